#pragma once

#include <cstdint>
#include <vector>

#include "isnad/graph/structure.h"

/// Graphs to lay out, the same for a seed everywhere.
namespace isnad::bench {

/// Connected, nodes shuffled, `links_per_node` links a node: groups of 15 to nodes/15 (power law),
/// degrees by Pareto's law, of the links `mixing` to anywhere, the others inside the group.
[[nodiscard]] graph::Structure plantedCommunities(std::uint32_t nodes, double links_per_node = 3,
                                                  double mixing = 0.15, std::uint64_t seed = 7);

/// Two thirds of the nodes as above, the others on long chains that hang on them: the shape of
/// networks of e-mails, whose stress forces do not find.
[[nodiscard]] graph::Structure withWhiskers(std::uint32_t nodes, std::uint64_t seed = 7);

}  // namespace isnad::bench
