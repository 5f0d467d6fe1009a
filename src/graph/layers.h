#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "isnad/graph/structure.h"

namespace isnad::graph {

/// A graph whose links all go from one layer to the next: long links have a bend, a node of its
/// own, on each layer between.
struct Layers {
  std::vector<std::uint32_t> rank;                ///< Of the nodes, then of the bends; 0 on top.
  std::vector<std::vector<std::uint32_t>> above;  ///< Neighbours on the layer before, by node.
  std::vector<std::vector<std::uint32_t>> below;
  std::vector<std::vector<std::uint32_t>> order;  ///< Nodes and bends of each layer, left to right.
};

/// Sources on top; of each cycle one link goes up. Where bends would be more than 300,000, long
/// links go without and do not count in ordering.
[[nodiscard]] Layers layersOf(const Structure& structure);

/// Orders each layer so that few links cross.
void orderLayers(Layers& layers, const std::stop_token& stop);

}  // namespace isnad::graph
