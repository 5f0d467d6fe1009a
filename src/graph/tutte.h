#pragma once

#include <cstddef>
#include <vector>

#include "csr.h"
#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// Drawings with a cycle of the graph on a circle and every other node in the middle of its
/// neighbours (Tutte: How to Draw a Graph, 1963): without crossings if the graph is planar,
/// well connected, and the cycle bounds a face. One for each of at most `most` short cycles; parts
/// that hang on one node fall together with it. None for trees.
[[nodiscard]] std::vector<std::vector<Point>> drawByTutte(const Csr& links, double radius,
                                                          std::size_t most);

}  // namespace isnad::graph
