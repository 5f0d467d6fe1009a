#include "isnad/graph/stage.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace isnad::graph {

namespace {

constexpr std::size_t kMostFirst = 400;

}  // namespace

void Stage::show(std::shared_ptr<const Graph> graph, std::vector<Point> positions,
                 std::shared_ptr<const Drawing> drawing) {
  graph_ = std::move(graph);
  positions_ = std::move(positions);
  drawing_ = std::move(drawing);
  chosen_nodes_.clear();
  chosen_edges_.clear();
  planner_.forget();
  scene_ = {};
  cards_.clear();
  invalidate();
}

void Stage::invalidate() {
  stale_ = true;
  ++revision_;
}

void Stage::setLanguage(const Manner& language) {
  language_ = language;
  scene_ = {};
  cards_.clear();
  invalidate();
}

void Stage::setTextScale(double scale) {
  if (std::exchange(text_scale_, scale) == scale) return;
  scene_ = {};
  cards_.clear();
  invalidate();
}

void Stage::setChosen(std::vector<std::uint32_t> nodes, std::vector<std::uint32_t> edges) {
  if (nodes == chosen_nodes_ && edges == chosen_edges_) return;
  const bool folds = hasBundle(chosen_edges_);
  chosen_nodes_ = std::move(nodes);
  chosen_edges_ = std::move(edges);
  if (folds || hasBundle(chosen_edges_) || lacksTexts()) invalidate();
}

bool Stage::hasBundle(const std::vector<std::uint32_t>& edges) const {
  return std::ranges::any_of(
      edges, [this](std::uint32_t edge) { return isBundled(graph_->edges[edge], scene_.scale); });
}

/// Whether something chosen has no name or text in the scene.
bool Stage::lacksTexts() const {
  const std::unordered_set<std::uint32_t> nodes(chosen_nodes_.begin(), chosen_nodes_.end());
  const std::unordered_set<std::uint32_t> edges(chosen_edges_.begin(), chosen_edges_.end());
  return std::ranges::any_of(
             scene_.nodes,
             [&](const NodeItem& item) { return !item.labelled && nodes.contains(item.node); }) ||
         std::ranges::any_of(scene_.edges, [&](const EdgeItem& item) {
           return !item.pill && edges.contains(item.edge);
         });
}

void Stage::moveNode(std::uint32_t node, Point by) {
  positions_[node] = positions_[node] + by;
  planner_.move(node, by);
  invalidate();
}

PlanSource Stage::source() const {
  return {*graph_, positions_, *drawing_, measure_, text_scale_, cards_, scene_.scale};
}

const FramePlan& Stage::frame(const Camera& camera, double width, double height) {
  std::vector<DrawnNode> first;
  for (const auto node : chosen_nodes_) {
    if (first.size() == kMostFirst) break;
    first.push_back(drawnNode(*graph_, positions_, node, drawing_->looks.get()));
  }
  plan_ = planner_.plan(source(), camera, width, height, first);
  if (plan_.detail == Detail::Full) updateScene();
  return plan_;
}

void Stage::updateScene() {
  const double scale = readableScale(plan_.camera.zoom) * text_scale_;
  const bool whole = isAlwaysFull(*graph_);
  const bool inside = whole || (region_ && region_->covers(worldAround(plan_, kLeastPlacedAround)));
  const bool named = whole || names_revision_ == planner_.namesRevision();
  if (!stale_ && inside && named && scene_.scale == scale) return;
  SceneOptions options;
  options.language = language_;
  options.scale = scale;
  options.first = chosen_nodes_;
  options.fanned = chosen_edges_;
  options.previous = &scene_;
  options.looks = drawing_->looks.get();
  region_.reset();
  if (!whole) {
    region_ = worldAround(plan_, kPlacedAround);
    options.part = partIn(*region_);
    options.part->names = planner_.names().names;
    names_revision_ = planner_.namesRevision();
  }
  scene_ = buildScene(*graph_, positions_, measure_, options);
  cards_.clear();
  for (const auto& card : scene_.callouts) cards_.push_back(card.box);
  stale_ = false;
  ++revision_;
}

/// In the graph's order, so that the scene does not depend on that of the indices.
ScenePart Stage::partIn(const Rect& region) const {
  ScenePart part;
  part.region = region;
  const auto box = boxOf(region);
  drawing_->nodes.visitIn(box, [&](const DrawnNode& node) { part.nodes.push_back(node.node); });
  for (const auto range : drawing_->edges.rangesIn(box)) {
    for (auto i = range.begin; i < range.end; ++i) {
      const auto edge = drawing_->edge(i);
      if (passes(edge, box)) part.edges.push_back(edge.edge);
    }
  }
  std::ranges::sort(part.nodes);
  std::ranges::sort(part.edges);
  return part;
}

Camera Stage::fit(double width, double height) {
  if (!isAlwaysFull(*graph_)) return fitWithNames(source(), width, height);
  // Texts have another share of the picture when it is smaller: fitted twice.
  Camera camera{{0, 0}, 1};
  for (int round = 0; round < 2; ++round) {
    frame(camera, width, height);
    camera = Camera::fit(scene_.bounds, width, height);
  }
  return camera;
}

Hit Stage::hitAt(Point at, double tolerance) const {
  if (isEmpty()) return {};
  return plan_.detail == Detail::Full ? hitTest(scene_, at, tolerance)
                                      : pick(*drawing_, at, tolerance);
}

}  // namespace isnad::graph
