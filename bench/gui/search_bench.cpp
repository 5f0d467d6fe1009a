// What a letter typed into the search box costs, beside the store's own search for articles, which
// it cannot be faster than. The argument is how many articles there are, of ten claims each.
#include <QCoreApplication>
#include <benchmark/benchmark.h>

#include "../store/newsroom.h"
#include "finder.h"
#include "isnad/store/search.h"
#include "isnad/workspace/workspace.h"

namespace {

using namespace isnad;
using namespace isnad::gui;

constexpr std::size_t kEntities = 2000;

/// A knowledge base of made-up news, and the view of it.
struct Sample {
  explicit Sample(std::size_t articles)
      : file(std::filesystem::temp_directory_path() /
             ("isnad-bench-search-" + std::to_string(articles) + ".isnad")) {
    std::filesystem::remove(file);
    const auto options = workspace::arabicOptions().value();
    base.emplace(store::KnowledgeBase::open(file, store::OpenMode::Create, options).value());
    Newsroom newsroom(kEntities);
    std::vector<model::Analysis> news;
    for (std::size_t i = 0; i < articles; ++i) news.push_back(newsroom.next());
    if (!base->recordAll(news)) std::abort();
    words = newsroom.name(1);
    words.resize(words.size() - 1);  // not yet typed to its end
    auto made = std::make_shared<KnowledgeView>();
    made->file = file;
    made->knowledge = base->knowledge().value();
    made->articles = std::make_shared<const ArticleShelf>(file);
    made->index();
    view = std::move(made);
  }
  ~Sample() {
    base.reset();
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
  }

  std::filesystem::path file;
  std::optional<store::KnowledgeBase> base;
  std::string words;
  KnowledgeViewPtr view;
};

void findNow(Finder& finder, const std::string& words) {
  bool found = false;
  finder.find(words, [&](const Findings& findings) {
    found = true;
    benchmark::DoNotOptimize(findings.entities.size());
  });
  while (!found) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void everything(benchmark::State& state) {
  const Sample sample(static_cast<std::size_t>(state.range(0)));
  Finder finder;
  finder.setView(sample.view);
  findNow(finder, sample.words);  // the first one makes ready
  for (auto _ : state) findNow(finder, sample.words);
}

void theFirstTime(benchmark::State& state) {
  const Sample sample(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    Finder finder;
    finder.setView(sample.view);
    findNow(finder, sample.words);
  }
}

void articlesInTheStore(benchmark::State& state) {
  Sample sample(static_cast<std::size_t>(state.range(0)));
  store::SearchQuery query;
  query.words = sample.words + '*';
  query.page = {0, Finder::kMost};
  for (auto _ : state)
    benchmark::DoNotOptimize(store::searchArticles(*sample.base, query).value().all);
}

BENCHMARK(everything)->Arg(100)->Arg(3000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(theFirstTime)->Arg(100)->Arg(3000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(articlesInTheStore)->Arg(100)->Arg(3000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
