#include "canvas_walk.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace isnad::gui {

namespace {

using graph::Hit;
using graph::HitKind;

constexpr double kLeastCosine = 0.5;

/// How far a node is for whoever goes in the direction; nothing where it lies elsewhere.
std::optional<double> distance(graph::Point way, graph::Point direction) {
  const double length = way.length();
  if (length == 0) return std::nullopt;
  const double cosine = (way.x * direction.x + way.y * direction.y) / length;
  if (cosine < kLeastCosine) return std::nullopt;
  return length / (cosine * cosine);
}

/// In radians from the top.
double clockwise(graph::Point way) {
  const double angle = std::atan2(way.x, -way.y);
  return angle < 0 ? angle + 2 * std::numbers::pi : angle;
}

Hit hitOf(const graph::Graph& graph, model::ClaimId claim) {
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
    const auto claims = graph.claimsOf(i);
    if (std::ranges::find(claims, claim) != claims.end()) return {HitKind::Edge, i};
  }
  for (std::uint32_t i = 0; i < graph.callouts.size(); ++i)
    if (graph.callouts[i].claim == claim) return {HitKind::Callout, i};
  return {};
}

/// Relations in the order of their other ends, then cards.
std::vector<Hit> relationsOf(const graph::Stage& stage, std::uint32_t node) {
  const auto& graph = stage.graph();
  const auto& edges = stage.drawing()->incidence.edgesOf(node);
  std::vector<std::pair<double, Hit>> around;
  for (const auto edge : edges) {
    const auto other =
        graph.edges[edge].source == node ? graph.edges[edge].target : graph.edges[edge].source;
    around.emplace_back(clockwise(stage.positions()[other] - stage.positions()[node]),
                        Hit{HitKind::Edge, edge});
  }
  std::ranges::stable_sort(around, {}, &std::pair<double, Hit>::first);
  std::vector<Hit> hits;
  for (const auto& [_, hit] : around) hits.push_back(hit);
  for (std::uint32_t i = 0; i < graph.callouts.size(); ++i)
    if (graph.callouts[i].node == node) hits.push_back({HitKind::Callout, i});
  return hits;
}

template <class Value>
Value around(const std::vector<Value>& values, const Value& from, int by) {
  const auto size = static_cast<std::ptrdiff_t>(values.size());
  const auto found = std::ranges::find(values, from);
  if (found == values.end()) return by > 0 ? values.front() : values.back();
  const auto place = found - values.begin();
  return values[static_cast<std::size_t>(((place + by) % size + size) % size)];
}

}  // namespace

void CanvasWalk::follow(const graph::Graph& graph, const Selection& selection) {
  if (node_ && *node_ >= graph.nodes.size()) node_.reset();
  if (selection.entity()) {
    const auto node = graph::nodeOf(graph, *selection.entity());
    if (node >= 0) return stepTo(graph, {HitKind::Node, static_cast<std::uint32_t>(node)});
  } else if (!selection.claims().empty()) {
    const auto hit = hitOf(graph, selection.focus());
    if (hit.kind != HitKind::Nothing) return stepTo(graph, hit);
  }
  at_ = node_ ? Hit{HitKind::Node, *node_} : Hit{};
}

void CanvasWalk::stepTo(const graph::Graph& graph, const Hit& item) {
  at_ = item;
  if (item.kind == HitKind::Node) {
    node_ = item.index;
  } else if (item.kind == HitKind::Callout) {
    node_ = graph.callouts[item.index].node;
  } else if (item.kind == HitKind::Edge) {
    const auto& edge = graph.edges[item.index];
    if (node_ != edge.target) node_ = edge.source;
  }
}

Hit CanvasWalk::toward(const graph::Stage& stage, graph::Point direction, bool neighbours) const {
  if (!node_) return first(stage.graph());
  const auto& positions = stage.positions();
  std::optional<double> nearest;
  Hit next;
  const auto consider = [&](std::uint32_t node) {
    const auto away = distance(positions[node] - positions[*node_], direction);
    if (!away || (nearest && *away >= *nearest)) return;
    nearest = away;
    next = {HitKind::Node, node};
  };
  if (neighbours) {
    for (const auto index : stage.drawing()->incidence.edgesOf(*node_)) {
      const auto& edge = stage.graph().edges[index];
      consider(edge.source == *node_ ? edge.target : edge.source);
    }
  } else {
    for (std::uint32_t node = 0; node < positions.size(); ++node) consider(node);
  }
  return next;
}

Hit CanvasWalk::inOrder(const graph::Stage& stage, int by) const {
  const auto& nodes = stage.graph().nodes;
  std::vector<std::uint32_t> order(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::uint32_t node) { return nodes[node].relations; });
  constexpr auto kNone = static_cast<std::uint32_t>(-1);
  return {HitKind::Node, around(order, node_.value_or(kNone), by)};
}

Hit CanvasWalk::relation(const graph::Stage& stage, int by) const {
  if (!node_) return {};
  const auto hits = relationsOf(stage, *node_);
  return hits.empty() ? Hit{} : around(hits, at_, by);
}

Hit CanvasWalk::first(const graph::Graph& graph) {
  const auto most = std::ranges::max_element(graph.nodes, {}, &graph::Node::relations);
  return {HitKind::Node, static_cast<std::uint32_t>(most - graph.nodes.begin())};
}

}  // namespace isnad::gui
