#pragma once

#include <cstdint>
#include <random>
#include <stop_token>
#include <vector>

#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// Two nodes and how far apart they should be.
struct Distance {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double length = 1;
};

/// Neighbours of each node, by index.
using Adjacency = std::vector<std::vector<std::uint32_t>>;

/// Hops between all pairs of a connected graph, or from `pivots` sampled nodes to all where it has
/// more than `exact_up_to`; lengths in hops.
[[nodiscard]] std::vector<Distance> hopDistances(const Adjacency& adjacency,
                                                 std::size_t exact_up_to, std::size_t pivots,
                                                 std::mt19937& random);

/// Moves `positions` until the distances fit; hops become `unit` long.
void minimiseStress(std::vector<Distance>& distances, double unit, std::vector<Point>& positions,
                    std::mt19937& random, const std::stop_token& stop);

/// Mean of ((|xi − xj| − d) / d)², the stress at scale 1.
[[nodiscard]] double stressOf(const std::vector<Distance>& distances, double unit,
                              const std::vector<Point>& positions);

}  // namespace isnad::graph
