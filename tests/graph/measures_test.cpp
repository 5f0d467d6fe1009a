#include "isnad/graph/measures.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>

#include "graph/support/structures.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

//   0 – 1
//   | / |        and 5 – 6 apart, 7 alone
//   2   3 – 4
const Structure& kite() {
  static const auto structure = [] {
    auto s = drawn({{0, 1}, {0, 2}, {1, 2}, {1, 3}, {3, 4}, {5, 6}});
    s.nodes = 8;
    return s;
  }();
  return structure;
}

}  // namespace

TEST_CASE("degree counts neighbours, weighted degree relations") {
  auto graph = drawn({{0, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 2}});
  CHECK(degrees(graph) == std::vector<std::uint32_t>{1, 2, 1});
  CHECK(weightedDegrees(graph) == std::vector<std::uint32_t>{3, 4, 3});
}

TEST_CASE("betweenness counts the shortest paths through a node") {
  const auto result = betweenness(kite(), 1, {});
  REQUIRE(result);
  // Through 1: 0–3, 0–4, 2–3, 2–4; through 3: 0–4, 1–4, 2–4.
  CHECK(*result == std::vector<double>{0, 4, 0, 3, 0, 0, 0, 0});
  const auto square = drawn({{0, 1}, {1, 2}, {2, 3}, {3, 0}});
  CHECK(*betweenness(square, 1, {}) == std::vector<double>{0.5, 0.5, 0.5, 0.5});
}

TEST_CASE("sampled betweenness is near the exact one") {
  // A chain: node i of n has i (n − 1 − i) pairs on its two sides.
  Structure chain;
  chain.nodes = 6000;
  for (std::uint32_t i = 1; i < chain.nodes; ++i) chain.links.push_back({i - 1, i});
  const auto result = betweenness(chain, 1, {});
  REQUIRE(result);
  for (const std::uint32_t i : {1000U, 3000U, 4500U}) {
    const double exact = static_cast<double>(i) * (chain.nodes - 1 - i);
    CHECK((*result)[i] == Approx(exact).epsilon(0.1));
  }
  CHECK(*betweenness(chain, 1, {}) == *result);
}

TEST_CASE("PageRank sums to one and is by hand what it is") {
  const auto star = drawn({{0, 1}, {0, 2}, {0, 3}});
  const auto result = pageRank(star, {});
  REQUIRE(result);
  // x = 0.15/4 + 0.85·3y, y = 0.15/4 + 0.85·x/3  →  x = 0.0375·(1 + 2.55) / (1 − 0.7225)
  const double middle = 0.0375 * 3.55 / 0.2775;
  CHECK((*result)[0] == Approx(middle));
  CHECK((*result)[1] == Approx((1 - middle) / 3));
  CHECK(std::accumulate(result->begin(), result->end(), 0.0) == Approx(1));
}

TEST_CASE("core numbers: a triangle is a 2-core, its tail a 1-core") {
  const auto result = coreNumbers(kite(), {});
  REQUIRE(result);
  CHECK(*result == std::vector<std::uint32_t>{2, 2, 2, 1, 1, 1, 1, 0});
}

TEST_CASE("components, the largest first") {
  auto graph = drawn({{0, 1}, {2, 3}, {3, 4}});
  graph.nodes = 6;
  const auto result = components(graph);
  CHECK(result.count == 3);
  CHECK(result.of == std::vector<std::uint32_t>{1, 1, 0, 0, 0, 2});
}

TEST_CASE("two cliques with a link between are two communities") {
  Structure graph;
  graph.nodes = 9;
  for (std::uint32_t i = 0; i < 5; ++i) {
    for (std::uint32_t j = i + 1; j < 5; ++j) graph.links.push_back({i, j});
  }
  for (std::uint32_t i = 5; i < 9; ++i) {
    for (std::uint32_t j = i + 1; j < 9; ++j) graph.links.push_back({i, j});
  }
  graph.links.push_back({4, 5});
  const auto result = communities(graph, 1, {});
  REQUIRE(result);
  CHECK(result->of == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1});
  CHECK(result->count == 2);
}

