#pragma once

#include <span>
#include <vector>

#include "isnad/graph/layout.h"

namespace isnad::graph {

/// What the boxes at the positions cover; empty without any.
[[nodiscard]] Rect boundsOf(std::span<const BoxSize> boxes, std::span<const Point> positions);

/// Where to put the top left corners of pictures of these sizes so that they stand side by side on
/// shelves, about as wide in all as the aspect asks; the tallest on the first.
[[nodiscard]] std::vector<Point> pack(std::span<const Rect> pictures, double aspect, double gap);

/// Turns a picture about the origin to the angle at which it, boxes and all, fills a window of the
/// aspect best.
void turnToFit(std::span<const BoxSize> boxes, double aspect, std::vector<Point>& positions);

}  // namespace isnad::graph
