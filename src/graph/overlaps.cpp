#include "overlaps.h"

#include <algorithm>
#include <cmath>
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

}  // namespace

void removeOverlaps(std::span<const BoxSize> boxes, std::span<const double> mobility,
                    std::vector<Point>& positions, const std::stop_token& stop) {
  Pushing pushing(boxes, mobility, positions);
  for (int round = 0; round < kMostRounds && !stop.stop_requested(); ++round) {
    if (!pushing.round()) return;
  }
}

}  // namespace isnad::graph
