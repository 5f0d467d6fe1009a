#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "csr.h"
#include "kinds.h"
#include "parts.h"

namespace isnad::graph {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kAir = 12;
constexpr std::uint32_t kSiftUpTo = 1000;

/// Next comes who has most links to those already there, among them who has fewest to come; a new
/// part of the graph begins at its least connected node.
std::vector<std::uint32_t> greedyOrder(const Csr& links) {
  const auto size = links.size();
  std::vector<std::uint32_t> placed(size, 0);  // neighbours already there
  std::vector<bool> done(size);
  std::vector<std::uint32_t> starts(size);
  std::iota(starts.begin(), starts.end(), 0U);
  std::ranges::stable_sort(starts, {}, [&](std::uint32_t node) { return links.degree(node); });
  std::vector<std::uint32_t> order;
  // Candidates by neighbours there; entries that have become stale are skipped.
  std::vector<std::vector<std::uint32_t>> buckets(1);
  std::size_t highest = 0;
  const auto place = [&](std::uint32_t node) {
    done[node] = true;
    order.push_back(node);
    for (const auto next : links.neighbours(node)) {
      if (done[next]) continue;
      const auto count = ++placed[next];
      if (buckets.size() <= count) buckets.resize(count + 1);
      buckets[count].push_back(next);
      highest = std::max<std::size_t>(highest, count);
    }
  };
  for (const auto start : starts) {
    if (!done[start]) place(start);
    while (highest > 0) {
      auto& bucket = buckets[highest];
      std::erase_if(bucket, [&](auto node) { return done[node] || placed[node] != highest; });
      if (bucket.empty()) {
        --highest;
        continue;
      }
      place(std::ranges::min(bucket, {}, [&](auto node) {
        return std::pair(links.degree(node) - placed[node], node);
      }));
    }
  }
  return order;
}

/// Moves each node round the circle to where fewest links cross, as long as that helps.
class Sifting {
 public:
  Sifting(const Csr& links, std::vector<std::uint32_t>& order)
      : links_(links), order_(order), place_(order.size()) {
    for (std::uint32_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
  }

  void run(const std::stop_token& stop) {
    constexpr int kRounds = 8;
    const auto nodes = order_;
    for (int round = 0; round < kRounds && !stop.stop_requested(); ++round) {
      std::int64_t saved = 0;
      for (const auto node : nodes) saved += sift(node);
      if (saved == 0) return;
    }
  }

 private:
  /// By how much crossings grow when `node`, just before `next`, is put just after it.
  [[nodiscard]] std::int64_t change(std::uint32_t node, std::uint32_t next) const {
    return crossings(next, node) - crossings(node, next);
  }

  /// Crossings of the links of u with those of v, u just before v on the circle.
  [[nodiscard]] std::int64_t crossings(std::uint32_t u, std::uint32_t v) const {
    std::int64_t count = 0;
    for (const auto a : links_.neighbours(u)) {
      if (a == v) continue;
      for (const auto b : links_.neighbours(v)) {
        if (b != u && a != b && after(a, v) < after(b, v)) ++count;
      }
    }
    return count;
  }

  /// How far round the circle from v.
  [[nodiscard]] std::uint32_t after(std::uint32_t node, std::uint32_t v) const {
    const auto size = static_cast<std::uint32_t>(order_.size());
    return (place_[node] + size - place_[v]) % size;
  }

  std::int64_t sift(std::uint32_t node) {
    const auto size = static_cast<std::uint32_t>(order_.size());
    std::int64_t now = 0;
    std::int64_t least = 0;
    std::uint32_t best = 0;
    for (std::uint32_t step = 1; step + 1 < size; ++step) {
      const auto next = order_[(place_[node] + 1) % size];
      now += change(node, next);
      exchange(node, next);
      if (now < least) {
        least = now;
        best = step;
      }
    }
    // One more and it has come round to where it was; then on to the best place.
    exchange(node, order_[(place_[node] + 1) % size]);
    for (std::uint32_t step = 0; step < best; ++step)
      exchange(node, order_[(place_[node] + 1) % size]);
    return -least;
  }

  void exchange(std::uint32_t a, std::uint32_t b) {
    std::swap(order_[place_[a]], order_[place_[b]]);
    std::swap(place_[a], place_[b]);
  }

  const Csr& links_;
  std::vector<std::uint32_t>& order_;
  std::vector<std::uint32_t> place_;
};

}  // namespace

std::vector<Point> layoutCircular(const Structure& structure, const LayoutOptions& options,
                                  const std::stop_token& stop) {
  Team alone(1);
  const auto links = csrOf(structure, alone);
  auto order = greedyOrder(links);
  if (structure.nodes <= kSiftUpTo) Sifting(links, order).run(stop);
  const auto boxes = boxesFor(options, structure.nodes);
  double around = 0;
  double widest = 0;
  for (const auto& box : boxes) {
    const double size = std::max(box.width, box.height) + kAir;
    around += size;
    widest = std::max(widest, size);
  }
  std::vector<Point> positions(structure.nodes);
  if (structure.nodes == 1) return positions;
  // Chords are shorter than arcs; for few nodes by much.
  const double widest_angle = std::min(kTurn / 2, kTurn * widest / around);
  const double radius = around / kTurn * widest_angle / (2 * std::sin(widest_angle / 2));
  double at = 0;
  for (const auto node : order) {
    const double half = (std::max(boxes[node].width, boxes[node].height) + kAir) / 2;
    at += half;
    const double angle = kTurn * at / around - kTurn / 4;
    positions[node] = Point{std::cos(angle), std::sin(angle)} * radius;
    at += half;
  }
  return positions;
}

}  // namespace isnad::graph
