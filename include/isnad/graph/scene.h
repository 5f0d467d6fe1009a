#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// Width of a text in world units at a font size in world units.
using TextMeasure = std::function<double(const std::string& text, double size, bool bold)>;

/// Sizes that layout, scene and painter share, in world units (pixels at zoom 1).
struct SceneMetrics {
  double label_size = 15;
  double pill_size = 12.5;
  double callout_size = 12;
  double line_height = 1.5;  ///< Times the font size.
};

struct NodeItem {
  std::uint32_t node = 0;
  Point center;
  double radius = 14;
  Rect label;  ///< Under the shape.
};

/// What an edge says: its predicate, and under it the amount or share.
struct Pill {
  Rect box;
  std::vector<std::string> lines;
};

/// A quadratic curve from the rim of its source to the rim of its target.
struct EdgeItem {
  std::uint32_t edge = 0;
  Point from;
  Point control;
  Point to;
  double width = 1.5;
  std::optional<Pill> pill;  ///< Left out where it would lie on something else.
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
  std::vector<NodeItem> nodes;  ///< Parallel to Graph::nodes.
  std::vector<CalloutItem> callouts;
  Rect bounds;
  SceneMetrics metrics;
};

/// The room that each node needs with its label, for the layout.
[[nodiscard]] std::vector<BoxSize> boxSizes(const Graph& graph, const TextMeasure& measure);

/// Places labels, cards and edge texts so that none lies on another.
[[nodiscard]] Scene buildScene(const Graph& graph, const std::vector<Point>& positions,
                               const TextMeasure& measure, Language language);

enum class HitKind : std::uint8_t { Nothing, Node, Edge, Callout };

struct Hit {
  HitKind kind = HitKind::Nothing;
  std::uint32_t index = 0;  ///< Into Graph::nodes, edges or callouts.
  bool operator==(const Hit&) const = default;
};

/// What lies at a point of the world: cards and shapes before edges, the nearest edge within
/// `tolerance`.
[[nodiscard]] Hit hitTest(const Scene& scene, Point at, double tolerance);

/// The point of the edge's curve at t in [0, 1].
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
};

}  // namespace isnad::graph
