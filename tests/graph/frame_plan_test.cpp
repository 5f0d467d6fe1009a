#include "isnad/graph/frame_plan.h"

#include <algorithm>
#include <set>

#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

constexpr double kWidth = 1280;
constexpr double kHeight = 800;

double plainMeasure(const std::string& text, double size, bool /*bold*/) {
  const auto letters = std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return size * 0.5 * static_cast<double>(letters);
}

struct Sample {
  PlantedGraph planted = plantedGraph(10000, 30000);
  Drawing drawing = drawGraph(planted.graph, planted.positions);
  Camera fit = Camera::fit(drawing.bounds, kWidth, kHeight);
};

const Sample& sample() {
  static const Sample kSample;
  return kSample;
}

const TextMeasure kMeasure = plainMeasure;

PlanSource source() {
  return {sample().planted.graph, sample().planted.positions, sample().drawing, kMeasure};
}

FramePlan planned(FramePlanner& planner, const Camera& camera) {
  return planner.plan(source(), camera, kWidth, kHeight);
}

std::set<std::uint32_t> labelled(const FramePlan& plan) {
  std::set<std::uint32_t> nodes;
  for (const auto& label : plan.labels) nodes.insert(label.node);
  return nodes;
}

}  // namespace

TEST_CASE("far out a frame is dense, near it shows everything, and between it does not waver") {
  FramePlanner planner;
  Camera camera = sample().fit;
  CHECK(planned(planner, camera).detail == Detail::Dense);
  double near = 0;
  while (near == 0) {
    camera.zoom *= 1.05;
    if (planned(planner, camera).detail == Detail::Full) near = camera.zoom;
    REQUIRE(camera.zoom < 10);
  }
  camera.zoom = near / 1.03;
  CHECK(planned(planner, camera).detail == Detail::Full);
  camera.zoom = near / 1.6;
  CHECK(planned(planner, camera).detail == Detail::Dense);
}

TEST_CASE("no name lies on another, at any zoom") {
  FramePlanner planner;
  for (Camera camera = sample().fit; camera.zoom < 0.5; camera.zoom *= 1.3) {
    const auto labels = planned(planner, camera).labels;
    CHECK(labels.size() > 25);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t j = i + 1; j < labels.size(); ++j)
        CHECK_FALSE(labels[i].box.overlaps(labels[j].box));
    }
  }
}

TEST_CASE("the names of the most related nodes come first") {
  FramePlanner planner;
  const auto shown = labelled(planned(planner, sample().fit));
  const auto& nodes = sample().planted.graph.nodes;
  double average = 0;
  for (const auto node : shown) average += nodes[node].relations;
  average /= static_cast<double>(shown.size());
  CHECK(average > 3 * 6);  // six is the graph's mean
}

TEST_CASE("while the window pans a name in view neither comes nor goes nor jumps") {
  const Rect window{1, 1, kWidth - 2, kHeight - 2};
  const auto isInside = [&](const Rect& box) {
    return window.contains({box.left, box.top}) && window.contains({box.right(), box.bottom()});
  };
  for (const double nearer : {1.5, 2.0, 3.0, 8.0}) {
    FramePlanner planner;
    Camera camera = sample().fit;
    camera.zoom *= nearer;
    auto before = planned(planner, camera);
    for (int frame = 0; frame < 40; ++frame) {
      const Point step = frame < 20 ? Point{40, 25} : Point{-40, 13};  // pixels
      camera.center = camera.center + step * (1 / camera.zoom);
      const auto after = planned(planner, camera);
      REQUIRE(after.detail == Detail::Dense);
      const auto then = labelled(before);
      const auto now = labelled(after);
      for (const auto& label : before.labels) {
        const Rect moved{label.box.left - step.x, label.box.top - step.y, label.box.width,
                         label.box.height};
        if (!isInside(label.box) || !isInside(moved)) continue;
        CHECK(now.contains(label.node));
        const auto same = std::ranges::find(after.labels, label.node, &PlacedLabel::node);
        if (same == after.labels.end()) continue;
        CHECK(same->box.left == Approx(moved.left));
        CHECK(same->box.top == Approx(moved.top));
      }
      for (const auto& label : after.labels) {
        const Rect earlier{label.box.left + step.x, label.box.top + step.y, label.box.width,
                           label.box.height};
        if (isInside(label.box) && isInside(earlier)) CHECK(then.contains(label.node));
      }
      before = after;
    }
  }
}

TEST_CASE("a window that grows has names in its new part at once") {
  FramePlanner planner;
  Camera camera = sample().fit;
  camera.zoom *= 4;
  const auto inPart = [&](double width) {
    const auto plan = planner.plan(source(), camera, width, kHeight);
    return std::ranges::count_if(
        plan.labels, [&](const PlacedLabel& label) { return label.box.left > width * 0.75; });
  };
  static_cast<void>(inPart(kWidth / 2));
  CHECK(inPart(kWidth) > 8);
}

