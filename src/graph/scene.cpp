#include "isnad/graph/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include "text_placer.h"

namespace isnad::graph {

namespace {

constexpr double kSmallestRadius = 15;
constexpr double kLargestRadius = 34;
constexpr double kLabelGap = 5;
constexpr std::uint32_t kFannedLanes = 4;
constexpr double kRoomCell = 80;  // pixels
constexpr double kSame = 1e-6;

class Builder {
 public:
  Builder(const Graph& graph, const std::vector<Point>& positions, const TextMeasure& measure,
          const SceneOptions& options)
      : graph_(graph),
        positions_(positions),
        measure_(measure),
        options_(options),
        fanned_(options.fanned.begin(), options.fanned.end()),
        room_(kRoomCell * options.scale) {
    scene_.scale = options.scale;
    if (!options.part || !options.previous || options.previous->scale != options.scale) return;
    for (const auto& edge : options.previous->edges) before_.emplace(edge.edge, &edge);
  }

  Scene build() {
    const auto part = options_.part ? *options_.part : whole();
    makeNodes(part);
    if (part.names) {
      adoptNames(*part.names);
    } else {
      placeLabels(part);
    }
    takeNameless();
    for (const auto edge : part.edges) makeEdge(edge);
    TextPlacer texts(graph_, measure_, options_, room_, scene_);
    texts.placeCallouts(items_);
    texts.placePills();
    measureBounds();
    return std::move(scene_);
  }

 private:
  double scaled(double size) const { return size * options_.scale; }

  ScenePart whole() const {
    ScenePart part;
    part.nodes.resize(graph_.nodes.size());
    part.edges.resize(graph_.edges.size());
    std::iota(part.nodes.begin(), part.nodes.end(), 0U);
    std::iota(part.edges.begin(), part.edges.end(), 0U);
    return part;
  }

  NodeItem itemOf(std::uint32_t node) const {
    NodeItem item{node, shapeCentre(positions_[node]), radiusOf(graph_, node, options_.looks), {}};
    item.hue = hueOf(node, options_.looks);
    return item;
  }

  void makeNodes(const ScenePart& part) {
    for (const auto node : part.nodes) {
      scene_.nodes.push_back(itemOf(node));
      const auto& item = scene_.nodes.back();
      if (options_.scale <= kFarScale) takeShape(item);
      shapes_.take(Rect::around(item.center, 2 * item.radius, 2 * item.radius));
    }
  }

  void takeShape(const NodeItem& item) {
    room_.take(Rect::around(item.center, 2 * item.radius + 4, 2 * item.radius + 4));
  }

  /// The weightiest first, on the free side of the shape that its own edges leave least; under it
  /// where sides are alike, nowhere where all are taken.
  void placeLabels(const ScenePart& part) {
    std::unordered_map<std::uint32_t, std::vector<Point>> leaving;
    for (const auto index : part.edges) {
      const auto& edge = graph_.edges[index];
      const Point way = positions_[edge.target] - positions_[edge.source];
      const Point unit = way * (1 / std::max(way.length(), 1e-6));
      leaving[edge.source].push_back(unit);
      leaving[edge.target].push_back(unit * -1);
    }
    std::vector<std::uint32_t> order(scene_.nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::unordered_map<std::uint32_t, std::uint64_t> favour;
    for (std::size_t i = 0; i < options_.first.size(); ++i)
      favour.emplace(options_.first[i], (options_.first.size() - i) << 32U);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t i) {
      const auto& item = scene_.nodes[i];
      const auto chosen = favour.find(item.node);
      return graph_.nodes[item.node].relations +
             (chosen == favour.end() ? std::uint64_t{0} : chosen->second);
    });
    for (const auto i : order) {
      auto& item = scene_.nodes[i];
      placeLabel(item, leaving[item.node], favour.contains(item.node));
      if (!item.labelled) continue;
      room_.take(item.label);
      labels_.take(item.label);
      if (options_.scale > kFarScale) takeShape(item);
    }
  }

  void adoptNames(const std::vector<NodeName>& names) {
    std::unordered_map<std::uint32_t, const NodeName*> by_node;
    for (const auto& name : names) by_node.emplace(name.node, &name);
    for (auto& item : scene_.nodes) {
      const auto found = by_node.find(item.node);
      item.labelled = found != by_node.end();
      if (!item.labelled) continue;
      item.label = found->second->box;
      item.larger = found->second->size / scene_.metrics.label_size;
      room_.take(item.label);
      labels_.take(item.label);
      if (options_.scale > kFarScale) takeShape(item);
    }
  }

