// Recording articles, a transaction each, and reading everything back.
#include <benchmark/benchmark.h>

#include "isnad/store/knowledge_base.h"
#include "support/sample.h"

namespace {

using isnad::store::KnowledgeBase;
using isnad::store::OpenMode;

isnad::model::Analysis numbered(std::size_t number) {
  auto analysis = sampleAnalysis();
  auto digits = std::to_string(number);
  analysis.article.sha256.replace(0, digits.size(), digits);
  return analysis;
}

void record(benchmark::State& state) {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create);
  std::size_t number = 1;
  for (auto _ : state) benchmark::DoNotOptimize(base->record(numbered(number++)));
}
BENCHMARK(record)->Unit(benchmark::kMicrosecond);

void readAll(benchmark::State& state) {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create);
  for (std::size_t i = 1; i <= 500; ++i) (void)base->record(numbered(i));
  for (auto _ : state) benchmark::DoNotOptimize(base->knowledge());
}
BENCHMARK(readAll)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
