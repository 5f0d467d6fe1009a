#include "isnad/graph/layout.h"

#include "force_layout.h"

namespace isnad::graph {

std::vector<Point> layout(const Structure& structure, const LayoutOptions& options,
                          const std::stop_token& stop, const LayoutProgress& progress) {
  if (structure.nodes == 0) return {};
  return layoutByForce(structure, options, stop, progress);
}

std::vector<Point> layout(const Graph& graph, const LayoutOptions& options,
                          const std::stop_token& stop, const LayoutProgress& progress) {
  return layout(structureOf(graph), options, stop, progress);
}

}  // namespace isnad::graph
