#include "isnad/graph/structure.h"

#include "isnad/graph/graph.h"

namespace isnad::graph {

Structure structureOf(const Graph& graph) {
  Structure structure;
  structure.nodes = static_cast<std::uint32_t>(graph.nodes.size());
  structure.links.reserve(graph.edges.size());
  for (const auto& edge : graph.edges) structure.links.push_back({edge.source, edge.target});
  return structure;
}

}  // namespace isnad::graph
