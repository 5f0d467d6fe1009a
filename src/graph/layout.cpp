#include "isnad/graph/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "stress.h"

namespace isnad::graph {

namespace {

constexpr std::size_t kExactUpTo = 2000;
constexpr std::size_t kPivots = 60;
constexpr std::size_t kManyStartsUpTo = 60;  // nodes for which several beginnings are cheap
constexpr int kStarts = 24;
constexpr double kGap = 14;  // between boxes

struct Component {
  std::vector<std::uint32_t> nodes;  // indices into the graph
  std::vector<Point> positions;      // parallel
  Rect bounds;
};

Adjacency adjacencyOf(const Graph& graph) {
  Adjacency adjacency(graph.nodes.size());
  for (const auto& edge : graph.edges) {
    adjacency[edge.source].push_back(edge.target);
    adjacency[edge.target].push_back(edge.source);
  }
  for (auto& neighbours : adjacency) {
    std::ranges::sort(neighbours);
    const auto repeated = std::ranges::unique(neighbours);
    neighbours.erase(repeated.begin(), repeated.end());
  }
  return adjacency;
}

std::vector<Component> componentsOf(const Adjacency& adjacency) {
  std::vector<Component> components;
  std::vector<bool> seen(adjacency.size());
  for (std::uint32_t start = 0; start < adjacency.size(); ++start) {
    if (seen[start]) continue;
    Component component;
    component.nodes.push_back(start);
    seen[start] = true;
    for (std::size_t head = 0; head < component.nodes.size(); ++head) {
      for (const auto next : adjacency[component.nodes[head]]) {
        if (seen[next]) continue;
        seen[next] = true;
        component.nodes.push_back(next);
      }
    }
    components.push_back(std::move(component));
  }
  return components;
}

bool cross(Point a, Point b, Point c, Point d) {
  const auto side = [](Point p, Point q, Point r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

std::size_t crossingsOf(const Adjacency& adjacency, const std::vector<Point>& at) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t node = 0; node < adjacency.size(); ++node) {
    for (const auto next : adjacency[node]) {
      if (node < next) edges.emplace_back(node, next);
    }
  }
  std::size_t crossings = 0;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (std::size_t j = i + 1; j < edges.size(); ++j) {
      const auto [a, b] = edges[i];
      const auto [c, d] = edges[j];
      if (a == c || a == d || b == c || b == d) continue;
      crossings += cross(at[a], at[b], at[c], at[d]) ? 1 : 0;
    }
  }
  return crossings;
}

/// Lays out one connected component by itself: of several beginnings the one that crosses least.
void placeComponent(const Adjacency& whole, const LayoutOptions& options, Component& component,
                    const std::stop_token& stop) {
  const auto size = component.nodes.size();
  std::vector<std::uint32_t> local(whole.size());
  for (std::uint32_t i = 0; i < size; ++i) local[component.nodes[i]] = i;
  Adjacency adjacency(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    for (const auto next : whole[component.nodes[i]]) adjacency[i].push_back(local[next]);
  }
  double best_cost = -1;
  const int starts = size <= kManyStartsUpTo ? kStarts : 1;
  for (int start = 0; start < starts && !(stop.stop_requested() && best_cost >= 0); ++start) {
    std::mt19937 random(options.seed + static_cast<std::uint32_t>(start));
    std::vector<Point> positions(size);
    const double spread = options.edge_length * std::sqrt(static_cast<double>(size));
    constexpr double kUnit = 1.0 / 4294967296.0;
    for (auto& position : positions) {
      position.x = spread * (static_cast<double>(random()) * kUnit - 0.5);
      position.y = spread * (static_cast<double>(random()) * kUnit - 0.5);
    }
    auto distances = hopDistances(adjacency, kExactUpTo, std::min(kPivots, size), random);
    minimiseStress(distances, options.edge_length, positions, random, stop);
    const double crossings =
        starts > 1 ? static_cast<double>(crossingsOf(adjacency, positions)) : 0;
    const double cost = crossings * 0.05 + stressOf(distances, options.edge_length, positions);
    if (best_cost < 0 || cost < best_cost) {
      best_cost = cost;
      component.positions = std::move(positions);
    }
  }
}

/// Turns the component to the angle at which it, boxes and all, fills a window of the aspect best.
void turnToFit(const std::vector<BoxSize>& boxes, double aspect, std::vector<Point>& positions) {
  constexpr int kAngles = 36;
  double best_scale = 0;
  std::vector<Point> best;
  for (int step = 0; step < kAngles; ++step) {
    const double angle = std::numbers::pi * step / kAngles;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    std::vector<Point> turned;
    turned.reserve(positions.size());
    Point low{1e300, 1e300};
    Point high{-1e300, -1e300};
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const auto p = positions[i];
      turned.push_back({p.x * c + p.y * s, p.y * c - p.x * s});
      const auto& t = turned.back();
      low = {std::min(low.x, t.x - boxes[i].width / 2), std::min(low.y, t.y - boxes[i].height / 2)};
      high = {std::max(high.x, t.x + boxes[i].width / 2),
              std::max(high.y, t.y + boxes[i].height / 2)};
    }
    const double scale = std::min(aspect / (high.x - low.x), 1 / (high.y - low.y));
    if (scale > best_scale) {
      best_scale = scale;
      best = std::move(turned);
    }
  }
  positions = std::move(best);
}

