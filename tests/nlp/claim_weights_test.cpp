#include "claim_weights.h"

#include <fstream>

#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::nlp;

namespace {

constexpr FeatureValue kSide{10, "side"};
constexpr FeatureValue kBefore{0, "before"};
constexpr FeatureValue kAfter{1, "after"};

Result<ClaimWeights> load(const std::string& table) {
  const TemporaryFolder folder;
  std::ofstream(folder / "claims.tsv") << table;
  return ClaimWeights::load(folder / "claims.tsv");
}

}  // namespace

TEST_CASE("a sink adds up the weights of what it is told, and names it where asked") {
  const ClaimWeights none;
  std::vector<NamedFeature> named;
  FeatureSink asked(none, &named);
  asked.add(kSide, {kBefore, wordValue("في")});
  asked.add(kSide, {kAfter});
  REQUIRE(named.size() == 2);
  CHECK(named[0].name == "side=before|في");
  CHECK(named[1].name == "side=after");
  CHECK(asked.sum() == 0);

  const ClaimWeights weights({{named[0].hash, 1.5F}, {named[1].hash, -0.25F}});
  FeatureSink sink(weights);
  sink.add(kSide, {kBefore, wordValue("في")});
  CHECK(sink.sum() == Approx(1.5));
  sink.add(kSide, {kBefore, wordValue("من")});
  CHECK(sink.sum() == Approx(1.5));
  sink.add(kSide, {kAfter});
  CHECK(sink.sum() == Approx(1.25));
}

TEST_CASE("weights are read from a table, and nonsense is refused with its line") {
  const auto weights = load("# hash weight name\n00000000000000ab\t0.5\tside=before\n");
  REQUIRE(weights);
  CHECK(weights->of(0xab) == Approx(0.5));
  CHECK(weights->of(0xac) == 0);
  CHECK(load("zz\t0.5\tx\n").error().what.find("claims.tsv line 1") != std::string::npos);
  CHECK(load("ab\tmuch\tx\n").error().what.find("is a number") != std::string::npos);
}
