#pragma once

#include <optional>

#include "isnad/graph/layout.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// Index of the node that a radial layout has in its middle: the entity's, else the node with the
/// most relations. 0 for an empty graph.
[[nodiscard]] std::uint32_t rootOf(const graph::Graph& graph,
                                   std::optional<model::EntityId> entity);

/// Gives a layout in time the dates of the claims, and one on the map the places' positions.
/// Reads the program's atlas, so it is for a worker's thread; without it the map knows no places.
void addWhenAndWhere(const KnowledgeView& view, graph::LayoutOptions& options);

}  // namespace isnad::gui
