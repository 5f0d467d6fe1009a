#include "filter_rows.h"

#include <algorithm>
#include <numeric>

#include <QCoreApplication>

#include "qt_text.h"

namespace isnad::gui {

namespace {

using graph::Facet;

constexpr std::size_t kMostSources = 12;

QString words(const char* text) { return QCoreApplication::translate("isnad::gui::Legend", text); }

template <class E>
bool isIn(const std::vector<E>& list, const E& value) {
  return std::ranges::find(list, value) != list.end();
}

bool isHidden(const graph::ViewFilter& filter, Facet facet, std::uint32_t value,
              const graph::ClaimFacets& facets) {
  switch (facet) {
    case Facet::Type:
      return isIn(filter.hidden_types, static_cast<model::EntityType>(value));
    case Facet::Predicate:
      return isIn(filter.hidden_predicates, static_cast<model::Predicate>(value));
    case Facet::Status:
      return isIn(filter.hidden_statuses, static_cast<model::ClaimStatus>(value));
    default:
      return isIn(filter.hidden_sources, facets.sources[value]);
  }
}

template <class E>
void put(std::vector<E>& hidden, const E& value, bool shown) {
  std::erase(hidden, value);
  if (!shown) hidden.push_back(value);
}

void addFamilies(const graph::FacetCounts& all, const graph::Manner& language,
                 std::vector<FilterRow>& rows) {
  for (const auto family : model::allPredicateFamilies()) {
    FilterRow row{Facet::Predicate, {}, toQt(graph::familyText(family, language))};
    for (const auto predicate : model::allPredicates()) {
      if (familyOf(predicate) != family) continue;
      const auto value = static_cast<std::uint32_t>(predicate);
      row.values.push_back(value);
      if (all.predicates[value] == 0) continue;
      row.parts.push_back(
          {Facet::Predicate, {value}, toQt(graph::predicateText(predicate, language))});
    }
    if (row.parts.empty()) continue;
    if (row.parts.size() == 1) row.parts.clear();
    rows.push_back(std::move(row));
  }
}

void addSources(const KnowledgeView& view, const graph::FacetCounts& all,
                std::vector<FilterRow>& rows) {
  std::vector<std::uint32_t> sources(view.facets.sources.size());
  std::iota(sources.begin(), sources.end(), 0U);
  if (sources.size() < 2) return;  // nothing to choose from
  std::ranges::stable_sort(sources, std::greater<>(),
                           [&](std::uint32_t source) { return all.sources[source]; });
  const auto most = sources.size() > kMostSources + 1 ? kMostSources : sources.size();
  for (std::size_t i = 0; i < most; ++i) {
    const auto& name = view.facets.sources[sources[i]];
    rows.push_back({Facet::Source,
                    {sources[i]},
                    name.empty()
                        ? words(QT_TRANSLATE_NOOP("isnad::gui::Legend", "Source not named"))
                        : toQt(name)});
  }
  if (most == sources.size()) return;
  rows.push_back({Facet::Source,
                  {sources.begin() + static_cast<std::ptrdiff_t>(most), sources.end()},
                  words(QT_TRANSLATE_NOOP("isnad::gui::Legend", "Other sources"))});
}

}  // namespace

std::vector<FilterRow> filterRowsOf(const KnowledgeView& view, const graph::Manner& language) {
  const auto all = countFacets(view.knowledge, view.facets, sift(view.knowledge, view.facets, {}));
  std::vector<FilterRow> rows;
  for (const auto type : model::allEntityTypes()) {
    const auto value = static_cast<std::uint32_t>(type);
    if (all.types[value] > 0)
      rows.push_back({Facet::Type, {value}, toQt(graph::typeText(type, language))});
  }
  addFamilies(all, language, rows);
  for (const auto status : model::allClaimStatuses()) {
    const auto value = static_cast<std::uint32_t>(status);
    if (all.statuses[value] > 0)
      rows.push_back({Facet::Status, {value}, toQt(graph::statusText(status, language))});
  }
  addSources(view, all, rows);
  return rows;
}

Shows whatShows(const graph::ViewFilter& filter, const FilterRow& row,
                const graph::ClaimFacets& facets) {
  const auto hidden = std::ranges::count_if(
      row.values, [&](std::uint32_t value) { return isHidden(filter, row.facet, value, facets); });
  if (hidden == 0) return Shows::All;
  return hidden == std::ssize(row.values) ? Shows::Nothing : Shows::Some;
}

void setShown(graph::ViewFilter& filter, const FilterRow& row, const graph::ClaimFacets& facets,
              bool shown) {
  for (const auto value : row.values) {
    switch (row.facet) {
      case Facet::Type:
        put(filter.hidden_types, static_cast<model::EntityType>(value), shown);
        break;
      case Facet::Predicate:
        put(filter.hidden_predicates, static_cast<model::Predicate>(value), shown);
        break;
      case Facet::Status:
        put(filter.hidden_statuses, static_cast<model::ClaimStatus>(value), shown);
        break;
      default:
        put(filter.hidden_sources, facets.sources[value], shown);
    }
  }
}

std::uint32_t countOf(const FilterRow& row, const graph::FacetCounts& counts) {
  const auto& list = row.facet == Facet::Type        ? counts.types
                     : row.facet == Facet::Predicate ? counts.predicates
                     : row.facet == Facet::Status    ? counts.statuses
                                                     : counts.sources;
  std::uint32_t count = 0;
  for (const auto value : row.values) count += value < list.size() ? list[value] : 0;
  return count;
}

}  // namespace isnad::gui
