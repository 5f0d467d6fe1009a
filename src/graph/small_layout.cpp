#include "small_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "overlaps.h"
#include "pack.h"
#include "picture.h"
#include "stress.h"
#include "tutte.h"

namespace isnad::graph {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kUnit = 1.0 / 4294967296.0;
constexpr double kWorthwhile = 1e-6;  // of cost

/// A hub needs longer links: its neighbours share a circle.
Csr withLengths(Csr links, double edge_length) {
  constexpr double kRoomy = 9;  // neighbours that a circle of the usual size has room for
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    for (auto k = links.offsets[i]; k < links.offsets[i + 1]; ++k) {
      const double degree = std::max(links.degree(i), links.degree(links.targets[k]));
      links.weights[k] =
          static_cast<float>(edge_length * std::sqrt(std::max(1.0, degree / kRoomy)));
    }
  }
  return links;
}

/// Far pairs may lie nearer than their links laid end to end: the picture is rounder, its text
/// larger.
DistanceMatrix bent(DistanceMatrix distances, double edge_length) {
  constexpr float kBend = 0.85F;
  const auto unit = static_cast<float>(edge_length);
  for (std::uint32_t node = 0; node < distances.size(); ++node) {
    for (auto& length : distances.row(node)) length = unit * std::pow(length / unit, kBend);
  }
  return distances;
}

/// Pictures are wider than high, and so are texts: links are longer across.
double stretchFor(const LayoutOptions& options) { return std::sqrt(std::sqrt(options.aspect)); }

/// A picture that has to be shrunk to fit is worse.
double sizeCost(std::span<const BoxSize> boxes, const LayoutOptions& options,
                const std::vector<Point>& positions) {
  constexpr double kWeight = 2;
  const auto bounds = boundsOf(boxes, positions);
  const double usual =
      options.edge_length * std::sqrt(static_cast<double>(positions.size()) / options.aspect);
  return kWeight * std::max(bounds.width / options.aspect, bounds.height) / usual;
}

/// Moves nodes one at a time to better places near by or about their neighbours, as long as that
/// makes the picture better.
class Improver {
 public:
  Improver(const Csr& links, double edge_length, Picture& picture, std::mt19937& random,
           const std::stop_token& stop)
      : links_(links), edge_length_(edge_length), picture_(picture), random_(random), stop_(stop) {}

  /// These stay where they are.
  void fix(const std::vector<bool>& nodes) { fixed_ = nodes; }

  /// Random moves, at first also to places that are somewhat worse (simulated annealing).
  void anneal(const std::vector<std::uint32_t>& nodes, int rounds, double hot) {
    constexpr double kCold = 0.04;  // of cost
    for (int round = 0; round < rounds && !stop_.stop_requested(); ++round) {
      const double heat = hot * std::pow(kCold / hot, static_cast<double>(round) / rounds);
      for (const auto node : nodes) {
        const Point at = picture_.positions()[node];
        const double before = picture_.costOf(node);
        const bool near = links_.degree(node) == 0 || chance() < 0.5;
        const Point center = near ? at : middleOfNeighbours(node);
        const double angle = kTurn * chance();
        const double reach = edge_length_ * (near ? 0.9 : 1.6) * std::sqrt(chance());
        const Point to = center + Point{std::cos(angle), std::sin(angle)} * reach;
        const double allowed = before - heat * std::log(std::max(chance(), 1e-9));
        if (picture_.costOf(node, to, allowed) < allowed) picture_.put(node, to);
      }
    }
  }

  /// Rounds over `nodes` in random order; ends when a round has changed nothing.
  void run(std::vector<std::uint32_t> nodes, int rounds) {
    for (int round = 0; round < rounds && !stop_.stop_requested(); ++round) {
      for (std::size_t i = nodes.size(); i > 1; --i) {
        const auto pick = (static_cast<std::uint64_t>(random_()) * i) >> 32U;
        std::swap(nodes[i - 1], nodes[pick]);
      }
      bool better = false;
      for (const auto node : nodes) better = improve(node) || better;
      if (!better) return;
    }
  }

