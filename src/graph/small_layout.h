#pragma once

#include <random>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

inline constexpr std::uint32_t kSmallUpTo = 200;   ///< Nodes of a component.
inline constexpr std::size_t kFewLinksUpTo = 600;  ///< Care costs by the square of the links.

/// A component that is made with care: of many links no picture is clear, and care takes seconds.
[[nodiscard]] inline bool isSmall(const Csr& links) {
  return links.size() <= kSmallUpTo && links.targets.size() <= 2 * kFewLinksUpTo;
}

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
