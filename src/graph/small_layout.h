#pragma once

#include <random>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

inline constexpr std::uint32_t kSmallUpTo = 200;  ///< Nodes of a component.

/// A connected graph of a few nodes, made with care: see layout().
[[nodiscard]] std::vector<Point> layoutSmall(const Csr& links, std::span<const BoxSize> boxes,
                                             const LayoutOptions& options,
                                             const std::stop_token& stop);

/// Places the nodes that are not `placed` about their neighbours, where they disturb least; the
/// others stay where they are.
void addToSmall(const Csr& links, std::span<const BoxSize> boxes, const LayoutOptions& options,
                const std::vector<bool>& placed, std::vector<Point>& positions,
                const std::stop_token& stop);

}  // namespace isnad::graph
