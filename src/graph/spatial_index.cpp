#include "isnad/graph/spatial_index.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace isnad::graph {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kLeaf = 32;
constexpr std::uint32_t kChildren = 4;
constexpr float kNodesPerCell = 4;
constexpr float kMostCells = 1024;  // along one side

constexpr Box kNowhere{std::numeric_limits<float>::max(), std::numeric_limits<float>::max(),
                       std::numeric_limits<float>::lowest(), std::numeric_limits<float>::lowest()};

void grow(Box& box, const Box& by) {
  box.left = std::min(box.left, by.left);
  box.top = std::min(box.top, by.top);
  box.right = std::max(box.right, by.right);
  box.bottom = std::max(box.bottom, by.bottom);
}

constexpr std::uint32_t kHilbertBits = 29;

/// Edges of like length lie together, the longest first: one long edge among short ones would make
/// its leaf's box large. Each class is half as long as the one before.
std::uint32_t lengthClass(const DrawnEdge& edge, float side) {
  const float length = std::hypot(edge.x1 - edge.x0, edge.y1 - edge.y0);
  const float halvings = std::log2(side / std::max(length, side * 1e-6F));
  return static_cast<std::uint32_t>(std::clamp(halvings, 0.0F, 7.0F));
}

struct Keyed {
  std::uint32_t key;
  std::uint32_t index;
};

/// Least significant digit first, eleven bits at a time.
void radixSort(std::vector<Keyed>& items) {
  constexpr std::uint32_t kBits = 11;
  constexpr std::uint32_t kDigits = 1U << kBits;
  std::vector<Keyed> other(items.size());
  for (std::uint32_t shift = 0; shift < 32; shift += kBits) {
    std::array<std::uint32_t, kDigits> at{};
    for (const auto& item : items) ++at[(item.key >> shift) & (kDigits - 1)];
    std::exclusive_scan(at.begin(), at.end(), at.begin(), 0U);
    for (const auto& item : items) other[at[(item.key >> shift) & (kDigits - 1)]++] = item;
    items.swap(other);
  }
}

}  // namespace

Box boxOf(const Rect& rect) {
  return {static_cast<float>(rect.left), static_cast<float>(rect.top),
          static_cast<float>(rect.right()), static_cast<float>(rect.bottom())};
}

/// A bent edge leaves the straight line by no more than its bend; the box has room for it.
Box boxOf(const DrawnEdge& edge) {
  constexpr float kHalfLane = 17;
  const float air = std::abs(static_cast<float>(edge.bend)) * kHalfLane;
  return {std::min(edge.x0, edge.x1) - air, std::min(edge.y0, edge.y1) - air,
          std::max(edge.x0, edge.x1) + air, std::max(edge.y0, edge.y1) + air};
}

std::uint32_t hilbertDistance(std::uint32_t x, std::uint32_t y) {
  std::uint32_t distance = 0;
  for (std::uint32_t side = 1U << 15U; side != 0; side >>= 1U) {
    const std::uint32_t right = (x & side) != 0 ? 1 : 0;
    const std::uint32_t low = (y & side) != 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ low);
    if (low != 0) continue;
    if (right != 0) {
      x = 0xFFFFU - x;
      y = 0xFFFFU - y;
    }
    std::swap(x, y);
  }
  return distance;
}

NodeGrid::NodeGrid(std::vector<DrawnNode> nodes) {
  if (nodes.empty()) return;
  bounds_ = kNowhere;
  for (const auto& node : nodes) {
    grow(bounds_, {node.x, node.y, node.x, node.y});
    largest_radius_ = std::max(largest_radius_, node.radius);
  }
  const float width = std::max(bounds_.right - bounds_.left, 1.0F);
  const float height = std::max(bounds_.bottom - bounds_.top, 1.0F);
  const float wanted = std::max(1.0F, static_cast<float>(nodes.size()) / kNodesPerCell);
  cell_ = std::max(std::sqrt(width * height / wanted), std::max(width, height) / kMostCells);
  columns_ = static_cast<std::uint32_t>(width / cell_) + 1;
  rows_ = static_cast<std::uint32_t>(height / cell_) + 1;
  sortIntoCells(std::move(nodes));
  buildPyramid();
}

