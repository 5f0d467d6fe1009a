#pragma once

#include <stop_token>

#include "csr.h"
#include "force_simulation.h"
#include "isnad/base/team.h"

namespace isnad::graph {

struct PivotFit {
  int rounds = 12;  ///< At most; it ends sooner when little is won.
  float share = 1;  ///< The part of the way that nodes go in the end.
};

/// Moves the nodes of a connected graph until distances to 64 pivots, taken evenly from the order
/// of the nodes, fit the hops to them, at the scale that the picture has: stress majorization by
/// sampled pairs (after Ortmann, Klimenta, Brandes: A Sparse Stress Model, JGAA 2017). Does nothing
/// where the graph is more than 250 hops wide.
void fitToPivots(const Csr& links, const PivotFit& options, Coordinates& at, Team& team,
                 const std::stop_token& stop);

}  // namespace isnad::graph
