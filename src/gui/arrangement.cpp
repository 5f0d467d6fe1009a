#include "arrangement.h"

#include <algorithm>

#include "isnad/base/resource_folder.h"
#include "isnad/graph/atlas.h"
#include "isnad/graph/scene.h"
#include "isnad/graph/times.h"
#include "isnad/render/fonts.h"

namespace isnad::gui {

namespace {

constexpr std::size_t kBoxedNodes = 2000;  // of larger graphs the names do not find room anyway

}  // namespace

std::uint32_t rootOf(const graph::Graph& graph, std::optional<model::EntityId> entity) {
  if (graph.nodes.empty()) return 0;
  if (entity) {
    if (const auto node = graph::nodeOf(graph, *entity); node >= 0)
      return static_cast<std::uint32_t>(node);
  }
  const auto most = std::ranges::max_element(graph.nodes, {}, &graph::Node::relations);
  return static_cast<std::uint32_t>(most - graph.nodes.begin());
}

void completeOptions(const graph::Graph& graph, const model::Knowledge& knowledge,
                     graph::LayoutOptions& options) {
  if (graph.nodes.size() <= kBoxedNodes)
    options.boxes = graph::boxSizes(graph, render::textMeasure());
  if (options.kind == graph::LayoutKind::Timeline) options.times = graph::timesOf(graph, knowledge);
  if (options.kind != graph::LayoutKind::Geographic) return;
  const auto resources = resourceFolder();
  if (!resources) return;
  if (const auto atlas = graph::Atlas::read(*resources)) options.places = atlas->placesOf(graph);
}

}  // namespace isnad::gui