TEST_CASE("planted groups are found again, the same for a seed") {
  const auto graph = planted(1000, 50);
  const auto result = communities(graph, 3, {});
  REQUIRE(result);
  CHECK(communities(graph, 3, {})->of == result->of);
  std::size_t together = 0;
  for (std::uint32_t i = 0; i + 1 < graph.nodes; ++i) {
    if (i / 50 == (i + 1) / 50) together += result->of[i] == result->of[i + 1] ? 1 : 0;
  }
  CHECK(together > 900);
}

TEST_CASE("all shortest paths, each from end to end") {
  const auto square = drawn({{0, 1}, {1, 2}, {2, 3}, {3, 0}, {2, 4}});
  const auto result = shortestPaths(square, 0, 4, 100, {});
  REQUIRE(result);
  CHECK(result->complete);
  CHECK(result->paths == std::vector<std::vector<std::uint32_t>>{{0, 1, 2, 4}, {0, 3, 2, 4}});
  CHECK(shortestPaths(kite(), 0, 5, 100, {})->paths.empty());
  CHECK(shortestPaths(kite(), 2, 2, 100, {})->paths ==
        std::vector<std::vector<std::uint32_t>>{{2}});
  CHECK_FALSE(shortestPaths(kite(), 0, 99, 100, {}));
}

TEST_CASE("too many shortest paths are cut off, and it says so") {
  // Thirty diamonds in a row: 2^30 paths.
  Structure diamonds;
  for (std::uint32_t i = 0; i < 30; ++i) {
    const auto first = 3 * i;
    for (const auto side : {1U, 2U}) {
      diamonds.links.push_back({first, first + side});
      diamonds.links.push_back({first + side, first + 3});
    }
  }
  diamonds.nodes = 91;
  const auto result = shortestPaths(diamonds, 0, 90, 50, {});
  REQUIRE(result);
  CHECK(result->paths.size() == 50);
  CHECK_FALSE(result->complete);
}

TEST_CASE("measures of nothing are empty") {
  CHECK(degrees({}).empty());
  CHECK(betweenness({}, 1, {})->empty());
  CHECK(pageRank({}, {})->empty());
  CHECK(coreNumbers({}, {})->empty());
  CHECK(components({}).count == 0);
  CHECK(communities({}, 1, {})->count == 0);
  CHECK(communities({3, {}}, 1, {})->count == 3);
}

TEST_CASE("a measure that is asked to stop ends as cancelled, and the next one works") {
  std::stop_source stop;
  stop.request_stop();
  CHECK(betweenness(kite(), 1, stop.get_token()).error().code == ErrorCode::Cancelled);
  CHECK(pageRank(kite(), stop.get_token()).error().code == ErrorCode::Cancelled);
  CHECK(communities(kite(), 1, stop.get_token()).error().code == ErrorCode::Cancelled);
  std::stop_source soon;
  const std::jthread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    soon.request_stop();
  });
  // Exact betweenness of 5,000 nodes takes seconds when nobody stops it.
  CHECK(betweenness(planted(5000, 50), 1, soon.get_token()).error().code == ErrorCode::Cancelled);
  CHECK(coreNumbers(kite(), {}));
}

TEST_CASE("measures asked for by several threads at once take turns") {
  const auto graph = planted(400, 40);
  const auto alone = *betweenness(graph, 1, {});
  std::vector<std::jthread> threads;
  std::array<bool, 4> same{};
  for (std::size_t i = 0; i < same.size(); ++i) {
    threads.emplace_back([&, i] { same[i] = *betweenness(graph, 1, {}) == alone; });
  }
  threads.clear();
  CHECK(std::ranges::all_of(same, [](bool s) { return s; }));
}

TEST_CASE("every measure has a key by which it is found, and a value for each node") {
  for (const auto measure : kMeasures) {
    CHECK(measureFrom(keyOf(measure)) == measure);
    CHECK(measured(kite(), measure, {})->size() == kite().nodes);
  }
  CHECK_FALSE(measureFrom("charm"));
  CHECK(*measured(kite(), Measure::Core, {}) == std::vector<double>{2, 2, 2, 1, 1, 1, 1, 0});
  CHECK(*measured(kite(), Measure::Component, {}) == std::vector<double>{1, 1, 1, 1, 1, 2, 2, 3});
}
