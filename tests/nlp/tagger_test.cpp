#include "tagger.h"

#include <fstream>
#include <sstream>

#include "isnad/base/resource_folder.h"
#include "support/catch.h"
#include "support/sample.h"
#include "tagger_memory.h"

using namespace isnad;
using namespace isnad::nlp;

namespace {

std::filesystem::path shippedModel() {
  const auto folder = resourceFolder();
  REQUIRE(folder);
  return *folder / "models" / "names.model";
}

std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// What loading `bytes` as a model says.
std::string complaint(const std::string& bytes) {
  const TemporaryFolder folder;
  const auto file = folder / "names.model";
  std::ofstream(file, std::ios::binary) << bytes;
  const auto tagger = Tagger::load(file);
  REQUIRE_FALSE(tagger);
  return tagger.error().what.substr(file.string().size());
}

/// Emissions in which each token's own label stands out by `margin`.
std::vector<Scores> emissionsFor(const std::vector<Label>& labels, float margin) {
  std::vector<Scores> emissions(labels.size(), Scores{});
  for (std::size_t t = 0; t < labels.size(); ++t) emissions[t][labels[t]] = margin;
  return emissions;
}

constexpr auto kPersonBegin = labelOf(TagType::Person, TagPosition::Begin);
constexpr auto kPersonInside = labelOf(TagType::Person, TagPosition::Inside);
constexpr auto kPersonEnd = labelOf(TagType::Person, TagPosition::End);
constexpr auto kPlaceSingle = labelOf(TagType::Place, TagPosition::Single);

}  // namespace

TEST_CASE("a name begins before it goes on, and ends as what it began") {
  CHECK(mayFollow(kPersonBegin, kPersonEnd));
  CHECK(mayFollow(kPersonEnd, kPlaceSingle));
  CHECK(mayFollow(kOutside, kPlaceSingle));
  CHECK_FALSE(mayFollow(kOutside, kPersonInside));
  CHECK_FALSE(mayFollow(kPersonBegin, kOutside));
  CHECK_FALSE(mayFollow(kPersonBegin, labelOf(TagType::Place, TagPosition::End)));
  CHECK_FALSE(mayFollow(kLabels, kPersonEnd));
}

TEST_CASE("the best path is legal even where the best labels are not") {
  const TagLattice lattice(Transitions{});
  const std::vector<Label> legal{kOutside, kPersonBegin, kPersonEnd, kPlaceSingle};
  CHECK(lattice.bestLabels(emissionsFor(legal, 5)) == legal);
  const std::vector<Label> illegal{kOutside, kPersonInside, kOutside};
  CHECK(spansOf(lattice.bestLabels(emissionsFor(illegal, 5))).empty());
}

TEST_CASE("marginal probabilities sum to one and agree with certain evidence") {
  const TagLattice lattice(Transitions{});
  const std::vector<Label> labels{kPersonBegin, kPersonEnd, kOutside};
  std::vector<Scores> probability;
  lattice.marginals(emissionsFor(labels, 12), probability);
  for (std::size_t t = 0; t < labels.size(); ++t) {
    float sum = 0;
    for (const auto p : probability[t]) sum += p;
    CHECK(std::abs(sum - 1) < 1e-4F);
    CHECK(probability[t][labels[t]] > 0.99F);
  }
}

TEST_CASE("memory tells a word what its other occurrences were") {
  const std::vector<std::uint64_t> words{7, 8, 7, 9};
  const std::vector<Label> labels{kPlaceSingle, kOutside, kOutside, kOutside};
  const std::vector<std::uint8_t> starts{1, 0, 1, 0};
  const auto features = memoryFeatures(words, labels, starts, 100);
  const auto alone = memoryFeatures(words, labels, starts, 1);
  const auto count = [](const MemoryFeatures& f) { return f.end() - f.begin(); };
  CHECK(count(features[2]) > count(alone[2]));  // sees the place two words before
  CHECK(*features[1].begin() == *alone[1].begin());
}

TEST_CASE("a model that is damaged, cut off or of another program is refused with a sentence") {
  const auto sound = bytesOf(shippedModel());
  auto flipped = sound;
  flipped[sound.size() / 2] = static_cast<char>(flipped[sound.size() / 2] ^ 1);
  CHECK(complaint(flipped) == ": the tagger model is damaged; install the program again");
  CHECK(complaint(sound.substr(0, sound.size() - 100)) ==
        ": the tagger model is cut off; install the program again");
  CHECK(complaint("") == ": too short for a tagger model; install the program again");
  CHECK(complaint(std::string(100'000, 'x')) == ": not a tagger model; install the program again");
}

TEST_CASE("the shipped model is small and says where it comes from") {
  CHECK(std::filesystem::file_size(shippedModel()) < 40'000'000);
  CHECK(bytesOf(shippedModel().parent_path() / "names.md").find("CC BY-SA") != std::string::npos);
}