  void takeNameless() {
    // Seen from afar a name may cover a little of shapes that have none; other texts may not.
    for (const auto& item : scene_.nodes) {
      if (options_.scale > kFarScale && !item.labelled) takeShape(item);
    }
    for (const auto& item : scene_.nodes) items_.emplace(item.node, item);
  }

  void placeLabel(NodeItem& item, const std::vector<Point>& leaving, bool wanted) const {
    constexpr double kMostCovered = 0.1;  // of a label's area, by shapes of others
    constexpr double kCoverCost = 8;
    const double beside = scaled(7);  // names in one line must not read as one
    const auto& metrics = scene_.metrics;
    const double width =
        scaled(measure_(graph_.nodes[item.node].label, metrics.label_size, true) + 6);
    const double height = scaled(metrics.label_size * metrics.line_height);
    const double reach = item.radius + scaled(kLabelGap);
    const Point c = item.center;
    const std::array<Rect, 4> sides{Rect{c.x - width / 2, c.y + reach, width, height},
                                    Rect{c.x - width / 2, c.y - reach - height, width, height},
                                    Rect{c.x + reach, c.y - height / 2, width, height},
                                    Rect{c.x - reach - width, c.y - height / 2, width, height}};
    static constexpr std::array<double, 4> kDislike{0, 0.5, 1.5, 1.5};
    double least = std::numeric_limits<double>::max();
    item.label = sides.front();
    item.labelled = false;
    for (std::size_t side = 0; side < sides.size(); ++side) {
      const auto& box = sides[side];
      const auto crossing = std::ranges::count_if(leaving, [&](Point way) {
        return box.contains(c + way * (reach + height / 2)) ||
               box.contains(c + way * (reach + height));
      });
      const double covers = shapes_.coveredArea(box) / (box.width * box.height);
      const double cost = kDislike[side] + static_cast<double>(crossing) + kCoverCost * covers;
      if (cost >= least || (covers > kMostCovered && !wanted) || !room_.isFree(box, 0)) continue;
      const Rect apart{box.left - beside, box.top, box.width + 2 * beside, box.height};
      if (!labels_.isFree(apart, 0)) continue;
      least = cost;
      item.label = box;
      item.labelled = true;
    }
  }

  const NodeItem& endOf(std::uint32_t node) {
    return items_.try_emplace(node, itemOf(node)).first->second;
  }

  void makeEdge(std::uint32_t index) {
    const auto& edge = graph_.edges[index];
    const bool bundled = isBundled(edge, options_.scale) && !fanned_.contains(index);
    if (bundled && edge.lane != 0) return;
    const NodeItem source = endOf(edge.source);
    const NodeItem target = endOf(edge.target);
    const Point gap = target.center - source.center;
    const double length = std::max(gap.length(), 1.0);
    // Parallel edges bend to both sides of the straight line, the same way seen from either end.
    const double lane = bundled ? 0 : 2.0 * edge.lane - (edge.lanes - 1);
    const double turn = edge.source < edge.target ? 1 : -1;
    const Point normal{-gap.y / length * turn, gap.x / length * turn};
    EdgeItem item;
    item.edge = index;
    item.bundled = bundled ? edge.lanes : 1;
    item.width = std::min(5.0, 1.2 + 0.6 * (bundled ? edge.lanes : edge.sources));
    if (lane == 0) {
      route(item, source, target, normal * length);
    } else {
      const double most = edge.lanes - 1;
      shape(item, source, target, normal * (fanBend(source, target, normal, most) * lane / most));
    }
    scene_.edges.push_back(std::move(item));
  }

  /// How far the outermost of parallel edges bend: less where they would run over another shape,
  /// and where they are many.
  double fanBend(const NodeItem& source, const NodeItem& target, Point normal, double most) const {
    constexpr double kWidest = 6 * kLaneBend;
    static constexpr std::array<double, 5> kOfUsual{1, 0.75, 0.55, 0.38, 0.25};
    const double usual = std::min(kLaneBend * most, kWidest);
    for (const double part : kOfUsual) {
      const Point bend = normal * (usual * part);
      if (!runsOver(source, target, bend) && !runsOver(source, target, bend * -1))
        return usual * part;
    }
    return usual * kOfUsual.back();
  }

  bool runsOver(const NodeItem& source, const NodeItem& target, Point bend) const {
    EdgeItem item;
    shape(item, source, target, bend);
    const int steps = std::clamp(static_cast<int>((item.to - item.from).length() / 9), 4, 60);
    const auto isOwn = [](const NodeItem& node, Point at) {
      constexpr double kCorner = 1.5;  // of the square around a shape
      return (at - node.center).length() < kCorner * node.radius + 8;
    };
    for (int step = 1; step < steps; ++step) {
      const Point p = pointOn(item, static_cast<double>(step) / steps);
      if (!isOwn(source, p) && !isOwn(target, p) && !shapes_.isFree({p.x, p.y, 0, 0}, 4))
        return true;
    }
    return false;
  }

