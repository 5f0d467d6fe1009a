#include "incremental.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "community_finder.h"
#include "force_layout.h"
#include "multilevel.h"
#include "overlaps.h"
#include "pack.h"
#include "small_layout.h"

namespace isnad::graph {

namespace {

constexpr float kHold = 10;        // of old nodes, in parts of what the links and charges do
constexpr double kGivesWay = 0.1;  // how far old boxes give way before new ones
constexpr std::size_t kApartUpTo = 2000;
constexpr double kBetweenParts = 40;

/// How many units of forces a unit of the picture is: at that scale attraction and repulsion are in
/// balance as a whole (their virials are equal; that of repulsion, Σ q q, knows no scale).
double forceUnits(const Csr& graph, const std::vector<Point>& at, Pull pull) {
  double charge = 0;
  double own = 0;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    const double q = pull == Pull::Square ? 1 : 1.0 + graph.degree(i);
    charge += q;
    own += q * q;
  }
  const double repulsion = (charge * charge - own) / 2;
  const auto attraction = [&](double scale) {
    double sum = 0;
    for (std::uint32_t i = 0; i < graph.size(); ++i) {
      for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
        const auto j = graph.targets[k];
        if (j < i) continue;
        const double d = scale * (at[i] - at[j]).length();
        const auto weight = static_cast<double>(graph.weights[k]);
        if (pull == Pull::Root) sum += weight * d * d / std::sqrt(1 + d);
        if (pull == Pull::Square) sum += weight * d * d * d;
        if (pull == Pull::Log) sum += weight * d * d / (1 + d);
      }
    }
    return sum;
  };
  double low = 1e-9;
  double high = 1e9;
  constexpr int kHalvings = 60;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = std::sqrt(low * high);
    (attraction(middle) < repulsion ? low : high) = middle;
  }
  return std::sqrt(low * high);
}

class Incremental {
 public:
  Incremental(const Csr& graph, const LayoutOptions& options, Team& team,
              const std::stop_token& stop, const LayoutProgress& progress)
      : graph_(graph), options_(options), team_(team), stop_(stop), progress_(progress) {
    const auto size = graph.size();
    at_.resize(size);
    old_.assign(size, false);
    boxes_ = options.boxes;
    boxes_.resize(size);
    for (std::size_t i = 0; i < std::min<std::size_t>(size, options.previous.size()); ++i) {
      if (!options.previous[i]) continue;
      old_[i] = true;
      at_[i] = *options.previous[i];
    }
  }

  std::vector<Point> run() {
    if (std::ranges::find(old_, false) == old_.end()) return at_;
    const auto components = componentsOf(graph_);
    std::vector<std::vector<std::uint32_t>> members(components.count);
    for (std::uint32_t i = 0; i < graph_.size(); ++i) members[components.of[i]].push_back(i);
    place_.resize(graph_.size());
    std::vector<std::vector<std::uint32_t>> apart;
    for (auto& nodes : members) {
      for (std::uint32_t i = 0; i < nodes.size(); ++i) place_[nodes[i]] = i;
      const auto olds = std::ranges::count_if(nodes, [&](auto node) { return old_[node]; });
      if (olds == 0) {
        apart.push_back(std::move(nodes));
      } else if (static_cast<std::size_t>(olds) < nodes.size()) {
        grow(nodes);
      }
    }
    if (graph_.size() <= kApartUpTo) makeRoom();
    if (!apart.empty()) placeBelow(apart);
    return at_;
  }

 private:
  [[nodiscard]] bool isPinned(std::size_t node) const {
    return old_[node] && node < options_.pinned.size() && options_.pinned[node];
  }

  /// New nodes of a component that was shown in part.
  void grow(const std::vector<std::uint32_t>& nodes) {
    auto links = partOf(graph_, nodes, place_);
    std::vector<Point> at;
    std::vector<bool> placed;
    std::vector<BoxSize> boxes;
    for (const auto node : nodes) {
      at.push_back(at_[node]);
      placed.push_back(old_[node]);
      boxes.push_back(boxes_[node]);
    }
    if (isSmall(links)) {
      addToSmall(links, boxes, options_, placed, at, stop_);
    } else {
      putByNeighbours(links, placed, at);
      relax(std::move(links), nodes, at);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) at_[nodes[i]] = at[i];
  }

