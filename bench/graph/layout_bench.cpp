// Layouts at the sizes they are meant for, in CPU time over all threads; `MB` is the most memory
// that the process held, the graph and its positions included.
#include <benchmark/benchmark.h>

#include "isnad/graph/layout.h"
#include "support/generated.h"
#include "support/quality.h"

namespace {

using namespace isnad;

void force(benchmark::State& state, graph::Attraction attraction) {
  const auto structure = bench::plantedCommunities(static_cast<std::uint32_t>(state.range(0)));
  graph::LayoutOptions options;
  options.attraction = attraction;
  static_cast<void>(bench::peakMegabytes(true));
  for (auto _ : state) benchmark::DoNotOptimize(graph::layout(structure, options));
  state.counters["MB"] = bench::peakMegabytes();
}
BENCHMARK_CAPTURE(force, communities, graph::Attraction::Communities)
    ->Arg(20)
    ->Arg(200)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(force, distances, graph::Attraction::Distances)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(force, clusters, graph::Attraction::Clusters)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// A hundred new nodes on a graph that is shown already.
void growing(benchmark::State& state) {
  const auto structure = bench::plantedCommunities(static_cast<std::uint32_t>(state.range(0)));
  const auto before = graph::layout(structure, {});
  graph::LayoutOptions options;
  options.previous.assign(before.begin(), before.end());
  for (std::size_t i = 0; i < 100; ++i) options.previous[i * 7].reset();
  for (auto _ : state) benchmark::DoNotOptimize(graph::layout(structure, options));
}
BENCHMARK(growing)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void kind(benchmark::State& state, graph::LayoutKind kind) {
  const auto structure = bench::plantedCommunities(static_cast<std::uint32_t>(state.range(0)), 1.5);
  graph::LayoutOptions options;
  options.kind = kind;
  for (auto _ : state) benchmark::DoNotOptimize(graph::layout(structure, options));
}
BENCHMARK_CAPTURE(kind, layered, graph::LayoutKind::Layered)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kind, radial, graph::LayoutKind::Radial)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(kind, circular, graph::LayoutKind::Circular)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
