#include "parts.h"

#include <algorithm>

#include "csr.h"
#include "pack.h"
#include "tight_pack.h"

namespace isnad::graph {

namespace {

constexpr double kBetweenParts = 60;
constexpr std::size_t kTightUpToParts = 300;
constexpr std::size_t kTightUpToNodes = 3000;

std::vector<Point> movesFor(const std::vector<StructurePart>& parts,
                            const std::vector<std::vector<Point>>& positions,
                            const LayoutOptions& options, std::size_t nodes) {
  if (parts.size() <= kTightUpToParts && nodes <= kTightUpToNodes) {
    std::vector<PackedPart> packed;
    for (std::size_t i = 0; i < parts.size(); ++i)
      packed.push_back({parts[i].boxes, positions[i], parts[i].structure.links});
    return packTightly(packed, options.aspect, kBetweenParts);
  }
  std::vector<Rect> pictures;
  for (std::size_t i = 0; i < parts.size(); ++i)
    pictures.push_back(boundsOf(parts[i].boxes, positions[i]));
  auto moves = pack(pictures, options.aspect, kBetweenParts);
  for (std::size_t i = 0; i < parts.size(); ++i)
    moves[i] = moves[i] - Point{pictures[i].left, pictures[i].top};
  return moves;
}

}  // namespace

std::vector<BoxSize> boxesFor(const LayoutOptions& options, std::size_t nodes) {
  auto boxes = options.boxes;
  boxes.resize(nodes);
  return boxes;
}

std::vector<StructurePart> partsOf(const Structure& structure, const LayoutOptions& options) {
  Team alone(1);
  const auto components = componentsOf(csrOf(structure, alone));
  const auto boxes = boxesFor(options, structure.nodes);
  std::vector<StructurePart> parts(components.count);
  std::vector<std::uint32_t> place(structure.nodes);
  for (std::uint32_t node = 0; node < structure.nodes; ++node) {
    auto& part = parts[components.of[node]];
    place[node] = part.structure.nodes++;
    part.nodes.push_back(node);
    part.boxes.push_back(boxes[node]);
  }
  for (const auto& [source, target] : structure.links) {
    if (source != target)
      parts[components.of[source]].structure.links.push_back({place[source], place[target]});
  }
  std::ranges::stable_sort(parts, std::greater{},
                           [](const StructurePart& part) { return part.nodes.size(); });
  return parts;
}

std::vector<Point> layoutPartByPart(
    const Structure& structure, const LayoutOptions& options,
    const std::function<std::vector<Point>(const StructurePart&)>& layout_part) {
  const auto parts = partsOf(structure, options);
  std::vector<std::vector<Point>> positions;
  for (const auto& part : parts) positions.push_back(layout_part(part));
  const auto moves = movesFor(parts, positions, options, structure.nodes);
  std::vector<Point> all(structure.nodes);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t k = 0; k < parts[i].nodes.size(); ++k)
      all[parts[i].nodes[k]] = positions[i][k] + moves[i];
  }
  return all;
}

}  // namespace isnad::graph