 private:
  double chance() { return static_cast<double>(random_()) * kUnit; }

  bool improve(std::uint32_t node) {
    best_at_ = picture_.positions()[node];
    const double before = picture_.costOf(node);
    best_cost_ = before - kWorthwhile;
    tryRings(node, best_at_, {0.06, 0.2, 0.55, 1.3}, 7);
    if (links_.degree(node) > 0) tryRings(node, middleOfNeighbours(node), {0.45, 1.0, 1.7}, 10);
    picture_.put(node, best_at_);
    return swap(node) || best_cost_ < before - kWorthwhile;
  }

  void tryAt(std::uint32_t node, Point at) {
    const double cost = picture_.costOf(node, at, best_cost_);
    if (cost >= best_cost_) return;
    best_cost_ = cost;
    best_at_ = at;
  }

  void tryRings(std::uint32_t node, Point center, std::initializer_list<double> radii,
                int directions) {
    for (const double radius : radii) {
      const double phase = chance();
      for (int i = 0; i < directions; ++i) {
        const double angle = kTurn * (i + phase) / directions;
        tryAt(node, center + Point{std::cos(angle), std::sin(angle)} * (radius * edge_length_));
      }
    }
  }

  Point middleOfNeighbours(std::uint32_t node) const {
    Point sum;
    for (const auto next : links_.neighbours(node)) sum = sum + picture_.positions()[next];
    return sum * (1.0 / links_.degree(node));
  }

  /// Two nodes change places where that is better for both together.
  bool swap(std::uint32_t node) {
    constexpr int kTries = 3;
    bool better = false;
    for (int i = 0; i < kTries; ++i) {
      const auto other = static_cast<std::uint32_t>(
          (static_cast<std::uint64_t>(random_()) * links_.size()) >> 32U);
      if (other == node || isFixed(other)) continue;
      const Point here = picture_.positions()[node];
      const Point there = picture_.positions()[other];
      const double before = picture_.costOf(node) + picture_.costOf(other);
      picture_.put(node, there);
      picture_.put(other, here);
      if (picture_.costOf(node) + picture_.costOf(other) < before - kWorthwhile) {
        better = true;
      } else {
        picture_.put(node, here);
        picture_.put(other, there);
      }
    }
    return better;
  }

  [[nodiscard]] bool isFixed(std::uint32_t node) const { return !fixed_.empty() && fixed_[node]; }

  const Csr& links_;
  double edge_length_;
  Picture& picture_;
  std::mt19937& random_;
  const std::stop_token& stop_;
  std::vector<bool> fixed_;
  Point best_at_;
  double best_cost_ = 0;
};

std::vector<std::uint32_t> allOf(std::uint32_t count) {
  std::vector<std::uint32_t> nodes(count);
  std::iota(nodes.begin(), nodes.end(), 0U);
  return nodes;
}

constexpr double kHot = 0.8;  // of cost
constexpr double kWarm = 0.2;
constexpr double kLoose = 0.15;  // of the weight of distances, to untangle links

constexpr std::size_t kTutte = 2;  // drawings around cycles, tried where links cross

struct Effort {
  int starts;            // stress layouts tried
  std::size_t improved;  // of them, the best are improved
  bool untangles;        // first with little regard for distances
  int annealed;          // rounds of random moves
  int rounds;            // of moves to what is best near by
};

/// Less where a round costs more, so that it stays some tenths of a second.
Effort effortFor(const Csr& links) {
  const auto nodes = static_cast<double>(links.size());
  const auto ends = static_cast<double>(links.targets.size());
  Effort effort{5, 1, false, 100, 5};
  if (nodes <= 60) effort = {12, 2, true, 300, 8};
  if (nodes <= 30) effort = {24, 3, true, 300, 12};
  constexpr double kSteps = 1e7;      // of comparing a box or a link with another
  constexpr double kCandidates = 40;  // places tried for a node in a round of the last kind
  const double round = (nodes + ends) * (nodes + ends / 2);
  const auto improved = static_cast<double>(effort.improved + (effort.untangles ? kTutte : 0));
  const double affordable = kSteps / (round * improved);
  effort.annealed = std::min(effort.annealed, static_cast<int>(affordable / 2));
  effort.rounds = std::clamp(static_cast<int>(affordable / 2 / kCandidates), 1, effort.rounds);
  return effort;
}

}  // namespace

