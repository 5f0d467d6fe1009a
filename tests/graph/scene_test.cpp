#include "isnad/graph/scene.h"

#include <algorithm>

#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::graph;
using model::Predicate;

namespace {

/// Every letter half as wide as high: enough to lay boxes out without fonts.
double plainMeasure(const std::string& text, double size, bool /*bold*/) {
  const auto letters = std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return size * 0.5 * static_cast<double>(letters);
}

/// A hub with spokes, a ring between some of them, a pair apart, cards here and there.
Graph sampleGraph() {
  std::vector<std::string> names;
  for (int i = 0; i < 14; ++i) names.push_back("الشركة رقم " + std::to_string(i));
  auto knowledge = namedThings(names);
  for (int spoke = 2; spoke <= 10; ++spoke) addClaim(knowledge, 1, Predicate::Owns, spoke);
  for (int spoke = 2; spoke <= 6; ++spoke)
    addClaim(knowledge, spoke, Predicate::Supplies, spoke + 1);
  addClaim(knowledge, 11, Predicate::Acquires, 12);
  addClaim(knowledge, 11, Predicate::CompetesWith, 12);
  addClaim(knowledge, 1, Predicate::RaisesFunding, 0);
  addClaim(knowledge, 5, Predicate::ReportsResult, 0);
  return buildGraph(knowledge, {});
}

std::vector<Point> arranged(const Graph& graph, std::uint32_t seed = 1) {
  LayoutOptions options;
  options.seed = seed;
  options.boxes = boxSizes(graph, plainMeasure);
  return layout(graph, options);
}

}  // namespace

TEST_CASE("the same graph and seed give the same positions to the last bit") {
  const auto graph = sampleGraph();
  CHECK(arranged(graph) == arranged(graph));
  CHECK_FALSE(arranged(graph, 1) == arranged(graph, 9));
}

TEST_CASE("no box of a node lies on another") {
  const auto graph = sampleGraph();
  const auto positions = arranged(graph);
  const auto boxes = boxSizes(graph, plainMeasure);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    for (std::size_t j = i + 1; j < positions.size(); ++j) {
      CHECK_FALSE(Rect::around(positions[i], boxes[i].width, boxes[i].height)
                      .overlaps(Rect::around(positions[j], boxes[j].width, boxes[j].height)));
    }
  }
}

TEST_CASE("a tree is laid out without crossings") {
  auto knowledge = namedThings({"أ", "ب", "ج", "د", "ه", "و", "ز"});
  for (const auto [parent, child] : {std::pair{1, 2}, {1, 3}, {2, 4}, {2, 5}, {3, 6}, {3, 7}}) {
    addClaim(knowledge, parent, Predicate::Owns, child);
  }
  const auto graph = buildGraph(knowledge, {});
  CHECK(countCrossings(graph, arranged(graph)) == 0);
}

TEST_CASE("labels, edge texts and cards keep apart from one another") {
  const auto graph = sampleGraph();
  const auto scene = buildScene(graph, arranged(graph), plainMeasure, {});
  std::vector<Rect> boxes;
  for (const auto& node : scene.nodes) boxes.push_back(node.label);
  for (const auto& callout : scene.callouts) boxes.push_back(callout.box);
  std::size_t pills = 0;
  for (const auto& edge : scene.edges) {
    if (!edge.pill) continue;
    boxes.push_back(edge.pill->box);
    ++pills;
  }
  CHECK(scene.callouts.size() == graph.callouts.size());
  CHECK(pills >= graph.edges.size() * 3 / 4);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK_FALSE(boxes[i].overlaps(boxes[j]));
  }
}

TEST_CASE("a point hits the card, the shape, or the nearest edge within reach") {
  const auto graph = sampleGraph();
  const auto scene = buildScene(graph, arranged(graph), plainMeasure, {});
  constexpr double kReach = 6;
  CHECK(hitTest(scene, scene.nodes[3].center, kReach) == Hit{HitKind::Node, 3});
  CHECK(hitTest(scene, scene.callouts[0].box.center(), kReach) == Hit{HitKind::Callout, 0});
  for (const auto& edge : scene.edges) {
    if (edge.pill)
      CHECK(hitTest(scene, edge.pill->box.center(), kReach) == Hit{HitKind::Edge, edge.edge});
  }
  CHECK(hitTest(scene, {1e6, 1e6}, kReach).kind == HitKind::Nothing);
}

