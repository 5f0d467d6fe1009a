#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/model/ontology.h"

namespace isnad::graph {

/// A box by its corners, in single precision: what an index compares.
struct Box {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  [[nodiscard]] bool touches(const Box& o) const {
    return left <= o.right && o.left <= right && top <= o.bottom && o.top <= bottom;
  }
};

[[nodiscard]] Box boxOf(const Rect& rect);

/// A node as it is drawn, in world units.
struct DrawnNode {
  float x = 0;
  float y = 0;
  float radius = 0;
  std::uint32_t node = 0;  ///< Index into Graph::nodes.
  std::uint32_t relations = 0;
  model::EntityType type = model::EntityType::Organization;
  std::uint8_t hue = 0;  ///< As NodeLook::hue.
};

/// A relation as it is drawn, in world units, from centre to centre.
struct DrawnEdge {
  float x0 = 0;
  float y0 = 0;
  float x1 = 0;
  float y1 = 0;
  std::uint32_t edge = 0;  ///< Index into Graph::edges.
  model::PredicateFamily family = model::PredicateFamily::Ownership;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  std::int8_t bend = 0;  ///< Half lanes to the left of its way: 0 is straight.
  /// Radius of the target in units of 1/4, where the arrowhead ends; 0: no arrowhead.
  std::uint8_t target_radius = 0;
};

/// A relation as an index keeps it: its ends are nodes of a NodeGrid, by their places there, which
/// lie near one another where the nodes do.
struct StoredEdge {
  std::uint32_t source = 0;  ///< Index into NodeGrid::nodes().
  std::uint32_t target = 0;
  std::uint32_t edge = 0;  ///< Index into Graph::edges.
  model::PredicateFamily family = model::PredicateFamily::Ownership;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  std::int8_t bend = 0;
  bool arrow = false;

  [[nodiscard]] DrawnEdge between(std::span<const DrawnNode> nodes) const {
    constexpr float kQuarters = 4;  // of DrawnEdge::target_radius
    const auto& from = nodes[source];
    const auto& to = nodes[target];
    const float rim = arrow ? std::min(to.radius * kQuarters, 255.0F) : 0;
    return {from.x, from.y, to.x, to.y, edge, family, status, bend, static_cast<std::uint8_t>(rim)};
  }
};
static_assert(sizeof(DrawnNode) == 24 && sizeof(DrawnEdge) == 24 && sizeof(StoredEdge) == 16);

/// Holds the whole of the edge, its bend too.
[[nodiscard]] Box boxOf(const DrawnEdge& edge);

/// A half-open range of an array.
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  bool operator==(const IndexRange&) const = default;
};

/// Nodes in the cells of a uniform grid, row by row; in a cell the one with most relations comes
/// first. Above the cells lies a pyramid that knows the first node of every 2×2, 4×4 … cells.
class NodeGrid {
 public:
  NodeGrid() = default;
  explicit NodeGrid(std::vector<DrawnNode> nodes);

  [[nodiscard]] std::span<const DrawnNode> nodes() const { return nodes_; }
  [[nodiscard]] const Box& bounds() const { return bounds_; }
  [[nodiscard]] float largestRadius() const { return largest_radius_; }
  /// Nodes of the cells that the box touches: at least those whose centre lies in it.
  [[nodiscard]] std::size_t countNear(const Box& box) const;
  /// The most important nodes of the box, spread over it: about `wanted` of them, one of each of
  /// equal squares. The squares are fixed in the world, so that a panning window keeps its choice.
  /// Indices into nodes(), in no order.
  void leaders(const Box& box, std::size_t wanted, std::vector<std::uint32_t>& out) const;

  /// Calls visit(const DrawnNode&) for every node whose centre lies in the box.
  template <class Visit>
  void visitIn(const Box& box, Visit visit) const {
    const auto cells = cellsOf(box);
    for (std::uint32_t row = cells.top; row < cells.bottom; ++row) {
      const auto begin = start_[row * columns_ + cells.left];
      const auto end = start_[row * columns_ + cells.right];
      for (auto i = begin; i < end; ++i) {
        const auto& node = nodes_[i];
        if (node.x >= box.left && node.x <= box.right && node.y >= box.top && node.y <= box.bottom)
          visit(node);
      }
    }
  }
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Cells {  // half-open
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;
  };
  [[nodiscard]] Cells cellsOf(const Box& box) const;
  [[nodiscard]] std::uint32_t cellOf(const DrawnNode& node) const;
  void sortIntoCells(std::vector<DrawnNode> nodes);
  void buildPyramid();

  struct Level {
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::vector<std::uint32_t> first;  // index into nodes_, or kNone
  };

  std::vector<DrawnNode> nodes_;
  std::vector<std::uint32_t> start_;  // by cell, one more at the end
  std::vector<Level> levels_;
  Box bounds_;
  float cell_ = 1;
  float largest_radius_ = 0;
  std::uint32_t columns_ = 0;
  std::uint32_t rows_ = 0;
};

/// Edges by classes of length, the longest first, and in each along a Hilbert curve through their
/// midpoints; under a tree of boxes with four children a node and 32 edges a leaf.
class EdgeTree {
 public:
  EdgeTree() = default;
  EdgeTree(std::vector<StoredEdge> edges, std::span<const DrawnNode> nodes);

  [[nodiscard]] std::span<const StoredEdge> edges() const { return edges_; }
  /// Ranges of edges() that hold every edge whose box touches this one, and some others; neighbours
  /// are joined.
  [[nodiscard]] std::vector<IndexRange> rangesIn(const Box& box) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  void buildLevels(std::span<const DrawnNode> nodes);
  void collect(const Box& box, std::size_t level, std::uint32_t at,
               std::vector<IndexRange>& out) const;

  std::vector<StoredEdge> edges_;
  std::vector<std::vector<Box>> levels_;  // the leaves first
};

/// Distance along a Hilbert curve of order 16 through a square of 65536 × 65536.
[[nodiscard]] std::uint32_t hilbertDistance(std::uint32_t x, std::uint32_t y);

}  // namespace isnad::graph
