// Stress layout at the sizes it is meant for.
#include <benchmark/benchmark.h>

#include "isnad/graph/layout.h"

namespace {

/// A connected graph of `size` nodes, each tied to an earlier one and every third to a second.
isnad::graph::Graph made(std::uint32_t size) {
  isnad::graph::Graph graph;
  graph.nodes.resize(size);
  std::uint32_t random = 7;
  const auto tie = [&](std::uint32_t a, std::uint32_t b) {
    isnad::graph::Edge edge;
    edge.source = a;
    edge.target = b;
    graph.edges.push_back(edge);
  };
  for (std::uint32_t i = 1; i < size; ++i) {
    random = random * 1664525U + 1013904223U;
    tie(i, (random >> 8U) % i);
    if (i % 3 == 0) tie(i, (random >> 16U) % i);
  }
  return graph;
}

void layout(benchmark::State& state) {
  const auto graph = made(static_cast<std::uint32_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(isnad::graph::layout(graph, {}));
}
BENCHMARK(layout)->Arg(20)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