std::uint32_t NodeGrid::cellOf(const DrawnNode& node) const {
  const auto column = static_cast<std::uint32_t>((node.x - bounds_.left) / cell_);
  const auto row = static_cast<std::uint32_t>((node.y - bounds_.top) / cell_);
  return std::min(row, rows_ - 1) * columns_ + std::min(column, columns_ - 1);
}

void NodeGrid::sortIntoCells(std::vector<DrawnNode> nodes) {
  start_.assign(static_cast<std::size_t>(columns_) * rows_ + 1, 0);
  for (const auto& node : nodes) ++start_[cellOf(node) + 1];
  std::partial_sum(start_.begin(), start_.end(), start_.begin());
  auto at = start_;
  nodes_.resize(nodes.size());
  for (const auto& node : nodes) nodes_[at[cellOf(node)]++] = node;
  for (std::size_t cell = 0; cell + 1 < start_.size(); ++cell) {
    std::sort(nodes_.begin() + start_[cell], nodes_.begin() + start_[cell + 1],
              [](const DrawnNode& a, const DrawnNode& b) {
                return a.relations != b.relations ? a.relations > b.relations : a.node < b.node;
              });
  }
}

void NodeGrid::buildPyramid() {
  const auto better = [this](std::uint32_t a, std::uint32_t b) {
    if (a == kNone || b == kNone) return a == kNone ? b : a;
    const auto& first = nodes_[a];
    const auto& second = nodes_[b];
    if (first.relations != second.relations) return first.relations > second.relations ? a : b;
    return first.node < second.node ? a : b;
  };
  Level base{columns_, rows_, {}};
  base.first.resize(static_cast<std::size_t>(columns_) * rows_, kNone);
  for (std::size_t cell = 0; cell < base.first.size(); ++cell) {
    if (start_[cell] < start_[cell + 1]) base.first[cell] = start_[cell];
  }
  levels_.push_back(std::move(base));
  while (levels_.back().columns > 1 || levels_.back().rows > 1) {
    const auto& below = levels_.back();
    Level level{(below.columns + 1) / 2, (below.rows + 1) / 2, {}};
    level.first.assign(static_cast<std::size_t>(level.columns) * level.rows, kNone);
    for (std::uint32_t row = 0; row < below.rows; ++row) {
      for (std::uint32_t column = 0; column < below.columns; ++column) {
        auto& best = level.first[row / 2 * level.columns + column / 2];
        best = better(best, below.first[row * below.columns + column]);
      }
    }
    levels_.push_back(std::move(level));
  }
}

NodeGrid::Cells NodeGrid::cellsOf(const Box& box) const {
  if (nodes_.empty() || !box.touches(bounds_)) return {};
  const auto clamped = [this](float value, float origin, std::uint32_t count) {
    const float cell = std::floor((value - origin) / cell_);
    return static_cast<std::uint32_t>(std::clamp(cell, 0.0F, static_cast<float>(count - 1)));
  };
  return {clamped(box.left, bounds_.left, columns_), clamped(box.top, bounds_.top, rows_),
          clamped(box.right, bounds_.left, columns_) + 1,
          clamped(box.bottom, bounds_.top, rows_) + 1};
}

std::size_t NodeGrid::countNear(const Box& box) const {
  const auto cells = cellsOf(box);
  std::size_t count = 0;
  for (std::uint32_t row = cells.top; row < cells.bottom; ++row)
    count += start_[row * columns_ + cells.right] - start_[row * columns_ + cells.left];
  return count;
}