  static void shape(EdgeItem& item, const NodeItem& source, const NodeItem& target, Point bend) {
    item.control = (source.center + target.center) * 0.5 + bend;
    item.from = rim(source, item.control);
    item.to = rim(target, item.control);
  }

  static Point rim(const NodeItem& node, Point toward) {
    constexpr double kAir = 3;
    const Point d = toward - node.center;
    const double length = std::max(d.length(), 1.0);
    return node.center + d * ((node.radius + kAir) / length);
  }

  /// The way it went in the scene before, where the window panned from: a better one would only be
  /// better out of sight.
  bool keepsWay(EdgeItem& item, const NodeItem& source, const NodeItem& target) const {
    const auto found = before_.find(item.edge);
    if (found == before_.end()) return false;
    const auto& [control, from, to] =
        std::tie(found->second->control, found->second->from, found->second->to);
    const bool stay = (rim(source, control) - from).length() < kSame &&
                      (rim(target, control) - to).length() < kSame;
    if (stay) std::tie(item.control, item.from, item.to) = std::tie(control, from, to);
    return stay;
  }

  /// Straight; or where that runs behind a label or shape, the least bent of some curves that runs
  /// behind at most half as much.
  void route(EdgeItem& item, const NodeItem& source, const NodeItem& target, Point across) const {
    static constexpr std::array<double, 8> kBends{0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46};
    constexpr double kBendCost = 4;
    if (keepsWay(item, source, target)) return;
    shape(item, source, target, {});
    const double straight = hidden(item);
    double least = straight;
    EdgeItem best = item;
    for (const double bend : kBends) {
      if (least <= kBendCost * std::abs(bend)) break;
      shape(item, source, target, across * bend);
      const double behind = hidden(item);
      const double cost = behind + kBendCost * std::abs(bend);
      if (behind > straight / 2 || cost >= least) continue;
      least = cost;
      best = item;
    }
    item = std::move(best);
  }

  /// Points of the edge that lie behind labels, or too near to shapes that are not its own.
  double hidden(const EdgeItem& item) const {
    const double length = (item.to - item.from).length();
    const int steps = std::clamp(static_cast<int>(length / scaled(9)), 4, 60);
    double points = 0;
    for (int step = 1; step < steps; ++step) {
      const Point p = pointOn(item, static_cast<double>(step) / steps);
      if (!labels_.isFree({p.x, p.y, 0, 0}, scaled(1))) points += 1;
      const bool inside = step > 1 && step < steps - 1;
      if (inside && !shapes_.isFree({p.x, p.y, 0, 0}, scaled(4))) points += 2;
    }
    return points;
  }

  void measureBounds() {
    bool any = false;
    Point low;
    Point high;
    const auto add = [&](const Rect& rect) {
      low = any ? Point{std::min(low.x, rect.left), std::min(low.y, rect.top)}
                : Point{rect.left, rect.top};
      high = any ? Point{std::max(high.x, rect.right()), std::max(high.y, rect.bottom())}
                 : Point{rect.right(), rect.bottom()};
      any = true;
    };
    for (const auto& node : scene_.nodes) {
      if (node.labelled) add(node.label);
      add(Rect::around(node.center, 2 * node.radius, 2 * node.radius));
    }
    for (const auto& edge : scene_.edges) {
      if (edge.pill) add(edge.pill->box);
      const Point middle = pointOn(edge, 0.5);
      add({middle.x, middle.y, 0, 0});
    }
    for (const auto& callout : scene_.callouts) add(callout.box);
    scene_.bounds = {low.x, low.y, high.x - low.x, high.y - low.y};
  }

  const Graph& graph_;
  const std::vector<Point>& positions_;
  const TextMeasure& measure_;
  const SceneOptions& options_;
  Scene scene_;
  std::unordered_set<std::uint32_t> fanned_;
  std::unordered_map<std::uint32_t, const EdgeItem*> before_;  // of a part, texts as large
  NodeItems items_;  // of the scene and the far ends of its edges
  BoxIndex room_;
  BoxIndex labels_{kRoomCell * options_.scale};
  BoxIndex shapes_{kRoomCell * options_.scale};
};

double distanceToSegment(Point at, Point a, Point b) {
  const Point d = b - a;
  const double length2 = std::max(d.x * d.x + d.y * d.y, 1e-9);
  const double t = std::clamp(((at.x - a.x) * d.x + (at.y - a.y) * d.y) / length2, 0.0, 1.0);
  return (at - (a + d * t)).length();
}

double distanceTo(const EdgeItem& edge, Point at) {
  constexpr int kSteps = 24;
  double nearest = std::numeric_limits<double>::max();
  Point before = edge.from;
  for (int step = 1; step <= kSteps; ++step) {
    const Point after = pointOn(edge, static_cast<double>(step) / kSteps);
    nearest = std::min(nearest, distanceToSegment(at, before, after));
    before = after;
  }
  return nearest;
}

/// Whether the point lies near the triangle of the curve's points, which holds the curve.
bool mayTouch(const EdgeItem& edge, Point at, double tolerance) {
  const auto [left, right] = std::minmax({edge.from.x, edge.control.x, edge.to.x});
  const auto [top, bottom] = std::minmax({edge.from.y, edge.control.y, edge.to.y});
  return Rect{left, top, right - left, bottom - top}.contains(at, tolerance);
}

}  // namespace

