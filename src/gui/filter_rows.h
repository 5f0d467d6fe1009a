#pragma once

#include <vector>

#include <QString>

#include "filtering.h"
#include "isnad/graph/wording.h"

namespace isnad::gui {

/// A line of the filter: values of one facet that are hidden and shown together.
struct FilterRow {
  graph::Facet facet = graph::Facet::Type;
  std::vector<std::uint32_t> values;  ///< Enumerators, or indices into ClaimFacets::sources.
  QString text;
  std::vector<FilterRow> parts = {};  ///< Of a family its predicates, where it has several.
};

/// Those that occur in the view: types, families, statuses, then sources, the most frequent first;
/// the rest of many sources is one row.
[[nodiscard]] std::vector<FilterRow> filterRowsOf(const KnowledgeView& view,
                                                  const graph::Manner& language);

enum class Shows { Nothing, Some, All };
[[nodiscard]] Shows whatShows(const graph::ViewFilter& filter, const FilterRow& row,
                              const graph::ClaimFacets& facets);
void setShown(graph::ViewFilter& filter, const FilterRow& row, const graph::ClaimFacets& facets,
              bool shown);
/// How many claims the row would show beside the other facets.
[[nodiscard]] std::uint32_t countOf(const FilterRow& row, const graph::FacetCounts& counts);

}  // namespace isnad::gui
