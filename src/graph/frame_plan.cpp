#include "isnad/graph/frame_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "box_index.h"

namespace isnad::graph {

namespace {

constexpr std::size_t kAlwaysFull = 200;  // nodes of a graph that is never dense
constexpr std::size_t kFullNodes = 220;   // in view
constexpr std::size_t kFullEdges = 420;
constexpr double kHoldOn = 1.3;  // by how much more a dense view must have to become full

constexpr double kLabelArea = 9000;  // square pixels of the window for a name
constexpr double kAround = 160;      // pixels around the window where names are placed too
constexpr double kWidest = 190;      // pixels; longer names are cut
constexpr double kAcross = 8;        // pixels kept free between names
constexpr double kDown = 2;
constexpr double kLineHeight = 1.5;
constexpr double kMostCovered = 0.15;  // of a name, by shapes of others
constexpr double kOtherSide = 0.05;    // how much less the other side must cover
constexpr double kChosen = 1e12;       // weight of the first of the names that go before all others

/// Names of nodes that have more relations are larger.
double labelSize(std::uint32_t relations) {
  return std::clamp(9.0 + std::round(std::log2(1.0 + relations)), 11.0, 17.0);
}

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

struct Candidate {
  DrawnNode node;
  double weight = 0;
};

/// How much of a name's box shapes of other nodes cover; nothing where all are dots.
double coveredShare(const Drawing& drawing, const FramePlan& plan, const Rect& box,
                    std::uint32_t own) {
  constexpr std::size_t kDots = 6000;  // nodes in view
  if (plan.node_count > kDots) return 0;
  const double zoom = plan.camera.zoom;
  const double reach = drawing.nodes.largestRadius();
  const Point low = plan.camera.toWorld({box.left, box.top}, plan.width, plan.height);
  const Rect world{low.x, low.y, box.width / zoom, box.height / zoom};
  double area = 0;
  drawing.nodes.visitIn(
      boxOf(Rect{world.left - reach, world.top - reach, world.width + 2 * reach,
                 world.height + 2 * reach}),
      [&](const DrawnNode& node) {
        if (node.node == own) return;
        const double width = std::min<double>(world.right(), node.x + node.radius) -
                             std::max<double>(world.left, node.x - node.radius);
        const double height = std::min<double>(world.bottom(), node.y + node.radius) -
                              std::max<double>(world.top, node.y - node.radius);
        area += std::max(width, 0.0) * std::max(height, 0.0);
      });
  return area / (world.width * world.height);
}

}  // namespace

Rect worldRect(const Camera& camera, double width, double height, double margin) {
  const Point low = camera.toWorld({-margin, -margin}, width, height);
  return {low.x, low.y, (width + 2 * margin) / camera.zoom, (height + 2 * margin) / camera.zoom};
}

FramePlan FramePlanner::plan(const Graph& graph, const Drawing& drawing, const Camera& camera,
                             double width, double height, const TextMeasure& measure,
                             const std::vector<DrawnNode>& first) {
  FramePlan plan;
  plan.camera = camera;
  plan.width = width;
  plan.height = height;
  const auto view = boxOf(worldRect(camera, width, height, 2));
  plan.edges = drawing.edges.rangesIn(view);
  for (const auto range : plan.edges) plan.edge_count += range.size();
  plan.node_count = drawing.nodes.countNear(view);
  decideDetail(graph, drawing, plan);
  plan.detail = detail_;
  plan.looks = drawing.looks;
  if (detail_ == Detail::Dense) {
    placeLabels(graph, drawing, measure, first, plan);
  } else {
    shown_.clear();
  }
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

void FramePlanner::placeLabels(const Graph& graph, const Drawing& drawing,
                               const TextMeasure& measure, const std::vector<DrawnNode>& first,
                               FramePlan& plan) {
  // Names around the window are placed as well: what comes and goes does so out of sight.
  const auto around = worldRect(plan.camera, plan.width, plan.height, kAround);
  const auto wanted = static_cast<std::size_t>((plan.width + 2 * kAround) *
                                               (plan.height + 2 * kAround) / kLabelArea);
  drawing.nodes.leaders(boxOf(around), wanted, leaders_);
  std::vector<Candidate> candidates;
  candidates.reserve(leaders_.size() + shown_.size() + first.size());
  const auto add = [&](const DrawnNode& node, double favour) {
    if (around.contains({node.x, node.y}))
      candidates.push_back({node, favour * (1.0 + node.relations)});
  };
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (around.contains({first[i].x, first[i].y}))
      candidates.push_back({first[i], kChosen - static_cast<double>(i)});
  }
  for (const auto& [index, shown] : shown_) add(shown.node, kHoldOn);
  for (const auto index : leaders_) add(drawing.nodes.nodes()[index], 1);
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.node.node < b.node.node;
  });
  BoxIndex room(96);
  std::unordered_map<std::uint32_t, Shown> shown;
  for (const auto& [node, weight] : candidates) {
    if (shown.contains(node.node)) continue;
    const auto at = plan.camera.toScreen({node.x, node.y}, plan.width, plan.height);
    const double radius = std::max(node.radius * plan.camera.zoom, 1.0);
    const double size = labelSize(node.relations);
    const double width = std::min(kWidest, measure(graph.nodes[node.node].label, size, true) + 4);
    const double height = size * kLineHeight;
    const auto kept = shown_.find(node.node);
    const Side preferred = kept == shown_.end() ? Side::Below : kept->second.side;
    struct Place {
      Side side;
      Rect box;
      double covers;
    };
    const auto placeOn = [&](Side side) {
      const double top = side == Side::Below ? at.y + radius + 1 : at.y - radius - 1 - height;
      const Rect box{at.x - width / 2, top, width, height};
      return Place{side, box, coveredShare(drawing, plan, box, node.node)};
    };
    std::array places{placeOn(preferred),
                      placeOn(preferred == Side::Below ? Side::Above : Side::Below)};
    if (places[1].covers < places[0].covers - kOtherSide) std::swap(places[0], places[1]);
    for (const auto& [side, box, covers] : places) {
      if (covers > kMostCovered && weight < kChosen / 2) continue;
      const Rect spaced{box.left - kAcross / 2, box.top - kDown / 2, box.width + kAcross,
                        box.height + kDown};
      if (!room.isFree(spaced, 0)) continue;
      room.take(spaced);
      room.take(Rect::around(at, 2 * radius, 2 * radius));
      shown.emplace(node.node, Shown{node, side});
      if (box.overlaps({0, 0, plan.width, plan.height}))
        plan.labels.push_back({node.node, box, size});
      break;
    }
  }
  shown_ = std::move(shown);
}

bool isAlwaysFull(const Graph& graph) {
  return graph.nodes.size() <= kAlwaysFull && graph.edges.size() <= 4 * kAlwaysFull;
}

void FramePlanner::forget() { shown_.clear(); }

}  // namespace isnad::graph
