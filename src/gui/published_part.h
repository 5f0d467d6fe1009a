#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"
#include "isnad/publish/prepare.h"

namespace isnad::gui {

class GraphCanvas;
class Selection;

/// What the window shows at one moment, for a picture of it.
struct ShownGraph {
  std::shared_ptr<const graph::Graph> graph;  ///< After filters; none: nothing is shown.
  std::vector<graph::Point> positions;        ///< Of its nodes.
  graph::Rect window;                         ///< What of the world is in the window.
  std::vector<model::EntityId> chosen;        ///< The selected entity, or the ends of a relation.
};
[[nodiscard]] ShownGraph shownBy(const GraphCanvas& canvas, const Selection& selection);

/// How much of it goes out.
enum class Scope : std::uint8_t {
  Everything,  ///< All that the knowledge base holds, laid out anew.
  View,        ///< All that is not hidden, where it lies.
  Window,      ///< Of that, what lies inside the window.
  Neighbours,  ///< Of that, what is chosen, and whatever has a relation with it.
};

/// None for Everything.
[[nodiscard]] std::shared_ptr<const publish::Part> partOf(const ShownGraph& shown, Scope scope);

}  // namespace isnad::gui
