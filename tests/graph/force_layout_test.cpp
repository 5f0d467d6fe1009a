#include <algorithm>
#include <array>
#include <cmath>

#include "graph/support/structures.h"
#include "isnad/graph/layout.h"
#include "isnad/graph/scene.h"
#include "support/catch.h"

using namespace isnad::graph;

namespace {

LayoutOptions with(Attraction attraction, unsigned threads = 2) {
  LayoutOptions options;
  options.attraction = attraction;
  options.threads = threads;
  return options;
}

std::vector<std::optional<Point>> asPrevious(const std::vector<Point>& positions) {
  return {positions.begin(), positions.end()};
}

bool areFinite(const std::vector<Point>& positions) {
  return std::ranges::all_of(positions,
                             [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

/// Of each node and its ten nearest in the picture, the share that is of its own group.
double groupsTogether(const std::vector<Point>& at, std::uint32_t group) {
  constexpr std::size_t kNearest = 10;
  double own = 0;
  double all = 0;
  for (std::size_t i = 0; i < at.size(); i += 7) {
    std::vector<std::pair<double, std::size_t>> others;
    for (std::size_t j = 0; j < at.size(); ++j) {
      if (j != i) others.emplace_back(distance(at[i], at[j]), j);
    }
    std::ranges::partial_sort(others, others.begin() + kNearest);
    for (std::size_t k = 0; k < kNearest; ++k) own += others[k].second / group == i / group ? 1 : 0;
    all += kNearest;
  }
  return own / all;
}

}  // namespace

TEST_CASE("positions are the same to the last bit, run for run and for any number of threads") {
  for (const auto attraction :
       {Attraction::Communities, Attraction::Distances, Attraction::Clusters}) {
    const auto graph = planted(6000, 60);
    const auto once = layout(graph, with(attraction, 1));
    CHECK(layout(graph, with(attraction, 1)) == once);
    CHECK(layout(graph, with(attraction, 2)) == once);
    CHECK(layout(graph, with(attraction, 3)) == once);
  }
}

TEST_CASE("another seed gives another picture") {
  auto options = with(Attraction::Communities);
  const auto graph = planted(1000, 50);
  const auto once = layout(graph, options);
  options.seed = 2;
  CHECK_FALSE(layout(graph, options) == once);
}

TEST_CASE("groups lie together, more so than where distances are to fit") {
  const auto graph = planted(3000, 50);
  const auto distances = groupsTogether(layout(graph, with(Attraction::Distances)), 50);
  const auto communities = groupsTogether(layout(graph, with(Attraction::Communities)), 50);
  const auto clusters = groupsTogether(layout(graph, with(Attraction::Clusters)), 50);
  CHECK(communities > 0.8);
  CHECK(communities > distances);
  CHECK(clusters > 0.95);
}

TEST_CASE("communities of 60,000 nodes can be told apart") {
  constexpr std::uint32_t kGroup = 300;
  const auto at = layout(scatteredGroups(60'000, kGroup), with(Attraction::Communities));
  double inside = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto other = i / kGroup * kGroup + (i + 7) % kGroup;
    inside += distance(at[i], at[other]);
  }
  double anywhere = 0;
  for (std::size_t i = 0; i < at.size(); ++i)
    anywhere += distance(at[i], at[(i * 7919 + 1) % at.size()]);
  CHECK(inside < 0.085 * anywhere);
}

TEST_CASE("a long chain of 3,000 nodes is not folded up") {
  Structure chain;
  chain.nodes = 3000;
  for (std::uint32_t i = 1; i < chain.nodes; ++i) chain.links.push_back({i - 1, i});
  for (const auto attraction : {Attraction::Communities, Attraction::Distances}) {
    const auto at = layout(chain, with(attraction));
    // Far apart in the chain, far apart in the picture.
    double near = 0;
    double far = 0;
    for (std::uint32_t i = 0; i + 1500 < chain.nodes; ++i) {
      near += distance(at[i], at[i + 10]);
      far += distance(at[i], at[i + 1500]);
    }
    CHECK(far > 10 * near);
  }
}

TEST_CASE("hubs with thousands of satellites and twins in one place stay finite") {
  Structure star;
  star.nodes = 5000;
  for (std::uint32_t i = 1; i < star.nodes; ++i) {
    star.links.push_back({0, i});
    star.links.push_back({0, i});
  }
  for (const auto attraction :
       {Attraction::Communities, Attraction::Distances, Attraction::Clusters})
    CHECK(areFinite(layout(star, with(attraction))));
}

TEST_CASE("boxes keep apart up to two thousand nodes") {
  for (const std::uint32_t nodes : {40U, 150U, 600U}) {
    const auto graph = planted(nodes, 20);
    LayoutOptions options;
    options.boxes.assign(nodes, {110, 50});
    const auto at = layout(graph, options);
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = i + 1; j < at.size(); ++j)
        overlaps += Rect::around(at[i], 110, 50).overlaps(Rect::around(at[j], 110, 50)) ? 1 : 0;
    }
    CHECK(overlaps == 0);
  }
}

TEST_CASE("planar graphs of a few nodes are drawn without crossings") {
  const auto cube = drawn({{0, 1},
                           {1, 2},
                           {2, 3},
                           {3, 0},
                           {4, 5},
                           {5, 6},
                           {6, 7},
                           {7, 4},
                           {0, 4},
                           {1, 5},
                           {2, 6},
                           {3, 7}});
  CHECK(countCrossings(cube, layout(cube, {})) == 0);
  const auto wheel = drawn({{0, 1},
                            {0, 2},
                            {0, 3},
                            {0, 4},
                            {0, 5},
                            {0, 6},
                            {1, 2},
                            {2, 3},
                            {3, 4},
                            {4, 5},
                            {5, 6},
                            {6, 1}});
  CHECK(countCrossings(wheel, layout(wheel, {})) == 0);
}

TEST_CASE("no link of a small tree runs behind the label of a third node") {
  const auto tree = drawn({{0, 1}, {0, 2}, {0, 3}, {1, 4}, {1, 5}, {2, 6}, {2, 7}, {3, 8}, {3, 9}});
  LayoutOptions options;
  options.boxes.assign(tree.nodes, {150, 60, 12});
  const auto at = layout(tree, options);
  for (const auto& [a, b] : tree.links) {
    for (std::uint32_t node = 0; node < tree.nodes; ++node) {
      if (node == a || node == b) continue;
      for (int step = 0; step <= 40; ++step) {
        Point p = at[a] + (at[b] - at[a]) * (step / 40.0);
        p.y -= 12;  // links end at the shapes
        CHECK_FALSE(Rect::around(at[node], 150, 60).contains(p));
      }
    }
  }
}

TEST_CASE("parts of a graph stand beside one another, lone nodes too") {
  auto graph = drawn({{0, 1}, {1, 2}, {3, 4}, {5, 6}, {6, 7}, {7, 5}});
  graph.nodes = 12;  // four more without links
  const auto at = layout(graph, {});
  const BoxSize box;
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = i + 1; j < at.size(); ++j) {
      CHECK_FALSE(Rect::around(at[i], box.width, box.height)
                      .overlaps(Rect::around(at[j], box.width, box.height)));
    }
  }
}

