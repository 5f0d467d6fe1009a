#pragma once

#include <optional>

#include "isnad/graph/layout.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// Index of the node that a radial layout has in its middle: the entity's, else the node with the
/// most relations. 0 for an empty graph.
[[nodiscard]] std::uint32_t rootOf(const graph::Graph& graph,
                                   std::optional<model::EntityId> entity);

/// Adds what the layout of a graph asks for besides places: the room of names, where there are few
/// enough to matter; dates of claims for one in time, positions of places for one on the map. Reads
/// the program's atlas, so it is for a worker's thread; without it the map knows no places.
void completeOptions(const graph::Graph& graph, const model::Knowledge& knowledge,
                     graph::LayoutOptions& options);

}  // namespace isnad::gui
