#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "isnad/base/team.h"
#include "isnad/graph/structure.h"

namespace isnad::graph {

/// An undirected graph in compressed sparse rows: each node's neighbours ascending, each once,
/// never the node itself; both directions are stored.
struct Csr {
  std::vector<std::uint32_t> offsets{0};  ///< size() + 1 of them.
  std::vector<std::uint32_t> targets;
  std::vector<float> weights;  ///< Parallel to `targets`.

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(offsets.size() - 1);
  }
  [[nodiscard]] std::uint32_t degree(std::uint32_t node) const {
    return offsets[node + 1] - offsets[node];
  }
  [[nodiscard]] std::span<const std::uint32_t> neighbours(std::uint32_t node) const {
    return {targets.data() + offsets[node], degree(node)};
  }
};

/// Links of one pair become one; all weigh 1.
[[nodiscard]] Csr csrOf(const Structure& structure, Team& team);

/// Number of the component of each node, from 0 in the order of their first nodes.
struct Components {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};
[[nodiscard]] Components componentsOf(const Csr& graph);

/// Rows of `nodes` alone, renumbered by their place in it; they must be whole components.
/// `place` has a number a node of the graph, those of `nodes` set to their place.
[[nodiscard]] Csr partOf(const Csr& graph, std::span<const std::uint32_t> nodes,
                         std::span<const std::uint32_t> place);

/// Hops from `start` to each node; ~0 where there is no way.
[[nodiscard]] std::vector<std::uint32_t> hopsFrom(const Csr& graph, std::uint32_t start);

}  // namespace isnad::graph
