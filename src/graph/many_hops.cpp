#include "many_hops.h"

#include <atomic>
#include <bit>

namespace isnad::graph {

std::optional<std::vector<std::uint8_t>> hopsFromMany(const Csr& links,
                                                      std::span<const std::uint32_t> sources,
                                                      Team& team, const std::stop_token& stop) {
  constexpr std::size_t kGrain = 4096;
  const std::size_t size = links.size();
  std::vector<std::uint8_t> hops(size * kHopSources, 0);
  std::vector<std::uint64_t> front(size, 0);
  std::vector<std::uint64_t> reached(size, 0);
  for (std::size_t s = 0; s < sources.size(); ++s) front[sources[s]] |= std::uint64_t{1} << s;
  auto seen = front;
  for (std::uint8_t hop = 1; hop <= kMostHops && !stop.stop_requested(); ++hop) {
    std::atomic<bool> any = false;
    team.share(size, kGrain, [&](std::size_t begin, std::size_t end) {
      bool more = false;
      for (auto i = begin; i < end; ++i) {
        std::uint64_t bits = 0;
        for (const auto next : links.neighbours(static_cast<std::uint32_t>(i))) bits |= front[next];
        bits &= ~seen[i];
        reached[i] = bits;
        more = more || bits != 0;
        for (auto left = bits; left != 0; left &= left - 1)
          hops[i * kHopSources + static_cast<std::size_t>(std::countr_zero(left))] = hop;
      }
      if (more) any = true;
    });
    if (!any) return hops;
    for (std::size_t i = 0; i < size; ++i) seen[i] |= reached[i];
    front.swap(reached);
  }
  return std::nullopt;
}

}  // namespace isnad::graph
