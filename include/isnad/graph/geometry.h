#pragma once

#include <cmath>

namespace isnad::graph {

/// A point or vector; y grows downwards, as on a screen.
struct Point {
  double x = 0;
  double y = 0;

  Point operator+(Point o) const { return {x + o.x, y + o.y}; }
  Point operator-(Point o) const { return {x - o.x, y - o.y}; }
  Point operator*(double k) const { return {x * k, y * k}; }
  [[nodiscard]] double length() const { return std::hypot(x, y); }
  bool operator==(const Point&) const = default;
};

struct Rect {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] double bottom() const { return top + height; }
  [[nodiscard]] Point center() const { return {left + width / 2, top + height / 2}; }
  [[nodiscard]] bool overlaps(const Rect& o, double margin = 0) const {
    return left < o.right() + margin && o.left < right() + margin && top < o.bottom() + margin &&
           o.top < bottom() + margin;
  }
  [[nodiscard]] bool contains(Point p, double margin = 0) const {
    return p.x >= left - margin && p.x <= right() + margin && p.y >= top - margin &&
           p.y <= bottom() + margin;
  }
  /// All of `o` lies in it.
  [[nodiscard]] bool covers(const Rect& o) const {
    return o.left >= left && o.top >= top && o.right() <= right() && o.bottom() <= bottom();
  }
  [[nodiscard]] static Rect around(Point center, double width, double height) {
    return {center.x - width / 2, center.y - height / 2, width, height};
  }
  bool operator==(const Rect&) const = default;
};

}  // namespace isnad::graph
