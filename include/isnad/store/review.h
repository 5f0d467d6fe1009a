#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/store/knowledge_base.h"

/// What waits for a person's eye, and how knowledge changes with time.
namespace isnad::store {

enum class MergeReason : std::uint8_t {
  SameIdentifier,    ///< A ticker, say.
  SameName,          ///< In the folded form.
  NameContained,     ///< أرامكو in أرامكو السعودية.
  SharedNeighbours,  ///< Linked to the same entities.
  OtherType,         ///< Against: they are of two types.
  BothInOneArticle,  ///< Against: an article tells them apart.
};

/// Two entities that may be one.
struct MergeSuggestion {
  model::EntityId entity;  ///< The one with fewer claims.
  model::EntityId into;
  std::string name;
  std::string into_name;
  double score = 0;  ///< 0 … 1.
  std::vector<MergeReason> reasons;
};

/// The surest first. Pairs with identifiers that contradict each other, and those that a person
/// told apart, never appear.
[[nodiscard]] Result<std::vector<MergeSuggestion>> mergeSuggestions(KnowledgeBase& base, Page page);
/// Those of one entity, in a time that does not depend on how many others there are.
[[nodiscard]] Result<std::vector<MergeSuggestion>> mergeSuggestionsFor(KnowledgeBase& base,
                                                                       model::EntityId entity);

enum class Disagreement : std::uint8_t { Amount, Percent, Direction, Date, Denial };

/// Two claims of one relation that cannot both be so, each with its own words.
struct Contradiction {
  Disagreement about = Disagreement::Amount;
  model::Claim first;
  model::Claim second;
  std::optional<model::Resolution> resolution;
};

/// Over one entity or all (0). A figure disagrees where it is of the same measure, currency and
/// time, stands in another article, and is off by more than 2 % (10 % where one is only about).
[[nodiscard]] Result<std::vector<Contradiction>> contradictions(KnowledgeBase& base,
                                                                model::EntityId entity, Page page);

/// What was so on a day (`2026-06-15`, `2026-06`, `2026`: at its end): claims of that day or before
/// or without a day, but for those that a later claim says have ended by then.
[[nodiscard]] Result<model::Knowledge> knowledgeAsOf(KnowledgeBase& base, const std::string& day);

/// Facts, as dump() writes them, that only one of two states has.
struct Difference {
  std::vector<std::string> gone;
  std::vector<std::string> come;
};
[[nodiscard]] Result<Difference> difference(KnowledgeBase& before, KnowledgeBase& after);

/// Opened for reading, or as it was known at a moment.
[[nodiscard]] bool isReadOnly(KnowledgeBase& base);
/// Newest first, those that were here at a moment (UTC, in milliseconds); empty: all.
[[nodiscard]] Result<std::vector<ArticleSummary>> articlesKnownOn(KnowledgeBase& base, Page page,
                                                                  const std::string& moment);
/// Whether the article was here at that moment.
[[nodiscard]] Result<bool> wasKnownOn(KnowledgeBase& base, model::ArticleId id,
                                      const std::string& moment);

}  // namespace isnad::store
