#include "overlaps.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace isnad::graph {

namespace {

constexpr int kMostRounds = 300;
constexpr double kSurplus = 1.04;  // a little more than needed: it ends sooner

/// Sweeps over boxes by their left sides, so that only those near one another are compared.
class Pushing {
 public:
  Pushing(std::span<const BoxSize> boxes, std::span<const double> mobility,
          std::vector<Point>& positions)
      : boxes_(boxes), mobility_(mobility), at_(positions), order_(positions.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    for (const auto& box : boxes) widest_ = std::max(widest_, box.width);
  }

  /// Whether any pair had to be pushed.
  bool round() {
    std::ranges::stable_sort(order_, {}, [&](std::uint32_t i) { return at_[i].x; });
    bool pushed = false;
    for (std::size_t k = 0; k < order_.size(); ++k) {
      const auto i = order_[k];
      const double reach = at_[i].x + (boxes_[i].width + widest_) / 2 + kBoxGap;
      for (std::size_t l = k + 1; l < order_.size() && at_[order_[l]].x < reach; ++l)
        pushed = push(std::min(i, order_[l]), std::max(i, order_[l])) || pushed;
    }
    return pushed;
  }

 private:
  bool push(std::uint32_t i, std::uint32_t j) {
    const double most_wide = (boxes_[i].width + boxes_[j].width) / 2 + kBoxGap;
    const double most_high = (boxes_[i].height + boxes_[j].height) / 2 + kBoxGap;
    const double wide = most_wide - std::abs(at_[i].x - at_[j].x);
    const double high = most_high - std::abs(at_[i].y - at_[j].y);
    if (wide <= 0 || high <= 0) return false;
    const double mi = mobility_.empty() ? 1 : mobility_[i];
    const double mj = mobility_.empty() ? 1 : mobility_[j];
    if (mi + mj <= 0) return false;
    const double share = kSurplus / (mi + mj);
    const auto part = [&](double Point::*axis, double way) {
      const double sign = at_[i].*axis <= at_[j].*axis ? -1 : 1;
      at_[i].*axis += sign * way * share * mi;
      at_[j].*axis -= sign * way * share * mj;
    };
    // In parts of the boxes: else wide ones would always go up and down, and make columns.
    if (wide / most_wide < high / most_high) {
      part(&Point::x, wide);
    } else {
      part(&Point::y, high);
    }
    return true;
  }

  std::span<const BoxSize> boxes_;
  std::span<const double> mobility_;
  std::vector<Point>& at_;
  std::vector<std::uint32_t> order_;
  double widest_ = 0;
};

constexpr double kShapeGap = 10;  // air between shapes

/// Nodes by the square cell that they lie in, hashed, so that far pieces cost nothing.
class Spreading {
 public:
  Spreading(std::span<const float> radii, const std::vector<bool>& fixed,
            std::vector<Point>& positions)
      : radii_(radii), fixed_(fixed), at_(positions), order_(positions.size()) {
    const double widest = static_cast<double>(*std::ranges::max_element(radii));
    cell_ = 2 * widest + kShapeGap;
    std::size_t buckets = 1;
    while (buckets < positions.size()) buckets *= 2;
    begin_.resize(buckets + 1);
  }

  /// Whether any pair had to be pushed.
  bool round() {
    bool pushed = false;
    visitPairs([&](std::uint32_t i, std::uint32_t j) { pushed = push(i, j) || pushed; });
    return pushed;
  }

  /// Whether any lies on another; air between them does not matter.
  bool anyOverlap() {
    bool found = false;
    visitPairs([&](std::uint32_t i, std::uint32_t j) {
      const double wanted = static_cast<double>(radii_[i] + radii_[j]);
      found = found || (at_[j] - at_[i]).length() < wanted;
    });
    return found;
  }

 private:
  /// Of those that may be near enough.
  template <class Visit>
  void visitPairs(Visit visit) {
    sort();
    for (const auto i : order_) {
      const auto x = cellOf(at_[i].x);
      const auto y = cellOf(at_[i].y);
      for (std::int64_t row = y - 1; row <= y + 1; ++row) {
        for (std::int64_t column = x - 1; column <= x + 1; ++column) {
          const auto bucket = bucketOf(column, row);
          for (auto k = begin_[bucket]; k < begin_[bucket + 1]; ++k) {
            if (order_[k] > i) visit(i, order_[k]);
          }
        }
      }
    }
  }

  [[nodiscard]] std::int64_t cellOf(double at) const {
    return static_cast<std::int64_t>(std::floor(at / cell_));
  }
  [[nodiscard]] std::size_t bucketOf(std::int64_t x, std::int64_t y) const {
    const auto mixed = (static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15U) ^
                       (static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FU);
    return (mixed ^ mixed >> 29U) & (begin_.size() - 2);
  }

  void sort() {
    std::ranges::fill(begin_, 0U);
    std::vector<std::uint32_t> bucket(at_.size());
    for (std::size_t i = 0; i < at_.size(); ++i) {
      bucket[i] = static_cast<std::uint32_t>(bucketOf(cellOf(at_[i].x), cellOf(at_[i].y)));
      ++begin_[bucket[i]];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    for (auto i = static_cast<std::uint32_t>(at_.size()); i-- > 0;) order_[--begin_[bucket[i]]] = i;
  }

  bool push(std::uint32_t i, std::uint32_t j) {
    const Point way = at_[j] - at_[i];
    const double wanted = static_cast<double>(radii_[i] + radii_[j]) + kShapeGap;
    const double away2 = way.x * way.x + way.y * way.y;
    if (away2 >= wanted * wanted) return false;
    const double away = std::sqrt(away2);
    const Point direction = away > 1e-6 ? way * (1 / away) : Point{std::cos(j), std::sin(j)};
    const double gives_i = isFixed(i) ? 0 : 1;
    const double gives_j = isFixed(j) ? 0 : 1;
    if (gives_i + gives_j == 0) return false;
    const Point part = direction * ((wanted - away) / (gives_i + gives_j) * kSurplus);
    at_[i] = at_[i] - part * gives_i;
    at_[j] = at_[j] + part * gives_j;
    return true;
  }
  [[nodiscard]] bool isFixed(std::uint32_t i) const { return !fixed_.empty() && fixed_[i]; }

  std::span<const float> radii_;
  const std::vector<bool>& fixed_;
  std::vector<Point>& at_;
  std::vector<std::uint32_t> order_;  // nodes, bucket after bucket
  std::vector<std::uint32_t> begin_;  // of each bucket, one more at the end
  double cell_ = 1;
};

}  // namespace

void spreadShapes(std::span<const float> radii, const std::vector<bool>& fixed,
                  std::size_t looks_at, std::vector<Point>& positions,
                  const std::stop_token& stop) {
  if (positions.empty()) return;
  const auto rounds =
      std::clamp(looks_at / positions.size(), std::size_t{1}, std::size_t{kMostRounds});
  Spreading spreading(radii, fixed, positions);
  if (!spreading.anyOverlap()) return;
  for (std::size_t round = 0; round < rounds && !stop.stop_requested(); ++round) {
    if (!spreading.round()) return;
  }
}

void removeOverlaps(std::span<const BoxSize> boxes, std::span<const double> mobility,
                    std::vector<Point>& positions, const std::stop_token& stop) {
  Pushing pushing(boxes, mobility, positions);
  for (int round = 0; round < kMostRounds && !stop.stop_requested(); ++round) {
    if (!pushing.round()) return;
  }
}

}  // namespace isnad::graph
