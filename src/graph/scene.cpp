#include "isnad/graph/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "isnad/graph/wording.h"

namespace isnad::graph {

namespace {

constexpr double kSmallestRadius = 15;
constexpr double kLargestRadius = 24;
constexpr double kLabelGap = 5;
constexpr double kPillPadding = 7;
constexpr double kCardPadding = 9;
constexpr double kCurve = 34;  // how far parallel edges bend apart

double radiusOf(const Node& node) {
  return std::min(kLargestRadius, kSmallestRadius + 3.2 * std::log2(1.0 + node.relations));
}

Point quadratic(Point a, Point b, Point c, double t) {
  const double u = 1 - t;
  return a * (u * u) + b * (2 * u * t) + c * (t * t);
}

/// Boxes already taken.
class Room {
 public:
  void take(const Rect& rect) { taken_.push_back(rect); }
  bool isFree(const Rect& rect, double margin) const {
    return std::ranges::none_of(taken_,
                                [&](const Rect& other) { return rect.overlaps(other, margin); });
  }

 private:
  std::vector<Rect> taken_;
};

class Builder {
 public:
  Builder(const Graph& graph, const std::vector<Point>& positions, const TextMeasure& measure,
          Language language)
      : graph_(graph), positions_(positions), measure_(measure), language_(language) {}

  Scene build() {
    placeNodes();
    placeEdges();
    placeCallouts();
    placePills();
    measureBounds();
    return std::move(scene_);
  }

 private:
  const SceneMetrics& metrics() const { return scene_.metrics; }

  void placeNodes() {
    for (std::uint32_t i = 0; i < graph_.nodes.size(); ++i) {
      NodeItem item{i, positions_[i], radiusOf(graph_.nodes[i]), {}};
      const double width = measure_(graph_.nodes[i].label, metrics().label_size, true) + 6;
      const double height = metrics().label_size * metrics().line_height;
      // The layout gave the box its centre between shape and label.
      const double whole = 2 * item.radius + kLabelGap + height;
      item.center.y = positions_[i].y - whole / 2 + item.radius;
      item.label = {item.center.x - width / 2, item.center.y + item.radius + kLabelGap, width,
                    height};
      room_.take(Rect::around(item.center, 2 * item.radius + 4, 2 * item.radius + 4));
      room_.take(item.label);
      scene_.nodes.push_back(item);
    }
  }

  void placeEdges() {
    for (std::uint32_t i = 0; i < graph_.edges.size(); ++i) {
      const auto& edge = graph_.edges[i];
      const auto& source = scene_.nodes[edge.source];
      const auto& target = scene_.nodes[edge.target];
      const Point gap = target.center - source.center;
      const double length = std::max(gap.length(), 1.0);
      // Parallel edges bend to both sides of the straight line, the same way seen from either end.
      const double lane = edge.lane - (edge.lanes - 1) / 2.0;
      const double turn = edge.source < edge.target ? 1 : -1;
      const Point normal{-gap.y / length * turn, gap.x / length * turn};
      EdgeItem item;
      item.edge = i;
      item.control = (source.center + target.center) * 0.5 + normal * (2 * kCurve * lane);
      item.from = rim(source, item.control);
      item.to = rim(target, item.control);
      item.width = std::min(5.0, 1.2 + 0.6 * edge.sources);
      scene_.edges.push_back(std::move(item));
    }
  }

  static Point rim(const NodeItem& node, Point toward) {
    constexpr double kAir = 3;
    const Point d = toward - node.center;
    const double length = std::max(d.length(), 1.0);
    return node.center + d * ((node.radius + kAir) / length);
  }

  /// How much of the edges a box would cover, in sampled points.
  int coveredEdges(const Rect& box) const {
    int covered = 0;
    for (const auto& edge : scene_.edges) {
      for (int step = 1; step < 20; ++step) {
        covered += box.contains(pointOn(edge, step / 20.0), 3) ? 1 : 0;
      }
    }
    return covered;
  }

