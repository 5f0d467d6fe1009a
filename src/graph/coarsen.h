#pragma once

#include <cstdint>
#include <vector>

#include "csr.h"
#include "isnad/base/team.h"

namespace isnad::graph {

/// One graph of the hierarchy, each node standing for a few of the finer one.
struct Level {
  Csr links;                  ///< Weighed by the links they stand for.
  std::vector<float> mass;    ///< Nodes of the finest graph.
  std::vector<float> charge;  ///< How strongly it repels.
};

struct Coarsening {
  Level level;
  std::vector<std::uint32_t> parent;  ///< Node of the coarser level, by node of the finer.
};

/// Clusters of at most four nodes along heavy links, of about equal mass; nodes that find no free
/// neighbour join another one whose strongest neighbour is theirs (the satellites of a hub, which
/// stall a matching). The coarser graph has a third to a half of the nodes.
[[nodiscard]] Coarsening coarsen(const Level& fine, Team& team);

}  // namespace isnad::graph
