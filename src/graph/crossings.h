#pragma once

#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// Whether the open segments a–b and c–d cross in one point.
[[nodiscard]] inline bool cross(Point a, Point b, Point c, Point d) {
  const auto side = [](Point p, Point q, Point r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/// Whether the segment a–b touches the rectangle about `center` with these halves of its sides.
[[nodiscard]] inline bool touches(Point a, Point b, Point center, double half_width,
                                  double half_height) {
  // The axes along which two such shapes may lie apart: x, y, and across the segment.
  const Point half = (b - a) * 0.5;
  const Point middle = (a + b) * 0.5 - center;
  const double wide = std::abs(half.x);
  const double high = std::abs(half.y);
  return std::abs(middle.x) <= half_width + wide && std::abs(middle.y) <= half_height + high &&
         std::abs(half.x * middle.y - half.y * middle.x) <= half_width * high + half_height * wide;
}

}  // namespace isnad::graph
