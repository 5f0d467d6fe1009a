#pragma once

#include <span>
#include <vector>

#include "isnad/graph/layout.h"

namespace isnad::graph {

/// What the boxes at the positions cover; empty without any.
[[nodiscard]] Rect boundsOf(std::span<const BoxSize> boxes, std::span<const Point> positions);

/// Where to put the top left corners of pictures of these sizes so that they are shown as large as
/// can be in a window of the aspect: the others left and right of the largest or above and below
/// it, which stays in the middle, or all side by side on shelves.
[[nodiscard]] std::vector<Point> pack(std::span<const Rect> pictures, double aspect, double gap);

/// How large pictures at these corners are shown together in a window of the aspect and of
/// height 1.
[[nodiscard]] double shownScale(std::span<const Rect> pictures, const std::vector<Point>& corners,
                                double aspect);

/// Turns a picture about the origin to the angle at which it, boxes and all, fills a window of the
/// aspect best.
void turnToFit(std::span<const BoxSize> boxes, double aspect, std::vector<Point>& positions);

}  // namespace isnad::graph
