#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "force_kernel.h"
#include "isnad/base/team.h"

namespace isnad::graph {

/// Nodes in the order of Hilbert's curve through their positions. Keeps its room between calls.
class HilbertOrder {
 public:
  /// `order()[k]` is then the k-th node along the curve.
  void sort(std::span<const float> x, std::span<const float> y, Team& team);
  [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }

 private:
  void countDigits(int shift, Team& team);

  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> other_order_;
  std::vector<std::uint32_t> other_keys_;
  std::vector<std::uint32_t> counts_;  // a table of digits a piece
};

/// The tree of force_kernel.h over nodes in a given order. The order may be somewhat stale: cells
/// are then larger, not wrong.
class ForceTree {
 public:
  /// Reads the positions anew.
  void build(std::span<const float> x, std::span<const float> y, std::span<const float> charge,
             std::span<const std::uint32_t> order, Team& team);
  [[nodiscard]] const TreeView& view() const { return view_; }
  [[nodiscard]] std::uint32_t groups() const { return static_cast<std::uint32_t>(boxes_.size()); }

 private:
  void fillLeaves(std::span<const float> x, std::span<const float> y, std::span<const float> charge,
                  std::span<const std::uint32_t> order, Team& team);
  void fillUpper();

  std::vector<float> x_;
  std::vector<float> y_;
  std::vector<float> charge_;
  std::vector<std::vector<Quad>> quads_;
  std::vector<Box> boxes_;  // of groups
  TreeView view_;
};

/// What the positions cover.
[[nodiscard]] Box boxOf(std::span<const float> x, std::span<const float> y);

}  // namespace isnad::graph
