#include "filtering.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "isnad/text/fold.h"

namespace isnad::gui {

namespace {

constexpr std::size_t kMostYears = 40;

std::vector<int> yearsOf(const graph::ClaimFacets& facets, graph::Clock clock) {
  std::set<int, std::greater<>> years;
  const auto yearOf = [](std::int32_t day) { return std::stoi(graph::isoDay(day)); };
  std::set<std::pair<std::int32_t, std::int32_t>> seen;
  for (const auto& claim : facets.claims) {
    const auto& days = claim.at(clock);
    if (!days || !seen.emplace(days->first, days->last).second) continue;
    for (int year = yearOf(days->first); year <= yearOf(days->last); ++year) years.insert(year);
  }
  std::vector<int> newest(years.begin(), years.end());
  if (newest.size() > kMostYears) newest.resize(kMostYears);
  return newest;
}

std::vector<std::string> currenciesOf(const model::Knowledge& knowledge) {
  std::map<std::string, int> met;
  for (const auto& claim : knowledge.claims) {
    if (claim.amount) ++met[claim.amount->currency];
  }
  std::vector<std::pair<std::string, int>> often(met.begin(), met.end());
  std::ranges::stable_sort(often, std::greater<>(), &std::pair<std::string, int>::second);
  std::vector<std::string> codes;
  for (auto& [code, _] : often) codes.push_back(std::move(code));
  return codes;
}

void countUndated(Filtered& filtered) {
  const auto& claims = filtered.view->facets.claims;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].valid && claims[i].recorded) continue;
    if (!filtered.sifted.showsBut(i, graph::Facet::Time)) continue;
    filtered.undated_valid += claims[i].valid ? 0 : 1;
    filtered.undated_recorded += claims[i].recorded ? 0 : 1;
  }
}

}  // namespace

FilterOffers::FilterOffers(const KnowledgeView& view)
    : valid_years(yearsOf(view.facets, graph::Clock::Valid)),
      recorded_years(yearsOf(view.facets, graph::Clock::Recorded)),
      currencies(currenciesOf(view.knowledge)) {}

void Filtering::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  run();
}

void Filtering::set(graph::ViewFilter filter) {
  if (filter == filter_) return;
  filter_ = std::move(filter);
  Q_EMIT changed();
  run();
}

void Filtering::run() {
  if (!view_) return;
  job_.start(
      [view = view_, filter = filter_, last = filtered_](const std::stop_token& stop) {
        auto filtered = std::make_shared<Filtered>();
        filtered->view = view;
        filtered->filter = filter;
        filtered->sifted = sift(view->knowledge, view->facets, filter, text::foldKey, stop);
        filtered->counts = countFacets(view->knowledge, view->facets, filtered->sifted);
        countUndated(*filtered);
        filtered->offers =
            last && last->view == view ? last->offers : std::make_shared<FilterOffers>(*view);
        return FilteredPtr(std::move(filtered));
      },
      [this](FilteredPtr filtered) {
        filtered_ = std::move(filtered);
        Q_EMIT sifted(filtered_);
      });
}

}  // namespace isnad::gui