TEST_CASE("nothing moves where nothing is new") {
  const auto graph = planted(500, 25);
  LayoutOptions options;
  const auto before = layout(graph, options);
  options.previous = asPrevious(before);
  CHECK(layout(graph, options) == before);
  // Nor where a filter has taken nodes away.
  Structure filtered = graph;
  std::erase_if(filtered.links, [](const Link& l) { return l.source >= 400 || l.target >= 400; });
  filtered.nodes = 400;
  options.previous.resize(400);
  CHECK(layout(filtered, options) == std::vector(before.begin(), before.begin() + 400));
}

TEST_CASE("in a small graph new nodes find room and old ones keep their places") {
  const auto graph = drawn({{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {3, 5}, {6, 7}});
  Structure old = graph;
  old.links.resize(3);
  old.nodes = 3;
  const auto before = layout(old, {});
  LayoutOptions options;
  options.previous = asPrevious(before);
  options.previous.resize(graph.nodes);
  const auto after = layout(graph, options);
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i] == before[i]);
  const BoxSize box;
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (std::size_t j = i + 1; j < after.size(); ++j) {
      CHECK_FALSE(Rect::around(after[i], box.width, box.height)
                      .overlaps(Rect::around(after[j], box.width, box.height)));
    }
  }
  CHECK(distance(after[4], after[3]) < 3 * options.edge_length);
}

