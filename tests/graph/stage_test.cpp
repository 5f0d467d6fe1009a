#include "isnad/graph/stage.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

constexpr double kWidth = 1000;
constexpr double kHeight = 700;

double plainMeasure(const std::string& text, double size, bool /*bold*/) {
  const auto letters = std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return size * 0.5 * static_cast<double>(letters);
}

Stage staged(std::size_t nodes) {
  auto planted = plantedGraph(nodes, 2 * nodes);
  Stage stage(plainMeasure);
  auto drawing = std::make_shared<const Drawing>(drawGraph(planted.graph, planted.positions));
  stage.show(std::make_shared<const Graph>(std::move(planted.graph)), std::move(planted.positions),
             std::move(drawing));
  return stage;
}

/// On the outermost nodes, where things are few.
Camera near(const Stage& stage) {
  const auto nodes = stage.drawing()->nodes.nodes();
  const auto edge = std::ranges::max_element(nodes, {}, &DrawnNode::x);
  return {{edge->x, edge->y}, 1};
}

}  // namespace

TEST_CASE("a small graph is one scene, fitted with its texts") {
  auto stage = staged(30);
  const auto camera = stage.fit(kWidth, kHeight);
  CHECK(stage.frame(camera, kWidth, kHeight).detail == Detail::Full);
  CHECK(stage.scene().nodes.size() == 30);
  const auto low =
      camera.toScreen({stage.scene().bounds.left, stage.scene().bounds.top}, kWidth, kHeight);
  CHECK(low.x > -1);
  CHECK(low.y > -1);
}

TEST_CASE("of a large graph seen from near, only what is around the window has a scene") {
  auto stage = staged(5000);
  CHECK(stage.frame(stage.fit(kWidth, kHeight), kWidth, kHeight).detail == Detail::Dense);
  const auto& plan = stage.frame(near(stage), kWidth, kHeight);
  REQUIRE(plan.detail == Detail::Full);
  CHECK(stage.scene().nodes.size() > 3);
  CHECK(stage.scene().nodes.size() < 600);
}

TEST_CASE("panning a little keeps the scene, panning further keeps its texts where they were") {
  auto stage = staged(5000);
  auto camera = near(stage);
  stage.frame(camera, kWidth, kHeight);
  const auto revision = stage.revision();
  const auto before = stage.scene();
  camera.center.x -= 100;
  stage.frame(camera, kWidth, kHeight);
  CHECK(stage.revision() == revision);
  camera.center.x -= 300;
  REQUIRE(stage.frame(camera, kWidth, kHeight).detail == Detail::Full);
  CHECK(stage.revision() != revision);
  std::size_t kept = 0;
  std::size_t moved = 0;
  const auto view = worldRect(camera, kWidth, kHeight);
  for (const auto& edge : stage.scene().edges) {
    const auto old = std::ranges::find(before.edges, edge.edge, &EdgeItem::edge);
    if (old == before.edges.end() || !old->pill || !edge.pill || !edge.pill->box.overlaps(view))
      continue;
    ++(old->pill->along == edge.pill->along && old->pill->aside == edge.pill->aside ? kept : moved);
  }
  CHECK(kept > 5);
  CHECK(moved * 10 <= kept);
}

