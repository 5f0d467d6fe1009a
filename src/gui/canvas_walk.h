#pragma once

#include <optional>

#include "isnad/graph/stage.h"
#include "selection.h"

namespace isnad::gui {

/// Where the keyboard is in the graph: at a node, or at a relation or card of it. It leads along
/// relations and knows nothing of what is selected. Indices are into the stage's graph.
class CanvasWalk {
 public:
  /// What the keyboard is at; Nothing before the first step.
  [[nodiscard]] const graph::Hit& at() const { return at_; }
  /// The node that steps start from; nothing before the first step.
  [[nodiscard]] const std::optional<std::uint32_t>& node() const { return node_; }

  /// Goes to what is selected; stays where nothing is, as far as it is still in the graph.
  void follow(const graph::Graph& graph, const Selection& selection);
  void stepTo(const graph::Graph& graph, const graph::Hit& item);

  /// The node that lies in the direction, a unit vector with y downwards, at most 60 degrees off:
  /// one in its line before one that is near. Of the neighbours, or of all. Nothing where none is.
  [[nodiscard]] graph::Hit toward(const graph::Stage& stage, graph::Point direction,
                                  bool neighbours) const;
  /// The node `by` places on in the order of relations, the one with the most first; round again
  /// at the end.
  [[nodiscard]] graph::Hit inOrder(const graph::Stage& stage, int by) const;
  /// The node's next relation or card, clockwise from the top, cards last.
  [[nodiscard]] graph::Hit relation(const graph::Stage& stage, int by) const;
  /// The node with the most relations. The graph has nodes.
  [[nodiscard]] static graph::Hit first(const graph::Graph& graph);

 private:
  graph::Hit at_;
  std::optional<std::uint32_t> node_;
};

}  // namespace isnad::gui
