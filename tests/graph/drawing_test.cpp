#include "isnad/graph/drawing.h"

#include <algorithm>
#include <set>

#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

bool touches(const DrawnEdge& edge, const Box& box) {
  return Box{std::min(edge.x0, edge.x1), std::min(edge.y0, edge.y1), std::max(edge.x0, edge.x1),
             std::max(edge.y0, edge.y1)}
      .touches(box);
}

const PlantedGraph& sample() {
  static const auto kSample = plantedGraph(3000, 9000);
  return kSample;
}

const Drawing& drawn() {
  static const auto kDrawn = drawGraph(sample().graph, sample().positions);
  return kDrawn;
}

}  // namespace

TEST_CASE("the grid finds the nodes that lie in a box, each once") {
  for (const Box box :
       {Box{-500, -500, 500, 500}, Box{0, 0, 10, 4000}, Box{-1e5, -1e5, 1e5, 1e5}}) {
    std::multiset<std::uint32_t> found;
    drawn().nodes.visitIn(box, [&](const DrawnNode& node) { found.insert(node.node); });
    std::multiset<std::uint32_t> expected;
    for (const auto& node : drawn().nodes.nodes()) {
      if (node.x >= box.left && node.x <= box.right && node.y >= box.top && node.y <= box.bottom)
        expected.insert(node.node);
    }
    CHECK(found == expected);
    CHECK(drawn().nodes.countNear(box) >= found.size());
  }
}

TEST_CASE("the tree finds every edge that may be seen in a box, and leaves most others out") {
  const Box box{-400, -300, 400, 300};
  const auto ranges = drawn().edges.rangesIn(box);
  std::set<std::uint32_t> found;
  for (const auto range : ranges) {
    for (auto i = range.begin; i < range.end; ++i) found.insert(drawn().edges.edges()[i].edge);
  }
  std::size_t seen = 0;
  for (std::size_t i = 0; i < drawn().edges.edges().size(); ++i) {
    const auto edge = drawn().edge(i);
    if (!touches(edge, box)) continue;
    ++seen;
    CHECK(found.contains(edge.edge));
  }
  CHECK(seen > 0);
  CHECK(found.size() < sample().graph.edges.size() / 2);
}

TEST_CASE("neighbours on the Hilbert curve are neighbours in the plane") {
  std::vector<std::pair<std::uint32_t, Point>> cells;
  for (std::uint32_t x = 0; x < 16; ++x) {
    for (std::uint32_t y = 0; y < 16; ++y)
      cells.emplace_back(hilbertDistance(x, y),
                         Point{static_cast<double>(x), static_cast<double>(y)});
  }
  std::ranges::sort(cells, {}, [](const auto& cell) { return cell.first; });
  for (std::size_t i = 0; i + 1 < cells.size(); ++i)
    CHECK((cells[i + 1].second - cells[i].second).length() == 1);
}

TEST_CASE("the leaders of a box are spread over it, the most related of each square") {
  std::vector<std::uint32_t> leaders;
  const Box all = drawn().nodes.bounds();
  drawn().nodes.leaders(all, 60, leaders);
  CHECK(leaders.size() > 15);
  CHECK(leaders.size() < 300);
  const auto nodes = drawn().nodes.nodes();
  const auto busiest = std::ranges::max_element(nodes, {}, &DrawnNode::relations);
  CHECK(std::ranges::any_of(leaders,
                            [&](std::uint32_t i) { return nodes[i].node == busiest->node; }));
}

TEST_CASE("a point picks the node under it, else the nearest edge, else nothing") {
  const auto& node = drawn().nodes.nodes()[1234];
  CHECK(pick(drawn(), {node.x, node.y}, 6) == Hit{HitKind::Node, node.node});
  std::size_t picked = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    const auto edge = drawn().edge(i);
    const auto hit = pick(drawn(), Point{edge.x0 + edge.x1, edge.y0 + edge.y1} * 0.5, 3);
    REQUIRE(hit.kind != HitKind::Nothing);
    picked += hit.kind == HitKind::Edge ? 1 : 0;
  }
  CHECK(picked > 100);
  CHECK(pick(drawn(), {1e6, 1e6}, 6).kind == HitKind::Nothing);
}

TEST_CASE("a drawing takes less than 60 bytes a node and 20 an edge besides 8 for its ends") {
  CHECK(drawn().nodes.bytes() < 60 * sample().graph.nodes.size());
  CHECK(drawn().edges.bytes() < 20 * sample().graph.edges.size());
}

TEST_CASE("a graph without nodes or edges can be drawn and picked") {
  const auto empty = drawGraph({}, {});
  CHECK(pick(empty, {0, 0}, 5).kind == HitKind::Nothing);
  CHECK(empty.edges.rangesIn({-1, -1, 1, 1}).empty());
}
