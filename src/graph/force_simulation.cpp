#include "force_simulation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isnad::graph {

namespace {

constexpr float kSoftening = 0.01F;
constexpr float kMomentum = 0.6F;
constexpr float kStepShare = 0.9F;
constexpr float kRepulsionShare = 0.3F;  // of its stiffness, which is mostly sideways
constexpr double kStale = 0.3;           // mean way, in spacings, after which the order is redone
constexpr std::size_t kMoveGrain = 4096;
constexpr std::size_t kCopyGrain = 16384;

}  // namespace

ForceSimulation::ForceSimulation(const Level& level, const Options& options, const Anchors& anchors,
                                 Coordinates& positions, Team& team)
    : level_(level), options_(options), anchors_(anchors), at_(positions), team_(team) {
  const auto size = level.links.size();
  const auto padded = (size + kGroup - 1) / kGroup * kGroup;
  for (auto& list : field_) list.resize(padded);
  for (auto& list : pull_) list.resize(size);
  velocity_x_.assign(size, 0);
  velocity_y_.assign(size, 0);
  way_.resize(size / kMoveGrain + 1);
  const auto box = boxOf(at_.x, at_.y);
  spacing_ = std::sqrt((box.right - box.left) * (box.bottom - box.top) / static_cast<float>(size) +
                       1e-20F);
}

void ForceSimulation::step() {
  if (done_ == 0 || moved_ > kStale) {
    order_.sort(at_.x, at_.y, team_);
    moved_ = 0;
  }
  tree_.build(at_.x, at_.y, level_.charge, order_.order(), team_);
  constexpr std::size_t kGroupsAPiece = 32;
  team_.share(tree_.groups(), kGroupsAPiece, [&](std::size_t begin, std::size_t end) {
    forceKernel().repel(tree_.view(), options_.theta, kSoftening, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(end),
                        {field_[0].data(), field_[1].data(), field_[2].data()});
  });
  scatterRepulsion();
  plan();
  move();
  ++done_;
}

void ForceSimulation::scatterRepulsion() {
  const auto& order = order_.order();
  team_.share(order.size(), kCopyGrain, [&](std::size_t begin, std::size_t end) {
    for (auto k = begin; k < end; ++k) {
      const auto node = order[k];
      const float charge = level_.charge[node];
      pull_[0][node] = charge * field_[0][k];
      pull_[1][node] = charge * field_[1][k];
      pull_[2][node] = charge * field_[2][k] * kRepulsionShare;
    }
  });
}

float ForceSimulation::capNow() const {
  const auto steps = static_cast<float>(options_.steps);
  const auto done = static_cast<float>(done_);
  constexpr float kLeast = 0.02F;
  return options_.cap * (done < steps / 2 ? 1.0F : std::max(kLeast, 2 * (1 - done / steps)));
}

float ForceSimulation::momentumNow() const {
  return done_ > options_.steps * 4 / 5 ? kMomentum / 2 : kMomentum;
}

/// Adds the attraction and turns forces into velocities.
void ForceSimulation::plan() {
  const float cap = capNow();
  const float momentum = momentumNow();
  const auto& links = level_.links;
  const RowsView rows{links.offsets.data(), links.targets.data(), links.weights.data(),
                      at_.x.data(), at_.y.data()};
  team_.share(links.size(), kMoveGrain, [&](std::size_t begin, std::size_t end) {
    forceKernel().attract(rows, options_.pull, static_cast<std::uint32_t>(begin),
                          static_cast<std::uint32_t>(end),
                          {pull_[0].data(), pull_[1].data(), pull_[2].data()});
    for (auto i = begin; i < end; ++i) {
      float fx = pull_[0][i];
      float fy = pull_[1][i];
      float stiffness = pull_[2][i] + 1e-9F;
      if (!anchors_.strength.empty() && anchors_.strength[i] > 0) {
        if (std::isinf(anchors_.strength[i])) continue;
        const float spring = anchors_.strength[i] * stiffness;
        fx += spring * (anchors_.at.x[i] - at_.x[i]);
        fy += spring * (anchors_.at.y[i] - at_.y[i]);
        stiffness += spring;
      }
      const float share = kStepShare / stiffness;
      float dx = fx * share + momentum * velocity_x_[i];
      float dy = fy * share + momentum * velocity_y_[i];
      const float length2 = dx * dx + dy * dy;
      const float shorten = length2 > cap * cap ? cap / std::sqrt(length2) : 1.0F;
      velocity_x_[i] = dx * shorten;
      velocity_y_[i] = dy * shorten;
    }
  });
}

void ForceSimulation::move() {
  const auto size = level_.links.size();
  team_.share(size, kMoveGrain, [&](std::size_t begin, std::size_t end) {
    double way = 0;
    for (auto i = begin; i < end; ++i) {
      at_.x[i] += velocity_x_[i];
      at_.y[i] += velocity_y_[i];
      way += static_cast<double>(std::fabs(velocity_x_[i]) + std::fabs(velocity_y_[i]));
    }
    way_[begin / kMoveGrain] = way;
  });
  double way = 0;
  for (const double piece : way_) way += piece;
  moved_ += way / static_cast<double>(size) / static_cast<double>(spacing_);
}

}  // namespace isnad::graph
