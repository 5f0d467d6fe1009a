// Cutting and folding an article beside ICU's bare word iterator over the same text: the bound.
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "isnad/text/fold.h"
#include "isnad/text/tokenizer.h"

namespace {

const std::string& article() {
  static const std::string kText = [] {
    std::ifstream in(ISNAD_DATA "/musk-empire.txt");
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return kText;
}

void tokenize(benchmark::State& state) {
  auto tokenizer = isnad::text::Tokenizer::create();
  for (auto _ : state) benchmark::DoNotOptimize(tokenizer->tokenize(article()));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * article().size()));
}
BENCHMARK(tokenize);

void fold(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(isnad::text::foldKey(article()));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * article().size()));
}
BENCHMARK(fold);

}  // namespace

BENCHMARK_MAIN();
