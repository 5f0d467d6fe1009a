#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/layout.h"
#include "isnad/graph/manner.h"
#include "isnad/graph/node_looks.h"

namespace isnad::graph {

/// Width of a text at a font size, both in one unit.
using TextMeasure = std::function<double(const std::string& text, double size, bool bold)>;

/// Sizes that layout, scene and painter share, in pixels at zoom 1; a scene multiplies them by its
/// scale.
struct SceneMetrics {
  double label_size = 15;
  double pill_size = 12.5;
  double callout_size = 12;
  double line_height = 1.5;  ///< Times the font size.
};

/// Scale from which a scene is seen from afar.
inline constexpr double kFarScale = 2;

/// How far the control point of parallel edges lies from the straight line, for half a lane.
inline constexpr double kLaneBend = 34;

/// Where a name stands by its node's shape.
enum class NameSide : std::uint8_t { Below, Above, Right, Left };

/// A name that has its place.
struct NodeName {
  std::uint32_t node = 0;  ///< Index into Graph::nodes.
  NameSide side = NameSide::Below;
  Rect box;          ///< In world units.
  double size = 15;  ///< Of the font, as those of SceneMetrics.
  bool operator==(const NodeName&) const = default;
};

struct NodeItem {
  std::uint32_t node = 0;
  Point center;
  double radius = 14;
  Rect label;            ///< Under the shape, or on the side of it that is free.
  double larger = 1;     ///< Its font, than the metrics' labels.
  bool labelled = true;  ///< False where the label would lie on something else.
  bool folded = false;   ///< It has cards that are not shown: they are a dot at its rim.
  std::uint8_t hue = 0;  ///< As NodeLook::hue.
};

/// What an edge says: its predicate, and under it the amount or share.
struct Pill {
  Rect box;
  std::vector<std::string> lines;
  double along = 0.5;  ///< Where on its edge it stands.
  double aside = 0;    ///< How far beside it, in halves of its size.
};

/// A quadratic curve from the rim of its source to the rim of its target.
struct EdgeItem {
  std::uint32_t edge = 0;  ///< Of a bundle the first.
  Point from;
  Point control;
  Point to;
  double width = 1.5;
  std::uint32_t bundled = 1;  ///< Relations of one pair of nodes that it stands for.
  std::optional<Pill> pill;   ///< Left out where it would lie on something else.
};

struct CalloutItem {
  std::uint32_t callout = 0;
  Rect box;
  std::vector<std::string> lines;
  Point anchor;  ///< Where its leader line meets the node.
};

/// A view ready to be painted: values only, in world units. Order is painting order.
struct Scene {
  std::vector<EdgeItem> edges;
  std::vector<NodeItem> nodes;  ///< Of a whole graph's scene parallel to Graph::nodes.
  std::vector<CalloutItem> callouts;
  Rect bounds;
  SceneMetrics metrics;
  double scale = 1;  ///< World units that a unit of the metrics takes.
};

/// Indices into Graph::nodes and edges of what lies in a region or passes through it. What edges
/// say stands in the region, and only by those that end in it.
struct ScenePart {
  std::vector<std::uint32_t> nodes;
  std::vector<std::uint32_t> edges;
  Rect region;
  /// What is named, and where; nothing: the scene finds room for names itself.
  std::optional<std::vector<NodeName>> names = {};
};

struct SceneOptions {
  Manner language;
  double scale = 1;  ///< Of texts, cards and arrowheads; above 1 for windows zoomed far out.
  std::optional<ScenePart> part = {};     ///< Nothing: the whole graph.
  std::vector<std::uint32_t> first = {};  ///< Nodes whose labels go before all others, in order.
  std::vector<std::uint32_t> fanned =
      {};                            ///< Edges whose bundles lie open and whose texts go first.
  const NodeLooks* looks = nullptr;  ///< Parallel to the nodes; null: all as usual.
  const Scene* previous = nullptr;   ///< Its texts stay where they are as far as they can.
};

/// The room that each node needs with its label, for the layout.
[[nodiscard]] std::vector<BoxSize> boxSizes(const Graph& graph, const TextMeasure& measure);

/// Radius of a node's shape: it grows with the logarithm of its relations.
[[nodiscard]] double nodeRadius(std::uint32_t relations);
/// Where the shape stands when the layout put the middle of shape and label here.
[[nodiscard]] Point shapeCentre(Point position);

/// Places labels, cards and edge texts so that none lies on another, the weightiest first, and
/// bends straight edges that would run behind a label. Of parallel edges up to four fan out; more
/// are one bundle. Where texts are scaled up more than twofold all are, and cards are dots.
[[nodiscard]] Scene buildScene(const Graph& graph, const std::vector<Point>& positions,
                               const TextMeasure& measure, const SceneOptions& options);

/// The scene with what belongs to a node moved along with it: `by` is parallel to Graph::nodes.
/// Nothing is placed anew, so texts may lie on one another on the way.
[[nodiscard]] Scene moved(Scene scene, const Graph& graph, const std::vector<Point>& by);

enum class HitKind : std::uint8_t { Nothing, Node, Edge, Callout };

struct Hit {
  HitKind kind = HitKind::Nothing;
  std::uint32_t index = 0;  ///< Into Graph::nodes, edges or callouts.
  bool operator==(const Hit&) const = default;
};

/// What lies at a point of the world: cards and shapes before edges, the nearest edge within
/// `tolerance`.
[[nodiscard]] Hit hitTest(const Scene& scene, Point at, double tolerance);

/// The point of a quadratic curve at t in [0, 1].
[[nodiscard]] Point quadratic(Point from, Point control, Point to, double t);
/// The same of the edge's curve.
[[nodiscard]] Point pointOn(const EdgeItem& edge, double t);

/// What part of the world a window shows.
struct Camera {
  Point center;
  double zoom = 1;

  [[nodiscard]] Point toScreen(Point world, double width, double height) const {
    return {(world.x - center.x) * zoom + width / 2, (world.y - center.y) * zoom + height / 2};
  }
  [[nodiscard]] Point toWorld(Point screen, double width, double height) const {
    return {(screen.x - width / 2) / zoom + center.x, (screen.y - height / 2) / zoom + center.y};
  }
  /// Shows the whole of `bounds` with a margin in pixels, no larger than `largest`.
  [[nodiscard]] static Camera fit(const Rect& bounds, double width, double height,
                                  double margin = 24, double largest = 1.6);
  bool operator==(const Camera&) const = default;
};

/// Whether the relations of the edge's pair of nodes are one bundle unless they are fanned out.
[[nodiscard]] bool isBundled(const Edge& edge, double scale);

/// The scale at which a scene's texts can be read at this zoom: 1 in the range around zoom 1, in
/// steps of a quarter outside it.
[[nodiscard]] double readableScale(double zoom);

}  // namespace isnad::graph
