// An analysis to JSON and back.
#include <benchmark/benchmark.h>

#include "isnad/io/analysis_json.h"
#include "support/sample.h"

namespace {

void write(benchmark::State& state) {
  const auto analysis = sampleAnalysis();
  for (auto _ : state) benchmark::DoNotOptimize(isnad::io::toJson(analysis));
}
BENCHMARK(write);

void read(benchmark::State& state) {
  const auto json = isnad::io::toJson(sampleAnalysis());
  for (auto _ : state) benchmark::DoNotOptimize(isnad::io::analysisFromJson(json));
}
BENCHMARK(read);

}  // namespace

BENCHMARK_MAIN();
