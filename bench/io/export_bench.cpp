// 100,000 entities with 300,000 claims into each format, beside the bound of copying as many bytes.
#include <sstream>

#include <benchmark/benchmark.h>

#include "isnad/io/graph_formats.h"

namespace {

using namespace isnad;

io::Publication largePublication(std::int64_t entities) {
  io::Publication publication;
  io::PublishedArticle source;
  source.article.id = {1};
  source.article.title = "خبر";
  source.article.url = "https://example.org/1";
  source.article.published = "2026-06-15";
  source.article.sha256 = std::string(64, 'a');
  publication.articles.push_back(source);
  for (std::int64_t i = 1; i <= entities; ++i) {
    model::Entity entity;
    entity.id = {i};
    entity.name = "الشركة رقم " + std::to_string(i);
    publication.entities.push_back(entity);
  }
  io::ClaimSpoolWriter claims;
  for (std::int64_t i = 0; i < 3 * entities; ++i) {
    io::PublishedClaim published;
    published.claim.id = {i + 1};
    published.claim.subject = {i % entities + 1};
    published.claim.object = model::EntityId{(i * 7919 + 13) % entities + 1};
    published.claim.amount = {2e9, "SAR", model::AmountQualifier::About, "ملياري ريال"};
    published.claim.confidence = 0.5F;
    published.quote = "استثمرت الشركة ملياري ريال في الشركة الأخرى خلال العام الجاري";
    published.sentence = published.quote;
    published.quote_at = {0, 61};
    claims.add(published);
  }
  publication.claims = claims.finish().value();
  return publication;
}

/// Counts bytes and keeps none: what is measured is the writer, and that it holds on to nothing.
class Counter : public std::streambuf {
 public:
  std::size_t bytes = 0;

 protected:
  std::streamsize xsputn(const char* /*text*/, std::streamsize size) override {
    bytes += static_cast<std::size_t>(size);
    return size;
  }
  int overflow(int c) override {
    ++bytes;
    return c;
  }
};

void write(benchmark::State& state, io::GraphFormat format) {
  static const auto publication = largePublication(100'000);
  std::size_t bytes = 0;
  for (auto _ : state) {
    Counter counter;
    std::ostream out(&counter);
    for (const auto& part : io::partsOf(format)) part.write(publication, out);
    bytes += counter.bytes;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK_CAPTURE(write, graphml, io::GraphFormat::GraphMl)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, gexf, io::GraphFormat::Gexf)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, nodelink, io::GraphFormat::NodeLink)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, csv, io::GraphFormat::Csv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, turtle, io::GraphFormat::Turtle)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, isnad, io::GraphFormat::Isnad)->Unit(benchmark::kMillisecond);

/// The bound: the same GraphML, written once more out of memory.
void copyGraphMl(benchmark::State& state) {
  std::ostringstream once;
  io::partsOf(io::GraphFormat::GraphMl)[0].write(largePublication(100'000), once);
  const auto text = once.str();
  std::string copy;
  for (auto _ : state) {
    copy.assign(text);
    benchmark::DoNotOptimize(copy.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(copyGraphMl)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