/// Pushes boxes apart along the shorter way until none overlaps (after Misue et al.'s force-scan).
void removeOverlaps(const std::vector<BoxSize>& boxes, std::vector<Point>& at,
                    const std::stop_token& stop) {
  constexpr int kMostRounds = 300;
  constexpr std::size_t kSmall = 1500;
  if (at.size() > kSmall) return;
  for (int round = 0; round < kMostRounds && !stop.stop_requested(); ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = i + 1; j < at.size(); ++j) {
        const double wide =
            (boxes[i].width + boxes[j].width) / 2 + kGap - std::abs(at[i].x - at[j].x);
        const double high =
            (boxes[i].height + boxes[j].height) / 2 + kGap - std::abs(at[i].y - at[j].y);
        if (wide <= 0 || high <= 0) continue;
        moved = true;
        constexpr double kShare = 0.52;  // a little more than half each: it ends sooner
        if (wide < high) {
          const double push =
              wide * kShare * (at[i].x < at[j].x || (at[i].x == at[j].x && i < j) ? -1 : 1);
          at[i].x += push;
          at[j].x -= push;
        } else {
          const double push =
              high * kShare * (at[i].y < at[j].y || (at[i].y == at[j].y && i < j) ? -1 : 1);
          at[i].y += push;
          at[j].y -= push;
        }
      }
    }
    if (!moved) return;
  }
}

/// Nodes that an edge runs through are moved off it, sideways.
void clearEdges(const Graph& graph, const std::vector<BoxSize>& boxes, std::vector<Point>& at) {
  constexpr std::size_t kSmall = 300;
  constexpr int kRounds = 12;
  if (at.size() > kSmall) return;
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& edge : graph.edges) {
      for (std::uint32_t node = 0; node < at.size(); ++node) {
        if (node == edge.source || node == edge.target) continue;
        const Point a = at[edge.source];
        const Point d = at[edge.target] - a;
        const double length2 = d.x * d.x + d.y * d.y;
        if (length2 < 1) continue;
        const Point to = at[node] - a;
        const double along = (to.x * d.x + to.y * d.y) / length2;
        if (along <= 0.05 || along >= 0.95) continue;
        const Point off = to - d * along;
        const double room = boxes[node].height / 2 + kGap / 2;
        const double distance = off.length();
        if (distance >= room) continue;
        const double length = std::sqrt(length2);
        const Point normal =
            distance > 1e-6 ? off * (1 / distance) : Point{-d.y / length, d.x / length};
        at[node] = at[node] + normal * ((room - distance) * 0.6);
      }
    }
  }
}

