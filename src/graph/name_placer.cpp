#include "name_placer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isnad::graph {

namespace {

// Sizes are in units that the scale multiplies: some 0.72 to 0.9 of a pixel from afar.
constexpr double kNameArea = 13500;  // of the window, for a name where nodes are many
constexpr double kBlock = 450;       // side of the squares in which nodes are counted
constexpr std::size_t kSparse = 34;  // nodes of a square that are all tried
constexpr double kWidest = 330;      // longer names are cut
constexpr double kAcross = 12;       // kept free between names
constexpr double kDown = 2.5;
constexpr double kGap = 2;  // between shape and name
constexpr double kLineHeight = 1.5;
constexpr double kRoomCell = 110;
constexpr double kMostCovered = 0.15;      // of a name, by shapes of others …
constexpr double kMostCoveredNear = 0.02;  // … where these are large
constexpr double kCoverCost = 8;
constexpr double kCutCost = 100;  // of a name that the window's border cuts
constexpr double kKeptSide = 2;   // how much better another side must be
constexpr double kChosen = 1e15;  // weight of the first of the names that go before all others
constexpr double kStaying = 1e7;  // by how much more what is in view of a panning window counts
constexpr double kHoldOn = 1.3;   // by how much more a name that was there counts
constexpr std::size_t kMostWays = 24;  // edges of a node that its name is to keep off

/// Names of nodes that have more relations are larger.
double nameSize(std::uint32_t relations) {
  return std::clamp(11.5 + std::round(2 * std::log2(1.0 + relations)) / 2, 14.0, 19.0);
}

Rect spacedOf(const Rect& box, double scale) {
  return {box.left - kAcross / 2 * scale, box.top - kDown / 2 * scale, box.width + kAcross * scale,
          box.height + kDown * scale};
}

}  // namespace

NamePlacer::NamePlacer(const PlanSource& source, const NameSet& before, const NameRequest& request)
    : source_(source),
      before_(before),
      request_(request),
      room_(kRoomCell * request.scale),
      chosen_room_(kRoomCell * request.scale) {
  for (const auto& name : before_.names) known_.emplace(name.node, &name);
  if (request.pans && source.cards_scale == request.scale) {
    for (const auto& card : source.cards) room_.take(card);
  }
  out_.scale = request.scale;
  out_.region = request.region;
}

bool NamePlacer::stays(const NodeName& name) const {
  return request_.pans && name.box.overlaps(request_.view);
}

/// Nothing new comes into what the window showed before it panned.
bool NamePlacer::mayCome(const Rect& box) const {
  return !request_.pans || !box.overlaps(request_.view) || !before_.region.covers(box);
}

NameSet NamePlacer::place(const std::vector<DrawnNode>& first) {
  collect(first);
  std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.node.node < b.node.node;
  });
  for (const auto& candidate : candidates_) {
    if (!placed_.contains(candidate.node.node)) place(candidate);
  }
  return std::move(out_);
}

void NamePlacer::add(const DrawnNode& node, double weight) {
  if (!request_.region.contains({node.x, node.y})) return;
  const auto found = known_.find(node.node);
  candidates_.push_back({node, weight, found == known_.end() ? nullptr : found->second});
}

void NamePlacer::collect(const std::vector<DrawnNode>& first) {
  const auto& drawing = source_.drawing;
  for (std::size_t i = 0; i < first.size(); ++i) add(first[i], kChosen - static_cast<double>(i));
  for (const auto& name : before_.names) {
    const auto node = drawnNode(source_.graph, source_.positions, name.node, drawing.looks.get());
    add(node, (stays(name) ? kStaying : kHoldOn) * (1.0 + node.relations));
  }
  const auto& region = request_.region;
  const auto wanted =
      static_cast<std::size_t>(region.width * region.height / scaled(1) / scaled(kNameArea));
  std::vector<std::uint32_t> leaders;
  drawing.nodes.leaders(boxOf(region), wanted, leaders);
  for (const auto index : leaders) {
    const auto& node = drawing.nodes.nodes()[index];
    add(node, 1.0 + node.relations);
  }
  collectSparse();
}

/// Where nodes are few, each is tried; the squares are fixed in the world.
void NamePlacer::collectSparse() {
  const auto& nodes = source_.drawing.nodes;
  const double side = scaled(kBlock);
  const auto& region = request_.region;
  for (double top = std::floor(region.top / side) * side; top < region.bottom(); top += side) {
    for (double left = std::floor(region.left / side) * side; left < region.right(); left += side) {
      const auto block = boxOf(Rect{left, top, side, side});
      std::vector<DrawnNode> found;
      if (nodes.countNear(block) > 4 * kSparse)
        continue;  // its cells reach further than the square
      nodes.visitIn(block, [&](const DrawnNode& node) { found.push_back(node); });
      if (found.size() > kSparse) continue;
      for (const auto& node : found) add(node, 1.0 + node.relations);
    }
  }
}