TEST_CASE("all that belongs to a node moves along with it, and edges with both ends") {
  const auto graph = sampleGraph();
  const auto scene = buildScene(graph, arranged(graph), plainMeasure, {});
  std::vector<Point> by(graph.nodes.size());
  for (auto& step : by) step = {30, -20};
  const auto all = moved(scene, graph, by);
  CHECK(hitTest(all, scene.nodes[0].center + Point{30, -20}, 1).kind == HitKind::Node);
  for (std::size_t i = 0; i < scene.edges.size(); ++i) {
    CHECK((pointOn(all.edges[i], 0.4) - pointOn(scene.edges[i], 0.4) - by[0]).length() < 1e-9);
    if (scene.edges[i].pill)
      CHECK(all.edges[i].pill->box.left == Approx(scene.edges[i].pill->box.left + 30));
  }
  for (std::size_t i = 0; i < scene.callouts.size(); ++i)
    CHECK(all.callouts[i].box.top == Approx(scene.callouts[i].box.top - 20));
}

TEST_CASE("parallel relations bend apart") {
  const auto graph = sampleGraph();
  const auto scene = buildScene(graph, arranged(graph), plainMeasure, {});
  std::vector<Point> middles;
  for (const auto& edge : scene.edges) {
    if (graph.edges[edge.edge].lanes == 2) middles.push_back(pointOn(edge, 0.5));
  }
  REQUIRE(middles.size() == 2);
  CHECK((middles[0] - middles[1]).length() > 20);
}

TEST_CASE("a fitted camera shows the whole, and takes points there and back") {
  const auto camera = Camera::fit({-100, -50, 400, 300}, 800, 600);
  const auto corner = camera.toScreen({-100, -50}, 800, 600);
  CHECK(corner.x >= 0);
  CHECK(corner.y >= 0);
  const auto back = camera.toWorld(camera.toScreen({12, 34}, 800, 600), 800, 600);
  CHECK(back.x == Approx(12));
  CHECK(back.y == Approx(34));
}

TEST_CASE("an empty graph has an empty scene") {
  const Graph graph;
  CHECK(arranged(graph).empty());
  CHECK(buildScene(graph, {}, plainMeasure, {}).nodes.empty());
}

TEST_CASE("an edge bends round the label that it would run behind") {
  auto knowledge = namedThings({"يسار", "يمين", "بينهما اسم طويل"});
  addClaim(knowledge, 1, Predicate::Owns, 2);
  addClaim(knowledge, 3, Predicate::RaisesFunding, 0);
  const auto graph = buildGraph(knowledge, {});
  // The label of the third node, which lies above the line, hangs into it.
  const std::vector<Point> positions{{-300, 0}, {300, 0}, {0, -28}};
  const auto scene = buildScene(graph, positions, plainMeasure, {});
  for (double t = 0; t <= 1; t += 0.01)
    CHECK_FALSE(scene.nodes[2].label.contains(pointOn(scene.edges[0], t)));
}

TEST_CASE("many parallel relations are one bundle, which fans out on demand") {
  auto knowledge = namedThings({"أ", "ب"});
  for (const auto predicate : {Predicate::Owns, Predicate::Supplies, Predicate::Acquires,
                               Predicate::LendsTo, Predicate::InvestsIn, Predicate::LegalAction}) {
    addClaim(knowledge, 1, predicate, 2);
  }
  const auto graph = buildGraph(knowledge, {});
  const std::vector<Point> positions{{0, 0}, {400, 0}};
  const auto bundle = buildScene(graph, positions, plainMeasure, {});
  REQUIRE(bundle.edges.size() == 1);
  CHECK(bundle.edges[0].pill->lines == std::vector<std::string>{"6 علاقات"});
  SceneOptions open;
  open.fanned = {0, 1, 2, 3, 4, 5};
  CHECK(buildScene(graph, positions, plainMeasure, open).edges.size() == 6);
}

