#include "canvas_items.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace isnad::gui {

namespace {

constexpr double kSquare = 24;  // pixels, of a relation without a text

QRectF toWindow(const graph::FramePlan& plan, const graph::Rect& box) {
  const auto corner = plan.camera.toScreen({box.left, box.top}, plan.width, plan.height);
  return {corner.x, corner.y, box.width * plan.camera.zoom, box.height * plan.camera.zoom};
}

QRectF windowOf(const graph::FramePlan& plan) { return {0, 0, plan.width, plan.height}; }

QRectF squareAround(const graph::FramePlan& plan, graph::Point world) {
  const auto at = plan.camera.toScreen(world, plan.width, plan.height);
  return {at.x - kSquare / 2, at.y - kSquare / 2, kSquare, kSquare};
}

/// A square on the line, as near its middle as the window allows.
template <class PointAt>
QRectF squareOn(const graph::FramePlan& plan, PointAt pointAt) {
  for (const double t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
    const auto square = squareAround(plan, pointAt(t));
    if (windowOf(plan).contains(square.center())) return square;
  }
  return {};
}

QRectF nodeBox(const graph::Stage& stage, std::uint32_t index) {
  const auto& plan = stage.plan();
  const auto centre = graph::shapeCentre(stage.positions()[index]);
  const double radius = graph::radiusOf(stage.graph(), index, stage.drawing()->looks.get());
  auto box = toWindow(plan, graph::Rect::around(centre, 2 * radius, 2 * radius));
  if (plan.detail == graph::Detail::Full) {
    const auto& nodes = stage.scene().nodes;
    const auto item = std::ranges::find(nodes, index, &graph::NodeItem::node);
    if (item == nodes.end()) return {};
    box = toWindow(plan, graph::Rect::around(item->center, 2 * item->radius, 2 * item->radius));
    if (item->labelled) box = box.united(toWindow(plan, item->label));
  } else {
    const auto label = std::ranges::find(plan.labels, index, &graph::PlacedLabel::node);
    const auto& name = label == plan.labels.end() ? graph::Rect{} : label->box;
    box = box.united(QRectF(name.left, name.top, name.width, name.height));
  }
  return box.intersects(windowOf(plan)) ? box : QRectF();
}

QRectF edgeBox(const graph::Stage& stage, std::uint32_t index) {
  const auto& plan = stage.plan();
  if (plan.detail == graph::Detail::Dense) {
    const auto& edge = stage.graph().edges[index];
    const auto from = graph::shapeCentre(stage.positions()[edge.source]);
    const auto to = graph::shapeCentre(stage.positions()[edge.target]);
    return squareOn(plan, [&](double t) { return from + (to - from) * t; });
  }
  const auto& edges = stage.scene().edges;
  const auto item = std::ranges::find(edges, index, &graph::EdgeItem::edge);
  if (item == edges.end()) return {};
  if (item->pill) {
    const auto box = toWindow(plan, item->pill->box);
    if (box.intersects(windowOf(plan))) return box;
  }
  return squareOn(plan, [&](double t) { return graph::pointOn(*item, t); });
}

QRectF cardBox(const graph::Stage& stage, std::uint32_t index) {
  if (stage.plan().detail == graph::Detail::Dense) return {};
  const auto& cards = stage.scene().callouts;
  const auto item = std::ranges::find(cards, index, &graph::CalloutItem::callout);
  if (item == cards.end()) return {};
  const auto box = toWindow(stage.plan(), item->box);
  return box.intersects(windowOf(stage.plan())) ? box : QRectF();
}

/// Appends those of the indices that can be seen.
void append(const graph::Stage& stage, graph::HitKind kind,
            const std::vector<std::uint32_t>& indices, std::size_t most,
            std::vector<graph::Hit>& items) {
  std::size_t left = most;
  for (const auto index : indices) {
    const graph::Hit item{kind, index};
    if (left == 0) return;
    if (boxOf(stage, item).isEmpty()) continue;
    items.push_back(item);
    --left;
  }
}

std::vector<std::uint32_t> nodesIn(const graph::Stage& stage) {
  std::vector<std::uint32_t> nodes;
  if (stage.plan().detail == graph::Detail::Full) {
    for (const auto& item : stage.scene().nodes) nodes.push_back(item.node);
  } else {
    for (const auto& label : stage.plan().labels) nodes.push_back(label.node);
  }
  std::ranges::stable_sort(nodes, std::greater{},
                           [&](std::uint32_t node) { return stage.graph().nodes[node].relations; });
  return nodes;
}

std::vector<std::uint32_t> edgesIn(const graph::Stage& stage,
                                   const std::vector<std::uint32_t>& nodes) {
  std::vector<std::uint32_t> edges;
  if (stage.plan().detail == graph::Detail::Full) {
    for (const auto& item : stage.scene().edges) edges.push_back(item.edge);
    return edges;
  }
  const std::unordered_set<std::uint32_t> named(nodes.begin(), nodes.end());
  for (const auto node : nodes) {
    for (const auto index : stage.drawing()->incidence.edgesOf(node)) {
      const auto& edge = stage.graph().edges[index];
      if (edge.source == node && named.contains(edge.target)) edges.push_back(index);
    }
  }
  return edges;
}

}  // namespace

std::vector<graph::Hit> itemsIn(const graph::Stage& stage, std::size_t most) {
  std::vector<graph::Hit> items;
  if (stage.isEmpty()) return items;
  const auto nodes = nodesIn(stage);
  append(stage, graph::HitKind::Node, nodes, most, items);
  append(stage, graph::HitKind::Edge, edgesIn(stage, nodes), most, items);
  std::vector<std::uint32_t> cards;
  for (const auto& item : stage.scene().callouts) cards.push_back(item.callout);
  append(stage, graph::HitKind::Callout, cards, most, items);
  return items;
}

QRectF boxOf(const graph::Stage& stage, const graph::Hit& item) {
  switch (item.kind) {
    case graph::HitKind::Nothing:
      break;
    case graph::HitKind::Node:
      return nodeBox(stage, item.index);
    case graph::HitKind::Edge:
      return edgeBox(stage, item.index);
    case graph::HitKind::Callout:
      return cardBox(stage, item.index);
  }
  return {};
}

}  // namespace isnad::gui