namespace {

/// The makings of one small picture.
class SmallLayout {
 public:
  SmallLayout(const Csr& links, std::span<const BoxSize> boxes, const LayoutOptions& options,
              const std::stop_token& stop)
      : links_(links),
        boxes_(boxes),
        options_(options),
        stop_(stop),
        effort_(effortFor(links)),
        stretch_(stretchFor(options)),
        straight_(weighedDistances(withLengths(links, options.edge_length))),
        bent_(bent(straight_, options.edge_length)) {}

  std::vector<Point> run() {
    for (int start = 0; start < effort_.starts && !(stop_.stop_requested() && start > 0); ++start)
      beginByStress(options_.seed + static_cast<std::uint32_t>(start));
    keepBest(effort_.improved);
    if (effort_.untangles && hasCrossings()) beginByTutte();
    for (auto& candidate : candidates_) improve(candidate);
    keepBest(1);
    return std::move(candidates_.front().positions);
  }

 private:
  struct Candidate {
    double cost;
    std::vector<Point> positions;
  };

  [[nodiscard]] Picture pictureOf(const std::vector<Point>& positions) const {
    return {links_, boxes_, bent_.lengths(), stretch_, positions};
  }

  void beginByStress(std::uint32_t seed) {
    std::mt19937 random(seed);
    auto positions = scattered(links_.size(), side(), random);
    minimiseStress(straight_, StressStart::Anywhere, positions, random, stop_);
    minimiseStress(bent_, StressStart::Near, positions, random, stop_);
    add(std::move(positions));
  }

  /// Of the drawings around cycles those with fewest crossings.
  void beginByTutte() {
    constexpr std::size_t kCycles = 24;
    std::vector<std::pair<std::size_t, std::vector<Point>>> drawings;
    for (auto& drawing : drawByTutte(links_, side() / 2, kCycles)) {
      const auto crossings = pictureOf(drawing).crossings();
      drawings.emplace_back(crossings, std::move(drawing));
    }
    std::ranges::stable_sort(drawings, {}, &std::pair<std::size_t, std::vector<Point>>::first);
    for (std::size_t i = 0; i < std::min(kTutte, drawings.size()); ++i)
      add(std::move(drawings[i].second));
  }

  void add(std::vector<Point> positions) {
    turnToFit(boxes_, options_.aspect, positions);
    for (auto& p : positions) p = {p.x * stretch_, p.y / stretch_};
    removeOverlaps(boxes_, {}, positions, stop_);
    const double cost = costOf(positions);
    candidates_.push_back({cost, std::move(positions)});
  }

  void improve(Candidate& candidate) const {
    std::mt19937 random(options_.seed);
    auto picture = pictureOf(candidate.positions);
    Improver improver(links_, options_.edge_length, picture, random, stop_);
    const auto nodes = allOf(links_.size());
    if (effort_.untangles) {
      picture.weighDistances(kLoose);
      improver.anneal(nodes, effort_.annealed / 2, kHot);
      picture.weighDistances(1);
      improver.anneal(nodes, effort_.annealed / 2, kWarm);
    } else {
      improver.anneal(nodes, effort_.annealed, kHot);
    }
    improver.run(nodes, effort_.rounds);
    candidate.positions = picture.positions();
    removeOverlaps(boxes_, {}, candidate.positions, stop_);
    candidate.cost = costOf(candidate.positions);
  }

  [[nodiscard]] double costOf(const std::vector<Point>& positions) const {
    return pictureOf(positions).cost() + sizeCost(boxes_, options_, positions);
  }

