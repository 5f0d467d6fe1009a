#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// How far apart every two nodes should be.
class DistanceMatrix {
 public:
  explicit DistanceMatrix(std::uint32_t size)
      : size_(size), lengths_(std::size_t{size} * std::size_t{size}) {}

  [[nodiscard]] std::uint32_t size() const { return size_; }
  /// To each node; 0 to itself. The matrix is to be symmetric, and nothing else 0.
  [[nodiscard]] std::span<float> row(std::uint32_t node) {
    return std::span(lengths_).subspan(std::size_t{node} * size_, size_);
  }
  [[nodiscard]] std::span<const float> row(std::uint32_t node) const {
    return std::span(lengths_).subspan(std::size_t{node} * size_, size_);
  }
  /// Row by row.
  [[nodiscard]] const std::vector<float>& lengths() const { return lengths_; }

 private:
  std::uint32_t size_;
  std::vector<float> lengths_;
};

/// Hops between all pairs of a connected graph; some are missing when asked to stop.
[[nodiscard]] DistanceMatrix hopDistances(const Csr& graph, const std::stop_token& stop);

/// Shortest ways between all pairs of a connected graph, links being as long as their weights.
[[nodiscard]] DistanceMatrix weighedDistances(const Csr& graph);

enum class StressStart : std::uint8_t {
  Anywhere,  ///< Positions say nothing: long distances are settled first.
  Near,      ///< Positions are about right: only short distances move their ends far.
};

/// Moves `positions` until the distances fit, each weighed by 1 / length² (Zheng, Pawar, Goodman:
/// Graph Drawing by Stochastic Gradient Descent, TVCG 2019).
///
/// Pairs are not taken in random order, which would be one at a time from anywhere in memory: nodes
/// are, and pairs of those that lie equally far apart in their order, which is a diagonal of the
/// matrix, one after the other. Neighbours on a diagonal have no node in common, so several are
/// moved at once; the stress comes out as low or lower.
void minimiseStress(const DistanceMatrix& distances, StressStart start,
                    std::vector<Point>& positions, std::mt19937& random,
                    const std::stop_token& stop);

/// Random positions in a square about the origin.
[[nodiscard]] std::vector<Point> scattered(std::size_t count, double side, std::mt19937& random);

}  // namespace isnad::graph
