#pragma once

#include <cstdint>
#include <vector>

#include "isnad/graph/graph.h"

namespace isnad::graph {

/// How a node looks where it does not look as usual.
struct NodeLook {
  float radius = 0;      ///< In world units; 0: nodeRadius() of its relations.
  std::uint8_t hue = 0;  ///< 0: the colour of its type; else one of a palette's hues.
  bool operator==(const NodeLook&) const = default;
};
/// Parallel to Graph::nodes.
using NodeLooks = std::vector<NodeLook>;

/// `looks` may be null: all nodes look as usual.
[[nodiscard]] double radiusOf(const Graph& graph, std::uint32_t node, const NodeLooks* looks);
[[nodiscard]] std::uint8_t hueOf(std::uint32_t node, const NodeLooks* looks);

/// Radius of a node for its share of the largest value, 0 … 1: areas grow evenly with the share.
[[nodiscard]] double radiusFor(double share);

/// The least values of up to `most` classes, ascending: as many of the values lie in one as in
/// another, as far as equal values may stay together.
[[nodiscard]] std::vector<double> classesOf(std::vector<double> values, std::size_t most);
/// Which of the classes a value is in.
[[nodiscard]] std::size_t classIn(const std::vector<double>& classes, double value);

}  // namespace isnad::graph