  [[nodiscard]] bool hasCrossings() const {
    return std::ranges::all_of(candidates_, [&](const Candidate& candidate) {
      return pictureOf(candidate.positions).crossings() > 0;
    });
  }

  void keepBest(std::size_t count) {
    std::ranges::stable_sort(candidates_, {}, &Candidate::cost);
    candidates_.resize(std::min(candidates_.size(), count));
  }

  /// Of a square with room for all.
  [[nodiscard]] double side() const { return options_.edge_length * std::sqrt(links_.size()); }

  const Csr& links_;
  std::span<const BoxSize> boxes_;
  const LayoutOptions& options_;
  const std::stop_token& stop_;
  Effort effort_;
  double stretch_;
  DistanceMatrix straight_;
  DistanceMatrix bent_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Point> layoutSmall(const Csr& links, std::span<const BoxSize> boxes,
                               const LayoutOptions& options, const std::stop_token& stop) {
  return SmallLayout(links, boxes, options, stop).run();
}

namespace {

/// The nodes that have no place, those next to placed ones first.
std::vector<std::uint32_t> fromPlacedOut(const Csr& links, const std::vector<bool>& placed) {
  auto seen = placed;
  std::vector<std::uint32_t> queue;
  const auto reach = [&](std::uint32_t node) {
    for (const auto next : links.neighbours(node)) {
      if (seen[next]) continue;
      seen[next] = true;
      queue.push_back(next);
    }
  };
  for (std::uint32_t node = 0; node < links.size(); ++node) {
    if (placed[node]) reach(node);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) reach(queue[head]);
  return queue;
}

/// The nearest place to where the node is, on rings about it, at which its box is free.
Point nearestFree(std::span<const BoxSize> boxes, const std::vector<bool>& placed,
                  std::uint32_t node, const std::vector<Point>& positions) {
  constexpr double kRing = 30;
  constexpr int kMostRings = 400;
  const auto isFree = [&](Point at) {
    const auto box = Rect::around(at, boxes[node].width, boxes[node].height);
    for (std::uint32_t other = 0; other < positions.size(); ++other) {
      if (other != node && placed[other] &&
          box.overlaps(Rect::around(positions[other], boxes[other].width, boxes[other].height),
                       kBoxGap))
        return false;
    }
    return true;
  };
  for (int ring = 0; ring < kMostRings; ++ring) {
    const int directions = ring == 0 ? 1 : 8 + 4 * ring;
    for (int i = 0; i < directions; ++i) {
      const double angle = kTurn * i / directions;
      const Point at = positions[node] + Point{std::cos(angle), std::sin(angle)} * (kRing * ring);
      if (isFree(at)) return at;
    }
  }
  return positions[node];
}

}  // namespace

void addToSmall(const Csr& links, std::span<const BoxSize> boxes, const LayoutOptions& options,
                const std::vector<bool>& placed, std::vector<Point>& positions,
                const std::stop_token& stop) {
  constexpr int kRounds = 10;
  const auto fresh = fromPlacedOut(links, placed);
  auto known = placed;
  for (const auto node : fresh) {
    Point sum;
    int count = 0;
    for (const auto next : links.neighbours(node)) {
      if (!known[next]) continue;
      sum = sum + positions[next];
      ++count;
    }
    positions[node] = sum * (1.0 / count);
    positions[node] = nearestFree(boxes, known, node, positions);
    known[node] = true;
  }
  const auto ideal =
      bent(weighedDistances(withLengths(links, options.edge_length)), options.edge_length);
  Picture picture(links, boxes, ideal.lengths(), stretchFor(options), positions);
  std::mt19937 random(options.seed);
  Improver improver(links, options.edge_length, picture, random, stop);
  improver.fix(placed);
  improver.run(fresh, kRounds);
  positions = picture.positions();
  for (const auto node : fresh) positions[node] = nearestFree(boxes, known, node, positions);
}

}  // namespace isnad::graph
