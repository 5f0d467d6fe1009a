#include <algorithm>
#include <iterator>

#include "decisions.h"
#include "dump.h"
#include "entity_rows.h"
#include "isnad/model/edit_text.h"
#include "isnad/store/review.h"
#include "links.h"
#include "parts.h"
#include "read.h"
#include "valid_time.h"

namespace isnad::store {

using model::ClaimId;
using model::EntityId;

namespace {

// One relation, one time; a and b are two claims of it. CROSS: b comes last, found by the index.
constexpr const char* kDisagreements = R"sql(
  SELECT a.id, b.id, CASE
    WHEN (a.status = 'denied') <> (b.status = 'denied') THEN 'denial'
    WHEN a.amount IS NOT NULL AND b.amount IS NOT NULL AND a.currency IS b.currency
      AND a.qualifier IN ('exact', 'about') AND b.qualifier IN ('exact', 'about')
      AND abs(a.amount - b.amount) > max(abs(a.amount), abs(b.amount))
        * iif(a.qualifier = 'about' OR b.qualifier = 'about', 0.1, 0.02) THEN 'amount'
    WHEN a.percent IS NOT NULL AND b.percent IS NOT NULL
      AND abs(a.percent - b.percent) > 0.02 * max(abs(a.percent), abs(b.percent)) THEN 'percent'
    WHEN a.direction <> b.direction THEN 'direction'
    WHEN a.predicate IN ('founded', 'acquires', 'merges_with', 'goes_public') AND a.date <> '' AND b.date <> ''
      AND a.valid_from <> '' AND b.valid_from <> '' AND (a.valid_to < b.valid_from OR b.valid_to < a.valid_from)
      THEN 'date' END AS about
  FROM claim AS a JOIN entity AS who ON who.id = a.subject JOIN entity AS same ON same.root = who.root
    LEFT JOIN entity AS whom ON whom.id = a.object LEFT JOIN entity AS other ON other.root = whom.root
    CROSS JOIN claim AS b ON b.subject = same.id AND b.predicate = a.predicate AND b.object IS other.id AND b.id > a.id
  WHERE a.shown AND b.shown AND about IS NOT NULL
    AND (a.article <> b.article OR about = 'denial')
    AND a.metric = b.metric AND a.role = b.role
    AND (about IN ('denial', 'date') OR a.valid_from = '' OR b.valid_from = ''
      OR (a.valid_from <= b.valid_to AND b.valid_from <= a.valid_to)))sql";

Disagreement disagreementFrom(const std::string& key) {
  if (key == "amount") return Disagreement::Amount;
  if (key == "percent") return Disagreement::Percent;
  if (key == "direction") return Disagreement::Direction;
  return key == "date" ? Disagreement::Date : Disagreement::Denial;
}

Result<model::Claim> claimOf(Database& database, ClaimId id) {
  ISNAD_TRY(auto claims, readClaims(database, "id = " + std::to_string(id.value)));
  if (claims.empty()) return fail(Cause::NoClaim, {std::to_string(id.value)});
  return std::move(claims.front());
}

Result<std::optional<model::Resolution>> resolutionOf(Database& database, ClaimId first,
                                                      ClaimId second) {
  ISNAD_TRY(const auto one, anchorOfClaim(database, first));
  ISNAD_TRY(const auto other, anchorOfClaim(database, second));
  const auto a = toText(one);
  const auto b = toText(other);
  ISNAD_TRY(const auto holds,
            database.findText("SELECT holds FROM resolution WHERE first = ? AND second = ?", a, b));
  if (holds) return model::resolutionFrom(*holds);
  ISNAD_TRY(const auto turned,
            database.findText("SELECT holds FROM resolution WHERE first = ? AND second = ?", b, a));
  if (!turned) return std::optional<model::Resolution>{};
  auto resolution = model::resolutionFrom(*turned);
  if (resolution == model::Resolution::FirstHolds) return model::Resolution::SecondHolds;
  if (resolution == model::Resolution::SecondHolds) return model::Resolution::FirstHolds;
  return resolution;
}

}  // namespace

Result<std::vector<Contradiction>> contradictions(KnowledgeBase& base, EntityId entity, Page page) {
  auto& database = Inside::database(base);
  struct Found {
    ClaimId first;
    ClaimId second;
    std::string about;
  };
  std::vector<Found> found;
  ISNAD_TRY(const auto parts, partsOf(database, {&entity, 1}));
  const auto of_entity =
      entity ? " AND (a.subject IN " + parts + " OR a.object IN " + parts + ")" : std::string();
  const std::string order = entity ? " ORDER BY a.id, b.id" : "";  // all: as the index gives them
  ISNAD_TRY(auto rows,
            database.prepare(kDisagreements + of_entity + order + " LIMIT ?1 OFFSET ?2"));
  rows.with(page.limit, page.offset);
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    found.push_back({{row.integer(0)}, {row.integer(1)}, row.text(2)});
    return {};
  }));
  std::vector<Contradiction> list;
  for (const auto& [first, second, about] : found) {
    Contradiction contradiction{disagreementFrom(about), {}, {}, {}};
    ISNAD_TRY(contradiction.first, claimOf(database, first));
    ISNAD_TRY(contradiction.second, claimOf(database, second));
    ISNAD_TRY(contradiction.resolution, resolutionOf(database, first, second));
    list.push_back(std::move(contradiction));
  }
  return list;
}

Result<model::Knowledge> knowledgeAsOf(KnowledgeBase& base, const std::string& day) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto so, wasSo(day));
  model::Knowledge knowledge;
  ISNAD_TRY(knowledge.claims, readClaims(database, so));
  std::vector<EntityId> ids;
  for (const auto& claim : knowledge.claims) {
    ids.push_back(claim.subject);
    if (claim.object) ids.push_back(*claim.object);
    if (claim.attribution.entity) ids.push_back(*claim.attribution.entity);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  ISNAD_TRY(const auto parts, partsOf(database, ids));
  ISNAD_TRY(knowledge.entities, readEntities(database, "id IN " + listOf(ids)));
  ISNAD_TRY(knowledge.mentions, readMentions(database, "shown AND said IN " + parts));
  return knowledge;
}

Result<Difference> difference(KnowledgeBase& before, KnowledgeBase& after) {
  ISNAD_TRY(const auto old_facts, factLines(Inside::database(before)));
  ISNAD_TRY(const auto new_facts, factLines(Inside::database(after)));
  Difference difference;
  std::ranges::set_difference(old_facts, new_facts, std::back_inserter(difference.gone));
  std::ranges::set_difference(new_facts, old_facts, std::back_inserter(difference.come));
  return difference;
}

}  // namespace isnad::store