TEST_CASE("while the window pans over a part, what is in view stays where it is") {
  auto stage = staged(5000);
  auto camera = near(stage);
  const Rect margin{1, 1, kWidth - 2, kHeight - 2};
  const auto isInView = [&](const Camera& of, const Rect& box) {
    const auto view = worldRect(of, margin.width, margin.height);
    return box.left > view.left && box.top > view.top && box.right() < view.right() &&
           box.bottom() < view.bottom();
  };
  stage.frame(camera, kWidth, kHeight);
  std::size_t names = 0;
  std::size_t texts = 0;
  std::size_t changed = 0;
  std::set<std::uint64_t> scenes;
  for (int frame = 0; frame < 40; ++frame) {
    const auto before = stage.scene();
    const auto old = camera;
    camera.center.x += frame < 20 ? -40 : 40;
    camera.center.y += frame < 20 ? 15 : 20;
    if (stage.frame(camera, kWidth, kHeight).detail != Detail::Full) continue;
    scenes.insert(stage.revision());
    std::map<std::uint32_t, Rect> named;
    for (const auto& node : stage.scene().nodes) {
      if (node.labelled) named[node.node] = node.label;
    }
    for (const auto& node : before.nodes) {
      if (!node.labelled || !isInView(old, node.label) || !isInView(camera, node.label)) continue;
      ++names;
      CHECK((named.contains(node.node) && named[node.node].center() == node.label.center()));
    }
    std::map<std::uint32_t, Rect> said;
    for (const auto& edge : stage.scene().edges) {
      if (edge.pill) said[edge.edge] = edge.pill->box;
    }
    for (const auto& edge : before.edges) {
      if (!edge.pill || !isInView(old, edge.pill->box) || !isInView(camera, edge.pill->box))
        continue;
      ++texts;
      const bool same =
          said.contains(edge.edge) && said[edge.edge].center() == edge.pill->box.center();
      changed += same ? 0 : 1;
    }
  }
  CHECK(scenes.size() > 4);
  CHECK(names > 200);
  CHECK(texts > 200);
  CHECK(changed * 200 < texts);
}

