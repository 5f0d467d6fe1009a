#pragma once

#include <functional>
#include <vector>

#include "isnad/graph/layout.h"

namespace isnad::graph {

/// A connected part of a graph, its nodes numbered anew, links in their direction.
struct StructurePart {
  Structure structure;
  std::vector<std::uint32_t> nodes;  ///< In the whole.
  std::vector<BoxSize> boxes;
};

/// The largest first.
[[nodiscard]] std::vector<StructurePart> partsOf(const Structure& structure,
                                                 const LayoutOptions& options);

/// Lays each part out by itself, and packs them side by side.
[[nodiscard]] std::vector<Point> layoutPartByPart(
    const Structure& structure, const LayoutOptions& options,
    const std::function<std::vector<Point>(const StructurePart&)>& layout_part);

/// The options' boxes, one a node.
[[nodiscard]] std::vector<BoxSize> boxesFor(const LayoutOptions& options, std::size_t nodes);

}  // namespace isnad::graph
