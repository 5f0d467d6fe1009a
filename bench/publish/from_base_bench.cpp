// A knowledge base of 100,000 entities and 150,000 claims into GraphML and into a picture of 8000 ×
// 8000 pixels, as the command does it: from the file to the sealed export. Beside each the bound
// that it must keep, 5 s and 10 s, and what reading the claims alone takes. `peak_MB` is the most
// memory held meanwhile. The CPU column counts all threads: the bounds are of an idle machine.
#include <chrono>
#include <fstream>
#include <iterator>

#include <benchmark/benchmark.h>

#include "../store/newsroom.h"
#include "isnad/publish/write.h"
#include "isnad/render/offscreen.h"
#include "isnad/store/knowledge_base.h"
#include "support/sample.h"

namespace {

using namespace isnad;

constexpr std::size_t kEntities = 100'000;
constexpr std::size_t kArticles = 15'000;  // of ten claims

store::KnowledgeBase opened(const std::filesystem::path& file, store::OpenMode mode) {
  return store::KnowledgeBase::open(file, mode).value();
}

const std::filesystem::path& base() {
  static const TemporaryFolder folder;
  static const std::filesystem::path file = [] {
    auto path = folder / "large.isnad";
    auto fresh = opened(path, store::OpenMode::Create);
    Newsroom newsroom(kEntities);
    std::vector<model::Analysis> analyses;
    for (std::size_t i = 0; i < kArticles; ++i) analyses.push_back(newsroom.next());
    if (!fresh.recordAll(analyses)) std::abort();
    return path;
  }();
  return file;
}

/// Linux forgets its highest mark when `5` is written there.
void forgetPeak() { std::ofstream("/proc/self/clear_refs") << '5'; }

double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  const std::string text{std::istreambuf_iterator<char>(status), {}};
  const auto at = text.find("VmHWM:");
  return at == std::string::npos ? 0 : std::stod(text.substr(at + 6)) / 1024;
}

void readClaims(benchmark::State& state) {
  base();
  for (auto _ : state) {
    auto knowledge = opened(base(), store::OpenMode::ReadOnly).knowledge();
    benchmark::DoNotOptimize(knowledge);
  }
}
BENCHMARK(readClaims)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void exported(benchmark::State& state, const char* format, double bound) {
  const TemporaryFolder folder;
  publish::Request request;
  request.format = format;
  request.width = 8000;
  request.height = 8000;
  const auto& file = base();
  double seconds = 0;
  forgetPeak();
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    auto knowledge = opened(file, store::OpenMode::ReadOnly);
    const auto made =
        publish::collect(knowledge, request)
            .and_then([&](auto all) { return seal(std::move(all), request); })
            .and_then([&](const auto& all) { return write(all, request, folder / "a"); });
    if (!made) state.SkipWithError(made.error().what.c_str());
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }
  state.counters["of_bound"] = seconds / static_cast<double>(state.iterations()) / bound;
  state.counters["peak_MB"] = peakMegabytes();
}
BENCHMARK_CAPTURE(exported, graphml, "graphml", 5.0)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(exported, png, "png", 10.0)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->MeasureProcessCPUTime();

}  // namespace

int main(int argc, char** argv) {
  const render::OffscreenApplication application;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