TEST_CASE("the name of a chosen node is always there") {
  FramePlanner planner;
  const auto shown = labelled(planned(planner, sample().fit));
  const auto nodes = sample().drawing.nodes.nodes();
  const auto quiet = std::ranges::find_if(nodes, [&](const DrawnNode& node) {
    return node.relations < 4 && !shown.contains(node.node) && std::abs(node.x) < 2000;
  });
  REQUIRE(quiet != nodes.end());
  const auto plan = planner.plan(source(), sample().fit, kWidth, kHeight, {*quiet});
  CHECK(labelled(plan).contains(quiet->node));
}

TEST_CASE("names lie on little of other nodes' shapes, where these are more than dots") {
  const auto planted = plantedGraph(1000, 2500);
  const auto drawing = drawGraph(planted.graph, planted.positions);
  FramePlanner planner;
  const auto plan = planner.plan({planted.graph, planted.positions, drawing, kMeasure},
                                 Camera::fit(drawing.bounds, kWidth, kHeight), kWidth, kHeight);
  REQUIRE(plan.detail == Detail::Dense);
  CHECK(plan.labels.size() > 10);
  for (const auto& label : plan.labels) {
    double covered = 0;
    for (const auto& node : drawing.nodes.nodes()) {
      if (node.node == label.node) continue;
      const auto at = plan.camera.toScreen({node.x, node.y}, kWidth, kHeight);
      const double radius = node.radius * plan.camera.zoom;
      const double width =
          std::min(label.box.right(), at.x + radius) - std::max(label.box.left, at.x - radius);
      const double height =
          std::min(label.box.bottom(), at.y + radius) - std::max(label.box.top, at.y - radius);
      covered += std::max(width, 0.0) * std::max(height, 0.0);
    }
    CHECK(covered <= 0.16 * label.box.width * label.box.height);
  }
}

TEST_CASE("a fitted view shows every node, and the names of the outermost uncut") {
  for (const std::size_t nodes : {1000U, 10000U, 100000U}) {
    auto planted = plantedGraph(nodes, 3 * nodes);
    // A component of its own, far out, where its name has least room.
    planted.positions[nodes - 1] = planted.positions[nodes - 1] * 1.5;
    const auto drawing = drawGraph(planted.graph, planted.positions);
    const PlanSource all{planted.graph, planted.positions, drawing, kMeasure};
    for (const auto [width, height] : {std::pair{1400.0, 900.0}, std::pair{1024.0, 700.0}}) {
      const auto camera = fitWithNames(all, width, height);
      FramePlanner planner;
      const auto plan = planner.plan(all, camera, width, height);
      std::size_t beyond = 0;
      for (const auto& node : drawing.nodes.nodes()) {
        const auto at = camera.toScreen({node.x, node.y}, width, height);
        const double radius = node.radius * camera.zoom;
        const bool inside =
            at.x >= radius && at.y >= radius && at.x <= width - radius && at.y <= height - radius;
        beyond += inside ? 0 : 1;
      }
      CHECK(beyond == 0);
      CHECK(plan.labels.size() > 20);
      CHECK(plan.labels.size() * 20 > planner.names().names.size() * 19);  // hardly any is left out
      for (const auto& label : plan.labels) {
        CHECK(label.box.left >= -0.1);
        CHECK(label.box.top >= -0.1);
        CHECK(label.box.right() <= width + 0.1);
        CHECK(label.box.bottom() <= height + 0.1);
      }
    }
  }
}

TEST_CASE("a name that the border would cut stands on another side of its node") {
  Graph graph;
  std::vector<Point> positions;
  for (int i = 0; i < 300; ++i) {
    graph.nodes.push_back({});
    graph.nodes.back().label = "a long name " + std::to_string(i);
    positions.push_back({(i % 20) * 400.0, (i / 20) * 400.0});
  }
  const auto drawing = drawGraph(graph, positions);
  FramePlanner planner;
  // The left column stands at the border, with room on its right.
  const Camera camera{{kWidth / 0.8 - 20, 2000}, 0.4};
  static_cast<void>(planner.plan({graph, positions, drawing, kMeasure}, camera, kWidth, kHeight));
  const auto view = worldRect(camera, kWidth, kHeight);
  std::size_t moved = 0;
  for (const auto& name : planner.names().names) {
    if (name.node % 20 != 0 || !view.contains(positions[name.node])) continue;
    CHECK(name.box.left >= view.left);
    CHECK(name.side == NameSide::Right);
    ++moved;
  }
  CHECK(moved > 3);
}
