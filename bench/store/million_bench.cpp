// A knowledge base of 100,000 articles and a million claims: opening it, and what a view asks. Each
// beside bare SQLite doing the same on the same file (search: on an FTS5 table of the same texts).
//   ISNAD_BENCH_ARTICLES   how many articles (20000)
//   ISNAD_BENCH_FOLDER     where the files are kept between runs; else they are made anew and go
#include <algorithm>
#include <chrono>
#include <cstdio>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"
#include "isnad/store/search.h"
#include "newsroom.h"
#include "support/sample.h"

namespace {

namespace fs = std::filesystem;
using namespace isnad;
using namespace isnad::store;

std::size_t articleCount() {
  const char* text = std::getenv("ISNAD_BENCH_ARTICLES");
  return text == nullptr ? 20000 : static_cast<std::size_t>(std::atoll(text));
}

class BareSqlite {
 public:
  explicit BareSqlite(const fs::path& file) { sqlite3_open(file.c_str(), &handle_); }
  ~BareSqlite() {
    for (auto* statement : statements_) sqlite3_finalize(statement);
    sqlite3_close(handle_);
  }
  BareSqlite(const BareSqlite&) = delete;
  BareSqlite& operator=(const BareSqlite&) = delete;

  void execute(const char* sql) { sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK)
      std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(handle_));
    statements_.push_back(statement);
    return statement;
  }
  /// Runs to the end; how many rows.
  static std::int64_t drain(sqlite3_stmt* statement) {
    std::int64_t rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) ++rows;
    sqlite3_reset(statement);
    return rows;
  }

 private:
  sqlite3* handle_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

/// The files, made once.
class Library {
 public:
  Library() {
    const char* kept = std::getenv("ISNAD_BENCH_FOLDER");
    folder_ = kept != nullptr ? fs::path(kept) : temporary_ / ".";
    fs::create_directories(folder_);
    if (!fs::exists(base()) || !fs::exists(plain())) make();
    addOutskirts();
  }
  fs::path base() const { return folder_ / ("news-" + std::to_string(articleCount()) + ".isnad"); }
  fs::path plain() const { return folder_ / ("texts-" + std::to_string(articleCount()) + ".db"); }
  const Newsroom& newsroom() const { return newsroom_; }

