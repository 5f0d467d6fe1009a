#include "isnad/graph/node_looks.h"

#include <algorithm>
#include <cmath>

#include "isnad/graph/scene.h"

namespace isnad::graph {

double radiusOf(const Graph& graph, std::uint32_t node, const NodeLooks* looks) {
  const float own = looks == nullptr ? 0 : (*looks)[node].radius;
  return own > 0 ? own : nodeRadius(graph.nodes[node].relations);
}

std::uint8_t hueOf(std::uint32_t node, const NodeLooks* looks) {
  return looks == nullptr ? std::uint8_t{0} : (*looks)[node].hue;
}

double radiusFor(double share) {
  constexpr double kLeast = 8;
  constexpr double kMost = 36;
  return std::sqrt(kLeast * kLeast +
                   std::clamp(share, 0.0, 1.0) * (kMost * kMost - kLeast * kLeast));
}

std::vector<double> classesOf(std::vector<double> values, std::size_t most) {
  std::ranges::sort(values);
  std::vector<double> least;
  for (std::size_t i = 0; i < most && !values.empty(); ++i) {
    const double value = values[i * values.size() / most];
    if (least.empty() || value > least.back()) least.push_back(value);
  }
  return least;
}

std::size_t classIn(const std::vector<double>& classes, double value) {
  const auto after = std::ranges::upper_bound(classes, value);
  return after == classes.begin() ? 0 : static_cast<std::size_t>(after - classes.begin()) - 1;
}

}  // namespace isnad::graph
