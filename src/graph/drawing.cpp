#include "isnad/graph/drawing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace isnad::graph {

namespace {

Rect boundsOf(const std::vector<DrawnNode>& nodes) {
  Box box = nodes.empty() ? Box{} : Box{nodes[0].x, nodes[0].y, nodes[0].x, nodes[0].y};
  for (const auto& node : nodes) {
    box.left = std::min(box.left, node.x - node.radius);
    box.top = std::min(box.top, node.y - node.radius);
    box.right = std::max(box.right, node.x + node.radius);
    box.bottom = std::max(box.bottom, node.y + node.radius);
  }
  return {box.left, box.top, static_cast<double>(box.right) - box.left,
          static_cast<double>(box.bottom) - box.top};
}

double distanceToSegment(Point at, Point a, Point b) {
  const Point d = b - a;
  const double length2 = std::max(d.x * d.x + d.y * d.y, 1e-9);
  const double t = std::clamp(((at.x - a.x) * d.x + (at.y - a.y) * d.y) / length2, 0.0, 1.0);
  return (at - (a + d * t)).length();
}

double distanceTo(const DrawnEdge& edge, Point at) {
  const Point from{edge.x0, edge.y0};
  const Point to{edge.x1, edge.y1};
  if (edge.bend == 0) return distanceToSegment(at, from, to);
  constexpr int kSteps = 16;
  const Point control = controlOf(edge);
  double nearest = std::numeric_limits<double>::max();
  Point before = from;
  for (int step = 1; step <= kSteps; ++step) {
    const Point after = quadratic(from, control, to, static_cast<double>(step) / kSteps);
    nearest = std::min(nearest, distanceToSegment(at, before, after));
    before = after;
  }
  return nearest;
}

Box around(Point at, double reach) { return boxOf(Rect::around(at, 2 * reach, 2 * reach)); }

}  // namespace

Incidence::Incidence(const Graph& graph) {
  start_.assign(graph.nodes.size() + 1, 0);
  for (const auto& edge : graph.edges) {
    ++start_[edge.source + 1];
    ++start_[edge.target + 1];
  }
  std::partial_sum(start_.begin(), start_.end(), start_.begin());
  edges_.resize(2 * graph.edges.size());
  auto at = start_;
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
    edges_[at[graph.edges[i].source]++] = i;
    edges_[at[graph.edges[i].target]++] = i;
  }
}

std::span<const std::uint32_t> Incidence::edgesOf(std::uint32_t node) const {
  return std::span(edges_).subspan(start_[node], start_[node + 1] - start_[node]);
}

std::size_t Incidence::bytes() const {
  return (start_.capacity() + edges_.capacity()) * sizeof(std::uint32_t);
}

Drawing drawGraph(const Graph& graph, const std::vector<Point>& positions,
                  std::shared_ptr<const NodeLooks> looks) {
  std::vector<DrawnNode> nodes;
  nodes.reserve(graph.nodes.size());
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
    nodes.push_back(drawnNode(graph, positions, i, looks.get()));
  Drawing drawing;
  drawing.bounds = boundsOf(nodes);
  drawing.nodes = NodeGrid(std::move(nodes));
  drawing.looks = std::move(looks);
  drawing.incidence = Incidence(graph);
  std::vector<std::uint32_t> place(graph.nodes.size());
  const auto placed = drawing.nodes.nodes();
  for (std::uint32_t i = 0; i < placed.size(); ++i) place[placed[i].node] = i;
  std::vector<StoredEdge> edges;
  edges.reserve(graph.edges.size());
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    const int lane = 2 * edge.lane - (edge.lanes - 1);
    const int bend = edge.source < edge.target ? lane : -lane;
    edges.push_back({place[edge.source], place[edge.target], i, familyOf(edge.predicate),
                     edge.status, static_cast<std::int8_t>(std::clamp(bend, -127, 127)),
                     !isSymmetric(edge.predicate)});
  }
  drawing.edges = EdgeTree(std::move(edges), placed);
  return drawing;
}

/// Their extents overlap, and the box's corners do not all lie on one side of the line.
bool passes(const DrawnEdge& e, const Box& box) {
  const Box extent{std::min(e.x0, e.x1), std::min(e.y0, e.y1), std::max(e.x0, e.x1),
                   std::max(e.y0, e.y1)};
  if (!extent.touches(box)) return false;
  const auto side = [&](float x, float y) {
    return (e.x1 - e.x0) * (y - e.y0) - (e.y1 - e.y0) * (x - e.x0) > 0;
  };
  const bool first = side(box.left, box.top);
  return side(box.right, box.top) != first || side(box.left, box.bottom) != first ||
         side(box.right, box.bottom) != first;
}

DrawnNode drawnNode(const Graph& graph, const std::vector<Point>& positions, std::uint32_t index,
                    const NodeLooks* looks) {
  const auto& node = graph.nodes[index];
  const Point at = shapeCentre(positions[index]);
  return {static_cast<float>(at.x),
          static_cast<float>(at.y),
          static_cast<float>(radiusOf(graph, index, looks)),
          index,
          node.relations,
          node.type,
          hueOf(index, looks)};
}

Point controlOf(const DrawnEdge& edge) {
  const Point from{edge.x0, edge.y0};
  const Point to{edge.x1, edge.y1};
  const Point middle = (from + to) * 0.5;
  if (edge.bend == 0) return middle;
  const Point d = to - from;
  const double length = std::max(d.length(), 1.0);
  return middle + Point{-d.y, d.x} * (edge.bend * kLaneBend / length);
}

Hit pick(const Drawing& drawing, Point at, double tolerance) {
  const double air = tolerance / 2;
  Hit hit;
  double nearest = std::numeric_limits<double>::max();
  drawing.nodes.visitIn(around(at, drawing.nodes.largestRadius() + air),
                        [&](const DrawnNode& node) {
                          const double distance = (Point{node.x, node.y} - at).length();
                          if (distance > node.radius + air || distance >= nearest) return;
                          nearest = distance;
                          hit = {HitKind::Node, node.node};
                        });
  if (hit.kind != HitKind::Nothing) return hit;
  nearest = tolerance;
  const auto reach = around(at, tolerance);
  for (const auto range : drawing.edges.rangesIn(reach)) {
    for (auto i = range.begin; i < range.end; ++i) {
      const auto edge = drawing.edge(i);
      if (!boxOf(edge).touches(reach)) continue;
      const double distance = distanceTo(edge, at);
      if (distance > nearest) continue;
      nearest = distance;
      hit = {HitKind::Edge, edge.edge};
    }
  }
  return hit;
}

}  // namespace isnad::graph
