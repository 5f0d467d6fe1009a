#pragma once

#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/structure.h"

namespace isnad::bench {

/// How well a picture shows a connected graph; large ones are sampled, the same way for a graph.
struct Quality {
  double stress = 0;  ///< Mean of (a·|xi − xj| / d − 1)², at the scale a where it is least.
  double neighbourhood =
      0;                 ///< Mean Jaccard index of a node's neighbours and its nearest, as many.
  double crossings = 0;  ///< Share of the pairs of links that cross.
};

[[nodiscard]] Quality qualityOf(const graph::Structure& structure,
                                const std::vector<graph::Point>& positions);

/// Seconds of all threads of the process so far.
[[nodiscard]] double cpuSeconds();

/// The most memory that the process has held since the last call with `reset`, in MB.
[[nodiscard]] double peakMegabytes(bool reset = false);

}  // namespace isnad::bench
