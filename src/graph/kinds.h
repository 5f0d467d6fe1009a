#pragma once

#include <stop_token>
#include <vector>

#include "isnad/graph/layout.h"

/// The layouts besides Force, each as LayoutKind says.
namespace isnad::graph {

/// After Sugiyama, Tagawa, Toda (1981): cycles are broken, nodes ranked by the longest way from a
/// source, layers ordered by barycentres with neighbours exchanged while that saves crossings, and
/// columns set by isotonic regression, so that boxes of a layer keep apart and links are straight.
[[nodiscard]] std::vector<Point> layoutLayered(const Structure& structure,
                                               const LayoutOptions& options,
                                               const std::stop_token& stop);

/// Rings by hops; each node's sector is as wide as what hangs on it needs. Parts without the root
/// have their best connected node in the middle.
[[nodiscard]] std::vector<Point> layoutRadial(const Structure& structure,
                                              const LayoutOptions& options);

/// Order after Baur and Brandes, Crossing Reduction in Circular Layouts (WG 2004): greedy, then
/// circular sifting up to 1,000 nodes.
[[nodiscard]] std::vector<Point> layoutCircular(const Structure& structure,
                                                const LayoutOptions& options,
                                                const std::stop_token& stop);

/// Nodes without a time stand at the mean time of their neighbours, those without such left of all.
[[nodiscard]] std::vector<Point> layoutTimeline(const Structure& structure,
                                                const LayoutOptions& options);

/// Mercator's projection, so that shapes of regions are known ones. Places whose boxes would
/// overlap are moved apart as far as needed.
[[nodiscard]] std::vector<Point> layoutGeographic(const Structure& structure,
                                                  const LayoutOptions& options,
                                                  const std::stop_token& stop);

}  // namespace isnad::graph
