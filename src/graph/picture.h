#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "csr.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// A small picture that knows what is wrong with it: links that cross, links behind boxes, boxes
/// over boxes, links that leave a node at nearly one angle, and distances that are not what they
/// should be, each weighed by how much it disturbs a reader. A crossing costs 1.
class Picture {
 public:
  /// `ideal` has the distance of each pair, row by row, for directions across the diagonal:
  /// horizontally it is `stretch` times as long, vertically as much shorter.
  Picture(const Csr& links, std::span<const BoxSize> boxes, std::vector<float> ideal,
          double stretch, std::vector<Point> positions);

  [[nodiscard]] const std::vector<Point>& positions() const { return at_; }
  void setPositions(std::vector<Point> positions) { at_ = std::move(positions); }
  void put(std::uint32_t node, Point at) { at_[node] = at; }
  /// How much distances count, 1 as usual.
  void weighDistances(double weight) { distance_weight_ = weight; }

  /// What is wrong with the node's own links and box, were it there. Gives up with what it has once
  /// that is more than `enough`.
  [[nodiscard]] double costOf(std::uint32_t node, Point at, double enough) const;
  [[nodiscard]] double costOf(std::uint32_t node) const;

  /// Of the whole picture.
  [[nodiscard]] double cost() const;
  [[nodiscard]] std::size_t crossings() const;

 private:
  struct Segment {
    std::uint32_t a;
    std::uint32_t b;
  };

  [[nodiscard]] Point end(std::uint32_t node) const {
    return {at_[node].x, at_[node].y - lift(node)};
  }
  [[nodiscard]] double lift(std::uint32_t node) const { return boxes_[node].lift; }
  [[nodiscard]] double distanceCost(std::uint32_t node, Point at) const;
  [[nodiscard]] double boxCost(std::uint32_t node, Point at) const;
  [[nodiscard]] double linkCost(std::uint32_t node, Point at, double enough) const;
  [[nodiscard]] double ownLabelCost(std::uint32_t node, Point at, Point far) const;
  [[nodiscard]] double angleCost(std::uint32_t node, Point at) const;
  [[nodiscard]] double anglesAt(std::uint32_t center, Point at, std::uint32_t moved,
                                Point moved_to) const;
  [[nodiscard]] bool isBehind(Point a, Point b, std::uint32_t node, Point at) const;

  const Csr& links_;
  std::span<const BoxSize> boxes_;
  std::vector<Segment> segments_;
  double stretch_;
  double distance_weight_ = 1;
  std::vector<float> per_ideal_;  // 1 / distance, 0 from a node to itself
  std::vector<Point> at_;
};

}  // namespace isnad::graph
