#include <algorithm>
#include <cmath>
#include <numbers>

#include "csr.h"
#include "kinds.h"
#include "parts.h"

namespace isnad::graph {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kAir = 16;  // between boxes

/// A breadth-first tree with a sector of the circle for each node.
class Sectors {
 public:
  Sectors(const StructurePart& part, std::uint32_t root, double ring)
      : part_(part), root_(root), ring_(ring) {
    Team alone(1);
    links_ = csrOf(part.structure, alone);
    hops_ = hopsFrom(links_, root);
    plantTree();
  }

  std::vector<Point> run() {
    constexpr int kRounds = 4;
    share();
    for (int round = 0; round < kRounds; ++round) {
      orderChildren();
      share();
    }
    const auto radii = radiiOfRings();
    std::vector<Point> positions;
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
      positions.push_back(Point{std::cos(angle_[i]), std::sin(angle_[i])} * radii[hops_[i]]);
    }
    return positions;
  }

 private:
  void plantTree() {
    const auto size = links_.size();
    children_.resize(size);
    needs_.assign(size, 0);
    angle_.assign(size, 0);
    order_.push_back(root_);
    std::vector<bool> seen(size);
    seen[root_] = true;
    for (std::size_t head = 0; head < order_.size(); ++head) {
      for (const auto next : links_.neighbours(order_[head])) {
        if (seen[next]) continue;
        seen[next] = true;
        children_[order_[head]].push_back(next);
        order_.push_back(next);
      }
    }
    // What a node needs of the circle, measured at the innermost ring it can stand on.
    for (auto i = order_.rbegin(); i != order_.rend(); ++i) {
      double below = 0;
      for (const auto child : children_[*i]) below += needs_[child];
      needs_[*i] = std::max(below, widthOf(*i) / std::max(1U, hops_[*i]));
    }
  }

  [[nodiscard]] double widthOf(std::uint32_t node) const {
    return std::max(part_.boxes[node].width, part_.boxes[node].height) + kAir;
  }

  /// Each child gets its share of its parent's sector.
  void share() {
    std::vector<double> begin(links_.size(), 0);
    std::vector<double> wide(links_.size(), kTurn);
    for (const auto node : order_) {
      double sum = 0;
      for (const auto child : children_[node]) sum += needs_[child];
      double at = begin[node];
      for (const auto child : children_[node]) {
        begin[child] = at;
        wide[child] = wide[node] * needs_[child] / sum;
        angle_[child] = at + wide[child] / 2;
        at += wide[child];
      }
    }
  }

  /// Children towards where their other neighbours are.
  void orderChildren() {
    for (const auto node : order_) {
      auto& children = children_[node];
      std::vector<std::pair<double, std::uint32_t>> wanted;
      for (const auto child : children) wanted.emplace_back(wantedAngle(child, node), child);
      std::ranges::stable_sort(wanted, {}, &std::pair<double, std::uint32_t>::first);
      for (std::size_t i = 0; i < children.size(); ++i) children[i] = wanted[i].second;
    }
  }

  [[nodiscard]] double wantedAngle(std::uint32_t node, std::uint32_t parent) const {
    double off = 0;
    int count = 1;
    for (const auto next : links_.neighbours(node)) {
      if (next == parent || next == root_ || hops_[next] > hops_[node]) continue;
      off += std::remainder(angle_[next] - angle_[node], kTurn);
      ++count;
    }
    return angle_[node] + off / count;
  }

  /// Each ring as far out as its boxes need to keep apart.
  [[nodiscard]] std::vector<double> radiiOfRings() const {
    std::vector<double> radii(1 + std::ranges::max(hops_), 0);
    std::vector<std::vector<std::uint32_t>> rings(radii.size());
    for (const auto node : order_) rings[hops_[node]].push_back(node);
    for (std::size_t hop = 1; hop < radii.size(); ++hop) {
      auto& ring = rings[hop];
      std::ranges::sort(ring, {}, [&](std::uint32_t node) { return angle_[node]; });
      double radius = radii[hop - 1] + ring_;
      for (std::size_t i = 0; i < ring.size() && ring.size() > 1; ++i) {
        const auto next = ring[(i + 1) % ring.size()];
        const double between = std::abs(std::remainder(angle_[next] - angle_[ring[i]], kTurn));
        const double apart = (widthOf(ring[i]) + widthOf(next)) / 2;
        // A chord of the ring: 2 r sin(angle / 2).
        radius = std::max(radius, apart / (2 * std::sin(std::min(between, kTurn / 2) / 2)));
      }
      radii[hop] = radius;
    }
    return radii;
  }

  const StructurePart& part_;
  std::uint32_t root_;
  double ring_;
  Csr links_;
  std::vector<std::uint32_t> hops_;
  std::vector<std::uint32_t> order_;  // breadth first
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<double> needs_;
  std::vector<double> angle_;
};

std::uint32_t rootOf(const StructurePart& part, std::uint32_t wanted) {
  const auto found = std::ranges::find(part.nodes, wanted);
  if (found != part.nodes.end()) return static_cast<std::uint32_t>(found - part.nodes.begin());
  std::vector<std::uint32_t> degree(part.nodes.size(), 0);
  for (const auto& [a, b] : part.structure.links) {
    ++degree[a];
    ++degree[b];
  }
  return static_cast<std::uint32_t>(std::ranges::max_element(degree) - degree.begin());
}

}  // namespace

std::vector<Point> layoutRadial(const Structure& structure, const LayoutOptions& options) {
  return layoutPartByPart(structure, options, [&](const StructurePart& part) {
    const auto widest = std::ranges::max(part.boxes, {}, &BoxSize::width).width;
    return Sectors(part, rootOf(part, options.root), std::max(options.edge_length, widest + kAir))
        .run();
  });
}

}  // namespace isnad::graph
