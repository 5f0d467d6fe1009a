#include "isnad/graph/node_looks.h"

#include <numbers>

#include "isnad/graph/drawing.h"
#include "isnad/graph/layout.h"
#include "isnad/graph/stage.h"
#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::graph;

TEST_CASE("areas of nodes grow evenly with what is measured") {
  const auto area = [](double share) {
    return std::numbers::pi * radiusFor(share) * radiusFor(share);
  };
  CHECK(area(1) - area(0.5) == Approx(area(0.5) - area(0)));
  CHECK(radiusFor(0) > 5);
}

TEST_CASE("classes hold as many values each as equal ones let them") {
  CHECK(classesOf({5, 1, 3, 2, 4, 6}, 3) == std::vector<double>{1, 3, 5});
  CHECK(classesOf({1, 1, 1, 1, 1, 9}, 3) == std::vector<double>{1});
  CHECK(classesOf({1, 1, 2}, 5) == std::vector<double>{1, 2});
  CHECK(classesOf({}, 3).empty());
  const std::vector<double> classes{1, 3, 5};
  CHECK(classIn(classes, 1) == 0);
  CHECK(classIn(classes, 4.9) == 1);
  CHECK(classIn(classes, 70) == 2);
}

TEST_CASE("a node looks in scene and drawing as it is told, the others as usual") {
  const auto planted = plantedGraph(150, 300);
  auto looks = std::make_shared<NodeLooks>(planted.graph.nodes.size());
  (*looks)[7] = {31, 3};
  const auto drawing = std::make_shared<const Drawing>(
      drawGraph(planted.graph, planted.positions, std::shared_ptr<const NodeLooks>(looks)));
  for (const auto& node : drawing->nodes.nodes()) {
    CHECK(static_cast<int>(node.hue) == (node.node == 7 ? 3 : 0));
    CHECK(node.radius ==
          Approx(node.node == 7 ? 31 : nodeRadius(planted.graph.nodes[node.node].relations)));
  }
  const TextMeasure measure = [](const std::string& text, double size, bool) {
    return static_cast<double>(text.size()) * size * 0.3;
  };
  Stage stage(measure);
  stage.show(std::make_shared<const Graph>(planted.graph), planted.positions, drawing);
  const auto camera = stage.fit(1280, 800);
  const auto& plan = stage.frame(camera, 1280, 800);
  REQUIRE(plan.detail == Detail::Full);
  CHECK(stage.scene().nodes[7].radius == 31);
  CHECK(static_cast<int>(stage.scene().nodes[7].hue) == 3);
  CHECK(static_cast<int>(stage.scene().nodes[8].hue) == 0);
}

TEST_CASE("large shapes push others away, but not those that are pinned") {
  auto planted = plantedGraph(3000, 9000);
  const auto& graph = planted.graph;
  NodeLooks looks(graph.nodes.size(), {static_cast<float>(radiusFor(1)), 0});
  const auto overlapping = [&](const std::vector<Point>& at) {
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        overlaps += (at[i] - at[j]).length() < 2 * radiusFor(1) ? 1 : 0;
    }
    return overlaps;
  };
  LayoutOptions options;
  const auto before = layout(graph, options);
  CHECK(overlapping(before) > 100);
  std::vector<bool> pinned(graph.nodes.size(), false);
  pinned[5] = pinned[1700] = true;
  const auto after = madeRoom(graph, looks, pinned, before);
  CHECK(overlapping(after) == 0);
  CHECK(after[5] == before[5]);
  CHECK(after[1700] == before[1700]);
  CHECK(after[6] != before[6]);
  CHECK((madeRoom(graph, looks, pinned, after) == after));  // in brackets: not printed
}
