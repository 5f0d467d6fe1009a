#include "isnad/graph/frame_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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
constexpr double kRoomCell = 96;
constexpr double kMostCovered = 0.15;  // of a name, by shapes of others
constexpr double kOtherSide = 0.05;    // how much less the other side must cover
constexpr double kChosen = 1e15;       // weight of the first of the names that go before all others
constexpr double kStaying = 1e7;  // by how much more what is in view of a panning window counts

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

/// How much of a name's box shapes of other nodes cover; nothing where all are dots.
double coveredShare(const Drawing& drawing, const FramePlan& plan, const Rect& box,
                    std::uint32_t own) {
  constexpr double kDot = 1.5;  // pixels of a radius
  const double zoom = plan.camera.zoom;
  const double reach = drawing.nodes.largestRadius();
  if (reach * zoom < kDot) return 0;
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
  if (detail_ == Detail::Dense) placeLabels(graph, drawing, measure, first, plan);
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

/// Names of one frame, the weightiest first.
class FramePlanner::Labels {
 public:
  Labels(const Graph& graph, const Drawing& drawing, const TextMeasure& measure,
         const FramePlanner& planner, FramePlan& plan)
      : graph_(graph), drawing_(drawing), measure_(measure), planner_(planner), plan_(plan) {
    const auto& old = planner.camera_;
    pans_ = old.zoom == plan.camera.zoom && planner.width_ == plan.width &&
            planner.height_ == plan.height;
    panned_ = (plan.camera.center - old.center) * plan.camera.zoom;
  }

  /// Nothing stays: what is to go first has changed.
  void startAnew() { pans_ = false; }

  void place(const std::vector<DrawnNode>& first, std::span<const std::uint32_t> leaders) {
    const auto around = worldRect(plan_.camera, plan_.width, plan_.height, kAround);
    const auto add = [&](const DrawnNode& node, double weight) {
      if (around.contains({node.x, node.y})) candidates_.push_back({node, weight});
    };
    for (std::size_t i = 0; i < first.size(); ++i) add(first[i], kChosen - static_cast<double>(i));
    for (const auto& [index, shown] : planner_.shown_)
      add(shown.node, (stays(shown) ? kStaying : kHoldOn) * (1.0 + shown.node.relations));
    for (const auto index : leaders) {
      const auto& node = drawing_.nodes.nodes()[index];
      add(node, 1.0 + node.relations);
    }
    std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.node.node < b.node.node;
    });
    for (const auto& candidate : candidates_) {
      if (!shown_.contains(candidate.node.node)) place(candidate);
    }
  }

  [[nodiscard]] std::unordered_map<std::uint32_t, Shown> take() { return std::move(shown_); }

 private:
  struct Candidate {
    DrawnNode node;
    double weight = 0;
  };
  struct Place {
    Side side = Side::Below;
    Rect box;
    double covers = 0;  // of shapes of others
  };

  [[nodiscard]] bool stays(const Shown& shown) const { return pans_ && shown.in_view; }

  void place(const Candidate& candidate) {
    const auto& node = candidate.node;
    const bool chosen = candidate.weight > kChosen / 2;
    const auto found = planner_.shown_.find(node.node);
    const auto* before = found == planner_.shown_.end() ? nullptr : &found->second;
    const bool keeps = before != nullptr && stays(*before);
    const auto size = labelSize(node.relations);
    const auto [first, second] = placesOf(node, size, before, keeps);
    for (const auto& [side, box, covers] : {first, second}) {
      if (covers > kMostCovered && !chosen) continue;
      const Rect spaced{box.left - kAcross / 2, box.top - kDown / 2, box.width + kAcross,
                        box.height + kDown};
      // Those that stay lay on nothing, and move together.
      if (!(keeps && !chosen ? chosen_room_ : room_).isFree(spaced, 0)) continue;
      if (pans_ && before == nullptr && !chosen && wasInView(box)) return;
      take(node, {side, box, covers}, spaced, chosen);
      return;
    }
  }

  /// The side to be tried first comes first: below, or where it was, or what covers less.
  [[nodiscard]] std::pair<Place, Place> placesOf(const DrawnNode& node, double size,
                                                 const Shown* before, bool keeps) const {
    const auto at = plan_.camera.toScreen({node.x, node.y}, plan_.width, plan_.height);
    const double radius = std::max(node.radius * plan_.camera.zoom, 1.0);
    const double width = std::min(kWidest, measure_(graph_.nodes[node.node].label, size, true) + 4);
    const double height = size * kLineHeight;
    const auto placeOn = [&](Side side) {
      const double top = side == Side::Below ? at.y + radius + 1 : at.y - radius - 1 - height;
      const Rect box{at.x - width / 2, top, width, height};
      return Place{side, box, keeps ? 0 : coveredShare(drawing_, plan_, box, node.node)};
    };
    const auto preferred = before == nullptr ? Side::Below : before->side;
    auto first = placeOn(preferred);
    auto second = placeOn(preferred == Side::Below ? Side::Above : Side::Below);
    if (second.covers < first.covers - kOtherSide) std::swap(first, second);
    return {first, second};
  }

  /// What stood in the window without a name gets none while it pans.
  [[nodiscard]] bool wasInView(const Rect& box) const {
    const double left = box.left + panned_.x;
    const double top = box.top + panned_.y;
    return left >= 0 && top >= 0 && left + box.width <= plan_.width &&
           top + box.height <= plan_.height;
  }

  void take(const DrawnNode& node, const Place& place, const Rect& spaced, bool chosen) {
    const double radius = std::max(node.radius * plan_.camera.zoom, 1.0);
    room_.take(spaced);
    room_.take(Rect::around(plan_.camera.toScreen({node.x, node.y}, plan_.width, plan_.height),
                            2 * radius, 2 * radius));
    if (chosen) chosen_room_.take(spaced);
    const bool in_view = place.box.overlaps({0, 0, plan_.width, plan_.height});
    shown_.emplace(node.node, Shown{node, place.side, in_view});
    if (in_view) plan_.labels.push_back({node.node, place.box, labelSize(node.relations)});
  }

  const Graph& graph_;
  const Drawing& drawing_;
  const TextMeasure& measure_;
  const FramePlanner& planner_;
  FramePlan& plan_;
  bool pans_ = false;
  Point panned_;  // pixels since the last frame
  std::vector<Candidate> candidates_;
  BoxIndex room_{kRoomCell};
  BoxIndex chosen_room_{kRoomCell};  // what of it names have that go before those that stay
  std::unordered_map<std::uint32_t, Shown> shown_;
};

