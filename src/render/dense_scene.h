#pragma once

#include <QPainter>
#include <QSizeF>

#include "isnad/render/sheet.h"

namespace isnad::render {

/// More than this many nodes or edges, and a sheet shows shapes, lines and the names of the most
/// connected instead of every text.
inline constexpr std::size_t kDenseNodes = 1500;
inline constexpr std::size_t kDenseEdges = 6000;
[[nodiscard]] bool isDense(const graph::Graph& graph);

/// Nodes as small as they must be, straight edges, names where they fit: a node without a name has
/// an empty label. `looks` may be null; `frame` in sheet pixels.
[[nodiscard]] graph::Scene denseScene(const graph::Graph& graph,
                                      const std::vector<graph::Point>& positions,
                                      const graph::NodeLooks* looks,
                                      const graph::TextMeasure& measure, QSizeF frame);

/// Paints it in world units, quicker than paintScene does and without its texts.
void paintDense(QPainter& painter, const Sheet& sheet);

}  // namespace isnad::render
