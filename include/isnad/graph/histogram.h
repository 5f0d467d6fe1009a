#pragma once

#include <optional>
#include <vector>

#include "isnad/graph/view_filter.h"

namespace isnad::graph {

enum class BinSize : std::uint8_t { Day, Month, Quarter, Year };

/// What the parts of a bar are.
enum class Stacking : std::uint8_t { Status, Family };

/// Claims by their time. A claim counts in every bin that its days touch, so that a bar says how
/// many claims a filter on its days would show: one that is dated 2026 stands in each month of it.
struct Histogram {
  BinSize size = BinSize::Day;
  std::vector<Days> bins;  ///< Whole days, months …, one after the other; the first and last may
                           ///< reach out of what was asked for.
  /// By bin, then by enumerator of ClaimStatus or PredicateFamily.
  std::vector<std::vector<std::uint32_t>> counts;
  std::uint32_t before = 0;  ///< Claims that lie wholly before the first bin.
  std::uint32_t after = 0;   ///< The same after the last.

  [[nodiscard]] std::uint32_t totalOf(std::size_t bin) const;
  [[nodiscard]] std::uint32_t highest() const;
  /// Index of the bin that holds the day, or of the nearest one; 0 where there is none.
  [[nodiscard]] std::size_t binOf(std::int32_t day) const;
};

/// From the first to the last day of any claim; nothing where no claim has one.
[[nodiscard]] std::optional<Days> extentOf(const ClaimFacets& facets, Clock clock);

/// The same without claims that lie far from the rest: of the middle days of claims, what is more
/// than three times the middle half, and more than a year, beyond that half (Tukey's outer fences,
/// Exploratory Data Analysis, 1977).
[[nodiscard]] std::optional<Days> usualExtentOf(const ClaimFacets& facets, Clock clock);

/// The claims that the filter shows but for its time, in the finest bins of which no more than
/// `most` cover the days; of years as many as it takes.
[[nodiscard]] Histogram histogramOf(const model::Knowledge& knowledge, const ClaimFacets& facets,
                                    const Sifted& sifted, Clock clock, Stacking stacking,
                                    const Days& days, std::size_t most);

}  // namespace isnad::graph
