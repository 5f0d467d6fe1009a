#pragma once

#include <set>

#include <QPainter>

#include "isnad/graph/scene.h"
#include "isnad/render/palette.h"

namespace isnad::render {

/// What stands out. With anything selected the rest fades.
struct Emphasis {
  std::set<std::uint32_t> nodes;  ///< Indices into Graph::nodes.
  std::set<std::uint32_t> edges;
  std::set<std::uint32_t> callouts;
  graph::Hit hover;

  [[nodiscard]] bool any() const { return !nodes.empty() || !edges.empty() || !callouts.empty(); }
};

/// Paints the scene in world units: the painter carries the camera. One function for the window,
/// for pictures and for print.
void paintScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis);

}  // namespace isnad::render