  void placeCallouts() {
    for (std::uint32_t i = 0; i < graph_.callouts.size(); ++i) {
      const auto& callout = graph_.callouts[i];
      CalloutItem item;
      item.callout = i;
      item.lines = calloutLines(callout, language_);
      double width = 0;
      for (std::size_t line = 0; line < item.lines.size(); ++line) {
        width = std::max(width, measure_(item.lines[line], metrics().callout_size, line == 0));
      }
      width += 2 * kCardPadding;
      const double height =
          static_cast<double>(item.lines.size()) * metrics().callout_size * metrics().line_height +
          2 * kCardPadding - 4;
      const auto& node = scene_.nodes[callout.node];
      if (const auto box = freePlace(node, width, height)) {
        item.box = *box;
        item.anchor = rim(node, box->center());
        room_.take(*box);
        scene_.callouts.push_back(std::move(item));
      }
    }
  }

  /// The free place nearest to the node that covers least of the edges.
  std::optional<Rect> freePlace(const NodeItem& node, double width, double height) const {
    constexpr int kDirections = 24;
    constexpr double kMargin = 8;
    std::optional<Rect> best;
    double best_cost = 0;
    for (int ring = 0; ring < 9; ++ring) {
      for (int direction = 0; direction < kDirections; ++direction) {
        const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * direction / kDirections;
        const double reach = node.radius + 26 + ring * 34;
        const Point center{node.center.x + std::cos(angle) * (reach + width / 2),
                           node.center.y + std::sin(angle) * (reach + height / 2)};
        const auto box = Rect::around(center, width, height);
        if (!room_.isFree(box, kMargin)) continue;
        const double cost = ring * 3 + coveredEdges(box) * 2 + leaderCost(node, box);
        if (!best || cost < best_cost) {
          best = box;
          best_cost = cost;
        }
      }
      if (best && best_cost <= ring * 3) break;
    }
    return best;
  }

  /// A leader must not run over the node's own label or another's.
  double leaderCost(const NodeItem& node, const Rect& box) const {
    double cost = 0;
    for (int step = 1; step < 10; ++step) {
      const Point p = node.center + (box.center() - node.center) * (step / 10.0);
      if (box.contains(p)) break;
      for (const auto& other : scene_.nodes) {
        if (other.label.contains(p, 2)) cost += 4;
        if (&other != &node && (p - other.center).length() < other.radius + 4) cost += 6;
      }
    }
    return cost;
  }

  void placePills() {
    // The most weighty first: those with amounts, then by sources.
    std::vector<std::size_t> order(scene_.edges.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) {
      const auto& edge = graph_.edges[scene_.edges[i].edge];
      return (edge.amount ? 100U : 0U) + edge.sources;
    });
    static constexpr std::array<double, 11> kAlong{0.5,  0.44, 0.56, 0.38, 0.62, 0.32,
                                                   0.68, 0.26, 0.74, 0.2,  0.8};
    for (const auto i : order) {
      auto& item = scene_.edges[i];
      Pill pill;
      pill.lines = edgeLines(graph_.edges[item.edge], language_);
      double width = 0;
      for (const auto& line : pill.lines)
        width = std::max(width, measure_(line, metrics().pill_size, false));
      width += 2 * kPillPadding;
      const double height =
          static_cast<double>(pill.lines.size()) * metrics().pill_size * metrics().line_height + 4;
      // On the line itself, then beside it.
      for (const double aside : {0.0, 0.6, -0.6, 1.0, -1.0}) {
        for (const double along : kAlong) {
          if (item.pill) break;
          const Point step = pointOn(item, along + 0.02) - pointOn(item, along - 0.02);
          const double length = std::max(step.length(), 1e-6);
          const Point off{-step.y / length * aside * width / 2,
                          step.x / length * aside * height / 2};
          const auto box = Rect::around(pointOn(item, along) + off, width, height);
          if (!room_.isFree(box, 2)) continue;
          room_.take(box);
          item.pill = Pill{box, pill.lines};
        }
      }
    }
  }