Rect boundsOf(const std::vector<BoxSize>& boxes, const Component& component) {
  double left = 1e300;
  double top = 1e300;
  double right = -1e300;
  double bottom = -1e300;
  for (std::size_t i = 0; i < component.nodes.size(); ++i) {
    const auto& box = boxes[component.nodes[i]];
    const auto p = component.positions[i];
    left = std::min(left, p.x - box.width / 2);
    right = std::max(right, p.x + box.width / 2);
    top = std::min(top, p.y - box.height / 2);
    bottom = std::max(bottom, p.y + box.height / 2);
  }
  return {left, top, right - left, bottom - top};
}

/// Shelves, the tallest components first, about as wide as the aspect asks.
void pack(std::vector<Component>& components, const LayoutOptions& options) {
  constexpr double kBetween = 40;
  double area = 0;
  double widest = 0;
  for (const auto& component : components) {
    area += (component.bounds.width + kBetween) * (component.bounds.height + kBetween);
    widest = std::max(widest, component.bounds.width);
  }
  const double shelf = std::max(widest, std::sqrt(area * options.aspect));
  std::vector<std::size_t> order(components.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::size_t i) { return components[i].bounds.height; });
  double x = 0;
  double y = 0;
  double height = 0;
  for (const auto i : order) {
    auto& component = components[i];
    if (x > 0 && x + component.bounds.width > shelf * 1.05) {
      x = 0;
      y += height + kBetween;
      height = 0;
    }
    const Point shift{x - component.bounds.left, y - component.bounds.top};
    for (auto& p : component.positions) p = p + shift;
    x += component.bounds.width + kBetween;
    height = std::max(height, component.bounds.height);
  }
}

Graph subgraph(const Graph& graph, const Component& component, std::vector<std::int64_t>& local) {
  Graph part;
  for (std::size_t i = 0; i < component.nodes.size(); ++i)
    local[component.nodes[i]] = static_cast<std::int64_t>(i);
  for (const auto& edge : graph.edges) {
    if (local[edge.source] < 0 || local[edge.target] < 0) continue;
    Edge inner;
    inner.source = static_cast<std::uint32_t>(local[edge.source]);
    inner.target = static_cast<std::uint32_t>(local[edge.target]);
    part.edges.push_back(std::move(inner));
  }
  for (const auto node : component.nodes) local[node] = -1;
  return part;
}

}  // namespace

std::vector<Point> layout(const Graph& graph, const LayoutOptions& options, std::stop_token stop) {
  std::vector<Point> positions(graph.nodes.size());
  if (positions.empty()) return positions;
  auto boxes = options.boxes;
  boxes.resize(graph.nodes.size());
  const auto adjacency = adjacencyOf(graph);
  auto components = componentsOf(adjacency);
  std::vector<std::int64_t> local(graph.nodes.size(), -1);
  for (auto& component : components) {
    placeComponent(adjacency, options, component, stop);
    std::vector<BoxSize> own;
    for (const auto node : component.nodes) own.push_back(boxes[node]);
    turnToFit(own, options.aspect, component.positions);
    const auto part = subgraph(graph, component, local);
    removeOverlaps(own, component.positions, stop);
    clearEdges(part, own, component.positions);
    removeOverlaps(own, component.positions, stop);
    component.bounds = boundsOf(boxes, component);
  }
  pack(components, options);
  for (const auto& component : components) {
    for (std::size_t i = 0; i < component.nodes.size(); ++i)
      positions[component.nodes[i]] = component.positions[i];
  }
  return positions;
}

std::size_t countCrossings(const Graph& graph, const std::vector<Point>& positions) {
  return crossingsOf(adjacencyOf(graph), positions);
}

}  // namespace isnad::graph
