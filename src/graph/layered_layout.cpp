#include <algorithm>
#include <cmath>
#include <numeric>

#include "kinds.h"
#include "layers.h"
#include "parts.h"

namespace isnad::graph {

namespace {

constexpr double kBetweenBoxes = 24;
constexpr int kStraightenings = 12;

/// Moves each value as little as possible (least squares) so that they stand in order with the
/// given gaps between neighbours: isotonic regression by pooling adjacent violators.
std::vector<double> spacedOut(const std::vector<double>& wanted, const std::vector<double>& gaps) {
  struct Pool {
    double sum;
    std::size_t count;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<double> offset(wanted.size(), 0);
  for (std::size_t i = 1; i < wanted.size(); ++i) offset[i] = offset[i - 1] + gaps[i - 1];
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    pools.push_back({wanted[i] - offset[i], 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const auto last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> placed;
  for (const auto& pool : pools) {
    for (std::size_t k = 0; k < pool.count; ++k)
      placed.push_back(pool.mean() + offset[placed.size()]);
  }
  return placed;
}

class Columns {
 public:
  Columns(const Layers& layers, const std::vector<BoxSize>& boxes)
      : layers_(layers), boxes_(boxes), x_(layers.rank.size(), 0) {}

  std::vector<double> run() {
    for (std::size_t rank = 0; rank < layers_.order.size(); ++rank) {
      const auto& row = layers_.order[rank];
      set(row, std::vector<double>(row.size(), 0));
    }
    for (int i = 0; i < kStraightenings; ++i) {
      const auto count = layers_.order.size();
      for (std::size_t k = 0; k < count; ++k) align(i % 2 == 0 ? k : count - 1 - k);
    }
    return std::move(x_);
  }

 private:
  /// Bends of long links take no room of their own, and stand straighter.
  [[nodiscard]] double widthOf(std::uint32_t node) const {
    constexpr double kLink = 12;
    return node < boxes_.size() ? boxes_[node].width : kLink;
  }

  void align(std::size_t rank) {
    const auto& row = layers_.order[rank];
    std::vector<double> wanted;
    for (const auto node : row) {
      double sum = 0;
      double weight = 0;
      for (const auto* side : {&layers_.above[node], &layers_.below[node]}) {
        for (const auto next : *side) {
          const bool both_bends = node >= boxes_.size() && next >= boxes_.size();
          const double w = both_bends ? 8 : 1;
          sum += w * x_[next];
          weight += w;
        }
      }
      wanted.push_back(weight > 0 ? sum / weight : x_[node]);
    }
    set(row, wanted);
  }

  void set(const std::vector<std::uint32_t>& row, const std::vector<double>& wanted) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < row.size(); ++i)
      gaps.push_back((widthOf(row[i - 1]) + widthOf(row[i])) / 2 + kBetweenBoxes);
    const auto placed = spacedOut(wanted, gaps);
    for (std::size_t i = 0; i < row.size(); ++i) x_[row[i]] = placed[i];
  }

  const Layers& layers_;
  const std::vector<BoxSize>& boxes_;
  std::vector<double> x_;
};

std::vector<Point> layoutPartLayered(const StructurePart& part, const LayoutOptions& options,
                                     const std::stop_token& stop) {
  auto layers = layersOf(part.structure);
  orderLayers(layers, stop);
  const auto x = Columns(layers, part.boxes).run();
  std::vector<double> heights(layers.order.size(), 0);
  for (std::size_t i = 0; i < part.boxes.size(); ++i)
    heights[layers.rank[i]] = std::max(heights[layers.rank[i]], part.boxes[i].height);
  std::vector<double> y(heights.size(), 0);
  for (std::size_t rank = 1; rank < y.size(); ++rank) {
    const double apart = (heights[rank - 1] + heights[rank]) / 2 + kBetweenBoxes;
    y[rank] = y[rank - 1] + std::max(apart, 0.85 * options.edge_length);
  }
  std::vector<Point> positions;
  for (std::size_t i = 0; i < part.boxes.size(); ++i)
    positions.push_back({x[i], y[layers.rank[i]]});
  return positions;
}

}  // namespace

std::vector<Point> layoutLayered(const Structure& structure, const LayoutOptions& options,
                                 const std::stop_token& stop) {
  return layoutPartByPart(structure, options, [&](const StructurePart& part) {
    return layoutPartLayered(part, options, stop);
  });
}

}  // namespace isnad::graph