  void measureBounds() {
    bool any = false;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    const auto add = [&](const Rect& rect) {
      left = any ? std::min(left, rect.left) : rect.left;
      top = any ? std::min(top, rect.top) : rect.top;
      right = any ? std::max(right, rect.right()) : rect.right();
      bottom = any ? std::max(bottom, rect.bottom()) : rect.bottom();
      any = true;
    };
    for (const auto& node : scene_.nodes) {
      add(node.label);
      add(Rect::around(node.center, 2 * node.radius, 2 * node.radius));
    }
    for (const auto& edge : scene_.edges) {
      if (edge.pill) add(edge.pill->box);
      const Point middle = pointOn(edge, 0.5);
      add({middle.x, middle.y, 0, 0});
    }
    for (const auto& callout : scene_.callouts) add(callout.box);
    scene_.bounds = {left, top, right - left, bottom - top};
  }

  const Graph& graph_;
  const std::vector<Point>& positions_;
  const TextMeasure& measure_;
  Language language_;
  Scene scene_;
  Room room_;
};

}  // namespace

std::vector<BoxSize> boxSizes(const Graph& graph, const TextMeasure& measure) {
  const SceneMetrics metrics;
  std::vector<BoxSize> boxes;
  boxes.reserve(graph.nodes.size());
  for (const auto& node : graph.nodes) {
    const double radius = radiusOf(node);
    const double under = kLabelGap + metrics.label_size * metrics.line_height;
    boxes.push_back({std::max(2 * radius, measure(node.label, metrics.label_size, true) + 6) + 8,
                     2 * radius + under + 4, under / 2});
  }
  return boxes;
}

Scene buildScene(const Graph& graph, const std::vector<Point>& positions,
                 const TextMeasure& measure, Language language) {
  return Builder(graph, positions, measure, language).build();
}

Point pointOn(const EdgeItem& edge, double t) {
  return quadratic(edge.from, edge.control, edge.to, t);
}

Hit hitTest(const Scene& scene, Point at, double tolerance) {
  for (const auto& callout : scene.callouts) {
    if (callout.box.contains(at)) return {HitKind::Callout, callout.callout};
  }
  for (const auto& edge : scene.edges) {
    if (edge.pill && edge.pill->box.contains(at)) return {HitKind::Edge, edge.edge};
  }
  for (const auto& node : scene.nodes) {
    if ((at - node.center).length() <= node.radius + tolerance / 2 || node.label.contains(at)) {
      return {HitKind::Node, node.node};
    }
  }
  Hit hit;
  double nearest = tolerance;
  for (const auto& edge : scene.edges) {
    constexpr int kSteps = 24;
    Point before = edge.from;
    for (int step = 1; step <= kSteps; ++step) {
      const Point after = pointOn(edge, static_cast<double>(step) / kSteps);
      const Point d = after - before;
      const double length2 = std::max(d.x * d.x + d.y * d.y, 1e-9);
      const double t =
          std::clamp(((at.x - before.x) * d.x + (at.y - before.y) * d.y) / length2, 0.0, 1.0);
      const double distance = (at - (before + d * t)).length();
      if (distance <= nearest) {
        nearest = distance;
        hit = {HitKind::Edge, edge.edge};
      }
      before = after;
    }
  }
  return hit;
}

Camera Camera::fit(const Rect& bounds, double width, double height, double margin, double largest) {
  Camera camera;
  camera.center = bounds.center();
  const double across = (width - 2 * margin) / std::max(bounds.width, 1.0);
  const double down = (height - 2 * margin) / std::max(bounds.height, 1.0);
  camera.zoom = std::clamp(std::min(across, down), 0.02, largest);
  return camera;
}

}  // namespace isnad::graph
