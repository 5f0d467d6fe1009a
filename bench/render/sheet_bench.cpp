// A PNG of 8000 × 8000 pixels, of a graph with 100,000 nodes and 300,000 edges, from places to
// file; beside it what an empty picture of that size costs.
#include <cmath>
#include <random>

#include <QGuiApplication>
#include <benchmark/benchmark.h>

#include "isnad/render/sheet.h"
#include "support/sample.h"

namespace {

using namespace isnad;

render::Sheet made(std::uint32_t nodes) {
  graph::Graph graph;
  render::SheetOptions options;
  options.size = {8000, 8000};
  std::mt19937 random(1);
  std::normal_distribution<double> spread(0, 12);
  const auto side = static_cast<std::uint32_t>(std::sqrt(nodes)) + 1;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    graph.nodes.push_back(
        {{i + 1}, model::EntityType::Organization, 6, "شركة " + std::to_string(i), ""});
    options.positions.push_back(
        {40.0 * (i % side) + spread(random), 40.0 * (i / side) + spread(random)});
  }
  // As a layout leaves them: most edges lead to neighbours, one in twenty far away.
  for (std::uint32_t i = 0; nodes > 1 && i < 3 * nodes; ++i) {
    graph::Edge edge;
    edge.source = i % nodes;
    const auto near = static_cast<std::uint32_t>(1 + random() % 4 + side * (random() % 4));
    edge.target =
        i % 20 == 0 ? static_cast<std::uint32_t>(random() % nodes) : (edge.source + near) % nodes;
    graph.edges.push_back(edge);
  }
  return render::makeSheet(std::move(graph), options);
}

void png(benchmark::State& state) {
  const TemporaryFolder folder;
  for (auto _ : state) {
    const auto sheet = made(static_cast<std::uint32_t>(state.range(0)));
    if (!render::writeSheetPng(sheet, folder / "a.png")) state.SkipWithError("not written");
  }
}
BENCHMARK(png)->Arg(0)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
