#include "published_part.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph_canvas.h"
#include "isnad/graph/scope.h"
#include "selection.h"

namespace isnad::gui {

namespace {

bool isChosen(const ShownGraph& shown, std::uint32_t node) {
  const auto entities = graph::entitiesOf(shown.graph->nodes[node]);
  return std::ranges::any_of(shown.chosen,
                             [&](model::EntityId entity) { return entities.contains(entity); });
}

/// Which nodes the scope holds; relations between two of them come along.
std::vector<bool> nodesIn(const ShownGraph& shown, Scope scope) {
  const auto& graph = *shown.graph;
  std::vector<bool> nodes(graph.nodes.size(), scope == Scope::View);
  if (scope == Scope::Window) {
    for (std::size_t i = 0; i < nodes.size(); ++i)
      nodes[i] = shown.window.contains(shown.positions[i]);
  } else if (scope == Scope::Neighbours) {
    for (std::uint32_t i = 0; i < nodes.size(); ++i) nodes[i] = isChosen(shown, i);
    const auto chosen = nodes;
    for (const auto& edge : graph.edges) {
      if (!chosen[edge.source] && !chosen[edge.target]) continue;
      nodes[edge.source] = true;
      nodes[edge.target] = true;
    }
  }
  return nodes;
}

/// Of a group its members, around where it is.
void addNode(const graph::Node& node, graph::Point at, publish::Part& part) {
  const auto entities = graph::entitiesOf(node);
  constexpr double kApart = 90;
  const double turn = 2 * std::numbers::pi / static_cast<double>(entities.size());
  double angle = 0;
  for (const auto entity : entities) {
    part.entities.push_back(entity);
    const graph::Point aside{kApart * std::cos(angle), kApart * std::sin(angle)};
    part.positions.push_back(entities.size() == 1 ? at : at + aside);
    angle += turn;
  }
}

}  // namespace

ShownGraph shownBy(const GraphCanvas& canvas, const Selection& selection) {
  ShownGraph shown;
  if (canvas.stage().isEmpty()) return shown;
  shown.graph = canvas.graph();
  shown.positions = canvas.stage().positions();
  const auto& camera = canvas.camera();
  const double width = canvas.width() / camera.zoom;
  const double height = canvas.height() / camera.zoom;
  shown.window = {camera.center.x - width / 2, camera.center.y - height / 2, width, height};
  shown.chosen.assign(selection.entities().begin(), selection.entities().end());
  for (std::size_t i = 0; i < shown.graph->edges.size(); ++i) {
    const auto& edge = shown.graph->edges[i];
    const auto claims = shown.graph->claimsOf(i);
    const auto& all = selection.claims();
    if (all.empty() || std::ranges::find_first_of(claims, all) == claims.end()) continue;
    shown.chosen.push_back(shown.graph->nodes[edge.source].entity);
    shown.chosen.push_back(shown.graph->nodes[edge.target].entity);
  }
  return shown;
}

std::shared_ptr<const publish::Part> partOf(const ShownGraph& shown, Scope scope) {
  if (scope == Scope::Everything) return nullptr;
  auto part = std::make_shared<publish::Part>();
  if (!shown.graph) return part;
  const auto& graph = *shown.graph;
  const auto nodes = nodesIn(shown, scope);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i]) continue;
    addNode(graph.nodes[i], shown.positions[i], *part);
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const auto& edge = graph.edges[i];
    const auto claims = graph.claimsOf(i);
    if (nodes[edge.source] && nodes[edge.target])
      part->claims.insert(part->claims.end(), claims.begin(), claims.end());
  }
  for (const auto& card : graph.callouts) {
    if (nodes[card.node]) part->claims.push_back(card.claim);
  }
  return part;
}

}  // namespace isnad::gui
