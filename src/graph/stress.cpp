#include "stress.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <queue>

#include "many_hops.h"

namespace isnad::graph {

namespace {

constexpr int kRounds = 30;
constexpr float kEpsilon = 0.02F;  // the last learning rate
constexpr std::size_t kBetweenStops = 1U << 16U;

/// Fisher–Yates with the generator's own bits: std::shuffle differs between libraries.
void shuffle(std::vector<Distance>& items, std::mt19937& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    const auto pick = (static_cast<std::uint64_t>(random()) * i) >> 32U;
    std::swap(items[i - 1], items[pick]);
  }
}

std::vector<float> waysFrom(const Csr& graph, std::uint32_t start) {
  std::vector<float> ways(graph.size(), INFINITY);
  using Reached = std::pair<float, std::uint32_t>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
  queue.push({ways[start] = 0, start});
  while (!queue.empty()) {
    const auto [way, node] = queue.top();
    queue.pop();
    if (way > ways[node]) continue;
    for (auto k = graph.offsets[node]; k < graph.offsets[node + 1]; ++k) {
      const auto next = graph.targets[k];
      const float further = way + graph.weights[k];
      if (further < ways[next]) queue.push({ways[next] = further, next});
    }
  }
  return ways;
}

struct Place {
  float x;
  float y;
};

/// Moves the two ends of each distance towards fitting it.
void descend(std::span<const Distance> distances, float rate, std::vector<Place>& at) {
  for (const auto& [a, b, length, weight] : distances) {
    const float step = std::min(0.5F, 0.5F * rate * weight);
    const float dx = at[a].x - at[b].x;
    const float dy = at[a].y - at[b].y;
    const float share = step * (1 - length / std::sqrt(dx * dx + dy * dy + 1e-9F));
    at[a].x -= dx * share;
    at[a].y -= dy * share;
    at[b].x += dx * share;
    at[b].y += dy * share;
  }
}

}  // namespace

std::vector<Distance> hopDistances(const Csr& graph, const std::stop_token& stop) {
  const std::size_t size = graph.size();
  std::vector<Distance> distances;
  distances.reserve(size * (size - 1) / 2);
  Team alone(1);
  for (std::uint32_t first = 0; first < size && !stop.stop_requested(); first += kHopSources) {
    std::vector<std::uint32_t> sources;
    for (auto i = first; i < std::min<std::size_t>(size, first + kHopSources); ++i)
      sources.push_back(i);
    const auto hops = hopsFromMany(graph, sources, alone, stop);
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      std::vector<std::uint32_t> far;  // where bytes are too narrow
      if (!hops) far = hopsFrom(graph, sources[s]);
      for (auto target = sources[s] + 1; target < size; ++target) {
        const auto count = hops ? (*hops)[target * kHopSources + s] : far[target];
        distances.push_back({sources[s], target, static_cast<float>(count), 1});
      }
    }
  }
  return distances;
}

std::vector<Distance> weighedDistances(const Csr& graph) {
  std::vector<Distance> distances;
  for (std::uint32_t source = 0; source < graph.size(); ++source) {
    const auto ways = waysFrom(graph, source);
    for (auto target = source + 1; target < graph.size(); ++target)
      distances.push_back({source, target, ways[target], 1});
  }
  return distances;
}

void minimiseStress(std::vector<Distance>& distances, StressStart start,
                    std::vector<Point>& positions, std::mt19937& random,
                    const std::stop_token& stop) {
  if (distances.empty()) return;
  for (auto& distance : distances) distance.weight = 1 / (distance.length * distance.length);
  shuffle(distances, random);
  const auto [least, most] = std::ranges::minmax(distances, {}, &Distance::length);
  const float settled = start == StressStart::Anywhere ? most.length : least.length;
  const float first_rate = settled * settled;
  const float last_rate = kEpsilon * least.length * least.length;
  const float decay = std::log(first_rate / last_rate) / (kRounds - 1);
  std::vector<Place> at(positions.size());
  for (std::size_t i = 0; i < at.size(); ++i)
    at[i] = {static_cast<float>(positions[i].x), static_cast<float>(positions[i].y)};
  const std::span<const Distance> all = distances;
  for (int round = 0; round < kRounds; ++round) {
    const float rate = first_rate * std::exp(-decay * static_cast<float>(round));
    // The same order each round, begun elsewhere: as good as a new one, and free.
    const auto begin = (static_cast<std::uint64_t>(random()) * all.size()) >> 32U;
    for (const auto half : {all.subspan(begin), all.first(begin)}) {
      for (std::size_t i = 0; i < half.size() && !stop.stop_requested(); i += kBetweenStops)
        descend(half.subspan(i, std::min(kBetweenStops, half.size() - i)), rate, at);
    }
  }
  for (std::size_t i = 0; i < at.size(); ++i)
    positions[i] = {static_cast<double>(at[i].x), static_cast<double>(at[i].y)};
}

double stressOf(std::span<const Distance> distances, const std::vector<Point>& positions) {
  double sum = 0;
  for (const auto& [a, b, length, weight] : distances) {
    const double off = (positions[a] - positions[b]).length() / static_cast<double>(length) - 1;
    sum += off * off;
  }
  return distances.empty() ? 0 : sum / static_cast<double>(distances.size());
}

std::vector<Point> scattered(std::size_t count, double side, std::mt19937& random) {
  constexpr double kUnit = 1.0 / 4294967296.0;
  std::vector<Point> positions(count);
  for (auto& position : positions) {
    position.x = side * (static_cast<double>(random()) * kUnit - 0.5);
    position.y = side * (static_cast<double>(random()) * kUnit - 0.5);
  }
  return positions;
}

}  // namespace isnad::graph
