#include "multilevel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "pivot_stress.h"

namespace isnad::graph {

namespace {

constexpr std::uint32_t kCoarsest = 60;
constexpr double kStalled = 0.85;  // a coarser graph must be smaller than that
constexpr std::size_t kGrain = 16384;
constexpr float kJitter = 0.15F;     // of the mean length of a link
constexpr float kCapByLink = 0.35F;  // longest step, by the mean length of a link …
constexpr float kCapBySpacing = 3;   // … and by the mean spacing

/// The level with its nodes in another order: node i was order[i].
Level renumbered(const Level& level, const std::vector<std::uint32_t>& order, Team& team) {
  const auto size = level.links.size();
  std::vector<std::uint32_t> place(size);
  Level made;
  auto& links = made.links;
  links.offsets.resize(std::size_t{size} + 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    place[order[i]] = i;
    links.offsets[i + 1] = links.offsets[i] + level.links.degree(order[i]);
  }
  links.targets.resize(level.links.targets.size());
  links.weights.resize(level.links.weights.size());
  made.mass.resize(size);
  made.charge.resize(size);
  team.share(size, kGrain, [&](std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      const auto old = order[i];
      auto to = links.offsets[i];
      for (auto k = level.links.offsets[old]; k < level.links.offsets[old + 1]; ++k, ++to) {
        links.targets[to] = place[level.links.targets[k]];
        links.weights[to] = level.links.weights[k];
      }
      made.mass[i] = level.mass[old];
      made.charge[i] = level.charge[old];
    }
  });
  return made;
}

Coordinates reordered(const Coordinates& at, const std::vector<std::uint32_t>& order) {
  Coordinates made{std::vector<float>(order.size()), std::vector<float>(order.size())};
  for (std::size_t i = 0; i < order.size(); ++i) {
    made.x[i] = at.x[order[i]];
    made.y[i] = at.y[order[i]];
  }
  return made;
}

void putBack(const Coordinates& from, const std::vector<std::uint32_t>& order, Coordinates& to) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    to.x[order[i]] = from.x[i];
    to.y[order[i]] = from.y[i];
  }
}

float meanLinkLength(const Csr& links, const Coordinates& at) {
  double sum = 0;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    for (const auto j : links.neighbours(i)) {
      const float dx = at.x[j] - at.x[i];
      const float dy = at.y[j] - at.y[i];
      sum += static_cast<double>(std::sqrt(dx * dx + dy * dy));
    }
  }
  return static_cast<float>(sum / std::max<double>(1, static_cast<double>(links.targets.size())));
}

float spacingOf(const Coordinates& at) {
  const auto box = boxOf(at.x, at.y);
  const float area = (box.right - box.left) * (box.bottom - box.top);
  return std::sqrt(std::max(1e-9F, area) / static_cast<float>(at.x.size()));
}

/// Children lie about their parents, each in a direction of its own.
Coordinates prolonged(const std::vector<std::uint32_t>& parent, const Coordinates& parents,
                      float radius) {
  Coordinates at{std::vector<float>(parent.size()), std::vector<float>(parent.size())};
  for (std::uint32_t i = 0; i < parent.size(); ++i) {
    std::uint32_t hash = i * 2654435761U;
    hash = (hash ^ hash >> 15U) * 2246822519U;
    hash ^= hash >> 13U;
    const float angle =
        static_cast<float>(hash & 0xFFFFU) / 65536.0F * 2 * std::numbers::pi_v<float>;
    const float reach = radius * std::sqrt(static_cast<float>(hash >> 16U) / 65536.0F);
    at.x[i] = parents.x[parent[i]] + reach * std::cos(angle);
    at.y[i] = parents.y[parent[i]] + reach * std::sin(angle);
  }
  return at;
}

Coordinates randomSquare(std::size_t count, float side, std::uint32_t seed) {
  std::mt19937 random(seed);
  constexpr float kUnit = 1.0F / 4294967296.0F;
  Coordinates at{std::vector<float>(count), std::vector<float>(count)};
  for (std::size_t i = 0; i < count; ++i) {
    at.x[i] = side * (static_cast<float>(random()) * kUnit - 0.5F);
    at.y[i] = side * (static_cast<float>(random()) * kUnit - 0.5F);
  }
  return at;
}

class Multilevel {
 public:
  Multilevel(Csr graph, const MultilevelOptions& options, Team& team, const std::stop_token& stop,
             const CoordinatesReport& report)
      : options_(options), team_(team), stop_(stop), report_(report) {
    Level finest;
    finest.links = std::move(graph);
    const auto size = finest.links.size();
    finest.mass.assign(size, 1);
    finest.charge.assign(size, 1);
    for (std::uint32_t i = 0; i < size && options.charge_by_degree; ++i)
      finest.charge[i] += static_cast<float>(finest.links.degree(i));
    levels_.push_back(std::move(finest));
  }

  Coordinates run() {
    coarsenAll();
    const auto size = static_cast<float>(levels_.front().links.size());
    auto at = randomSquare(levels_.back().links.size(), std::sqrt(size), options_.seed);
    countWork();
    for (auto level = levels_.size(); level-- > 0;) {
      const float link = relaxLevel(level, level + 1 == levels_.size(), at);
      if (level > 0) at = prolonged(parents_[level - 1], at, link * kJitter);
    }
    return at;
  }

