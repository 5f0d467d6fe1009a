#include "arrangement.h"

#include <algorithm>

#include "isnad/base/resource_folder.h"
#include "isnad/graph/atlas.h"
#include "isnad/graph/times.h"

namespace isnad::gui {

std::uint32_t rootOf(const graph::Graph& graph, std::optional<model::EntityId> entity) {
  if (graph.nodes.empty()) return 0;
  if (entity) {
    if (const auto node = graph::nodeOf(graph, *entity); node >= 0)
      return static_cast<std::uint32_t>(node);
  }
  const auto most = std::ranges::max_element(graph.nodes, {}, &graph::Node::relations);
  return static_cast<std::uint32_t>(most - graph.nodes.begin());
}

void addWhenAndWhere(const KnowledgeView& view, graph::LayoutOptions& options) {
  if (options.kind == graph::LayoutKind::Timeline)
    options.times = graph::timesOf(view.graph, view.knowledge);
  if (options.kind != graph::LayoutKind::Geographic) return;
  const auto resources = resourceFolder();
  if (!resources) return;
  if (const auto atlas = graph::Atlas::read(*resources))
    options.places = atlas->placesOf(view.graph);
}

}  // namespace isnad::gui
