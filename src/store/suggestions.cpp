#include <algorithm>
#include <map>

#include "entity_rows.h"
#include "isnad/store/review.h"
#include "links.h"
#include "parts.h"

namespace isnad::store {

using model::EntityId;

namespace {

using Pair = std::pair<std::int64_t, std::int64_t>;  // the smaller id first
using Scores = std::map<Pair, MergeSuggestion>;

// How much each reason is worth: what a person who looked would rarely contradict is over 0.8.
constexpr double kSameIdentifier = 0.95;
constexpr double kSameName = 0.8;
constexpr double kContained = 0.55;
constexpr double kNeighbour = 0.05;
constexpr int kMostNeighbours = 4;
constexpr double kOtherType = -0.35;
constexpr double kOneArticle = -0.3;
constexpr double kWorthAsking = 0.4;

/// Pairs of roots that an SQL query gives, with ?1 the root it asks for; the best reason sets the
/// score.
Status addPairs(Database& database, Scores& scores, MergeReason reason, double score,
                const std::string& sql, std::optional<EntityId> root) {
  ISNAD_TRY(auto rows, database.prepare(sql));
  if (root) rows.with(root->value);
  return rows.each([&](const Statement& row) -> Status {
    const Pair pair = std::minmax(row.integer(0), row.integer(1));
    auto& suggestion = scores[pair];
    suggestion.score = std::max(suggestion.score, score);
    if (std::ranges::find(suggestion.reasons, reason) == suggestion.reasons.end())
      suggestion.reasons.push_back(reason);
    return {};
  });
}

constexpr const char* kIdentifiers = R"sql(
    SELECT DISTINCT one.root, other.root FROM entity AS one JOIN entity_id AS a ON a.entity = one.id
      JOIN entity_id AS b USING (scheme, value) JOIN entity AS other ON other.id = b.entity WHERE )sql";
constexpr const char* kNames = R"sql(
    SELECT DISTINCT one.root, other.root FROM entity AS one JOIN entity_name AS a ON a.entity = one.id
      JOIN entity_name AS b USING (folded) JOIN entity AS other ON other.id = b.entity
    WHERE folded <> '' AND )sql";
// The rarest word of the shorter name finds the longer one; words that many share find nothing.
constexpr const char* kRareWords =
    "SELECT word FROM name_word GROUP BY word HAVING count(*) BETWEEN 2 AND 12";
constexpr const char* kRareWordsOfOne = R"sql(
    SELECT DISTINCT word FROM entity JOIN name_word AS own ON own.entity = entity.id WHERE root = ?1
      AND (SELECT count(*) FROM name_word AS met WHERE met.word = own.word) BETWEEN 2 AND 12)sql";
constexpr const char* kContainedNames = R"sql(
    SELECT DISTINCT one.root, other.root FROM rare JOIN name_word AS a USING (word) JOIN name_word AS b USING (word)
      JOIN entity AS one ON one.id = a.entity JOIN entity AS other ON other.id = b.entity
      JOIN entity_name AS short ON short.entity = a.entity JOIN entity_name AS long ON long.entity = b.entity
    WHERE one.root <> other.root AND one.type = other.type AND short.folded <> long.folded
      AND length(short.folded) > 3
      AND instr(' ' || long.folded || ' ', ' ' || short.folded || ' ') > 0)sql";

/// Of all entities, or of one root.
Status findPairs(Database& database, Scores& scores, std::optional<EntityId> root) {
  const std::string each = root ? "one.root = ?1 AND other.root <> ?1" : "one.root < other.root";
  const auto rare = std::string("WITH rare (word) AS (") + (root ? kRareWordsOfOne : kRareWords) +
                    ")" + kContainedNames + (root ? " AND (one.root = ?1 OR other.root = ?1)" : "");
  ISNAD_CHECK(addPairs(database, scores, MergeReason::SameIdentifier, kSameIdentifier,
                       kIdentifiers + each, root));
  ISNAD_CHECK(addPairs(database, scores, MergeReason::SameName, kSameName, kNames + each, root));
  return addPairs(database, scores, MergeReason::NameContained, kContained, rare, root);
}

Result<bool> isRuledOut(Database& database, Pair pair) {
  ISNAD_TRY(const auto out, database.find(R"sql(
    SELECT 1 FROM distinct_pair JOIN entity AS one ON one.id = a JOIN entity AS other ON other.id = b
      WHERE (one.root = ?1 AND other.root = ?2) OR (one.root = ?2 AND other.root = ?1)
    UNION ALL SELECT 1 FROM entity AS one JOIN entity_id AS a ON a.entity = one.id, entity AS other
      JOIN entity_id AS b ON b.entity = other.id WHERE one.root = ?1 AND other.root = ?2 AND a.scheme = b.scheme
        AND a.value <> b.value LIMIT 1)sql",
                                          pair.first, pair.second));
  return out.has_value();
}