TEST_CASE("in a large graph old nodes hardly move, pinned ones not at all") {
  const auto graph = planted(4000, 40);
  Structure old = graph;
  std::erase_if(old.links, [](const Link& l) { return l.source >= 3900 || l.target >= 3900; });
  old.nodes = 3900;
  const auto before = layout(old, {});
  LayoutOptions options;
  options.previous = asPrevious(before);
  options.previous.resize(graph.nodes);
  options.pinned.assign(graph.nodes, false);
  for (std::size_t i = 0; i < 3900; i += 10) options.pinned[i] = true;
  const auto after = layout(graph, options);
  double moved = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (options.pinned[i]) CHECK(after[i] == before[i]);
    moved += distance(after[i], before[i]);
  }
  CHECK(moved / 3900 < 0.2 * options.edge_length);
  CHECK(areFinite(after));
}

TEST_CASE("pinned nodes keep their places whatever the kind of layout") {
  const auto graph = drawn({{0, 1}, {1, 2}, {2, 3}});
  LayoutOptions options;
  options.previous.assign(4, std::nullopt);
  options.previous[2] = Point{1234, -56};
  options.pinned = {false, false, true, false};
  for (const auto kind : {LayoutKind::Force, LayoutKind::Layered, LayoutKind::Radial,
                          LayoutKind::Circular, LayoutKind::Timeline, LayoutKind::Geographic}) {
    options.kind = kind;
    CHECK(layout(graph, options)[2] == Point{1234, -56});
  }
}

TEST_CASE("a layout that is asked to stop returns finite positions for all nodes") {
  const auto graph = planted(20000, 80);
  std::stop_source at_once;
  at_once.request_stop();
  const auto nothing = layout(graph, {}, at_once.get_token());
  CHECK(nothing.size() == graph.nodes);
  CHECK(areFinite(nothing));
  std::stop_source soon;
  int reports = 0;
  const auto some = layout(graph, {}, soon.get_token(), [&](const auto&, double) {
    if (++reports == 3) soon.request_stop();
  });
  CHECK(reports == 3);
  CHECK(areFinite(some));
}

TEST_CASE("what has been done so far is reported, for all nodes, ever nearer to the end") {
  auto graph = planted(5000, 50);
  graph.nodes += 20;  // and some alone
  double before = 0;
  std::size_t reports = 0;
  std::vector<Point> last;
  const auto end = layout(graph, {}, {}, [&](const std::vector<Point>& at, double done) {
    CHECK(at.size() == graph.nodes);
    CHECK(areFinite(at));
    CHECK(done >= before);
    CHECK(done <= 1.0001);
    before = done;
    last = at;
    ++reports;
  });
  CHECK(reports > 10);
  CHECK(before > 0.9);
  double off = 0;
  for (std::size_t i = 0; i < 5000; ++i) off += distance(last[i], end[i]);
  CHECK(off / 5000 < 100);
}

TEST_CASE("shapes of 4,000 nodes do not lie on one another") {
  const auto graph = scatteredGroups(4000, 80);
  const auto at = layout(graph, with(Attraction::Communities));
  std::vector<std::uint32_t> degrees(graph.nodes, 0);
  for (const auto& [a, b] : graph.links) {
    ++degrees[a];
    ++degrees[b];
  }
  std::size_t overlaps = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      overlaps += distance(at[i], at[j]) < nodeRadius(degrees[i]) + nodeRadius(degrees[j]) ? 1 : 0;
  }
  CHECK(overlaps == 0);
}
