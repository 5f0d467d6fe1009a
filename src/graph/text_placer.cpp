#include "text_placer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <unordered_set>

#include "isnad/graph/wording.h"

namespace isnad::graph {

namespace {

constexpr double kPillPadding = 7;
constexpr double kCardPadding = 9;
constexpr double kSampleCell = 12;  // pixels

bool inside(const Rect& region, const Rect& box) {
  return box.left >= region.left && box.top >= region.top && box.right() <= region.right() &&
         box.bottom() <= region.bottom();
}

/// How much of the edge, its arrowhead above all, lies under the box.
double hiddenShare(const EdgeItem& edge, const Rect& box) {
  constexpr int kSteps = 20;
  int hidden = 0;
  for (int step = 0; step <= kSteps; ++step)
    hidden += box.contains(pointOn(edge, static_cast<double>(step) / kSteps)) ? 1 : 0;
  return box.contains(edge.to, 6) ? 1 : static_cast<double>(hidden) / kSteps;
}

std::uint64_t keyOf(std::int32_t x, std::int32_t y) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U |
         static_cast<std::uint32_t>(y);
}

}  // namespace

TextPlacer::TextPlacer(const Graph& graph, const TextMeasure& measure, const SceneOptions& options,
                       BoxIndex& room, Scene& scene)
    : graph_(graph),
      measure_(measure),
      options_(options),
      obstacles_(room),
      room_(room),
      scene_(scene) {
  sampleEdges();
}

TextPlacer::Size TextPlacer::sizeOf(const std::vector<std::string>& lines, double font,
                                    double padding, double air, bool bold_first) const {
  double width = 0;
  for (std::size_t line = 0; line < lines.size(); ++line)
    width = std::max(width, measure_(lines[line], font, bold_first && line == 0));
  const double height = static_cast<double>(lines.size()) * font * scene_.metrics.line_height;
  return {scaled(width + 2 * padding), scaled(height + air)};
}

void TextPlacer::sampleEdges() {
  const double cell = scaled(kSampleCell);
  for (const auto& edge : scene_.edges) {
    const double length = (edge.control - edge.from).length() + (edge.to - edge.control).length();
    const int steps = std::clamp(static_cast<int>(length / cell), 1, 200);
    for (int step = 1; step < steps; ++step) {
      const Point p = pointOn(edge, static_cast<double>(step) / steps);
      ++samples_[keyOf(static_cast<std::int32_t>(std::floor(p.x / cell)),
                       static_cast<std::int32_t>(std::floor(p.y / cell)))];
    }
  }
}

/// How much of the edges a box would cover, in sampled points.
int TextPlacer::coveredEdges(const Rect& box) const {
  const double cell = scaled(kSampleCell);
  const auto at = [cell](double value) {
    return static_cast<std::int32_t>(std::floor(value / cell));
  };
  int covered = 0;
  for (auto y = at(box.top); y <= at(box.bottom()); ++y) {
    for (auto x = at(box.left); x <= at(box.right()); ++x) {
      const auto found = samples_.find(keyOf(x, y));
      if (found != samples_.end()) covered += found->second;
    }
  }
  return covered;
}

/// A card that stood before stays; those that find no place, and all from afar, are folded.
void TextPlacer::placeCallouts(const NodeItems& nodes) {
  std::unordered_map<std::uint32_t, const CalloutItem*> before;
  if (options_.previous != nullptr && options_.previous->scale == scene_.scale) {
    for (const auto& item : options_.previous->callouts) before[item.callout] = &item;
  }
  std::unordered_set<std::uint32_t> folded;
  for (const bool again : {true, false}) {
    for (std::uint32_t i = 0; i < graph_.callouts.size(); ++i) {
      const auto node = nodes.find(graph_.callouts[i].node);
      const auto kept = before.find(i);
      if (node == nodes.end() || again != (kept != before.end())) continue;
      const bool placed = scene_.scale <= kFarScale &&
                          placeCallout(i, node->second, again ? kept->second : nullptr);
      if (!placed) folded.insert(node->first);
    }
  }
  for (auto& item : scene_.nodes) item.folded = folded.contains(item.node);
}

bool TextPlacer::placeCallout(std::uint32_t index, const NodeItem& node,
                              const CalloutItem* before) {
  CalloutItem item;
  item.callout = index;
  item.lines = calloutLines(graph_.callouts[index], options_.language);
  const auto size =
      sizeOf(item.lines, scene_.metrics.callout_size, kCardPadding, 2 * kCardPadding - 4, true);
  const bool stays =
      before != nullptr && before->box.width == size.width && room_.isFree(before->box, scaled(4));
  const auto box = stays ? before->box : freePlace(node, size);
  if (!box) return false;
  item.box = *box;
  const Point toward = box->center() - node.center;
  item.anchor = node.center + toward * ((node.radius + 3) / std::max(toward.length(), 1.0));
  room_.take(*box);
  scene_.callouts.push_back(std::move(item));
  return true;
}

