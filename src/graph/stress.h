#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// Two nodes and how far apart they should be.
struct Distance {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float length = 1;
  float weight = 1;  ///< 1 / length²; minimiseStress() sets it.
};

/// Hops between all pairs of a connected graph; of fewer when asked to stop.
[[nodiscard]] std::vector<Distance> hopDistances(const Csr& graph, const std::stop_token& stop);

/// Shortest ways between all pairs of a connected graph, links being as long as their weights.
[[nodiscard]] std::vector<Distance> weighedDistances(const Csr& graph);

enum class StressStart : std::uint8_t {
  Anywhere,  ///< Positions say nothing: long distances are settled first.
  Near,      ///< Positions are about right: only short distances move their ends far.
};

/// Moves `positions` until the distances fit. Leaves `distances` in another order.
void minimiseStress(std::vector<Distance>& distances, StressStart start,
                    std::vector<Point>& positions, std::mt19937& random,
                    const std::stop_token& stop);

/// Mean of ((|xi − xj| − d) / d)², the stress at scale 1.
[[nodiscard]] double stressOf(std::span<const Distance> distances,
                              const std::vector<Point>& positions);

/// Random positions in a square about the origin.
[[nodiscard]] std::vector<Point> scattered(std::size_t count, double side, std::mt19937& random);

}  // namespace isnad::graph
