#include "csr.h"

#include <algorithm>
#include <cassert>

namespace isnad::graph {

namespace {

constexpr std::size_t kGrain = 16384;
constexpr auto kNone = ~std::uint32_t{0};

/// Rows with every link at both its ends, unsorted and repeated.
std::vector<std::uint32_t> fillRows(const Structure& structure,
                                    std::vector<std::uint32_t>& offsets) {
  offsets.assign(std::size_t{structure.nodes} + 1, 0);
  for (const auto& [a, b] : structure.links) {
    assert(a < structure.nodes && b < structure.nodes);
    if (a == b) continue;
    ++offsets[a + 1];
    ++offsets[b + 1];
  }
  for (std::uint32_t i = 0; i < structure.nodes; ++i) offsets[i + 1] += offsets[i];
  std::vector<std::uint32_t> targets(offsets.back());
  std::vector<std::uint32_t> end(offsets.begin(), offsets.end() - 1);
  for (const auto& [a, b] : structure.links) {
    if (a == b) continue;
    targets[end[a]++] = b;
    targets[end[b]++] = a;
  }
  return targets;
}

}  // namespace

Csr csrOf(const Structure& structure, Team& team) {
  Csr csr;
  std::vector<std::uint32_t> offsets;
  csr.targets = fillRows(structure, offsets);
  std::vector<std::uint32_t> degree(structure.nodes);
  team.share(structure.nodes, kGrain, [&](std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      const auto first = csr.targets.begin() + offsets[i];
      const auto last = csr.targets.begin() + offsets[i + 1];
      std::sort(first, last);
      degree[i] = static_cast<std::uint32_t>(std::unique(first, last) - first);
    }
  });
  csr.offsets.resize(std::size_t{structure.nodes} + 1);
  for (std::uint32_t i = 0; i < structure.nodes; ++i) {
    // Rows only move down, so they may be moved in place.
    std::copy_n(csr.targets.begin() + offsets[i], degree[i], csr.targets.begin() + csr.offsets[i]);
    csr.offsets[i + 1] = csr.offsets[i] + degree[i];
  }
  csr.targets.resize(csr.offsets.back());
  csr.weights.assign(csr.targets.size(), 1.0F);
  return csr;
}

Components componentsOf(const Csr& graph) {
  Components components;
  components.of.assign(graph.size(), kNone);
  std::vector<std::uint32_t> queue;
  queue.reserve(graph.size());
  for (std::uint32_t start = 0; start < graph.size(); ++start) {
    if (components.of[start] != kNone) continue;
    const auto number = components.count++;
    components.of[start] = number;
    queue.assign(1, start);
    for (std::size_t head = 0; head < queue.size(); ++head) {
      for (const auto next : graph.neighbours(queue[head])) {
        if (components.of[next] != kNone) continue;
        components.of[next] = number;
        queue.push_back(next);
      }
    }
  }
  return components;
}

Csr partOf(const Csr& graph, std::span<const std::uint32_t> nodes,
           std::span<const std::uint32_t> place) {
  Csr part;
  part.offsets.reserve(nodes.size() + 1);
  for (const auto node : nodes) {
    for (auto k = graph.offsets[node]; k < graph.offsets[node + 1]; ++k) {
      part.targets.push_back(place[graph.targets[k]]);
      part.weights.push_back(graph.weights[k]);
    }
    part.offsets.push_back(static_cast<std::uint32_t>(part.targets.size()));
  }
  return part;
}

std::vector<std::uint32_t> hopsFrom(const Csr& graph, std::uint32_t start) {
  std::vector<std::uint32_t> hops(graph.size(), kNone);
  std::vector<std::uint32_t> queue{start};
  hops[start] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const auto next : graph.neighbours(queue[head])) {
      if (hops[next] != kNone) continue;
      hops[next] = hops[queue[head]] + 1;
      queue.push_back(next);
    }
  }
  return hops;
}

}  // namespace isnad::graph
