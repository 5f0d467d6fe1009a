#pragma once

#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/base/team.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// layout() with LayoutOptions::previous.
[[nodiscard]] std::vector<Point> layoutIncrementally(const Csr& graph, const LayoutOptions& options,
                                                     Team& team, const std::stop_token& stop,
                                                     const LayoutProgress& progress);

}  // namespace isnad::graph