void NamePlacer::place(const Candidate& candidate) {
  const auto& node = candidate.node;
  const bool chosen = candidate.weight > kChosen / 2;
  const bool keeps = candidate.before != nullptr && stays(*candidate.before);
  const double size = nameSize(node.relations);
  if (keeps && !chosen) {
    // Those that stay lay on nothing, and move together.
    const Place same{candidate.before->side, candidate.before->box, 0};
    if (chosen_room_.isFree(spacedOf(same.box, request_.scale), 0)) {
      take(node, same, size, chosen);
      return;
    }
  }
  auto places = placesOf(candidate, size);
  std::ranges::stable_sort(places, {}, &Place::cost);
  for (const auto& place : places) {
    if (!room_.isFree(spacedOf(place.box, request_.scale), 0)) continue;
    if (candidate.before == nullptr && !chosen && !mayCome(place.box)) return;
    take(node, place, size, chosen);
    return;
  }
}

std::array<Rect, 4> NamePlacer::boxesOf(const DrawnNode& node, double size) const {
  const auto& label = source_.graph.nodes[node.node].label;
  const double width = scaled(std::min(kWidest, source_.measure(label, size, true) + 6));
  const double height = scaled(size * kLineHeight);
  const double reach = std::max<double>(node.radius, scaled(1.2)) + scaled(kGap);
  const Point c{node.x, node.y};
  return {Rect{c.x - width / 2, c.y + reach, width, height},
          Rect{c.x - width / 2, c.y - reach - height, width, height},
          Rect{c.x + reach, c.y - height / 2, width, height},
          Rect{c.x - reach - width, c.y - height / 2, width, height}};
}

/// Those that may be: under the shape where sides are alike, else where the name covers little of
/// other shapes, where the node's own edges do not run, and where the window does not cut it.
std::vector<NamePlacer::Place> NamePlacer::placesOf(const Candidate& candidate, double size) const {
  static constexpr std::array<double, 4> kDislike{0, 0.5, 1.5, 1.5};
  const auto& node = candidate.node;
  const bool chosen = candidate.weight > kChosen / 2;
  const double most = request_.scale > kFarScale ? kMostCovered : kMostCoveredNear;
  const bool seen = request_.view.contains({node.x, node.y});
  const auto boxes = boxesOf(node, size);
  const auto ways = waysFrom(node.node);
  std::vector<Place> places;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Place place{static_cast<NameSide>(i), boxes[i], kDislike[i]};
    const double covered = coveredShare(place.box, node.node);
    if (covered > most && !chosen) continue;
    const double half = place.box.height / 2;
    const double rim = std::max<double>(node.radius, scaled(1.2)) + scaled(kGap);
    place.cost += kCoverCost * covered;
    place.cost += static_cast<double>(std::ranges::count_if(ways, [&](Point way) {
      const Point c{node.x, node.y};
      return place.box.contains(c + way * (rim + half)) ||
             place.box.contains(c + way * (rim + 2 * half));
    }));
    if (candidate.before != nullptr && candidate.before->side == place.side)
      place.cost -= kKeptSide;
    if (seen && !request_.pans && !request_.view.covers(place.box)) place.cost += kCutCost;
    places.push_back(place);
  }
  return places;
}

/// Directions of its edges; none where they are so many that they lead everywhere.
std::vector<Point> NamePlacer::waysFrom(std::uint32_t node) const {
  std::vector<Point> ways;
  const auto edges = source_.drawing.incidence.edgesOf(node);
  if (edges.size() > kMostWays) return ways;
  for (const auto index : edges) {
    const auto& edge = source_.graph.edges[index];
    const auto other = edge.source == node ? edge.target : edge.source;
    const Point way = source_.positions[other] - source_.positions[node];
    ways.push_back(way * (1 / std::max(way.length(), 1e-6)));
  }
  return ways;
}

/// How much of a name's box shapes of other nodes cover; nothing where all are dots.
double NamePlacer::coveredShare(const Rect& box, std::uint32_t own) const {
  constexpr double kDot = 1.8;
  const double reach = source_.drawing.nodes.largestRadius();
  if (reach < scaled(kDot)) return 0;
  double area = 0;
  source_.drawing.nodes.visitIn(
      boxOf(Rect{box.left - reach, box.top - reach, box.width + 2 * reach, box.height + 2 * reach}),
      [&](const DrawnNode& node) {
        if (node.node == own) return;
        const double width = std::min<double>(box.right(), node.x + node.radius) -
                             std::max<double>(box.left, node.x - node.radius);
        const double height = std::min<double>(box.bottom(), node.y + node.radius) -
                              std::max<double>(box.top, node.y - node.radius);
        area += std::max(width, 0.0) * std::max(height, 0.0);
      });
  return area / (box.width * box.height);
}

void NamePlacer::take(const DrawnNode& node, const Place& place, double size, bool chosen) {
  const double radius = std::max<double>(node.radius, scaled(1.2));
  const auto spaced = spacedOf(place.box, request_.scale);
  room_.take(spaced);
  room_.take(Rect::around({node.x, node.y}, 2 * radius, 2 * radius));
  if (chosen) chosen_room_.take(spaced);
  placed_.emplace(node.node, out_.names.size());
  out_.names.push_back({node.node, place.side, place.box, size});
}

}  // namespace isnad::graph
