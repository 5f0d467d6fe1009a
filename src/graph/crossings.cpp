#include "crossings.h"

#include <algorithm>

#include "isnad/graph/layout.h"

namespace isnad::graph {

std::size_t countCrossings(const Structure& structure, const std::vector<Point>& positions) {
  std::vector<Link> links;
  for (auto link : structure.links) {
    if (link.source > link.target) std::swap(link.source, link.target);
    if (link.source != link.target) links.push_back(link);
  }
  std::ranges::sort(links, {}, [](const Link& l) { return std::pair(l.source, l.target); });
  const auto repeated = std::ranges::unique(links);
  links.erase(repeated.begin(), repeated.end());
  std::size_t crossings = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const auto [a, b] = links[i];
    for (std::size_t j = i + 1; j < links.size(); ++j) {
      const auto [c, d] = links[j];
      if (a == c || a == d || b == c || b == d) continue;
      crossings += cross(positions[a], positions[b], positions[c], positions[d]) ? 1 : 0;
    }
  }
  return crossings;
}

std::size_t countCrossings(const Graph& graph, const std::vector<Point>& positions) {
  return countCrossings(structureOf(graph), positions);
}

}  // namespace isnad::graph
