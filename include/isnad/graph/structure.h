#pragma once

#include <cstdint>
#include <vector>

namespace isnad::graph {

struct Graph;

/// A relation without its meaning: indices of nodes, in the direction of the claim.
struct Link {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  bool operator==(const Link&) const = default;
};

/// What layouts and measures read of a graph. Links may repeat (each relation of a pair) and may
/// tie a node to itself; undirected algorithms take a pair once, and no loops. Indices must be
/// below `nodes`.
struct Structure {
  std::uint32_t nodes = 0;
  std::vector<Link> links;
};

[[nodiscard]] Structure structureOf(const Graph& graph);

}  // namespace isnad::graph
