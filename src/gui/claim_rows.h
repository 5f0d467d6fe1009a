#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "claim_text.h"
#include "isnad/graph/view_filter.h"

namespace isnad::gui {

enum class Grouping { None, Subject, Predicate, Status, Article };

/// Which claims a table shows, and how they stand.
struct ClaimOrder {
  int column = -1;  ///< Of ClaimText; -1: as they come.
  Qt::SortOrder direction = Qt::AscendingOrder;
  Grouping grouping = Grouping::None;
  /// Folded; all of which a claim must hold in any column, or in the words that say it.
  std::vector<std::string> words;
};

/// The rows of a table of claims: groups, the largest first, or one group without a title.
struct ClaimRows {
  struct Group {
    QString title;
    std::vector<std::uint32_t> claims;  ///< Indices into Knowledge::claims.
  };
  struct Place {
    std::int32_t group = -1;  ///< -1: not shown.
    std::int32_t row = 0;
  };
  std::vector<Group> groups;
  std::vector<Place> places;  ///< By index of the claim.
  std::size_t count = 0;
  bool grouped = false;
};

/// What wordsOf() says of each claim, made when first asked for.
using ClaimWords = std::vector<std::string>;

/// May take a while, for the worker; `words` belongs to it. Amounts are sorted by size: none,
/// percentages, sums; dates by their beginning; the rest as the language does.
[[nodiscard]] ClaimRows arrangeClaims(const ClaimText& text, const graph::Sifted& sifted,
                                      const ClaimOrder& order, ClaimWords& words,
                                      const std::stop_token& stop);

}  // namespace isnad::gui
