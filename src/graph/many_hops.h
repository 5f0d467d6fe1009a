#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "csr.h"
#include "isnad/base/team.h"

namespace isnad::graph {

inline constexpr std::size_t kHopSources = 64;  ///< Bits of a word.
inline constexpr std::uint8_t kMostHops = 250;

/// Hops to each node from each of at most kHopSources sources, breadth first from all at once, a
/// bit each (Then et al.: The More the Merrier, VLDB 2014): kHopSources bytes a node, 0 at the
/// sources themselves. Nothing where the connected graph is more than kMostHops wide, or when asked
/// to stop.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> hopsFromMany(
    const Csr& links, std::span<const std::uint32_t> sources, Team& team,
    const std::stop_token& stop);

}  // namespace isnad::graph
