#include "isnad/graph/histogram.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace isnad::graph {

namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;

constexpr unsigned kMonthsInYear = 12;

unsigned monthsIn(BinSize size) {
  switch (size) {
    case BinSize::Year:
      return kMonthsInYear;
    case BinSize::Quarter:
      return 3;
    default:
      return 1;
  }
}

/// The month in which the bin of this size begins that holds the day.
year_month monthOf(std::int32_t day, BinSize size) {
  const std::chrono::year_month_day date{sys_days(std::chrono::days(day))};
  const auto month = static_cast<unsigned>(date.month()) - 1;
  return date.year() / std::chrono::month(month - month % monthsIn(size) + 1);
}

std::vector<Days> binsOver(const Days& days, BinSize size) {
  std::vector<Days> bins;
  if (size == BinSize::Day) {
    for (auto day = days.first; day <= days.last; ++day) bins.push_back({day, day});
    return bins;
  }
  for (auto month = monthOf(days.first, size); dayNumber(month / 1) <= days.last;) {
    const auto next = month + months(monthsIn(size));
    bins.push_back({dayNumber(month / 1), dayNumber(next / 1) - 1});
    month = next;
  }
  return bins;
}

/// From the first to the last day of the claims that are taken.
template <class Takes>
std::optional<Days> extentWhere(const ClaimFacets& facets, Clock clock, const Takes& takes) {
  std::optional<Days> extent;
  for (const auto& claim : facets.claims) {
    const auto& days = claim.at(clock);
    if (!days || !takes(*days)) continue;
    if (!extent) extent = days;
    extent->first = std::min(extent->first, days->first);
    extent->last = std::max(extent->last, days->last);
  }
  return extent;
}

std::int32_t middleOf(const Days& days) { return std::midpoint(days.first, days.last); }

BinSize sizeFor(const Days& days, std::size_t most) {
  const auto span = static_cast<double>(days.last) - days.first + 1;
  constexpr double kMonth = 30.4;
  const auto fits = [&](double length) { return span / length <= static_cast<double>(most); };
  if (fits(1)) return BinSize::Day;
  if (fits(kMonth)) return BinSize::Month;
  return fits(3 * kMonth) ? BinSize::Quarter : BinSize::Year;
}

}  // namespace

std::uint32_t Histogram::totalOf(std::size_t bin) const {
  return std::accumulate(counts[bin].begin(), counts[bin].end(), 0U);
}

std::uint32_t Histogram::highest() const {
  std::uint32_t highest = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) highest = std::max(highest, totalOf(i));
  return highest;
}

std::size_t Histogram::binOf(std::int32_t day) const {
  const auto next = std::ranges::upper_bound(bins, day, {}, &Days::first);
  return next == bins.begin() ? 0 : static_cast<std::size_t>(next - bins.begin()) - 1;
}

std::optional<Days> extentOf(const ClaimFacets& facets, Clock clock) {
  return extentWhere(facets, clock, [](const Days&) { return true; });
}

std::optional<Days> usualExtentOf(const ClaimFacets& facets, Clock clock) {
  std::vector<std::int32_t> middles;
  for (const auto& claim : facets.claims)
    if (const auto& days = claim.at(clock)) middles.push_back(middleOf(*days));
  if (middles.empty()) return std::nullopt;
  constexpr std::int32_t kYear = 366;
  const auto at = [&](std::size_t rank) {
    const auto place = middles.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(middles, place);
    return *place;
  };
  const auto quarter = middles.size() / 4;
  const auto low = at(quarter);
  const auto high = at(middles.size() - 1 - quarter);
  const auto reach = std::max(3 * (high - low), kYear);
  return extentWhere(facets, clock, [&](const Days& days) {
    const auto middle = middleOf(days);
    return middle >= low - reach && middle <= high + reach;
  });
}

Histogram histogramOf(const model::Knowledge& knowledge, const ClaimFacets& facets,
                      const Sifted& sifted, Clock clock, Stacking stacking, const Days& days,
                      std::size_t most) {
  Histogram histogram;
  histogram.size = sizeFor(days, most);
  histogram.bins = binsOver(days, histogram.size);
  const auto parts = stacking == Stacking::Status ? model::allClaimStatuses().size()
                                                  : model::allPredicateFamilies().size();
  histogram.counts.assign(histogram.bins.size(), std::vector<std::uint32_t>(parts, 0));
  if (histogram.bins.empty()) return histogram;
  const Days all{histogram.bins.front().first, histogram.bins.back().last};
  for (std::size_t i = 0; i < knowledge.claims.size(); ++i) {
    const auto& of = facets.claims[i].at(clock);
    if (!of || !sifted.showsBut(i, Facet::Time)) continue;
    if (!of->touches(all)) {
      ++(of->last < all.first ? histogram.before : histogram.after);
      continue;
    }
    const auto& claim = knowledge.claims[i];
    const auto part = stacking == Stacking::Status
                          ? static_cast<std::size_t>(claim.status)
                          : static_cast<std::size_t>(familyOf(claim.predicate));
    const auto last = histogram.binOf(of->last);
    for (auto bin = histogram.binOf(of->first); bin <= last; ++bin) ++histogram.counts[bin][part];
  }
  return histogram;
}

}  // namespace isnad::graph
