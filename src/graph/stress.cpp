#include "stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace isnad::graph {

namespace {

constexpr int kRounds = 30;
constexpr double kEpsilon = 0.1;  // the last learning rate

std::vector<std::uint32_t> hopsFrom(const Adjacency& adjacency, std::uint32_t start) {
  constexpr auto kFar = ~std::uint32_t{0};
  std::vector<std::uint32_t> hops(adjacency.size(), kFar);
  std::vector<std::uint32_t> queue{start};
  hops[start] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const auto next : adjacency[queue[head]]) {
      if (hops[next] != kFar) continue;
      hops[next] = hops[queue[head]] + 1;
      queue.push_back(next);
    }
  }
  return hops;
}

/// Fisher–Yates with the generator's own bits: std::shuffle differs between libraries.
void shuffle(std::vector<Distance>& items, std::mt19937& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

}  // namespace

std::vector<Distance> hopDistances(const Adjacency& adjacency, std::size_t exact_up_to,
                                   std::size_t pivots, std::mt19937& random) {
  const auto size = static_cast<std::uint32_t>(adjacency.size());
  std::vector<std::uint32_t> sources(size);
  std::iota(sources.begin(), sources.end(), 0U);
  const bool exact = size <= exact_up_to;
  if (!exact) {
    for (std::uint32_t i = 0; i < pivots; ++i)
      std::swap(sources[i], sources[i + random() % (size - i)]);
    sources.resize(pivots);
  }
  std::vector<Distance> distances;
  for (const auto source : sources) {
    const auto hops = hopsFrom(adjacency, source);
    for (std::uint32_t target = exact ? source + 1 : 0; target < size; ++target) {
      if (target != source)
        distances.push_back({source, target, static_cast<double>(hops[target])});
    }
  }
  if (!exact) {
    for (std::uint32_t node = 0; node < size; ++node) {
      for (const auto next : adjacency[node]) {
        if (node < next) distances.push_back({node, next, 1});
      }
    }
  }
  return distances;
}

void minimiseStress(std::vector<Distance>& distances, double unit, std::vector<Point>& positions,
                    std::mt19937& random, const std::stop_token& stop) {
  if (distances.empty()) return;
  const auto longest = std::ranges::max(distances, {}, &Distance::length).length;
  const double first_rate = longest * longest;  // 1 / smallest weight
  const double decay = std::log(first_rate / kEpsilon) / (kRounds - 1);
  for (int round = 0; round < kRounds && !stop.stop_requested(); ++round) {
    const double rate = first_rate * std::exp(-decay * round);
    shuffle(distances, random);
    for (const auto& [a, b, hops] : distances) {
      const double step = std::min(1.0, rate / (hops * hops));
      const Point gap = positions[a] - positions[b];
      const double length = std::max(gap.length(), 1e-6);
      const Point move = gap * (step * (length - hops * unit) / (2 * length));
      positions[a] = positions[a] - move;
      positions[b] = positions[b] + move;
    }
  }
}

double stressOf(const std::vector<Distance>& distances, double unit,
                const std::vector<Point>& positions) {
  double sum = 0;
  for (const auto& [a, b, hops] : distances) {
    const double off = (positions[a] - positions[b]).length() / (hops * unit) - 1;
    sum += off * off;
  }
  return distances.empty() ? 0 : sum / static_cast<double>(distances.size());
}

}  // namespace isnad::graph