void FramePlanner::placeLabels(const Graph& graph, const Drawing& drawing,
                               const TextMeasure& measure, const std::vector<DrawnNode>& first,
                               FramePlan& plan) {
  // Names around the window are placed as well: what comes and goes does so out of sight.
  const auto around = worldRect(plan.camera, plan.width, plan.height, kAround);
  const auto wanted = static_cast<std::size_t>((plan.width + 2 * kAround) *
                                               (plan.height + 2 * kAround) / kLabelArea);
  drawing.nodes.leaders(boxOf(around), wanted, leaders_);
  std::vector<std::uint32_t> chosen(first.size());
  std::ranges::transform(first, chosen.begin(), &DrawnNode::node);
  Labels labels(graph, drawing, measure, *this, plan);
  if (chosen != chosen_) labels.startAnew();
  labels.place(first, leaders_);
  shown_ = labels.take();
  chosen_ = std::move(chosen);
  camera_ = plan.camera;
  width_ = plan.width;
  height_ = plan.height;
}

bool isAlwaysFull(const Graph& graph) {
  return graph.nodes.size() <= kAlwaysFull && graph.edges.size() <= 4 * kAlwaysFull;
}

void FramePlanner::forget() {
  shown_.clear();
  camera_ = {{}, 0};
}

}  // namespace isnad::graph
