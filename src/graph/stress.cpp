#include "stress.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <numeric>
#include <utility>

#include <queue>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "many_hops.h"

namespace isnad::graph {

namespace {

constexpr int kRounds = 60;
constexpr float kEpsilon = 0.05F;  // the last learning rate

/// Fisher–Yates with the generator's own bits: std::shuffle differs between libraries.
void shuffle(std::vector<std::uint32_t>& items, std::mt19937& random) {
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

constexpr std::uint32_t kLanes = 4;
using Lanes = float __attribute__((vector_size(16)));

Lanes squareRoots(Lanes a) {
#ifdef __SSE2__
  return _mm_sqrt_ps(a);
#else
  for (std::uint32_t i = 0; i < kLanes; ++i) a[i] = std::sqrt(a[i]);
  return a;
#endif
}

Lanes loaded(const float* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

void keep(Lanes lanes, float* to) { std::memcpy(to, &lanes, sizeof lanes); }

/// Nodes in random order, and the distances between them by diagonals.
class Descent {
 public:
  Descent(const DistanceMatrix& distances, std::mt19937& random)
      : size_(distances.size()), node_(size_), start_(size_), x_(size_), y_(size_) {
    std::iota(node_.begin(), node_.end(), 0U);
    shuffle(node_, random);
    std::size_t start = 0;
    for (std::uint32_t apart = 1; apart < size_; ++apart) {
      start_[apart] = start;
      start += size_ - apart;
      apart_.push_back(apart);
    }
    lengths_.resize(start);
    for (std::uint32_t i = 0; i < size_; ++i) {
      const auto row = distances.row(node_[i]);
      for (auto j = i + 1; j < size_; ++j) lengths_[start_[j - i] + i] = row[node_[j]];
    }
  }

  [[nodiscard]] std::pair<float, float> extremes() const {
    const auto [least, most] = std::ranges::minmax(lengths_);
    return {least, most};
  }

  void begin(const std::vector<Point>& positions) {
    for (std::uint32_t i = 0; i < size_; ++i) {
      x_[i] = static_cast<float>(positions[node_[i]].x);
      y_[i] = static_cast<float>(positions[node_[i]].y);
    }
  }
  void round(float rate, std::mt19937& random, const std::stop_token& stop) {
    shuffle(apart_, random);
    for (const auto apart : apart_) {
      if (stop.stop_requested()) return;
      descend(apart, rate);
    }
  }
  void end(std::vector<Point>& positions) const {
    for (std::uint32_t i = 0; i < size_; ++i)
      positions[node_[i]] = {static_cast<double>(x_[i]), static_cast<double>(y_[i])};
  }

 private:
  /// Moves the two ends of each distance towards fitting it.
  void descend(std::uint32_t apart, float rate) {
    const float* const lengths = lengths_.data() + start_[apart];
    const auto count = size_ - apart;
    std::uint32_t i = 0;
    if (apart >= kLanes) {
      for (; i + kLanes <= count; i += kLanes) {
        const auto j = i + apart;
        const Lanes length = loaded(lengths + i);
        const Lanes xi = loaded(&x_[i]);
        const Lanes yi = loaded(&y_[i]);
        const Lanes xj = loaded(&x_[j]);
        const Lanes yj = loaded(&y_[j]);
        const Lanes dx = xi - xj;
        const Lanes dy = yi - yj;
        const Lanes wanted = 0.5F * rate / (length * length);
        const Lanes step = wanted < 0.5F ? wanted : Lanes{} + 0.5F;
        const Lanes share = step * (1 - length / squareRoots(dx * dx + dy * dy + 1e-9F));
        keep(xi - dx * share, &x_[i]);
        keep(yi - dy * share, &y_[i]);
        keep(xj + dx * share, &x_[j]);
        keep(yj + dy * share, &y_[j]);
      }
    }
    for (; i < count; ++i) {
      const auto j = i + apart;
      const float dx = x_[i] - x_[j];
      const float dy = y_[i] - y_[j];
      const float step = std::min(0.5F, 0.5F * rate / (lengths[i] * lengths[i]));
      const float share = step * (1 - lengths[i] / std::sqrt(dx * dx + dy * dy + 1e-9F));
      x_[i] -= dx * share;
      y_[i] -= dy * share;
      x_[j] += dx * share;
      y_[j] += dy * share;
    }
  }

  std::uint32_t size_;
  std::vector<std::uint32_t> node_;   // by place in the order
  std::vector<std::uint32_t> apart_;  // the diagonals, in the order that a round takes them
  std::vector<std::size_t> start_;    // of a diagonal in lengths_
  std::vector<float> lengths_;
  std::vector<float> x_;  // by place in the order
  std::vector<float> y_;
};

}  // namespace

DistanceMatrix hopDistances(const Csr& graph, const std::stop_token& stop) {
  const auto size = graph.size();
  DistanceMatrix distances(size);
  Team alone(1);
  for (std::uint32_t first = 0; first < size && !stop.stop_requested(); first += kHopSources) {
    std::vector<std::uint32_t> sources;
    for (auto i = first; i < std::min<std::size_t>(size, first + kHopSources); ++i)
      sources.push_back(i);
    const auto hops = hopsFromMany(graph, sources, alone, stop);
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      const auto row = distances.row(sources[s]);
      if (hops) {
        for (std::uint32_t target = 0; target < size; ++target)
          row[target] = (*hops)[target * kHopSources + s];
      } else {  // where bytes are too narrow
        std::ranges::transform(hopsFrom(graph, sources[s]), row.begin(),
                               [](std::uint32_t count) { return static_cast<float>(count); });
      }
    }
  }
  return distances;
}

DistanceMatrix weighedDistances(const Csr& graph) {
  DistanceMatrix distances(graph.size());
  for (std::uint32_t source = 0; source < graph.size(); ++source)
    std::ranges::copy(waysFrom(graph, source), distances.row(source).begin());
  return distances;
}

void minimiseStress(const DistanceMatrix& distances, StressStart start,
                    std::vector<Point>& positions, std::mt19937& random,
                    const std::stop_token& stop) {
  if (distances.size() < 2 || stop.stop_requested()) return;
  Descent descent(distances, random);
  const auto [least, most] = descent.extremes();
  const float settled = start == StressStart::Anywhere ? most : least;
  const float first_rate = settled * settled;
  const float last_rate = kEpsilon * least * least;
  const float decay = std::log(first_rate / last_rate) / (kRounds - 1);
  descent.begin(positions);
  for (int round = 0; round < kRounds; ++round)
    descent.round(first_rate * std::exp(-decay * static_cast<float>(round)), random, stop);
  descent.end(positions);
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