TEST_CASE("while the window pans, cards stay where they are, and no name comes to lie on one") {
  auto planted = plantedGraph(5000, 10000);
  for (std::uint32_t i = 0; i < 5000; i += 3) {
    Callout card;
    card.node = i;
    card.claim = {static_cast<std::int64_t>(100'000 + i)};
    card.percent = 5;
    planted.graph.callouts.push_back(card);
  }
  Stage stage(plainMeasure);
  auto drawing = std::make_shared<const Drawing>(drawGraph(planted.graph, planted.positions));
  stage.show(std::make_shared<const Graph>(planted.graph), planted.positions, std::move(drawing));
  auto camera = near(stage);
  stage.frame(camera, kWidth, kHeight);
  std::size_t stood = 0;
  for (int frame = 0; frame < 60; ++frame) {
    const auto before = stage.scene();
    const auto old = worldRect(camera, kWidth, kHeight, -1);
    camera.center = camera.center + Point{frame < 30 ? -40.0 : 40.0, frame < 30 ? 15.0 : 20.0};
    if (stage.frame(camera, kWidth, kHeight).detail != Detail::Full) continue;
    const auto view = worldRect(camera, kWidth, kHeight, -1);
    const auto& scene = stage.scene();
    for (const auto& card : before.callouts) {
      if (!old.overlaps(card.box) || !view.overlaps(card.box)) continue;
      const auto now = std::ranges::find(scene.callouts, card.callout, &CalloutItem::callout);
      ++stood;
      REQUIRE(now != scene.callouts.end());
      CHECK((now->box.center() - card.box.center()).length() < 1e-6);
    }
    for (const auto& card : scene.callouts) {
      CHECK(std::ranges::none_of(scene.nodes, [&](const NodeItem& node) {
        return node.labelled && node.label.overlaps(card.box);
      }));
    }
  }
  CHECK(stood > 100);
}

TEST_CASE("where a panning window goes from dense to full frames and back, names stay the same") {
  auto stage = staged(5000);
  auto camera = near(stage);
  camera.zoom = 0.5;
  const auto namesIn = [&](const Rect& view) {
    std::map<std::uint32_t, Rect> names;
    const auto add = [&](std::uint32_t node, const Rect& box) {
      if (box.left > view.left && box.top > view.top && box.right() < view.right() &&
          box.bottom() < view.bottom())
        names[node] = box;
    };
    if (stage.plan().detail == Detail::Full) {
      for (const auto& item : stage.scene().nodes) {
        if (item.labelled) add(item.node, item.label);
      }
      return names;
    }
    for (const auto& label : stage.plan().labels) {
      const auto at = camera.toWorld({label.box.left, label.box.top}, kWidth, kHeight);
      add(label.node, {at.x, at.y, label.box.width / camera.zoom, label.box.height / camera.zoom});
    }
    return names;
  };
  camera.center.x += 700;
  stage.frame(camera, kWidth, kHeight);
  std::size_t switches = 0;
  for (int frame = 0; frame < 90; ++frame) {
    const auto detail = stage.plan().detail;
    const auto before = namesIn(worldRect(camera, kWidth, kHeight, -1));
    const auto old = worldRect(camera, kWidth, kHeight, -1);
    camera.center.x += (frame < 45 ? -40 : 40) / camera.zoom;
    stage.frame(camera, kWidth, kHeight);
    if (stage.plan().detail == detail) continue;
    ++switches;
    const auto view = worldRect(camera, kWidth, kHeight, -1);
    const Rect both{std::max(old.left, view.left), view.top,
                    std::min(old.right(), view.right()) - std::max(old.left, view.left),
                    view.height};
    std::size_t shared = 0;
    const auto after = namesIn(both);
    for (const auto& [node, box] : before) {
      if (box.left <= both.left || box.right() >= both.right()) continue;
      ++shared;
      REQUIRE(after.contains(node));
      CHECK((after.at(node).center() - box.center()).length() < 1e-3);
    }
    CHECK(shared > 5);
    CHECK(after.size() == shared);
  }
  CHECK(switches >= 2);
}

TEST_CASE("what is under the pointer is found in full and in dense frames") {
  auto stage = staged(5000);
  for (const auto& camera : {near(stage), stage.fit(kWidth, kHeight)}) {
    stage.frame(camera, kWidth, kHeight);
    const auto& node = stage.drawing()->nodes.nodes().front();
    if (stage.plan().detail == Detail::Full) {
      const auto& item = stage.scene().nodes.front();
      CHECK(stage.hitAt(item.center, 5 / camera.zoom) == Hit{HitKind::Node, item.node});
    } else {
      CHECK(stage.hitAt({node.x, node.y}, 5 / camera.zoom).kind == HitKind::Node);
    }
  }
}

TEST_CASE("the edges of a node are known without looking through all") {
  const auto stage = staged(500);
  for (const std::uint32_t node : {0U, 17U, 499U}) {
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < stage.graph().edges.size(); ++i) {
      const auto& edge = stage.graph().edges[i];
      if (edge.source == node || edge.target == node) expected.push_back(i);
    }
    const auto found = stage.drawing()->incidence.edgesOf(node);
    CHECK(std::vector(found.begin(), found.end()) == expected);
  }
}

TEST_CASE("choosing what has its texts moves nothing, choosing what lacks them brings them") {
  auto stage = staged(120);
  const auto camera = stage.fit(kWidth, kHeight);
  stage.frame(camera, kWidth, kHeight);
  const auto& nodes = stage.scene().nodes;
  const auto named = std::ranges::find(nodes, true, &NodeItem::labelled)->node;
  const auto nameless = std::ranges::find(nodes, false, &NodeItem::labelled);
  REQUIRE(nameless != nodes.end());
  const auto chosen = nameless->node;
  const auto revision = stage.revision();
  stage.setChosen({named}, {});
  stage.frame(camera, kWidth, kHeight);
  CHECK(stage.revision() == revision);
  stage.setChosen({chosen}, {});
  stage.frame(camera, kWidth, kHeight);
  CHECK(std::ranges::find(stage.scene().nodes, chosen, &NodeItem::node)->labelled);
}

TEST_CASE("a moved node takes its label and edges along") {
  auto stage = staged(30);
  const auto camera = stage.fit(kWidth, kHeight);
  stage.frame(camera, kWidth, kHeight);
  const auto before = stage.scene().nodes[3].center;
  stage.moveNode(3, {40, -25});
  stage.frame(camera, kWidth, kHeight);
  CHECK((stage.scene().nodes[3].center - before - Point{40, -25}).length() < 1e-6);
}
