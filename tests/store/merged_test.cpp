#include <algorithm>
#include <iterator>
#include <map>

#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"
#include "isnad/store/search.h"
#include "support/news.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;
using model::EntityId;

namespace {

enum class Named : std::uint8_t { Apart, Alike };

/// News with figures that differ, ends and sources; «شركة3» and «صندوق5» may go by the names of
/// «شركة1» and «صندوق4» from the start.
model::Analysis news(std::size_t n, Named named) {
  auto analysis = newsNumber(n);
  for (auto& claim : analysis.claims) {
    claim.amount->value = 1e9 * static_cast<double>(n % 4 + 1);
    claim.evidence.article = {};
    if (claim.subject == EntityId{1} && n % 6 == 0) claim.status = model::ClaimStatus::Ended;
    if (claim.subject == EntityId{2} && n % 2 == 0) claim.attribution.entity = EntityId{1};
  }
  if (named == Named::Apart) return analysis;
  for (auto& entity : analysis.entities) {
    if (entity.name == "شركة3") entity.name = "شركة1";
    if (entity.name == "صندوق5") entity.name = "صندوق4";
  }
  return analysis;
}

struct Base {
  explicit Base(Named named) {
    for (std::size_t n = 0; n < 60; ++n) REQUIRE(base.record(news(n, named)));
  }
  TemporaryFolder folder;
  KnowledgeBase base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
};

/// What every question is answered with, entities by their names.
class Answers {
 public:
  explicit Answers(KnowledgeBase& base) : base_(base) {
    const auto knowledge = base.knowledge().value();
    for (const auto& entity : knowledge.entities) names_[entity.id.value] = entity.name;
    for (const auto& [id, name] : names_) ofEntity({id});
    for (const auto& [one, name] : names_) ofPair({one});
    auto connected = mostConnected(base).value();
    std::ranges::sort(connected, {}, [&](EntityId id) { return nameOf(id); });
    add("connected", connected);
    for (std::int64_t article = 1; article <= 60; ++article)
      add("in " + std::to_string(article), entitiesIn(base, {article}).value());
    for (const auto& found : std::vector(contradictions(base, {}, {}).value()))
      add("contradiction " + said(found.first) + " / " + said(found.second));
    add(knowledgeAsOf(base, "2026-06").value());
    add(knowledge);
    for (const auto& hit : std::vector(searchEntities(base, "شركة", {}).value()))
      add("found " + hit.name + " " + std::to_string(hit.links));
    const auto counts = base.counts().value();
    add("counts " + std::to_string(counts.entities) + " " + std::to_string(counts.relations));
    add("entities " + std::to_string(base.extent().value().entities));
    std::ranges::sort(lines_);
  }

  const std::vector<std::string>& lines() const { return lines_; }

 private:
  void ofEntity(EntityId id) {
    const auto about = nameOf(id);
    const auto around = neighbours(base_, id, {0, 3}).value();
    add(about + " has " + std::to_string(around.all));
    for (const auto& neighbour : around.page)
      add(about + " beside " + neighbour.name + " " + std::to_string(neighbour.claims));
    for (const auto& relation : std::vector(relationsOf(base_, id, {}).value())) {
      add(about + ": " + nameOf(relation.subject) + " " + nameOf(*relation.object) + " " +
          std::to_string(relation.claims) + " from " + std::to_string(relation.sources));
    }
    add(knowledgeAround(base_, id, {}).value());
    for (const auto& found : std::vector(contradictions(base_, id, {}).value()))
      add(about + " contradicted " + said(found.first) + " / " + said(found.second));
  }

  void ofPair(EntityId one) {
    for (const auto& [other, name] : names_) {
      for (const auto& path : std::vector(shortestPaths(base_, one, {other}, 4, 100).value()))
        add("path", path);
    }
  }

  void add(std::string line) { lines_.push_back(std::move(line)); }
  void add(std::string line, const std::vector<EntityId>& ids) {
    for (const auto id : ids) line += " " + nameOf(id);
    add(std::move(line));
  }
  void add(const model::Knowledge& knowledge) {
    for (const auto& entity : knowledge.entities) add("entity " + entity.name);
    for (const auto& claim : knowledge.claims) add("claim " + said(claim));
    for (const auto& mention : knowledge.mentions) {
      add("mention " + std::to_string(mention.article.value) + " " +
          std::to_string(mention.span.begin) + " " + nameOf(mention.entity));
    }
  }

  std::string nameOf(EntityId id) const { return names_.at(id.value); }
  std::string said(const model::Claim& claim) const {
    const auto& source = claim.attribution.entity;
    return std::to_string(claim.id.value) + " " + nameOf(claim.subject) + " " +
           nameOf(*claim.object) + (source ? " by " + nameOf(*source) : "");
  }

  KnowledgeBase& base_;
  std::map<std::int64_t, std::string> names_;
  std::vector<std::string> lines_;
};

model::Edit merge(const std::string& name, const std::string& into) {
  return {model::MergeEntity{{"organization/" + name}, model::EntityKey{"organization/" + into}}};
}

}  // namespace

TEST_CASE(
    "every question about merged entities is answered as if they had one name from the start") {
  Base apart(Named::Apart);
  Base alike(Named::Alike);
  const auto before = Answers(apart.base).lines();
  const auto dump_before = dumped(apart.base);
  REQUIRE(apart.base.apply(merge("شركة3", "شركة1")));
  REQUIRE(apart.base.apply(merge("صندوق5", "صندوق4")));
  const auto merged = Answers(apart.base).lines();
  const auto expected = Answers(alike.base).lines();
  std::vector<std::string> different;
  std::ranges::set_symmetric_difference(merged, expected, std::back_inserter(different));
  CHECK(different == std::vector<std::string>());
  CHECK(merged != before);
  CHECK(apart.base.check().value().findings.empty());
  REQUIRE(apart.base.undo());
  REQUIRE(apart.base.undo());
  CHECK(Answers(apart.base).lines() == before);
  CHECK(dumped(apart.base) == dump_before);
}
