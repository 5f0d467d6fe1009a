#include "isnad/graph/frame_plan.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "name_placer.h"

namespace isnad::graph {

namespace {

constexpr std::size_t kAlwaysFull = 200;  // nodes of a graph that is never dense
constexpr std::size_t kFullNodes = 220;   // in view
constexpr std::size_t kFullEdges = 420;
constexpr double kHoldOn = 1.3;  // by how much more a dense view must have to become full

constexpr double kBorder = 10;  // pixels that a fitted view keeps free
// Of its size, what names of the outermost may take on each side; longer ones move to another side
// of their nodes, or wait, rather than make the whole picture small.
constexpr double kMostForNames = 0.07;

/// No further than just over `enough`.
std::size_t countedEdges(const Drawing& drawing, const std::vector<IndexRange>& ranges,
                         const Box& view, std::size_t enough) {
  std::size_t count = 0;
  for (const auto range : ranges) {
    for (auto i = range.begin; i < range.end && count <= enough; ++i)
      count += passes(drawing.edge(i), view) ? 1 : 0;
  }
  return count;
}

}  // namespace

Rect worldRect(const Camera& camera, double width, double height, double margin) {
  const Point low = camera.toWorld({-margin, -margin}, width, height);
  return {low.x, low.y, (width + 2 * margin) / camera.zoom, (height + 2 * margin) / camera.zoom};
}

Rect worldAround(const FramePlan& plan, double share) {
  return worldRect(plan.camera, plan.width, plan.height, share * std::max(plan.width, plan.height));
}

FramePlan FramePlanner::plan(const PlanSource& source, const Camera& camera, double width,
                             double height, const std::vector<DrawnNode>& first) {
  const auto& drawing = source.drawing;
  FramePlan plan;
  plan.camera = camera;
  plan.width = width;
  plan.height = height;
  const auto view = boxOf(worldRect(camera, width, height, 2));
  plan.edges = drawing.edges.rangesIn(view);
  for (const auto range : plan.edges) plan.edge_count += range.size();
  plan.node_count = drawing.nodes.countNear(view);
  decideDetail(source.graph, drawing, plan);
  plan.detail = detail_;
  plan.looks = drawing.looks;
  if (!isAlwaysFull(source.graph)) updateNames(source, plan, first);
  if (detail_ == Detail::Dense) showNames(plan);
  camera_ = camera;
  width_ = width;
  height_ = height;
  return plan;
}

void FramePlanner::decideDetail(const Graph& graph, const Drawing& drawing, FramePlan& plan) {
  if (isAlwaysFull(graph)) {
    detail_ = Detail::Full;
    return;
  }
  const double slack = detail_ == Detail::Full ? kHoldOn : 1;
  const auto most_nodes = static_cast<std::size_t>(kFullNodes * slack);
  const auto most_edges = static_cast<std::size_t>(kFullEdges * slack);
  const auto view = boxOf(worldRect(plan.camera, plan.width, plan.height));
  detail_ = plan.node_count <= most_nodes &&
                    countedEdges(drawing, plan.edges, view, most_edges) <= most_edges
                ? Detail::Full
                : Detail::Dense;
}

/// Names are placed for more than the window shows, and stay while it moves within that.
void FramePlanner::updateNames(const PlanSource& source, const FramePlan& plan,
                               const std::vector<DrawnNode>& first) {
  NameRequest request;
  request.scale = readableScale(plan.camera.zoom) * source.text_scale;
  request.view = worldRect(plan.camera, plan.width, plan.height);
  const Point moved = (plan.camera.center - camera_.center) * plan.camera.zoom;
  request.pans = names_.scale == request.scale && camera_.zoom == plan.camera.zoom &&
                 width_ == plan.width && height_ == plan.height && std::abs(moved.x) < width_ &&
                 std::abs(moved.y) < height_;
  std::vector<std::uint32_t> chosen(first.size());
  std::ranges::transform(first, chosen.begin(), &DrawnNode::node);
  const bool chooses = std::exchange(chosen_, std::move(chosen)) != chosen_;
  if (chooses && lacksName(first, request.view)) request.pans = false;
  if (request.pans && names_.region.covers(worldAround(plan, kLeastPlacedAround))) return;
  request.region = worldAround(plan, kPlacedAround);
  auto names = NamePlacer(source, names_, request).place(first);
  if (names.names != names_.names || names.scale != names_.scale) ++revision_;
  names_ = std::move(names);
}

bool FramePlanner::lacksName(const std::vector<DrawnNode>& first, const Rect& view) const {
  std::unordered_set<std::uint32_t> named;
  for (const auto& name : names_.names) named.insert(name.node);
  return std::ranges::any_of(first, [&](const DrawnNode& node) {
    return view.contains({node.x, node.y}) && !named.contains(node.node);
  });
}

/// Those of which nothing is cut.
void FramePlanner::showNames(FramePlan& plan) const {
  constexpr double kHair = 0.01;  // pixels
  const Rect window{-kHair, -kHair, plan.width + 2 * kHair, plan.height + 2 * kHair};
  const double zoom = plan.camera.zoom;
  for (const auto& name : names_.names) {
    const Point at = plan.camera.toScreen({name.box.left, name.box.top}, plan.width, plan.height);
    const Rect box{at.x, at.y, name.box.width * zoom, name.box.height * zoom};
    if (window.covers(box))
      plan.labels.push_back({name.node, box, name.size * names_.scale * zoom});
  }
}

void FramePlanner::move(std::uint32_t node, Point by) {
  const auto found = std::ranges::find(names_.names, node, &NodeName::node);
  if (found == names_.names.end()) return;
  found->box.left += by.x;
  found->box.top += by.y;
  ++revision_;
}

bool isAlwaysFull(const Graph& graph) {
  return graph.nodes.size() <= kAlwaysFull && graph.edges.size() <= 4 * kAlwaysFull;
}

void FramePlanner::forget() {
  names_ = {};
  chosen_.clear();
  ++revision_;
}

Camera fitWithNames(const PlanSource& source, double width, double height) {
  constexpr int kRounds = 3;
  const auto& bounds = source.drawing.bounds;
  double left = kBorder, top = kBorder, right = kBorder, bottom = kBorder;
  Camera camera;
  for (int round = 0; round < kRounds; ++round) {
    camera = Camera::fit(bounds, width - left - right, height - top - bottom, 0);
    camera.center = camera.center + Point{right - left, bottom - top} * (0.5 / camera.zoom);
    if (round + 1 == kRounds) break;
    // As if there were no border: what reaches over the outermost nodes is the room that is needed.
    NameRequest request;
    request.scale = readableScale(camera.zoom) * source.text_scale;
    request.region = worldRect(camera, width, height, std::max(width, height) / 4);
    request.view = request.region;
    const auto names = NamePlacer(source, {}, request).place(std::vector<DrawnNode>());
    const auto reach = [&](double beyond, double side) {
      return kBorder + std::clamp(beyond * camera.zoom, 0.0, kMostForNames * side);
    };
    left = top = right = bottom = kBorder;
    for (const auto& [node, side, box, size] : names.names) {
      left = std::max(left, reach(bounds.left - box.left, width));
      top = std::max(top, reach(bounds.top - box.top, height));
      right = std::max(right, reach(box.right() - bounds.right(), width));
      bottom = std::max(bottom, reach(box.bottom() - bounds.bottom(), height));
    }
  }
  return camera;
}

}  // namespace isnad::graph
