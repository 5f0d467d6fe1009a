#include <algorithm>
#include <cmath>
#include <numbers>

#include "csr.h"
#include "kinds.h"
#include "overlaps.h"
#include "parts.h"

namespace isnad::graph {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

/// Of a sphere with radius 1; y grows southwards. Beyond 85 degrees the map ends.
Point mercator(GeoPoint place) {
  constexpr double kRadians = std::numbers::pi / 180;
  constexpr double kEnd = 85;
  const double latitude = std::clamp(place.latitude, -kEnd, kEnd) * kRadians;
  return {place.longitude * kRadians, -std::asinh(std::tan(latitude))};
}

/// Units of the picture a unit of the map: the places get several times the room of all boxes.
double scaleFor(const std::vector<Point>& places, const std::vector<BoxSize>& boxes) {
  if (places.size() < 2) return 1;
  constexpr double kRoomy = 3;
  double area = 0;
  for (const auto& box : boxes) area += (box.width + kBoxGap) * (box.height + kBoxGap);
  const auto x = std::ranges::minmax(places, {}, &Point::x);
  const auto y = std::ranges::minmax(places, {}, &Point::y);
  const double side = std::max(x.max.x - x.min.x, y.max.y - y.min.y);
  return side > 0 ? std::sqrt(area * kRoomy) / side : 1;
}

class OnMap {
 public:
  OnMap(const Structure& structure, const LayoutOptions& options)
      : options_(options), boxes_(boxesFor(options, structure.nodes)), at_(structure.nodes) {
    Team alone(1);
    links_ = csrOf(structure, alone);
    placed_.assign(structure.nodes, false);
  }

  std::vector<Point> run(const std::stop_token& stop) {
    putPlaces();
    putNeighbours();
    putOthers();
    constexpr std::size_t kApartUpTo = 2000;
    if (at_.size() <= kApartUpTo) {
      std::vector<double> mobility;
      for (std::size_t i = 0; i < at_.size(); ++i) mobility.push_back(hasPlace(i) ? 0.1 : 1);
      removeOverlaps(boxes_, mobility, at_, stop);
    }
    return std::move(at_);
  }

 private:
  [[nodiscard]] bool hasPlace(std::size_t node) const {
    return node < options_.places.size() && options_.places[node].has_value();
  }

  void putPlaces() {
    std::vector<Point> places;
    for (std::size_t i = 0; i < at_.size(); ++i) {
      if (hasPlace(i)) places.push_back(mercator(*options_.places[i]));
    }
    const double scale = scaleFor(places, boxes_);
    for (std::uint32_t i = 0; i < at_.size(); ++i) {
      if (!hasPlace(i)) continue;
      at_[i] = mercator(*options_.places[i]) * scale;
      placed_[i] = true;
      order_.push_back(i);
    }
  }

  /// Outwards from the places, each about the middle of its neighbours that are there.
  void putNeighbours() {
    for (std::size_t head = 0; head < order_.size(); ++head) {
      for (const auto node : links_.neighbours(order_[head])) {
        if (placed_[node]) continue;
        Point sum;
        int count = 0;
        for (const auto next : links_.neighbours(node)) {
          if (!placed_[next]) continue;
          sum = sum + at_[next];
          ++count;
        }
        constexpr double kGolden = 0.3819660113;  // of a turn: directions never repeat
        const double angle = kTurn * kGolden * static_cast<double>(head + node);
        at_[node] = sum * (1.0 / count) +
                    Point{std::cos(angle), std::sin(angle)} * (0.6 * options_.edge_length);
        placed_[node] = true;
        order_.push_back(node);
      }
    }
  }

  /// What has no way to a place stands in rows under the map.
  void putOthers() {
    double left = 0;
    double right = 0;
    double bottom = 0;
    for (std::size_t i = 0; i < at_.size(); ++i) {
      if (!placed_[i]) continue;
      left = std::min(left, at_[i].x);
      right = std::max(right, at_[i].x);
      bottom = std::max(bottom, at_[i].y);
    }
    Point corner{left, bottom + options_.edge_length};
    for (std::uint32_t i = 0; i < at_.size(); ++i) {
      if (placed_[i]) continue;
      at_[i] = {corner.x + boxes_[i].width / 2, corner.y};
      corner.x += boxes_[i].width + kBoxGap;
      if (corner.x < right) continue;
      corner = {left, corner.y + options_.edge_length};
    }
  }

  const LayoutOptions& options_;
  std::vector<BoxSize> boxes_;
  std::vector<Point> at_;
  std::vector<bool> placed_;
  std::vector<std::uint32_t> order_;
  Csr links_;
};

}  // namespace

std::vector<Point> layoutGeographic(const Structure& structure, const LayoutOptions& options,
                                    const std::stop_token& stop) {
  return OnMap(structure, options).run(stop);
}

}  // namespace isnad::graph
