#include "tight_pack.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

#include "pack.h"

namespace isnad::graph {

namespace {

struct Cell {
  int x = 0;
  int y = 0;
  auto operator<=>(const Cell&) const = default;
};

struct Extent {
  int left = 0;
  int top = 0;
  int right = 0;  // past the last
  int bottom = 0;

  void add(const Extent& o) {
    left = std::min(left, o.left);
    top = std::min(top, o.top);
    right = std::max(right, o.right);
    bottom = std::max(bottom, o.bottom);
  }
  [[nodiscard]] Extent moved(Cell by) const {
    return {left + by.x, top + by.y, right + by.x, bottom + by.y};
  }
};

/// The cells that a part covers, its air included.
class Polyomino {
 public:
  Polyomino(const PackedPart& part, double cell, double gap) : cell_(cell) {
    for (std::size_t i = 0; i < part.boxes.size(); ++i)
      cover(Rect::around(part.positions[i], part.boxes[i].width + gap, part.boxes[i].height + gap));
    for (const auto& [a, b] : part.links) {
      const Point way = part.positions[b] - part.positions[a];
      const int steps = static_cast<int>(way.length() / cell) + 1;
      for (int i = 0; i <= steps; ++i)
        cover(Rect::around(part.positions[a] + way * (static_cast<double>(i) / steps), gap, gap));
    }
    cells.assign(covered_.begin(), covered_.end());
    extent = {cells[0].x, cells[0].y, cells[0].x + 1, cells[0].y + 1};
    for (const auto c : cells) extent.add({c.x, c.y, c.x + 1, c.y + 1});
  }

  std::vector<Cell> cells;
  Extent extent;

 private:
  void cover(const Rect& rect) {
    const auto cell = [&](double at) { return static_cast<int>(std::floor(at / cell_)); };
    for (int y = cell(rect.top); y <= cell(rect.bottom()); ++y) {
      for (int x = cell(rect.left); x <= cell(rect.right()); ++x) covered_.insert({x, y});
    }
  }

  double cell_;
  std::set<Cell> covered_;
};

/// Cells already taken, in a frame that has room for all parts in a row or a column.
class Floor {
 public:
  Floor(int width, int height) : width_(width), height_(height), taken_(area()) {}

  [[nodiscard]] bool isFree(const Polyomino& part, Cell by) const {
    return std::ranges::none_of(part.cells, [&](Cell c) { return taken_[index(c, by)]; });
  }
  void take(const Polyomino& part, Cell by) {
    for (const auto c : part.cells) taken_[index(c, by)] = true;
  }

 private:
  [[nodiscard]] std::size_t area() const {
    return static_cast<std::size_t>(2 * width_ + 1) * static_cast<std::size_t>(2 * height_ + 1);
  }
  [[nodiscard]] std::size_t index(Cell c, Cell by) const {
    return static_cast<std::size_t>(c.y + by.y + height_) *
               static_cast<std::size_t>(2 * width_ + 1) +
           static_cast<std::size_t>(c.x + by.x + width_);
  }

  int width_;
  int height_;
  std::vector<bool> taken_;
};

/// Where the part makes the whole least large, and there nearest to the middle.
Cell bestPlace(const Polyomino& part, const Extent& whole, const Floor& floor, double aspect) {
  const int wide = part.extent.right - part.extent.left;
  const int high = part.extent.bottom - part.extent.top;
  Cell best;
  double best_cost = std::numeric_limits<double>::max();
  for (int top = whole.top - high; top <= whole.bottom; ++top) {
    for (int left = whole.left - wide; left <= whole.right; ++left) {
      const Cell by{left - part.extent.left, top - part.extent.top};
      auto all = whole;
      all.add(part.extent.moved(by));
      const double size =
          std::max((all.right - all.left) / aspect, static_cast<double>(all.bottom - all.top));
      const double off = std::abs(2 * left + wide - whole.left - whole.right) +
                         std::abs(2 * top + high - whole.top - whole.bottom);
      const double cost = size + off * 1e-3;
      if (cost >= best_cost || !floor.isFree(part, by)) continue;
      best_cost = cost;
      best = by;
    }
  }
  return best;
}

}  // namespace

std::vector<Point> packTightly(std::span<const PackedPart> parts, double aspect, double gap) {
  constexpr double kCells = 10000;  // of the whole, about
  constexpr double kFinest = 18;
  double area = 0;
  for (const auto& part : parts) {
    const auto bounds = boundsOf(part.boxes, part.positions);
    area += (bounds.width + gap) * (bounds.height + gap);
  }
  const double cell = std::max(kFinest, std::sqrt(area / kCells));
  std::vector<Polyomino> shapes;
  int reach = 2;
  for (const auto& part : parts) {
    shapes.emplace_back(part, cell, gap);
    const auto& extent = shapes.back().extent;
    reach += std::max(extent.right - extent.left, extent.bottom - extent.top);
  }
  Floor floor(reach, reach);
  Extent whole;
  std::vector<Point> moves;
  for (const auto& shape : shapes) {
    Cell by{-shape.extent.left, -shape.extent.top};
    if (!moves.empty()) by = bestPlace(shape, whole, floor, aspect);
    if (moves.empty()) whole = shape.extent.moved(by);
    whole.add(shape.extent.moved(by));
    floor.take(shape, by);
    moves.push_back({by.x * cell, by.y * cell});
  }
  return moves;
}

}  // namespace isnad::graph
