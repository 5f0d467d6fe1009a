#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "isnad/graph/layout.h"

namespace isnad::graph {

/// Air between boxes, in their units.
inline constexpr double kBoxGap = 14;

/// Pushes boxes apart along the shorter way, in parts of their sizes, until none overlaps (after
/// Misue et al.'s force-scan). `mobility` says how far each gives way before the other: 0 not at
/// all, 1 as usual; empty: all 1.
void removeOverlaps(std::span<const BoxSize> boxes, std::span<const double> mobility,
                    std::vector<Point>& positions, const std::stop_token& stop);

/// Pushes shapes of these radii apart where any overlap, with air between, for graphs in which
/// there is no room for whole boxes: until none does, or `looks_at` nodes have been looked at, all
/// rounds together, so that in the densest spots of large graphs some may remain. `fixed` ones
/// stay; empty: none.
void spreadShapes(std::span<const float> radii, const std::vector<bool>& fixed,
                  std::size_t looks_at, std::vector<Point>& positions, const std::stop_token& stop);

}  // namespace isnad::graph
