#pragma once

#include <cstdint>
#include <memory>
#include <span>
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
  std::vector<PlacedLabel> labels;         ///< Of a dense frame; none overlaps another or is cut.
  std::shared_ptr<const NodeLooks> looks;  ///< The drawing's.
};

/// What frames are planned of. Positions are parallel to the graph's nodes, and newer than the
/// drawing where nodes were moved since.
struct PlanSource {
  const Graph& graph;
  const std::vector<Point>& positions;
  const Drawing& drawing;
  const TextMeasure& measure;
  double text_scale = 1;  ///< Texts are so much larger than usual.
  /// Boxes of the cards that the scene has, with texts of this scale: what gets a name while the
  /// window pans keeps off them.
  std::span<const Rect> cards = {};
  double cards_scale = 0;
};

/// The names around a window, in world units. What is named, and where, is the same however the
/// frame is painted.
struct NameSet {
  std::vector<NodeName> names;  ///< The weightiest first.
  Rect region;                  ///< Where nodes were looked for.
  double scale = 0;             ///< World units that a unit of their sizes takes; 0: none yet.
};

/// Decides what a frame shows, and remembers what the frames before showed. While the window pans,
/// a name in view stays where it is by its node; what comes and goes does so outside, or at the
/// border, where a name is shown as long as all of it is in view. When the zoom changes, names hold
/// on to their place against names that matter little more, and one that the border would cut moves
/// to another side of its node.
class FramePlanner {
 public:
  /// `first` are nodes whose names go before all others, in this order: the selected one and its
  /// neighbours.
  [[nodiscard]] FramePlan plan(const PlanSource& source, const Camera& camera, double width,
                               double height, const std::vector<DrawnNode>& first = {});
  /// Of the last frame; a graph that is always full has none here.
  [[nodiscard]] const NameSet& names() const { return names_; }
  /// Another number whenever they are others.
  [[nodiscard]] std::uint64_t namesRevision() const { return revision_; }
  /// A node has moved, and its name with it.
  void move(std::uint32_t node, Point by);
  /// For another drawing.
  void forget();

 private:
  void decideDetail(const Graph& graph, const Drawing& drawing, FramePlan& plan);
  void updateNames(const PlanSource& source, const FramePlan& plan,
                   const std::vector<DrawnNode>& first);
  [[nodiscard]] bool lacksName(const std::vector<DrawnNode>& first, const Rect& view) const;
  void showNames(FramePlan& plan) const;

  Detail detail_ = Detail::Full;
  NameSet names_;
  std::uint64_t revision_ = 0;
  std::vector<std::uint32_t> chosen_;  // nodes whose names went first
  Camera camera_{{}, 0};               // of the last frame …
  double width_ = 0;                   // … and its window
  double height_ = 0;
};

/// Whether the graph is so small that no frame of it is dense.
[[nodiscard]] bool isAlwaysFull(const Graph& graph);

/// Shows all of the drawing with the names that it has then: nothing lies beyond the window's
/// border, and no name of the outermost is cut.
[[nodiscard]] Camera fitWithNames(const PlanSource& source, double width, double height);

/// The part of the world that a window shows, with `margin` pixels around it.
[[nodiscard]] Rect worldRect(const Camera& camera, double width, double height, double margin = 0);

/// How much further than the window texts are placed, and must be before they are placed anew, in
/// parts of its larger side: what enters at the border comes out of sight.
inline constexpr double kPlacedAround = 0.33;
inline constexpr double kLeastPlacedAround = 0.12;
/// The part of the world that the plan's window shows, with such a share around it.
[[nodiscard]] Rect worldAround(const FramePlan& plan, double share);

}  // namespace isnad::graph