/// The free place nearest to the node that covers least of the edges.
std::optional<Rect> TextPlacer::freePlace(const NodeItem& node, Size size) const {
  constexpr int kDirections = 24;
  constexpr double kMargin = 8;
  std::optional<Rect> best;
  double best_cost = 0;
  for (int ring = 0; ring < 9; ++ring) {
    for (int direction = 0; direction < kDirections; ++direction) {
      const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * direction / kDirections;
      const double reach = node.radius + scaled(26 + ring * 34);
      const Point center{node.center.x + std::cos(angle) * (reach + size.width / 2),
                         node.center.y + std::sin(angle) * (reach + size.height / 2)};
      const auto box = Rect::around(center, size.width, size.height);
      if (!room_.isFree(box, scaled(kMargin))) continue;
      const double cost = ring * 3 + coveredEdges(box) + leaderCost(node, box);
      if (!best || cost < best_cost) {
        best = box;
        best_cost = cost;
      }
    }
    if (best && best_cost <= ring * 3) break;
  }
  return best;
}

/// A leader must not run over the node's own label, another's, or another shape.
double TextPlacer::leaderCost(const NodeItem& node, const Rect& box) const {
  double cost = 0;
  for (int step = 1; step < 10; ++step) {
    const Point p = node.center + (box.center() - node.center) * (step / 10.0);
    if (box.contains(p)) break;
    if ((p - node.center).length() < node.radius + scaled(4)) continue;
    if (!obstacles_.isFree({p.x, p.y, 0, 0}, scaled(2))) cost += 4;
  }
  return cost;
}

/// `most_hidden` is the share of the edge that the pill may lie on.
bool TextPlacer::tryPill(EdgeItem& item, Pill pill, Size size, double most_hidden) {
  const Point step = pointOn(item, pill.along + 0.02) - pointOn(item, pill.along - 0.02);
  const double length = std::max(step.length(), 1e-6);
  const Point off{-step.y / length * pill.aside * size.width / 2,
                  step.x / length * pill.aside * size.height / 2};
  pill.box = Rect::around(pointOn(item, pill.along) + off, size.width, size.height);
  if (options_.part && !inside(options_.part->region, pill.box)) return false;
  if (!room_.isFree(pill.box, scaled(2))) return false;
  if (hiddenShare(item, pill.box) > most_hidden) return false;
  room_.take(pill.box);
  item.pill = std::move(pill);
  return true;
}

/// Where it stood before; else on the line itself; else beside it.
void TextPlacer::placePill(EdgeItem& item, const Pill* before) {
  static constexpr std::array<double, 11> kAlong{0.5,  0.44, 0.56, 0.38, 0.62, 0.32,
                                                 0.68, 0.26, 0.74, 0.2,  0.8};
  Pill pill;
  pill.lines = item.bundled > 1 ? std::vector{relationsText(item.bundled, options_.language)}
                                : edgeLines(graph_, graph_.edges[item.edge], options_.language);
  const auto size = sizeOf(pill.lines, scene_.metrics.pill_size, kPillPadding, 4, false);
  if (before != nullptr) {
    pill.along = before->along;
    pill.aside = before->aside;
    if (tryPill(item, pill, size, 1)) return;
  }
  // An edge much shorter than its text has no room beside it either.
  if ((item.to - item.from).length() < size.height) return;
  if (options_.part && !options_.part->region.contains(item.from) &&
      !options_.part->region.contains(item.to))
    return;
  constexpr double kMostHidden = 0.6;
  for (const double most_hidden : {kMostHidden, 1.0}) {
    for (const double aside : {0.0, 0.6, -0.6, 1.5, -1.5, 1.1, -1.1}) {
      for (const double along : kAlong) {
        pill.along = along;
        pill.aside = aside;
        if (tryPill(item, pill, size, most_hidden)) return;
      }
    }
  }
}

void TextPlacer::placePills() {
  std::unordered_map<std::uint32_t, const Pill*> before;
  if (options_.previous != nullptr && options_.previous->scale == scene_.scale) {
    for (const auto& item : options_.previous->edges) {
      if (item.pill) before[item.edge] = &*item.pill;
    }
  }
  // The chosen ones, those that stand already, then the most weighty: with amounts, then by
  // sources.
  const std::unordered_set<std::uint32_t> chosen(options_.fanned.begin(), options_.fanned.end());
  std::vector<std::size_t> order(scene_.edges.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) {
    const auto index = scene_.edges[i].edge;
    const auto& edge = graph_.edges[index];
    return (chosen.contains(index) ? 10000U : 0U) + (before.contains(index) ? 1000U : 0U) +
           (graph_.amountOf(edge) ? 100U : 0U) + std::min(edge.sources, 99U);
  });
  for (const auto i : order) {
    auto& item = scene_.edges[i];
    const auto kept = before.find(item.edge);
    placePill(item, kept == before.end() ? nullptr : kept->second);
  }
}

}  // namespace isnad::graph
