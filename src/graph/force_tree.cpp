#include "force_tree.h"

#include <algorithm>
#include <limits>

namespace isnad::graph {

namespace {

constexpr std::size_t kSortGrain = 65536;
constexpr std::uint32_t kDigitBits = 11;
constexpr std::uint32_t kDigits = 1U << kDigitBits;
constexpr float kFar = std::numeric_limits<float>::max();
constexpr Box kNothing{kFar, -kFar, kFar, -kFar};

Box together(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::max(a.right, b.right), std::min(a.top, b.top),
          std::max(a.bottom, b.bottom)};
}

constexpr Quad kNoCells{{}, {}, {}, {-1, -1, -1, -1}};

/// Sets cell i of a quad.
void setCell(Quad& quad, std::uint32_t i, float charge, float moment_x, float moment_y,
             const Box& box) {
  const float side = std::max(box.right - box.left, box.bottom - box.top);
  quad.charge[i] = charge;
  quad.x[i] = moment_x / charge;
  quad.y[i] = moment_y / charge;
  quad.size2[i] = side * side;
}

}  // namespace

Box boxOf(std::span<const float> x, std::span<const float> y) {
  Box box = kNothing;
  for (std::size_t i = 0; i < x.size(); ++i) {
    box.left = std::min(box.left, x[i]);
    box.right = std::max(box.right, x[i]);
    box.top = std::min(box.top, y[i]);
    box.bottom = std::max(box.bottom, y[i]);
  }
  return box;
}

void HilbertOrder::countDigits(int shift, Team& team) {
  std::ranges::fill(counts_, 0);
  team.share(keys_.size(), kSortGrain, [&](std::size_t begin, std::size_t end) {
    auto* counts = counts_.data() + begin / kSortGrain * kDigits;
    for (auto i = begin; i < end; ++i) ++counts[(keys_[i] >> shift) % kDigits];
  });
  std::uint32_t sum = 0;
  const auto pieces = counts_.size() / kDigits;
  for (std::uint32_t digit = 0; digit < kDigits; ++digit) {
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      auto& count = counts_[piece * kDigits + digit];
      const auto before = sum;
      sum += count;
      count = before;
    }
  }
}

/// Radix sort of the keys, from the lowest digit up. Small graphs do without the lowest bits.
void HilbertOrder::sort(std::span<const float> x, std::span<const float> y, Team& team) {
  constexpr std::size_t kFewNodes = 20000;
  const auto size = x.size();
  for (auto* list : {&order_, &keys_, &other_order_, &other_keys_}) list->resize(size);
  counts_.resize(((size + kSortGrain - 1) / kSortGrain) * kDigits);
  const auto box = boxOf(x, y);
  const float side = std::max(box.right - box.left, box.bottom - box.top);
  const float scale = 65535.0F / (side > 0 ? side : 1.0F);
  team.share(size, kSortGrain, [&](std::size_t begin, std::size_t end) {
    forceKernel().hilbert(x.data() + begin, y.data() + begin,
                          static_cast<std::uint32_t>(end - begin), box.left, box.top, scale,
                          keys_.data() + begin);
    for (auto i = begin; i < end; ++i) order_[i] = static_cast<std::uint32_t>(i);
  });
  for (int shift = size < kFewNodes ? 32 - 2 * static_cast<int>(kDigitBits) : 0; shift < 32;
       shift += static_cast<int>(kDigitBits)) {
    countDigits(shift, team);
    team.share(size, kSortGrain, [&](std::size_t begin, std::size_t end) {
      auto* next = counts_.data() + begin / kSortGrain * kDigits;
      for (auto i = begin; i < end; ++i) {
        const auto to = next[(keys_[i] >> shift) % kDigits]++;
        other_keys_[to] = keys_[i];
        other_order_[to] = order_[i];
      }
    });
    keys_.swap(other_keys_);
    order_.swap(other_order_);
  }
}

void ForceTree::build(std::span<const float> x, std::span<const float> y,
                      std::span<const float> charge, std::span<const std::uint32_t> order,
                      Team& team) {
  const auto groups = (order.size() + kGroup - 1) / kGroup;
  const auto padded = groups * kGroup;
  x_.resize(padded);
  y_.resize(padded);
  charge_.resize(padded);
  boxes_.resize(groups);
  quads_.resize(1);
  quads_[0].assign(groups, kNoCells);
  fillLeaves(x, y, charge, order, team);
  fillUpper();
  view_.x = x_.data();
  view_.y = y_.data();
  view_.charge = charge_.data();
  view_.groups = boxes_.data();
  view_.levels = static_cast<std::uint32_t>(quads_.size());
  for (std::size_t level = 0; level < quads_.size(); ++level)
    view_.quads[level] = quads_[level].data();
}

void ForceTree::fillLeaves(std::span<const float> x, std::span<const float> y,
                           std::span<const float> charge, std::span<const std::uint32_t> order,
                           Team& team) {
  constexpr std::size_t kGrain = 128;
  team.share(boxes_.size(), kGrain, [&](std::size_t begin, std::size_t end) {
    for (auto group = begin; group < end; ++group) {
      Box all = kNothing;
      for (std::uint32_t leaf = 0; leaf < 4; ++leaf) {
        Box box = kNothing;
        float sum = 0;
        float moment_x = 0;
        float moment_y = 0;
        const auto first = group * kGroup + leaf * kLeaf;
        for (auto k = first; k < first + kLeaf; ++k) {
          if (k >= order.size()) {  // padding stands where the last node does
            x_[k] = x_[order.size() - 1];
            y_[k] = y_[order.size() - 1];
            charge_[k] = 0;
            continue;
          }
          const auto node = order[k];
          x_[k] = x[node];
          y_[k] = y[node];
          charge_[k] = charge[node];
          box = together(box, {x_[k], x_[k], y_[k], y_[k]});
          sum += charge_[k];
          moment_x += charge_[k] * x_[k];
          moment_y += charge_[k] * y_[k];
        }
        if (sum > 0) setCell(quads_[0][group], leaf, sum, moment_x, moment_y, box);
        all = together(all, box);
      }
      boxes_[group] = all;
    }
  });
}

void ForceTree::fillUpper() {
  auto boxes = boxes_;  // of the cells of the level to be filled
  while (quads_.back().size() > 1) {
    const auto& lower = quads_.back();
    std::vector<Quad> upper((lower.size() + 3) / 4, kNoCells);
    std::vector<Box> upper_boxes(upper.size(), kNothing);
    for (std::size_t cell = 0; cell < lower.size(); ++cell) {
      const auto& quad = lower[cell];
      float sum = 0;
      float moment_x = 0;
      float moment_y = 0;
      for (std::uint32_t i = 0; i < 4; ++i) {
        sum += quad.charge[i];
        moment_x += quad.charge[i] * quad.x[i];
        moment_y += quad.charge[i] * quad.y[i];
      }
      setCell(upper[cell / 4], static_cast<std::uint32_t>(cell % 4), sum, moment_x, moment_y,
              boxes[cell]);
      upper_boxes[cell / 4] = together(upper_boxes[cell / 4], boxes[cell]);
    }
    quads_.push_back(std::move(upper));
    boxes = std::move(upper_boxes);
  }
}

}  // namespace isnad::graph