double nodeRadius(std::uint32_t relations) {
  return std::clamp(13.0 + 2.6 * std::log2(1.0 + relations), kSmallestRadius, kLargestRadius);
}

Point shapeCentre(Point position) {
  const SceneMetrics metrics;
  return {position.x, position.y - (kLabelGap + metrics.label_size * metrics.line_height) / 2};
}

std::vector<BoxSize> boxSizes(const Graph& graph, const TextMeasure& measure) {
  const SceneMetrics metrics;
  std::vector<BoxSize> boxes;
  boxes.reserve(graph.nodes.size());
  for (const auto& node : graph.nodes) {
    const double radius = nodeRadius(node.relations);
    const double under = kLabelGap + metrics.label_size * metrics.line_height;
    boxes.push_back({std::max(2 * radius, measure(node.label, metrics.label_size, true) + 6) + 8,
                     2 * radius + under + 4, under / 2});
  }
  return boxes;
}

Scene buildScene(const Graph& graph, const std::vector<Point>& positions,
                 const TextMeasure& measure, const SceneOptions& options) {
  return Builder(graph, positions, measure, options).build();
}

Point quadratic(Point from, Point control, Point to, double t) {
  const double u = 1 - t;
  return from * (u * u) + control * (2 * u * t) + to * (t * t);
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
    if ((at - node.center).length() <= node.radius + tolerance / 2 ||
        (node.labelled && node.label.contains(at))) {
      return {HitKind::Node, node.node};
    }
  }
  Hit hit;
  double nearest = tolerance;
  for (const auto& edge : scene.edges) {
    if (!mayTouch(edge, at, tolerance)) continue;
    const double distance = distanceTo(edge, at);
    if (distance > nearest) continue;
    nearest = distance;
    hit = {HitKind::Edge, edge.edge};
  }
  return hit;
}

Camera Camera::fit(const Rect& bounds, double width, double height, double margin, double largest) {
  Camera camera;
  camera.center = bounds.center();
  const double across = (width - 2 * margin) / std::max(bounds.width, 1.0);
  const double down = (height - 2 * margin) / std::max(bounds.height, 1.0);
  camera.zoom = std::clamp(std::min(across, down), 1e-4, largest);
  return camera;
}

bool isBundled(const Edge& edge, double scale) {
  return edge.lanes > kFannedLanes || (edge.lanes > 1 && scale > kFarScale);
}

double readableScale(double zoom) {
  constexpr double kLow = 0.72;  // texts of 15 units have 11 pixels
  constexpr double kHigh = 1.5;
  constexpr double kStep = 1.25;
  if (zoom >= kLow && zoom <= kHigh) return 1;
  if (zoom < kLow) return std::pow(kStep, std::ceil(std::log(kLow / zoom) / std::log(kStep)));
  return std::pow(kStep, -std::ceil(std::log(zoom / kHigh) / std::log(kStep)));
}

Scene moved(Scene scene, const Graph& graph, const std::vector<Point>& by) {
  const auto move = [](Rect& rect, Point step) {
    rect.left += step.x;
    rect.top += step.y;
  };
  for (auto& item : scene.nodes) {
    item.center = item.center + by[item.node];
    move(item.label, by[item.node]);
  }
  for (auto& item : scene.edges) {
    const auto& edge = graph.edges[item.edge];
    const Point from = by[edge.source];
    const Point to = by[edge.target];
    item.from = item.from + from;
    item.control = item.control + (from + to) * 0.5;
    item.to = item.to + to;
    if (item.pill) move(item.pill->box, from + (to - from) * item.pill->along);
  }
  for (auto& item : scene.callouts) {
    const Point step = by[graph.callouts[item.callout].node];
    move(item.box, step);
    item.anchor = item.anchor + step;
  }
  return scene;
}

}  // namespace isnad::graph
