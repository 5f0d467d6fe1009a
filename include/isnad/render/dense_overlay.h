#pragma once

#include <vector>

#include <QPainter>

#include "isnad/graph/frame_plan.h"
#include "isnad/render/label_cache.h"
#include "isnad/render/palette.h"
#include "isnad/render/scene_painter.h"

namespace isnad::render {

/// What lies over a dense frame's edges and nodes, in pixels of the window: what is chosen with its
/// neighbours, the plan's names, and what is hovered. `positions` are the layout's.
void paintDenseOverlay(QPainter& painter, const graph::Graph& graph,
                       const std::vector<graph::Point>& positions, const graph::FramePlan& plan,
                       const Palette& palette, const Emphasis& emphasis, LabelCache& cache);

}  // namespace isnad::render
