#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "isnad/graph/geometry.h"

namespace isnad::graph {

/// Boxes already taken, found by the square cells that they touch.
class BoxIndex {
 public:
  explicit BoxIndex(double cell) : cell_(cell) {}

  void take(const Rect& rect) {
    visitCells(rect, [&](std::uint64_t key) {
      cells_[key].push_back(rect);
      return true;
    });
  }
  [[nodiscard]] bool isFree(const Rect& rect, double margin) const {
    const Rect wide{rect.left - margin, rect.top - margin, rect.width + 2 * margin,
                    rect.height + 2 * margin};
    return visitCells(wide, [&](std::uint64_t key) {
      const auto found = cells_.find(key);
      if (found == cells_.end()) return true;
      for (const auto& other : found->second) {
        if (rect.overlaps(other, margin)) return false;
      }
      return true;
    });
  }

  /// How much of `rect` the boxes cover; what two of them cover counts twice.
  [[nodiscard]] double coveredArea(const Rect& rect) const {
    double area = 0;
    visitCells(rect, [&](std::uint64_t key) {
      const auto found = cells_.find(key);
      if (found == cells_.end()) return true;
      const double left = static_cast<std::int32_t>(key >> 32U) * cell_;
      const double top = static_cast<std::int32_t>(key & 0xFFFFFFFFU) * cell_;
      for (const auto& box : found->second) {
        const double width = std::min({rect.right(), box.right(), left + cell_}) -
                             std::max({rect.left, box.left, left});
        const double height = std::min({rect.bottom(), box.bottom(), top + cell_}) -
                              std::max({rect.top, box.top, top});
        area += std::max(width, 0.0) * std::max(height, 0.0);
      }
      return true;
    });
    return area;
  }

 private:
  /// Until `visit` answers false; true if it never did.
  template <class Visit>
  bool visitCells(const Rect& rect, Visit visit) const {
    const auto cell = [this](double value) {
      return static_cast<std::int32_t>(std::floor(value / cell_));
    };
    for (auto y = cell(rect.top); y <= cell(rect.bottom()); ++y) {
      for (auto x = cell(rect.left); x <= cell(rect.right()); ++x) {
        const auto key = static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U |
                         static_cast<std::uint32_t>(y);
        if (!visit(key)) return false;
      }
    }
    return true;
  }

  double cell_;
  std::unordered_map<std::uint64_t, std::vector<Rect>> cells_;
};

}  // namespace isnad::graph
