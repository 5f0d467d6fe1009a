#include <sstream>

#include "isnad/model/edit_text.h"
#include "isnad/store/knowledge_base.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

KnowledgeBase openIn(const TemporaryFolder& folder) {
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create);
  REQUIRE(base);
  return std::move(*base);
}

model::Analysis readBy(const std::string& pipeline) {
  auto analysis = sampleAnalysis();
  analysis.pipeline = pipeline;
  return analysis;
}

model::Claim only(KnowledgeBase& base) {
  const auto claims = base.knowledge().value().claims;
  REQUIRE(claims.size() == 1);
  return claims[0];
}

}  // namespace

TEST_CASE("a newer reading that says the same leaves every row and decision as it was") {
  const TemporaryFolder folder;
  auto base = openIn(folder);
  REQUIRE(base.record(readBy("1")));
  const auto before = only(base);
  REQUIRE(
      base.apply({model::JudgeClaim{base.anchorOf(before.id).value(), model::Verdict::Accepted}}));
  auto again = readBy("2");
  again.claims[0].confidence = 0.9F;
  REQUIRE(base.record(again) == Recorded::Replaced);
  CHECK(only(base).id == before.id);
  CHECK(only(base).verdict == model::Verdict::Accepted);
  CHECK(only(base).confidence == 0.9F);
  CHECK(base.orphans().value().empty());
}

TEST_CASE("a decision finds its claim again when the newer reading puts it a little differently") {
  const TemporaryFolder folder;
  auto base = openIn(folder);
  REQUIRE(base.record(readBy("1")));
  const auto anchor = base.anchorOf(only(base).id).value();
  auto content = model::ClaimContent{};
  content.predicate = model::Predicate::Owns;
  content.subject = {"organization/أرامكو"};
  content.object = model::EntityKey{"organization/سابك"};
  REQUIRE(base.apply({model::CorrectClaim{anchor, content}}));
  auto newer = readBy("2");
  newer.claims[0].evidence.quote.end -= 1;  // without the full stop
  newer.claims[0].date = "2026-06";
  REQUIRE(base.record(newer));
  CHECK(only(base).predicate == model::Predicate::Owns);
  CHECK(only(base).corrected);
  CHECK(base.orphans().value().empty());
  CHECK(base.anchorOf(only(base).id) == anchor);
  REQUIRE(base.undo());
  CHECK(only(base).date == "2026-06");
  CHECK(only(base).predicate == model::Predicate::InvestsIn);
}

TEST_CASE("decisions whose claim is gone are listed, what was accepted stays shown") {
  const TemporaryFolder folder;
  auto base = openIn(folder);
  auto first = readBy("1");
  auto second_claim = first.claims[0];
  second_claim.id = {2};
  second_claim.predicate = model::Predicate::PartnersWith;
  first.claims.push_back(second_claim);
  REQUIRE(base.record(first));
  const auto claims = base.knowledge().value().claims;
  REQUIRE(base.apply(
      {model::JudgeClaim{base.anchorOf(claims[0].id).value(), model::Verdict::Accepted}}));
  REQUIRE(base.apply(
      {model::JudgeClaim{base.anchorOf(claims[1].id).value(), model::Verdict::Rejected}}));
  auto newer = readBy("2");
  newer.claims.clear();
  REQUIRE(base.record(newer));
  const auto orphans = base.orphans().value();
  REQUIRE(orphans.size() == 2);
  CHECK(orphans[0].shown);
  CHECK_FALSE(orphans[1].shown);
  CHECK(only(base).predicate == model::Predicate::InvestsIn);

  newer = first;
  newer.pipeline = "3";
  REQUIRE(base.record(newer));
  CHECK(base.orphans().value().empty());
  CHECK(only(base).verdict == model::Verdict::Accepted);
}

TEST_CASE(
    "of a thousand articles and fifty edits, a new reading keeps all fifty or names the orphans") {
  const TemporaryFolder folder;
  auto base = openIn(folder);
  std::vector<model::Analysis> articles;
  for (int i = 0; i < 1000; ++i) {
    auto analysis = readBy("1");
    auto digits = std::to_string(i);
    analysis.article.sha256.replace(0, digits.size(), digits);
    articles.push_back(analysis);
  }
  REQUIRE(base.recordAll(articles));
  const auto claims = base.knowledge().value().claims;
  REQUIRE(claims.size() == 1000);
  for (std::size_t i = 0; i < 50; ++i) {
    const auto anchor = base.anchorOf(claims[i * 20].id).value();
    const auto verdict = i % 2 == 0 ? model::Verdict::Accepted : model::Verdict::Rejected;
    REQUIRE(base.apply({model::JudgeClaim{anchor, verdict}}));
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    auto& analysis = articles[i];
    analysis.pipeline = "2";
    if (i % 3 == 0) analysis.claims[0].amount->text += "!";
    if (i % 200 == 0) analysis.claims.clear();  // 5 of the 50
  }
  REQUIRE(base.recordAll(articles));
  std::size_t kept = 0;
  const auto shown = base.knowledge().value();
  for (const auto& claim : shown.claims) kept += claim.verdict ? 1U : 0U;
  const auto orphans = base.orphans().value();
  CHECK(orphans.size() == 5);
  CHECK(kept == 25);  // the accepted ones; of them the orphans too
  CHECK(base.counts().value().claims == 1000 - 25);
}
