#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "csr.h"
#include "kinds.h"
#include "overlaps.h"
#include "parts.h"

namespace isnad::graph {

namespace {

/// Times of all nodes: those that have none take the mean of their neighbours', if any.
std::vector<std::optional<double>> filledTimes(const Csr& links,
                                               const std::vector<std::optional<double>>& given) {
  auto times = given;
  times.resize(links.size());
  auto all = times;
  for (std::uint32_t node = 0; node < links.size(); ++node) {
    if (times[node]) continue;
    double sum = 0;
    int count = 0;
    for (const auto next : links.neighbours(node)) {
      if (!times[next]) continue;
      sum += *times[next];
      ++count;
    }
    if (count > 0) all[node] = sum / count;
  }
  return all;
}

/// Lanes one under the other, each free from some x on.
class Lanes {
 public:
  /// The lane nearest to `wanted` that is free from `left` on; a new one where there is none near.
  [[nodiscard]] std::int64_t take(double wanted, double left, double right) {
    for (std::int64_t off = 0;; ++off) {
      const auto middle = static_cast<std::int64_t>(std::llround(wanted));
      for (const auto lane : {middle + off, middle - off}) {
        auto& free_from = lane >= 0 ? down_ : up_;
        const auto index = static_cast<std::size_t>(lane >= 0 ? lane : -lane - 1);
        if (free_from.size() <= index)
          free_from.resize(index + 1, std::numeric_limits<double>::lowest());
        if (free_from[index] > left) continue;
        free_from[index] = right;
        return lane;
      }
    }
  }

 private:
  std::vector<double> down_;  // lanes 0, 1, …
  std::vector<double> up_;    // lanes −1, −2, …
};

}  // namespace

std::vector<Point> layoutTimeline(const Structure& structure, const LayoutOptions& options) {
  Team alone(1);
  const auto links = csrOf(structure, alone);
  const auto boxes = boxesFor(options, structure.nodes);
  const auto times = filledTimes(links, options.times);
  double first = std::numeric_limits<double>::max();
  double last = std::numeric_limits<double>::lowest();
  double area = 0;
  double height = 0;
  for (std::uint32_t i = 0; i < structure.nodes; ++i) {
    area += (boxes[i].width + kBoxGap) * (boxes[i].height + kBoxGap);
    height = std::max(height, boxes[i].height + kBoxGap);
    if (!times[i]) continue;
    first = std::min(first, *times[i]);
    last = std::max(last, *times[i]);
  }
  // About three times the room of the boxes, in the aspect asked for.
  constexpr double kRoomy = 3;
  const double width = std::sqrt(area * kRoomy * options.aspect);
  const double scale = last > first ? width / (last - first) : 0;
  std::vector<Point> positions(structure.nodes);
  for (std::uint32_t i = 0; i < structure.nodes; ++i)
    positions[i].x = times[i] ? (*times[i] - first) * scale : -options.edge_length * 1.5;

  std::vector<std::uint32_t> order(structure.nodes);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](auto i) { return positions[i].x - boxes[i].width / 2; });
  Lanes lanes;
  std::vector<bool> placed(structure.nodes);
  for (const auto node : order) {
    double wanted = 0;
    int count = 0;
    for (const auto next : links.neighbours(node)) {
      if (!placed[next]) continue;
      wanted += positions[next].y / height;
      ++count;
    }
    const double left = positions[node].x - boxes[node].width / 2;
    const auto lane =
        lanes.take(count > 0 ? wanted / count : 0, left, left + boxes[node].width + kBoxGap);
    positions[node].y = static_cast<double>(lane) * height;
    placed[node] = true;
  }
  return positions;
}

}  // namespace isnad::graph
