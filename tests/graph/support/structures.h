#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "isnad/graph/layout.h"
#include "isnad/graph/structure.h"

namespace isnad::graph {

/// `drawn({{0, 1}, {1, 2}})`: a chain of three nodes.
inline Structure drawn(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
  Structure structure;
  for (const auto [source, target] : links) {
    structure.links.push_back({source, target});
    structure.nodes = std::max({structure.nodes, source + 1, target + 1});
  }
  return structure;
}

/// The same numbers in every run.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::uint32_t operator()(std::uint32_t below) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % below;
  }

 private:
  std::uint32_t state_;
};

/// Groups of `group` nodes, each node tied to two of its own, each group by two links to the next.
inline Structure planted(std::uint32_t nodes, std::uint32_t group) {
  Structure structure;
  structure.nodes = nodes;
  Random next(7);
  for (std::uint32_t i = 1; i < nodes; ++i) {
    const auto first = i / group * group;
    if (i == first) {
      structure.links.push_back({i, next(i)});
      structure.links.push_back({i, i - 1});
      continue;
    }
    structure.links.push_back({i, first + next(i - first)});
    structure.links.push_back({i, first + next(i - first)});
  }
  return structure;
}

/// Groups of `group` nodes with three links a node inside them; every third node has one to
/// anywhere.
inline Structure scatteredGroups(std::uint32_t nodes, std::uint32_t group) {
  Structure structure;
  structure.nodes = nodes;
  Random next(11);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    const auto first = i / group * group;
    for (int link = 0; link < 3; ++link) structure.links.push_back({i, first + next(group)});
    if (i % 3 == 0) structure.links.push_back({i, next(nodes)});
  }
  return structure;
}

inline double distance(Point a, Point b) { return (a - b).length(); }

}  // namespace isnad::graph
