#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "graph/support/structures.h"
#include "isnad/graph/layout.h"
#include "support/catch.h"

using namespace isnad::graph;

namespace {

std::vector<Point> arranged(const Structure& structure, LayoutOptions options, LayoutKind kind) {
  options.kind = kind;
  if (options.boxes.empty()) options.boxes.assign(structure.nodes, {100, 40});
  return layout(structure, options);
}

std::size_t overlapsOf(const std::vector<Point>& at, double width = 100, double height = 40) {
  std::size_t overlaps = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = i + 1; j < at.size(); ++j)
      overlaps +=
          Rect::around(at[i], width, height).overlaps(Rect::around(at[j], width, height)) ? 1 : 0;
  }
  return overlaps;
}

}  // namespace

TEST_CASE("layered: owners stand above what they own, a cycle breaks at one link") {
  const auto chain = drawn({{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}});
  const auto at = arranged(chain, {}, LayoutKind::Layered);
  for (const auto& [owner, owned] : chain.links) CHECK(at[owner].y < at[owned].y);
  CHECK(at[1].y == at[2].y);
  CHECK(countCrossings(chain, at) == 0);
  CHECK(overlapsOf(at) == 0);
  const auto cycle = drawn({{0, 1}, {1, 2}, {2, 0}});
  const auto round = arranged(cycle, {}, LayoutKind::Layered);
  CHECK(std::ranges::count_if(cycle.links, [&](const Link& l) {
          return round[l.source].y > round[l.target].y;
        }) == 1);
}

TEST_CASE("layered: links that are drawn crossed are uncrossed") {
  const auto crossed = drawn({{0, 5}, {1, 4}, {2, 3}, {6, 0}, {6, 1}, {6, 2}});
  CHECK(countCrossings(crossed, arranged(crossed, {}, LayoutKind::Layered)) == 0);
}

TEST_CASE("layered: a chain hangs straight down") {
  const auto at = arranged(drawn({{0, 1}, {1, 2}, {2, 3}, {0, 3}}), {}, LayoutKind::Layered);
  CHECK(at[1].x == Approx(at[2].x).margin(10));
}

TEST_CASE("radial: rings by hops from the root, boxes apart") {
  const auto ego = drawn({{0, 1}, {0, 2}, {0, 3}, {1, 4}, {1, 5}, {2, 6}, {3, 7}, {7, 8}});
  LayoutOptions options;
  options.root = 1;
  const auto at = arranged(ego, options, LayoutKind::Radial);
  const auto ring = [&](std::size_t node) { return distance(at[node], at[1]); };
  CHECK(ring(0) == Approx(ring(4)));
  CHECK(ring(4) == Approx(ring(5)));
  CHECK(ring(2) == Approx(ring(3)));
  CHECK(ring(6) == Approx(ring(7)));
  CHECK(ring(0) < ring(2));
  CHECK(ring(2) < ring(6));
  CHECK(ring(6) < ring(8));
  CHECK(countCrossings(ego, at) == 0);
  CHECK(overlapsOf(at) == 0);
}

TEST_CASE("radial: a hundred neighbours find room on their ring") {
  Structure star;
  star.nodes = 101;
  for (std::uint32_t i = 1; i < star.nodes; ++i) star.links.push_back({0, i});
  CHECK(overlapsOf(arranged(star, {}, LayoutKind::Radial)) == 0);
}

TEST_CASE("circular: all on one circle, a ring in its own order") {
  const auto ring = drawn({{0, 3}, {3, 1}, {1, 4}, {4, 2}, {2, 5}, {5, 0}});
  const auto at = arranged(ring, {}, LayoutKind::Circular);
  for (const auto p : at) CHECK(p.length() == Approx(at[0].length()));
  CHECK(countCrossings(ring, at) == 0);
  CHECK(overlapsOf(at) == 0);
}

TEST_CASE("circular: chords that need not cross do not") {
  // Two squares side by side on the circle, joined by a link, each with a diagonal.
  const auto pair = drawn(
      {{0, 2}, {2, 4}, {4, 6}, {6, 0}, {0, 4}, {1, 3}, {3, 5}, {5, 7}, {7, 1}, {1, 5}, {6, 7}});
  CHECK(countCrossings(pair, arranged(pair, {}, LayoutKind::Circular)) == 0);
}

TEST_CASE("timeline: x is the time, those without one stand among their neighbours") {
  const auto graph = drawn({{0, 1}, {1, 2}, {3, 0}, {3, 2}, {2, 5}});
  LayoutOptions options;
  options.times = {100, 200, 400, std::nullopt, std::nullopt, 100};
  const auto at = arranged(graph, options, LayoutKind::Timeline);
  CHECK(at[5].x == at[0].x);
  CHECK((at[2].x - at[1].x) == Approx(2 * (at[1].x - at[0].x)));
  CHECK(at[3].x == Approx((at[0].x + at[2].x) / 2));
  CHECK(at[4].x < at[0].x);
  CHECK(overlapsOf(at) == 0);
}

TEST_CASE("geographic: places as on a map, their neighbours beside them") {
  const auto graph = drawn({{3, 0}, {4, 1}, {5, 2}, {6, 0}});
  LayoutOptions options;
  options.places.assign(8, std::nullopt);
  options.places[0] = GeoPoint{24.7, 46.7};   // الرياض
  options.places[1] = GeoPoint{51.5, -0.1};   // لندن
  options.places[2] = GeoPoint{-33.9, 18.4};  // كيب تاون
  auto more = graph;
  more.nodes = 8;  // one with no link to any place
  const auto at = arranged(more, options, LayoutKind::Geographic);
  CHECK(at[1].y < at[0].y);
  CHECK(at[0].y < at[2].y);
  CHECK(at[1].x < at[2].x);
  CHECK(at[2].x < at[0].x);
  CHECK(distance(at[3], at[0]) < distance(at[3], at[2]));
  CHECK(distance(at[4], at[1]) < distance(at[4], at[0]));
  CHECK(at[7].y > at[2].y);
  CHECK(overlapsOf(at) == 0);
}

TEST_CASE("every kind lays out nothing, one node, and loops and repeats") {
  auto odd = drawn({{0, 0}, {0, 1}, {0, 1}, {1, 0}});
  odd.nodes = 3;
  for (const auto kind : {LayoutKind::Force, LayoutKind::Layered, LayoutKind::Radial,
                          LayoutKind::Circular, LayoutKind::Timeline, LayoutKind::Geographic}) {
    CHECK(arranged({}, {}, kind).empty());
    CHECK(arranged({1, {}}, {}, kind).size() == 1);
    const auto at = arranged(odd, {}, kind);
    REQUIRE(at.size() == 3);
    CHECK(overlapsOf(at) == 0);
    CHECK(at == arranged(odd, {}, kind));
  }
}

TEST_CASE("every kind copes with five thousand nodes") {
  const auto graph = planted(5000, 50);
  for (const auto kind : {LayoutKind::Layered, LayoutKind::Radial, LayoutKind::Circular,
                          LayoutKind::Timeline, LayoutKind::Geographic}) {
    const auto at = arranged(graph, {}, kind);
    CHECK(
        std::ranges::all_of(at, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
  }
}
