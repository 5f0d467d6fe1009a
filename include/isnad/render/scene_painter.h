#pragma once

#include <optional>
#include <set>

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include "isnad/graph/scene.h"
#include "isnad/render/label_cache.h"
#include "isnad/render/palette.h"

namespace isnad::render {

/// What stands out. With anything selected the rest fades.
struct Emphasis {
  std::set<std::uint32_t> nodes;  ///< Indices into Graph::nodes.
  std::set<std::uint32_t> edges;
  std::set<std::uint32_t> callouts;
  std::optional<std::uint32_t> focus;  ///< The node that was chosen, among its neighbours.
  graph::Hit hover;
  std::set<std::uint32_t> ringed = {};  ///< Nodes that were chosen together.
  std::set<std::uint32_t> pinned = {};  ///< Nodes that stay where they are.

  [[nodiscard]] bool any() const { return !nodes.empty() || !edges.empty() || !callouts.empty(); }
};

/// Paints the scene in world units: the painter carries the camera. One function for the window,
/// for pictures and for print. With a cache the texts are copies of small pictures; without, they
/// are letters, as print and PDF want them. What is hovered is not part of it.
void paintScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis, LabelCache* cache = nullptr);

/// The same without names, and the names of nodes that lie wholly in a part of the world: a window
/// cuts no name. Those that the border would cut are left out until all of them is in view.
void paintUnnamedScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                       const Palette& palette, const Emphasis& emphasis, LabelCache* cache);
void paintNames(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const graph::Rect& window, const Palette& palette, const Emphasis& emphasis,
                LabelCache* cache);

/// Paints what is hovered once more, over the scene: at full strength, with a ring.
void paintHover(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis, LabelCache* cache = nullptr);

/// The outline that tells a type: shape as well as colour.
[[nodiscard]] QPainterPath shapeOf(model::EntityType type, graph::Point center, double radius);

/// How surely: solid, long dashes, dots, solid with a bar across (which is drawn apart), thin with
/// gaps. Lengths are in units of the painter, times `scale`.
[[nodiscard]] QPen penOf(model::ClaimStatus status, const QColor& color, double width,
                         double scale = 1);

}  // namespace isnad::render
