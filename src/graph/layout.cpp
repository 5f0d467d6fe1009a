#include "isnad/graph/layout.h"

#include <algorithm>

#include "force_layout.h"
#include "kinds.h"
#include "overlaps.h"

namespace isnad::graph {

namespace {

std::vector<Point> layoutByKind(const Structure& structure, const LayoutOptions& options,
                                const std::stop_token& stop, const LayoutProgress& progress) {
  switch (options.kind) {
    case LayoutKind::Force:
      return layoutByForce(structure, options, stop, progress);
    case LayoutKind::Layered:
      return layoutLayered(structure, options, stop);
    case LayoutKind::Radial:
      return layoutRadial(structure, options);
    case LayoutKind::Circular:
      return layoutCircular(structure, options, stop);
    case LayoutKind::Timeline:
      return layoutTimeline(structure, options);
    case LayoutKind::Geographic:
      return layoutGeographic(structure, options, stop);
  }
  return {};
}

}  // namespace

std::vector<Point> layout(const Structure& structure, const LayoutOptions& options,
                          const std::stop_token& stop, const LayoutProgress& progress) {
  if (structure.nodes == 0) return {};
  auto positions = layoutByKind(structure, options, stop, progress);
  const auto known = std::min(options.pinned.size(), options.previous.size());
  for (std::size_t i = 0; i < std::min(known, positions.size()); ++i) {
    if (options.pinned[i] && options.previous[i]) positions[i] = *options.previous[i];
  }
  return positions;
}

std::vector<Point> layout(const Graph& graph, const LayoutOptions& options,
                          const std::stop_token& stop, const LayoutProgress& progress) {
  return layout(structureOf(graph), options, stop, progress);
}

std::vector<Point> madeRoom(const Graph& graph, const NodeLooks& looks,
                            const std::vector<bool>& pinned, std::vector<Point> positions,
                            const std::stop_token& stop) {
  constexpr std::size_t kLooksAt = 6'000'000;  // some 2 s
  std::vector<float> radii;
  radii.reserve(positions.size());
  for (std::uint32_t i = 0; i < positions.size(); ++i)
    radii.push_back(static_cast<float>(radiusOf(graph, i, &looks)));
  spreadShapes(radii, pinned, kLooksAt, positions, stop);
  return positions;
}

}  // namespace isnad::graph