  /// Each about the middle of its neighbours that have a place, in a direction of its own.
  void putByNeighbours(const Csr& links, std::vector<bool> placed, std::vector<Point>& at) const {
    std::vector<std::uint32_t> queue;
    for (std::uint32_t node = 0; node < links.size(); ++node) {
      if (placed[node]) queue.push_back(node);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
      for (const auto node : links.neighbours(queue[head])) {
        if (placed[node]) continue;
        Point sum;
        int count = 0;
        for (const auto next : links.neighbours(node)) {
          if (!placed[next]) continue;
          sum = sum + at[next];
          ++count;
        }
        constexpr double kGoldenAngle = std::numbers::pi * 0.7639320225;
        const double angle = kGoldenAngle * node;
        at[node] = sum * (1.0 / count) +
                   Point{std::cos(angle), std::sin(angle)} * (0.3 * options_.edge_length);
        placed[node] = true;
        queue.push_back(node);
      }
    }
  }

  void relax(Csr links, const std::vector<std::uint32_t>& nodes, std::vector<Point>& at) {
    auto levels = multilevelFor(options_, links.size());
    levels.fit.reset();
    if (levels.within > 1) favourCommunities(links, levels.within, stop_);
    const double scale = forceUnits(links, at, levels.pull);
    Coordinates start;
    Anchors anchors;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      start.x.push_back(static_cast<float>(at[i].x * scale));
      start.y.push_back(static_cast<float>(at[i].y * scale));
      const float free = old_[nodes[i]] ? kHold : 0;
      anchors.strength.push_back(isPinned(nodes[i]) ? std::numeric_limits<float>::infinity()
                                                    : free);
    }
    anchors.at = start;
    const auto take = [&](const Coordinates& from, std::vector<Point>& to) {
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!isPinned(nodes[i]))
          to[i] = {static_cast<double>(from.x[i]) / scale, static_cast<double>(from.y[i]) / scale};
      }
    };
    CoordinatesReport report;
    if (progress_) {
      report = [&](const Coordinates& now, double done) {
        auto shown = at;
        take(now, shown);
        auto all = at_;
        for (std::size_t i = 0; i < nodes.size(); ++i) all[nodes[i]] = shown[i];
        progress_(all, done);
      };
    }
    take(relaxFrom(std::move(links), start, std::move(anchors), levels, team_, stop_, report), at);
  }

  void makeRoom() {
    std::vector<double> mobility(graph_.size(), 1);
    for (std::size_t i = 0; i < mobility.size(); ++i) {
      if (old_[i]) mobility[i] = isPinned(i) ? 0 : kGivesWay;
    }
    auto pushed = at_;
    removeOverlaps(boxes_, mobility, pushed, stop_);
    at_ = std::move(pushed);
  }

  /// Parts that are new as a whole, under what is there.
  void placeBelow(const std::vector<std::vector<std::uint32_t>>& parts) {
    std::vector<Rect> pictures;
    for (const auto& nodes : parts) {
      Part part{partOf(graph_, nodes, place_), {}};
      for (const auto node : nodes) part.boxes.push_back(boxes_[node]);
      const auto boxes = part.boxes;
      const auto at = layoutPart(std::move(part), options_, team_, stop_, {});
      pictures.push_back(boundsOf(boxes, at));
      for (std::size_t i = 0; i < nodes.size(); ++i) at_[nodes[i]] = at[i];
    }
    std::vector<Point> there;
    std::vector<BoxSize> boxes;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (!old_[i]) continue;
      there.push_back(at_[i]);
      boxes.push_back(boxes_[i]);
    }
    const auto bounds = boundsOf(boxes, there);
    const auto corners = pack(pictures, options_.aspect, kBetweenParts);
    const Point corner{bounds.left, bounds.bottom() + kBetweenParts};
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const Point shift = corner + corners[part] - Point{pictures[part].left, pictures[part].top};
      for (const auto node : parts[part]) at_[node] = at_[node] + shift;
    }
  }

  const Csr& graph_;
  const LayoutOptions& options_;
  Team& team_;
  const std::stop_token& stop_;
  const LayoutProgress& progress_;
  std::vector<Point> at_;
  std::vector<bool> old_;
  std::vector<BoxSize> boxes_;
  std::vector<std::uint32_t> place_;  // of a node in its component
};

}  // namespace

std::vector<Point> layoutIncrementally(const Csr& graph, const LayoutOptions& options, Team& team,
                                       const std::stop_token& stop,
                                       const LayoutProgress& progress) {
  return Incremental(graph, options, team, stop, progress).run();
}

}  // namespace isnad::graph