TEST_CASE("parallel relations fan out less where the outermost would run over a third node") {
  auto knowledge = namedThings({"أ", "ب", "ج", "د"});
  for (const auto predicate : {Predicate::Owns, Predicate::Supplies, Predicate::Acquires,
                               Predicate::LendsTo, Predicate::InvestsIn, Predicate::LegalAction}) {
    addClaim(knowledge, 1, predicate, 2);
  }
  addClaim(knowledge, 3, Predicate::Owns, 4);
  const auto graph = buildGraph(knowledge, {});
  SceneOptions open;
  open.fanned = {0, 1, 2, 3, 4, 5};
  const auto middles = [&](const std::vector<Point>& positions) {
    const auto scene = buildScene(graph, positions, plainMeasure, open);
    std::vector<double> heights;
    for (const auto& edge : scene.edges) {
      if (graph.edges[edge.edge].lanes < 6) continue;
      heights.push_back(pointOn(edge, 0.5).y - scene.nodes[0].center.y);
      for (double t = 0; t <= 1; t += 0.01) {
        CHECK((pointOn(edge, t) - scene.nodes[2].center).length() > scene.nodes[2].radius);
        CHECK((pointOn(edge, t) - scene.nodes[3].center).length() > scene.nodes[3].radius);
      }
    }
    std::ranges::sort(heights);
    return heights;
  };
  const auto apart = middles({{-200, 0}, {200, 0}, {0, 300}, {0, -300}});
  REQUIRE(apart.size() == 6);
  CHECK(apart.back() > 80);
  const auto between = middles({{-200, 0}, {200, 0}, {0, 85}, {0, 300}});
  REQUIRE(between.size() == 6);
  CHECK(between.back() < 70);
  CHECK(between[1] - between[0] > 5);
}

TEST_CASE("texts scaled up still keep apart, and the weightiest names are there") {
  const auto graph = sampleGraph();
  SceneOptions far;
  far.scale = 4;
  const auto scene = buildScene(graph, arranged(graph), plainMeasure, far);
  std::vector<Rect> labels;
  for (const auto& node : scene.nodes) {
    if (node.labelled) labels.push_back(node.label);
  }
  CHECK(scene.nodes[0].labelled);
  CHECK(labels.size() < scene.nodes.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) CHECK_FALSE(labels[i].overlaps(labels[j]));
  }
}

TEST_CASE("from afar a node's cards are a dot at its rim, near by they stand beside it") {
  const auto graph = sampleGraph();
  const auto near = buildScene(graph, arranged(graph), plainMeasure, {});
  CHECK(near.callouts.size() == 2);
  CHECK_FALSE(near.nodes[0].folded);
  SceneOptions options;
  options.scale = 3;
  const auto far = buildScene(graph, arranged(graph), plainMeasure, options);
  CHECK(far.callouts.empty());
  CHECK(far.nodes[0].folded);
  CHECK_FALSE(far.nodes[1].folded);
}

TEST_CASE("a part of a graph keeps the texts that it had before, where they were") {
  const auto graph = sampleGraph();
  const auto positions = arranged(graph);
  const auto whole = buildScene(graph, positions, plainMeasure, {});
  SceneOptions options;
  options.previous = &whole;
  options.part = ScenePart{{0, 1, 2, 3}, {0, 1, 2}, whole.bounds};
  const auto part = buildScene(graph, positions, plainMeasure, options);
  REQUIRE(part.nodes.size() == 4);
  REQUIRE(part.edges.size() == 3);
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    REQUIRE(whole.edges[i].pill);
    REQUIRE(part.edges[i].pill);
    CHECK(part.edges[i].pill->along == whole.edges[i].pill->along);
  }
}

TEST_CASE("texts grow where the window is zoomed out, in steps, and never under eleven pixels") {
  CHECK(readableScale(1) == 1);
  for (double zoom = 0.01; zoom < 0.72; zoom *= 1.1)
    CHECK(SceneMetrics{}.label_size * readableScale(zoom) * zoom >= 10.7);
}

TEST_CASE("names in one line keep a gap, that two of them do not read as one") {
  auto knowledge = namedThings({"الخليج المالية", "أرامكو للنقل"});
  addClaim(knowledge, 1, Predicate::Owns, 2);
  const auto graph = buildGraph(knowledge, {});
  for (double apart = 40; apart < 200; apart += 1) {
    const auto scene = buildScene(graph, {{0, 0}, {apart, 0}}, plainMeasure, {});
    const auto& [first, second] = std::tie(scene.nodes[0], scene.nodes[1]);
    if (!first.labelled || !second.labelled) continue;
    Rect wide = first.label;
    wide.left -= 6;
    wide.width += 12;
    CHECK_FALSE(wide.overlaps(second.label));
  }
}
