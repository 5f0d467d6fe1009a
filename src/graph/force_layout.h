#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/base/team.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// A connected part of a graph with the boxes of its nodes.
struct Part {
  Csr links;
  std::vector<BoxSize> boxes;
};

using PartReport = std::function<void(std::vector<Point>, double done)>;

/// One connected part, about the origin, in the units of its boxes.
[[nodiscard]] std::vector<Point> layoutPart(Part part, const LayoutOptions& options, Team& team,
                                            const std::stop_token& stop, const PartReport& report);

/// LayoutKind::Force.
[[nodiscard]] std::vector<Point> layoutByForce(const Structure& structure,
                                               const LayoutOptions& options,
                                               const std::stop_token& stop,
                                               const LayoutProgress& progress);

}  // namespace isnad::graph