/// Neighbours they share speak for the pair; an article that names both speaks against it.
Status weigh(Database& database, Pair pair, MergeSuggestion& suggestion) {
  ISNAD_TRY(const auto shared, database.find(R"sql(
    SELECT count(*) FROM (SELECT DISTINCT mutual.root FROM entity AS one JOIN link ON link.a = one.id
        JOIN entity AS mutual ON mutual.id = link.b
      WHERE one.root = ?1 AND mutual.root NOT IN (?1, ?2) AND EXISTS (SELECT 1 FROM entity AS other
        JOIN entity AS part ON part.root = mutual.root JOIN link AS theirs ON theirs.a = other.id
          AND theirs.b = part.id WHERE other.root = ?2) LIMIT 4))sql",
                                             pair.first, pair.second));
  if (shared.value_or(0) > 0) {
    suggestion.score +=
        kNeighbour * static_cast<double>(std::min<std::int64_t>(*shared, kMostNeighbours));
    suggestion.reasons.push_back(MergeReason::SharedNeighbours);
  }
  ISNAD_TRY(const auto types,
            database.find("SELECT count(DISTINCT type) FROM entity WHERE id IN (?, ?)", pair.first,
                          pair.second));
  if (types.value_or(1) > 1) {
    suggestion.score += kOtherType;
    suggestion.reasons.push_back(MergeReason::OtherType);
  }
  ISNAD_TRY(const auto together, database.find(R"sql(
    SELECT 1 FROM entity AS one JOIN mention ON said = one.id WHERE one.root = ?1 AND shown
      AND article IN (SELECT article FROM entity AS other JOIN mention ON said = other.id
        WHERE other.root = ?2 AND shown) LIMIT 1)sql",
                                               pair.first, pair.second));
  if (together) {
    suggestion.score += kOneArticle;
    suggestion.reasons.push_back(MergeReason::BothInOneArticle);
  }
  suggestion.score = std::clamp(suggestion.score, 0.0, 1.0);
  return {};
}

struct Named {
  std::string name;
  std::int64_t claims = 0;
  bool visible = false;
};

Result<Named> named(Database& database, std::int64_t id) {
  ISNAD_TRY(auto row, database.prepare(std::string("SELECT name, ") + kClaimsOfEntity + ", " +
                                       kEntityIsVisible + " FROM entity WHERE id = ?"));
  row.with(id);
  ISNAD_TRY(const bool found, row.step());
  if (!found) return Named{};
  return Named{row.text(0), row.integer(1), row.integer(2) != 0};
}

/// The surest first.
Result<std::vector<MergeSuggestion>> weighed(Database& database, Scores scores) {
  std::vector<MergeSuggestion> suggestions;
  for (auto& [pair, suggestion] : scores) {
    ISNAD_TRY(const bool out, isRuledOut(database, pair));
    if (out) continue;
    ISNAD_CHECK(weigh(database, pair, suggestion));
    if (suggestion.score < kWorthAsking) continue;
    ISNAD_TRY(auto one, named(database, pair.first));
    ISNAD_TRY(auto other, named(database, pair.second));
    if (!one.visible || !other.visible) continue;
    suggestion.entity = {pair.second};
    suggestion.into = {pair.first};
    if (other.claims > one.claims) {
      std::swap(suggestion.entity, suggestion.into);
      std::swap(one, other);
    }
    suggestion.name = std::move(other.name);
    suggestion.into_name = std::move(one.name);
    suggestions.push_back(std::move(suggestion));
  }
  std::ranges::stable_sort(suggestions, std::greater<>(), &MergeSuggestion::score);
  return suggestions;
}

}  // namespace

Result<std::vector<MergeSuggestion>> mergeSuggestionsFor(KnowledgeBase& base, EntityId entity) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto root, database.find("SELECT root FROM entity WHERE id = ?", entity));
  Scores scores;
  ISNAD_CHECK(findPairs(database, scores, EntityId{root.value_or(entity.value)}));
  return weighed(database, std::move(scores));
}

Result<std::vector<MergeSuggestion>> mergeSuggestions(KnowledgeBase& base, Page page) {
  auto& database = Inside::database(base);
  Scores scores;
  ISNAD_CHECK(findPairs(database, scores, std::nullopt));
  ISNAD_TRY(auto suggestions, weighed(database, std::move(scores)));
  const auto begin =
      std::min<std::size_t>(suggestions.size(), static_cast<std::size_t>(page.offset));
  suggestions.erase(suggestions.begin(), suggestions.begin() + static_cast<std::ptrdiff_t>(begin));
  if (page.limit >= 0 && suggestions.size() > static_cast<std::size_t>(page.limit))
    suggestions.resize(static_cast<std::size_t>(page.limit));
  return suggestions;
}

}  // namespace isnad::store
