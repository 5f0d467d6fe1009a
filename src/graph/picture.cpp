#include "picture.h"

#include <algorithm>
#include <cmath>

#include "crossings.h"
#include "overlaps.h"

namespace isnad::graph {

namespace {

constexpr double kCrossing = 5;     // two links
constexpr double kBehind = 3;       // a link behind a box
constexpr double kBehindOwn = 0.8;  // a link behind the label of the node that it leaves
constexpr double kOverlap = 4;      // a box over a box, and as much again if wholly
constexpr double kNeighbour = 1.2;  // a link twice as long as it should be
constexpr double kPair = 0.25;      // a pair twice as far apart as it should be
constexpr double kShort = 2;        // too near is that much worse than too far: links bear texts
constexpr double kNarrow = 0.8;     // two links that leave at one angle
constexpr double kNarrowCosine = 0.94;  // about 20 degrees
constexpr double kLinkAir = 4;          // between a box and a link beside it

}  // namespace

Picture::Picture(const Csr& links, std::span<const BoxSize> boxes, std::vector<float> ideal,
                 double stretch, std::vector<Point> positions)
    : links_(links),
      boxes_(boxes),
      stretch_(stretch),
      per_ideal_(std::move(ideal)),
      at_(std::move(positions)) {
  for (auto& d : per_ideal_) d = d > 0 ? 1 / d : 0;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    for (const auto j : links.neighbours(i)) {
      if (i < j) segments_.push_back({i, j});
    }
  }
}

double Picture::costOf(std::uint32_t node) const { return costOf(node, at_[node], INFINITY); }

double Picture::costOf(std::uint32_t node, Point at, double enough) const {
  double cost = distanceCost(node, at);
  if (cost < enough) cost += boxCost(node, at);
  if (cost < enough) cost += angleCost(node, at);
  if (cost < enough) cost += linkCost(node, at, enough - cost);
  return cost;
}

double Picture::distanceCost(std::uint32_t node, Point at) const {
  const auto* per_ideal = per_ideal_.data() + std::size_t{node} * links_.size();
  const auto off2 = [&](std::uint32_t other) {
    const Point d = at - at_[other];
    const double dx = d.x / stretch_;
    const double dy = d.y * stretch_;
    const double off = std::sqrt(dx * dx + dy * dy) * static_cast<double>(per_ideal[other]) - 1;
    return off * off * (off < 0 ? kShort : 1);
  };
  double all = -kShort;  // the node to itself
  for (std::uint32_t other = 0; other < links_.size(); ++other) all += off2(other);
  double linked = 0;
  for (const auto other : links_.neighbours(node)) linked += off2(other);
  return distance_weight_ * (kPair * all + (kNeighbour - kPair) * linked);
}

double Picture::boxCost(std::uint32_t node, Point at) const {
  double cost = 0;
  for (std::uint32_t other = 0; other < links_.size(); ++other) {
    if (other == node) continue;
    const double most_wide = (boxes_[node].width + boxes_[other].width) / 2 + kBoxGap;
    const double most_high = (boxes_[node].height + boxes_[other].height) / 2 + kBoxGap;
    const double wide = most_wide - std::abs(at.x - at_[other].x);
    const double high = most_high - std::abs(at.y - at_[other].y);
    if (wide > 0 && high > 0) cost += kOverlap * (1 + std::min(wide / most_wide, high / most_high));
  }
  return cost;
}

bool Picture::isBehind(Point a, Point b, std::uint32_t node, Point at) const {
  return touches(a, b, at, boxes_[node].width / 2 + kLinkAir, boxes_[node].height / 2 + kLinkAir);
}

/// Labels stand under shapes: a link that leaves steeply downwards runs behind its node's own.
double Picture::ownLabelCost(std::uint32_t node, Point at, Point far) const {
  const auto& box = boxes_[node];
  if (box.lift <= 0) return 0;
  const Point label{at.x, at.y + box.height / 2 - box.lift * 0.8};
  return touches({at.x, at.y - box.lift}, far, label, box.width / 2 - kLinkAir, box.lift * 0.6)
             ? kBehindOwn
             : 0;
}

double Picture::linkCost(std::uint32_t node, Point at, double enough) const {
  const Point own{at.x, at.y - lift(node)};
  double cost = 0;
  for (const auto& [a, b] : segments_) {
    if (a != node && b != node && isBehind(end(a), end(b), node, at)) cost += kBehind;
  }
  for (const auto next : links_.neighbours(node)) {
    const Point far = end(next);
    cost += ownLabelCost(node, at, far) + ownLabelCost(next, at_[next], own);
    for (std::uint32_t other = 0; other < links_.size(); ++other) {
      if (other != node && other != next && isBehind(own, far, other, at_[other])) cost += kBehind;
    }
    for (const auto& [a, b] : segments_) {
      if (a == node || b == node || a == next || b == next) continue;
      if (cross(own, far, end(a), end(b))) cost += kCrossing;
    }
    if (cost > enough) return cost;
  }
  return cost;
}

double Picture::anglesAt(std::uint32_t center, Point at, std::uint32_t moved,
                         Point moved_to) const {
  // Only pairs with the moved end, or all where the centre itself is what moves.
  const auto ends = links_.neighbours(center);
  double cost = 0;
  const auto direction = [&](std::uint32_t node) {
    const Point d = (node == moved ? moved_to : at_[node]) - at;
    return d * (1 / std::max(d.length(), 1e-9));
  };
  const auto narrow = [](Point a, Point b) {
    const double cosine = a.x * b.x + a.y * b.y;
    return cosine > kNarrowCosine ? kNarrow * (cosine - kNarrowCosine) / (1 - kNarrowCosine) : 0;
  };
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (moved != center && ends[i] != moved) continue;
    const Point first = direction(ends[i]);
    for (std::size_t j = moved == center ? i + 1 : 0; j < ends.size(); ++j) {
      if (j != i) cost += narrow(first, direction(ends[j]));
    }
  }
  return cost;
}

double Picture::angleCost(std::uint32_t node, Point at) const {
  double cost = anglesAt(node, at, node, at);
  for (const auto next : links_.neighbours(node)) cost += anglesAt(next, at_[next], node, at);
  return cost;
}

double Picture::cost() const {
  double cost = 0;
  for (std::uint32_t node = 0; node < links_.size(); ++node) {
    cost += (distanceCost(node, at_[node]) + boxCost(node, at_[node])) / 2 +
            anglesAt(node, at_[node], node, at_[node]);
  }
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const auto [a, b] = segments_[i];
    cost += ownLabelCost(a, at_[a], end(b)) + ownLabelCost(b, at_[b], end(a));
    for (std::uint32_t node = 0; node < links_.size(); ++node) {
      if (node != a && node != b && isBehind(end(a), end(b), node, at_[node])) cost += kBehind;
    }
  }
  return cost + kCrossing * static_cast<double>(crossings());
}

std::size_t Picture::crossings() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const auto [a, b] = segments_[i];
    for (std::size_t j = i + 1; j < segments_.size(); ++j) {
      const auto [c, d] = segments_[j];
      if (a == c || a == d || b == c || b == d) continue;
      count += cross(end(a), end(b), end(c), end(d)) ? 1 : 0;
    }
  }
  return count;
}

}  // namespace isnad::graph
