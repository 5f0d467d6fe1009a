#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/store/knowledge_base.h"

namespace isnad::store {

struct SearchQuery {
  /// Words that must all be there; `"two words"` side by side; `أرام*` the beginning of one.
  std::string words;
  /// Spelt so, letter by letter. Else in the folded form, with or without particles: أحمد finds
  /// احمد and وأحمد.
  bool exact = false;
  bool newest_first = false;  ///< Else the best first (BM25), then the newest.
  Page page;
};

/// An article that was found. Spans are bytes of its untouched title and text, in order.
struct ArticleHit {
  ArticleSummary article;  ///< `mentions` and `claims` are left at 0.
  std::vector<Span> in_title;
  std::vector<Span> in_text;
  std::string excerpt;  ///< The part of the text around the first hit, whole characters.
  Span excerpt_at;      ///< Where it stands in the text.
};

struct SearchResult {
  std::int64_t all = 0;  ///< How many articles there are; counted no further than kCountedHits.
  std::vector<ArticleHit> hits;
};
inline constexpr std::int64_t kCountedHits = 10000;

/// InvalidInput where there are no words.
[[nodiscard]] Result<SearchResult> searchArticles(KnowledgeBase& base, const SearchQuery& query);

/// Which articles of the list are wanted. What is empty leaves nothing out.
struct ArticleChoice {
  std::string words;                     ///< As SearchQuery::words.
  std::optional<std::string> publisher;  ///< Just this; an empty one: those without.
  std::string first_day;                 ///< `2026-01-31`, published then or later.
  std::string last_day;                  ///< The same, then or before.
  std::string known_on;                  ///< Here at that moment (UTC, in milliseconds).

  bool operator==(const ArticleChoice&) const = default;
};
struct ChosenArticles {
  std::int64_t all = 0;
  std::vector<ArticleSummary> page;  ///< Newest first.
};
/// InvalidInput where `words` holds marks alone.
[[nodiscard]] Result<ChosenArticles> chosenArticles(KnowledgeBase& base,
                                                    const ArticleChoice& choice, Page page);

/// What there is to choose articles by.
struct ArticleGroups {
  struct Group {
    std::string name;
    std::int64_t articles = 0;
  };
  std::vector<Group> publishers;  ///< Those with most articles first, at most kMostPublishers.
  std::vector<Group> years;       ///< `2026`, newest first, at most as many.
};
inline constexpr std::int64_t kMostPublishers = 50;
/// Of the articles that were here at a moment; empty: now.
[[nodiscard]] Result<ArticleGroups> articleGroups(KnowledgeBase& base, const std::string& known_on);

struct EntityHit {
  model::EntityId entity;
  std::string name;
  model::EntityType type = model::EntityType::Organization;
  std::int64_t links = 0;  ///< Claims that tie it to others.
};

/// Entities one of whose names has words that begin so, in any order: `صندوق ال`. First those one
/// of whose names is just these words, then the most linked.
[[nodiscard]] Result<std::vector<EntityHit>> searchEntities(KnowledgeBase& base,
                                                            const std::string& words, Page page);

}  // namespace isnad::store
