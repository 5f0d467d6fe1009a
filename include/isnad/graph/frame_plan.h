#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "isnad/graph/drawing.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/scene.h"

namespace isnad::graph {

enum class Detail : std::uint8_t {
  Full,   ///< Few things in view: every style and text, as a Scene has them.
  Dense,  ///< Edges as coverage, nodes as small shapes, the names of the most important.
};

/// A node's name in pixels of the window.
struct PlacedLabel {
  std::uint32_t node = 0;  ///< Index into Graph::nodes.
  Rect box;
  double size = 12;  ///< Of the font.
};

/// What of a drawing one frame shows.
struct FramePlan {
  Camera camera;
  double width = 0;
  double height = 0;
  Detail detail = Detail::Full;
  std::vector<IndexRange> edges;           ///< Of Drawing::edges, may be in view.
  std::size_t edge_count = 0;              ///< Edges in those ranges.
  std::size_t node_count = 0;              ///< Nodes in view, about.
  std::vector<PlacedLabel> labels;         ///< Of a dense frame; no two overlap.
  std::shared_ptr<const NodeLooks> looks;  ///< The drawing's.
};

/// Decides what a frame shows, and remembers what the frames before showed. While the window pans,
/// a name in view stays where it is by its node; what comes and goes does so outside. When the zoom
/// changes, names hold on to their place against names that matter little more.
class FramePlanner {
 public:
  /// `first` are nodes whose names go before all others, in this order: the selected one and its
  /// neighbours.
  [[nodiscard]] FramePlan plan(const Graph& graph, const Drawing& drawing, const Camera& camera,
                               double width, double height, const TextMeasure& measure,
                               const std::vector<DrawnNode>& first = {});
  /// For another drawing, or the same after nodes have moved.
  void forget();

 private:
  enum class Side : std::uint8_t { Below, Above };
  struct Shown {
    DrawnNode node;
    Side side = Side::Below;
    bool in_view = false;
  };
  class Labels;

  void decideDetail(const Graph& graph, const Drawing& drawing, FramePlan& plan);
  void placeLabels(const Graph& graph, const Drawing& drawing, const TextMeasure& measure,
                   const std::vector<DrawnNode>& first, FramePlan& plan);

  Detail detail_ = Detail::Full;
  std::unordered_map<std::uint32_t, Shown> shown_;  // by node
  std::vector<std::uint32_t> chosen_;               // nodes whose names went first
  Camera camera_{{}, 0};                            // of the frame that showed them …
  double width_ = 0;                                // … and its window
  double height_ = 0;
  std::vector<std::uint32_t> leaders_;  // kept for its memory
};

/// Whether the graph is so small that no frame of it is dense.
[[nodiscard]] bool isAlwaysFull(const Graph& graph);

/// The part of the world that a window shows, with `margin` pixels around it.
[[nodiscard]] Rect worldRect(const Camera& camera, double width, double height, double margin = 0);

}  // namespace isnad::graph
