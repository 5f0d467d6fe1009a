#include "pivot_stress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "many_hops.h"

namespace isnad::graph {

namespace {

constexpr double kWorthwhile = 0.98;  // a round must leave less of the stress
constexpr std::size_t kGrain = 4096;
static_assert(kPivots == kHopSources);

using Hops = std::vector<std::uint8_t>;  // kPivots a node

std::array<std::uint32_t, kPivots> choosePivots(std::uint32_t size) {
  std::array<std::uint32_t, kPivots> pivots{};
  for (std::uint32_t p = 0; p < kPivots; ++p) {
    pivots[p] = static_cast<std::uint32_t>((std::uint64_t{p} * 2 + 1) * size / (2 * kPivots));
  }
  return pivots;
}

struct PivotPlaces {
  std::array<float, kPivots> x;
  std::array<float, kPivots> y;
};

PivotPlaces placesOf(const std::array<std::uint32_t, kPivots>& pivots, const Coordinates& at) {
  PivotPlaces places{};
  for (std::size_t p = 0; p < kPivots; ++p) {
    places.x[p] = at.x[pivots[p]];
    places.y[p] = at.y[pivots[p]];
  }
  return places;
}

struct Fit {
  float unit = 1;     ///< Length of a hop at which stress is least: Σ (l/d)² / Σ l/d.
  double stress = 0;  ///< Mean of (l / (d · unit) − 1)² there.
};

/// Over at most 10,000 nodes, spread evenly.
Fit measureFit(const Hops& hops, const PivotPlaces& places, const Coordinates& at) {
  double squares = 0;
  double sum = 0;
  std::size_t count = 0;
  const std::size_t stride = std::max<std::size_t>(1, at.x.size() / 10000);
  for (std::size_t i = 0; i < at.x.size(); i += stride) {
    for (std::size_t p = 0; p < kPivots; ++p) {
      const float hop = hops[i * kPivots + p];
      if (hop == 0) continue;
      const float dx = at.x[i] - places.x[p];
      const float dy = at.y[i] - places.y[p];
      const auto ratio = static_cast<double>(std::sqrt(dx * dx + dy * dy) / hop);
      squares += ratio * ratio;
      sum += ratio;
      ++count;
    }
  }
  if (sum <= 0) return {};
  return {static_cast<float>(squares / sum),
          1 - sum * sum / (squares * static_cast<double>(count))};
}

}  // namespace

void fitToPivots(const Csr& links, const PivotFit& options, Coordinates& at, Team& team,
                 const std::stop_token& stop) {
  const auto size = links.size();
  if (size < 2 * kPivots) return;
  const auto pivots = choosePivots(size);
  const auto hops = hopsFromMany(links, pivots, team, stop);
  if (!hops) return;
  auto fitted = at;
  auto places = placesOf(pivots, fitted);
  auto fit = measureFit(*hops, places, fitted);
  for (int round = 0; round < options.rounds && !stop.stop_requested(); ++round) {
    team.share(size, kGrain, [&](std::size_t begin, std::size_t end) {
      forceKernel().fit({hops->data(), places.x.data(), places.y.data(), fit.unit},
                        static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                        fitted.x.data(), fitted.y.data());
    });
    places = placesOf(pivots, fitted);
    const auto better = measureFit(*hops, places, fitted);
    if (better.stress > fit.stress * kWorthwhile) break;
    fit.stress = better.stress;
  }
  for (std::size_t i = 0; i < at.x.size(); ++i) {
    at.x[i] += options.share * (fitted.x[i] - at.x[i]);
    at.y[i] += options.share * (fitted.y[i] - at.y[i]);
  }
}

}  // namespace isnad::graph