void NodeGrid::leaders(const Box& box, std::size_t wanted, std::vector<std::uint32_t>& out) const {
  out.clear();
  const auto cells = cellsOf(box);
  if (cells.right <= cells.left) return;
  // The squares have a size in the world that depends on the box's size alone, not on where it is.
  const float area = (box.right - box.left) * (box.bottom - box.top);
  const float square =
      std::sqrt(std::max(area, 1.0F) / static_cast<float>(std::max<std::size_t>(wanted, 1)));
  const auto level = static_cast<std::size_t>(std::clamp(
      std::round(std::log2(square / cell_)), 0.0F, static_cast<float>(levels_.size() - 1)));
  if (level == 0) {  // the cells are few: everything in them
    for (std::uint32_t row = cells.top; row < cells.bottom; ++row) {
      for (auto i = start_[row * columns_ + cells.left]; i < start_[row * columns_ + cells.right];
           ++i) {
        out.push_back(i);
      }
    }
    return;
  }
  const auto& chosen = levels_[level];
  for (auto row = cells.top >> level; row <= (cells.bottom - 1) >> level; ++row) {
    for (auto column = cells.left >> level; column <= (cells.right - 1) >> level; ++column) {
      const auto first = chosen.first[row * chosen.columns + column];
      if (first != kNone) out.push_back(first);
    }
  }
}

std::size_t NodeGrid::bytes() const {
  std::size_t total = nodes_.capacity() * sizeof(DrawnNode) + start_.capacity() * sizeof(start_[0]);
  for (const auto& level : levels_) total += level.first.capacity() * sizeof(level.first[0]);
  return total;
}

EdgeTree::EdgeTree(std::vector<StoredEdge> edges, std::span<const DrawnNode> nodes) {
  if (edges.empty()) return;
  Box bounds = kNowhere;
  for (const auto& edge : edges) grow(bounds, boxOf(edge.between(nodes)));
  const float side =
      std::max({bounds.right - bounds.left, bounds.bottom - bounds.top, 1e-6F}) * 1.001F;
  std::vector<Keyed> order(edges.size());
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    const auto edge = edges[i].between(nodes);
    const auto cell = [&](float a, float b, float origin) {
      return static_cast<std::uint32_t>(((a + b) / 2 - origin) / side * 65535.0F);
    };
    const auto along =
        hilbertDistance(cell(edge.x0, edge.x1, bounds.left), cell(edge.y0, edge.y1, bounds.top));
    order[i] = {lengthClass(edge, side) << kHilbertBits | along >> (32U - kHilbertBits), i};
  }
  radixSort(order);
  edges_.reserve(edges.size());
  for (const auto& item : order) edges_.push_back(edges[item.index]);
  buildLevels(nodes);
}

void EdgeTree::buildLevels(std::span<const DrawnNode> nodes) {
  std::vector<Box> leaves((edges_.size() + kLeaf - 1) / kLeaf, kNowhere);
  for (std::size_t i = 0; i < edges_.size(); ++i)
    grow(leaves[i / kLeaf], boxOf(edges_[i].between(nodes)));
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > kChildren) {
    const auto& below = levels_.back();
    std::vector<Box> level((below.size() + kChildren - 1) / kChildren, kNowhere);
    for (std::size_t i = 0; i < below.size(); ++i) grow(level[i / kChildren], below[i]);
    levels_.push_back(std::move(level));
  }
}

void EdgeTree::collect(const Box& box, std::size_t level, std::uint32_t at,
                       std::vector<IndexRange>& out) const {
  if (!levels_[level][at].touches(box)) return;
  if (level > 0) {
    const auto end = std::min<std::size_t>((at + 1) * kChildren, levels_[level - 1].size());
    for (std::uint32_t child = at * kChildren; child < end; ++child)
      collect(box, level - 1, child, out);
    return;
  }
  const auto end = std::min<std::size_t>(std::size_t{at + 1} * kLeaf, edges_.size());
  if (!out.empty() && out.back().end == at * kLeaf) {
    out.back().end = static_cast<std::uint32_t>(end);
  } else {
    out.push_back({at * kLeaf, static_cast<std::uint32_t>(end)});
  }
}

std::vector<IndexRange> EdgeTree::rangesIn(const Box& box) const {
  std::vector<IndexRange> ranges;
  if (levels_.empty()) return ranges;
  for (std::uint32_t i = 0; i < levels_.back().size(); ++i)
    collect(box, levels_.size() - 1, i, ranges);
  return ranges;
}

std::size_t EdgeTree::bytes() const {
  std::size_t total = edges_.capacity() * sizeof(StoredEdge);
  for (const auto& level : levels_) total += level.capacity() * sizeof(Box);
  return total;
}

}  // namespace isnad::graph