  Coordinates goOn(Coordinates at, Anchors anchors) {
    anchors_ = std::move(anchors);
    countWork();
    relaxLevel(0, false, at);
    return at;
  }

 private:
  void coarsenAll() {
    while (levels_.back().links.size() > kCoarsest && !stop_.stop_requested()) {
      auto coarser = coarsen(levels_.back(), team_);
      if (coarser.level.links.size() > kStalled * levels_.back().links.size()) break;
      levels_.push_back(std::move(coarser.level));
      parents_.push_back(std::move(coarser.parent));
    }
  }

  [[nodiscard]] int stepsOf(std::size_t level) const {
    if (levels_.size() == 1) return options_.fine_steps;
    const double share = static_cast<double>(level) / static_cast<double>(levels_.size() - 1);
    return static_cast<int>(
        options_.fine_steps *
        std::pow(static_cast<double>(options_.coarse_steps) / options_.fine_steps, share));
  }

  void countWork() {
    for (std::size_t level = 0; level < levels_.size(); ++level) {
      steps_.push_back(stepsOf(level));
      work_ += static_cast<double>(steps_.back()) * levels_[level].links.size();
    }
  }

  /// Returns the mean length of a link before.
  float relaxLevel(std::size_t number, bool coarsest, Coordinates& at) {
    HilbertOrder order;
    order.sort(at.x, at.y, team_);
    const auto level = renumbered(levels_[number], order.order(), team_);
    levels_[number] = {};
    auto sorted = reordered(at, order.order());
    const float link = meanLinkLength(level.links, sorted);
    ForceSimulation::Options options;
    options.pull = options_.pull;
    options.theta = options_.theta;
    options.steps = steps_[number];
    options.cap = coarsest ? link : std::min(link * kCapByLink, spacingOf(sorted) * kCapBySpacing);
    Anchors anchors;
    if (!anchors_.strength.empty()) {
      anchors.at = reordered(anchors_.at, order.order());
      for (const auto node : order.order()) anchors.strength.push_back(anchors_.strength[node]);
    }
    ForceSimulation simulation(level, options, anchors, sorted, team_);
    const int fit_after =
        number == 0 && options_.fit ? static_cast<int>(options_.fit_after * options.steps) : -1;
    for (int step = 0; !stop_.stop_requested(); ++step) {
      if (step == fit_after) fitToPivots(level.links, *options_.fit, sorted, team_, stop_);
      if (simulation.isDone()) break;
      simulation.step();
      done_ += static_cast<double>(level.links.size());
      if (number == 0 && report_) {
        putBack(sorted, order.order(), at);
        report_(at, done_ / work_);
      }
    }
    putBack(sorted, order.order(), at);
    if (number > 0 && report_ && !stop_.stop_requested()) reportAll(number, at, link);
    return link;
  }

  void reportAll(std::size_t number, Coordinates at, float link) {
    for (; number > 0; --number) at = prolonged(parents_[number - 1], at, link * kJitter);
    report_(at, done_ / work_);
  }

  const MultilevelOptions& options_;
  Team& team_;
  const std::stop_token& stop_;
  const CoordinatesReport& report_;
  std::vector<Level> levels_;  // the finest first
  std::vector<std::vector<std::uint32_t>> parents_;
  std::vector<int> steps_;
  Anchors anchors_;
  double work_ = 0;
  double done_ = 0;
};

}  // namespace

MultilevelOptions multilevelFor(const LayoutOptions& options, std::uint32_t nodes) {
  // In an overview of so many the whole matters too; but of more, what a fit pulls apart would not
  // come together again in the steps that are left.
  constexpr std::uint32_t kFitFrom = 50'000;
  constexpr std::uint32_t kFitUpTo = 200'000;
  MultilevelOptions levels;
  levels.seed = options.seed;
  switch (options.attraction) {
    case Attraction::Communities:
      levels.pull = Pull::Root;
      levels.within = nodes < kFitFrom ? 2 : 3;
      if (nodes >= kFitFrom && nodes <= kFitUpTo) levels.fit = PivotFit{.rounds = 6};
      levels.fit_after = 0.3;
      break;
    case Attraction::Clusters:
      levels.pull = Pull::Log;
      break;
    case Attraction::Distances:
      levels.pull = Pull::Square;
      levels.charge_by_degree = false;
      levels.fine_steps = 15;
      levels.coarse_steps = 60;
      levels.fit = PivotFit{};
      break;
  }
  return levels;
}

Coordinates layoutMultilevel(Csr graph, const MultilevelOptions& options, Team& team,
                             const std::stop_token& stop, const CoordinatesReport& report) {
  return Multilevel(std::move(graph), options, team, stop, report).run();
}

Coordinates relaxFrom(Csr graph, Coordinates start, Anchors anchors,
                      const MultilevelOptions& options, Team& team, const std::stop_token& stop,
                      const CoordinatesReport& report) {
  return Multilevel(std::move(graph), options, team, stop, report)
      .goOn(std::move(start), std::move(anchors));
}

}  // namespace isnad::graph