 private:
  void make() {
    const auto began = std::chrono::steady_clock::now();
    auto made = KnowledgeBase::open(base(), OpenMode::Create);
    BareSqlite texts(plain());
    texts.execute("CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'unicode61')");
    auto* insert = texts.prepare("INSERT INTO words (title, text) VALUES (?, ?)");
    constexpr std::size_t kBatch = 1000;
    for (std::size_t done = 0; done < articleCount(); done += kBatch) {
      std::vector<model::Analysis> batch;
      for (std::size_t i = 0; i < std::min(kBatch, articleCount() - done); ++i)
        batch.push_back(newsroom_.next());
      if (const auto recorded = made->recordAll(batch); !recorded)
        std::fprintf(stderr, "%s\n", recorded.error().what.c_str());
      texts.execute("BEGIN");
      for (const auto& analysis : batch) {
        const auto& article = analysis.article;
        sqlite3_bind_text(insert, 1, article.title.c_str(), -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 2, article.text.c_str(), -1, SQLITE_STATIC);
        BareSqlite::drain(insert);
      }
      texts.execute("COMMIT");
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("made %zu articles, %lld claims in %.0f s\n", articleCount(),
                static_cast<long long>(made->counts()->claims), took.count());
  }

  /// Ends of long ways: beyond the entity in most articles, and beyond twenty that are in few.
  void addOutskirts() {
    std::vector<std::size_t> ends{0};
    for (std::size_t i = 1; i <= 20; ++i) ends.push_back(newsroom_.entities() - i);
    auto kept = KnowledgeBase::open(base(), OpenMode::ReadWrite);
    if (const auto recorded = kept->record(Newsroom(newsroom_.entities()).outskirts(ends));
        !recorded)
      std::fprintf(stderr, "%s\n", recorded.error().what.c_str());
  }

  TemporaryFolder temporary_;
  fs::path folder_;
  Newsroom newsroom_{50000};
};

Library& library() {
  static Library made;  // a bench program's only state: files that take minutes to make
  return made;
}

KnowledgeBase openBase() {
  return std::move(*KnowledgeBase::open(library().base(), OpenMode::ReadOnly));
}

model::EntityId called(KnowledgeBase& base, std::size_t number) {
  const auto key = base.entityNamed(library().newsroom().name(number));
  return key ? base.entity(*key).value() : model::EntityId{};
}

void openAndCountArticles(benchmark::State& state) {
  const auto file = library().base();
  for (auto _ : state) {
    auto base = KnowledgeBase::open(file, OpenMode::ReadOnly);
    benchmark::DoNotOptimize(base->articles({0, 50}));
  }
}
BENCHMARK(openAndCountArticles)->Unit(benchmark::kMillisecond);

void openForWriting(benchmark::State& state) {
  const auto file = library().base();
  for (auto _ : state) benchmark::DoNotOptimize(KnowledgeBase::open(file, OpenMode::ReadWrite));
}
BENCHMARK(openForWriting)->Unit(benchmark::kMillisecond);

void openBare(benchmark::State& state) {
  const auto file = library().base();
  for (auto _ : state) {
    BareSqlite sqlite(file);
    BareSqlite::drain(sqlite.prepare(
        "SELECT id, title, name, publisher, published, "
        "(SELECT count(*) FROM mention WHERE mention.article = article.id AND mention.shown), "
        "(SELECT count(*) FROM claim WHERE claim.article = article.id AND claim.shown) "
        "FROM article ORDER BY published DESC, id DESC LIMIT 50"));
  }
}
BENCHMARK(openBare)->Unit(benchmark::kMillisecond);

// Entity 0 is in most articles, entity 40000 in few.
void neighbourhood(benchmark::State& state) {
  auto base = openBase();
  const auto entity = called(base, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(neighbours(base, entity, {0, 50}));
  state.counters["neighbours"] = static_cast<double>(neighbours(base, entity, {})->all);
}
BENCHMARK(neighbourhood)->Arg(0)->Arg(100)->Arg(40000)->Unit(benchmark::kMillisecond);

void neighbourhoodBare(benchmark::State& state) {
  auto base = openBase();
  const auto entity = called(base, static_cast<std::size_t>(state.range(0)));
  BareSqlite sqlite(library().base());
  auto* rows = sqlite.prepare(
      "SELECT b, name, type, claims FROM (SELECT b, claims FROM link WHERE a = ? ORDER BY claims "
      "DESC, b "
      "LIMIT 50) JOIN entity ON entity.id = b ORDER BY claims DESC, b");
  auto* count = sqlite.prepare("SELECT count(*) FROM link WHERE a = ?");
  for (auto _ : state) {
    for (auto* statement : {rows, count}) {
      sqlite3_bind_int64(statement, 1, entity.value);
      benchmark::DoNotOptimize(BareSqlite::drain(statement));
    }
  }
}
BENCHMARK(neighbourhoodBare)->Arg(0)->Arg(100)->Arg(40000)->Unit(benchmark::kMillisecond);

void neighbourhoodOfMerged(benchmark::State& state) {
  auto base = std::move(*KnowledgeBase::open(library().base(), OpenMode::ReadWrite));
  const auto largest = base.entityNamed(library().newsroom().name(0)).value();
  const auto other = base.entityNamed(library().newsroom().name(100)).value();
  benchmark::DoNotOptimize(base.apply({model::MergeEntity{largest, other}}));
  const auto whole = base.entity(other).value();
  for (auto _ : state) benchmark::DoNotOptimize(neighbours(base, whole, {0, 50}));
  state.counters["neighbours"] = static_cast<double>(neighbours(base, whole, {})->all);
  benchmark::DoNotOptimize(base.undo());
}
BENCHMARK(neighbourhoodOfMerged)->Unit(benchmark::kMillisecond);

void knowledgeAroundEntity(benchmark::State& state) {
  auto base = openBase();
  const auto entity = called(base, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(knowledgeAround(base, entity, {0, 50}));
  state.counters["claims"] =
      static_cast<double>(knowledgeAround(base, entity, {0, 50})->claims.size());
}
BENCHMARK(knowledgeAroundEntity)->Arg(0)->Arg(100)->Arg(40000)->Unit(benchmark::kMillisecond);

std::string searched(std::int64_t which) {
  const auto& room = library().newsroom();
  switch (which) {
    case 0:
      return room.word(7000);  // seldom
    case 1:
      return room.word(800) + " " + room.word(900);  // together
    default:
      return room.word(20);  // in very many articles
  }
}

void search(benchmark::State& state) {
  auto base = openBase();
  const SearchQuery query{searched(state.range(0)), false, state.range(1) != 0, {0, 20}};
  for (auto _ : state) benchmark::DoNotOptimize(searchArticles(base, query));
  state.counters["articles"] = static_cast<double>(searchArticles(base, query)->all);
}
BENCHMARK(search)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);

void searchBare(benchmark::State& state) {
  BareSqlite sqlite(library().plain());
  auto* rows =
      sqlite.prepare(state.range(1) != 0 ? "SELECT rowid, highlight(words, 1, '[', ']') FROM words "
                                           "WHERE words MATCH ? ORDER BY rowid DESC LIMIT 20"
                                         : "SELECT rowid, highlight(words, 1, '[', ']') FROM words "
                                           "WHERE words MATCH ? ORDER BY rank LIMIT 20");
  const auto words = searched(state.range(0));
  for (auto _ : state) {
    sqlite3_bind_text(rows, 1, words.c_str(), -1, SQLITE_STATIC);
    benchmark::DoNotOptimize(BareSqlite::drain(rows));
  }
}
BENCHMARK(searchBare)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);

struct Ends {
  model::EntityId from;
  model::EntityId to;
};

/// Two that are so many steps apart: 4 is from beyond the largest entity to beyond a small one.
Ends endsOf(KnowledgeBase& base, std::int64_t steps) {
  constexpr std::size_t kLargest = 0;
  if (steps == 1) return {called(base, kLargest), called(base, 100)};
  if (steps == 2) return {called(base, 100), called(base, 40000)};
  if (steps == 3) return {called(base, 45000), called(base, 49000)};
  const auto beyond = library().newsroom().entities();
  for (std::size_t i = 1; i <= 20; ++i) {
    const auto paths = shortestPaths(base, called(base, beyond), called(base, beyond + i));
    if (paths && !paths->empty() && paths->front().size() == 5)
      return {called(base, beyond), called(base, beyond + i)};
  }
  return {};
}

void pathBetween(benchmark::State& state) {
  auto base = openBase();
  const auto [from, to] = endsOf(base, state.range(0));
  const auto paths = shortestPaths(base, from, to).value();
  const auto steps = paths.empty() ? 0 : static_cast<std::int64_t>(paths[0].size()) - 1;
  if (steps != state.range(0)) state.SkipWithError("the two are not so many steps apart");
  for (auto _ : state) benchmark::DoNotOptimize(shortestPaths(base, from, to));
  state.counters["paths"] = static_cast<double>(paths.size());
  state.counters["bound_ms"] = 200;
}
BENCHMARK(pathBetween)->DenseRange(1, 4)->Unit(benchmark::kMillisecond);

void pathBare(benchmark::State& state) {
  auto base = openBase();
  const auto [from, to] = endsOf(base, state.range(0));
  BareSqlite sqlite(library().base());
  const std::vector<sqlite3_stmt*> joins{
      sqlite.prepare("SELECT 1 FROM link WHERE a = ?1 AND b = ?2 LIMIT 10"),
      sqlite.prepare("SELECT p.b FROM link AS p JOIN link AS q ON q.a = p.b AND q.b = ?2 WHERE p.a "
                     "= ?1 LIMIT 10"),
      sqlite.prepare("SELECT p.b, q.b FROM link AS p JOIN link AS q ON q.a = p.b JOIN link AS r ON "
                     "r.a = q.b AND r.b = ?2 WHERE p.a = ?1 LIMIT 10"),
      sqlite.prepare("SELECT p.b, q.b, r.b FROM link AS p JOIN link AS q ON q.a = p.b JOIN link AS "
                     "r ON r.a = q.b JOIN link AS s ON s.a = r.b AND s.b = ?2 WHERE p.a = ?1 LIMIT "
                     "10")};
  for (auto _ : state) {
    for (auto* join : joins) {
      sqlite3_bind_int64(join, 1, from.value);
      sqlite3_bind_int64(join, 2, to.value);
      if (BareSqlite::drain(join) > 0) break;
    }
  }
}
BENCHMARK(pathBare)->DenseRange(1, 4)->Unit(benchmark::kMillisecond);

void relationsWithSources(benchmark::State& state) {
  auto base = openBase();
  const auto entity = called(base, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(relationsOf(base, entity, {0, 50}));
}
BENCHMARK(relationsWithSources)->Arg(0)->Arg(100)->Arg(40000)->Unit(benchmark::kMillisecond);

void edit(benchmark::State& state) {
  auto base = std::move(*KnowledgeBase::open(library().base(), OpenMode::ReadWrite));
  const auto key = base.entityNamed(library().newsroom().name(100)).value();
  for (auto _ : state) {
    benchmark::DoNotOptimize(base.apply({model::RenameEntity{key, "اسم", {}}}));
    benchmark::DoNotOptimize(base.undo());
  }
}
BENCHMARK(edit)->Unit(benchmark::kMillisecond);

void mergeAndUnmergeTheLargest(benchmark::State& state) {
  auto base = std::move(*KnowledgeBase::open(library().base(), OpenMode::ReadWrite));
  const auto largest = base.entityNamed(library().newsroom().name(0)).value();
  const auto other = base.entityNamed(library().newsroom().name(100)).value();
  for (auto _ : state) {
    benchmark::DoNotOptimize(base.apply({model::MergeEntity{largest, other}}));
    benchmark::DoNotOptimize(base.undo());
  }
}
BENCHMARK(mergeAndUnmergeTheLargest)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
