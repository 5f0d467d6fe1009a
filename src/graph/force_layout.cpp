#include "force_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "community_finder.h"
#include "incremental.h"
#include "isnad/graph/scene.h"
#include "multilevel.h"
#include "overlaps.h"
#include "pack.h"
#include "small_layout.h"
#include "stress.h"
#include "tight_pack.h"

namespace isnad::graph {

namespace {

constexpr std::size_t kApartUpTo = 2000;         // nodes whose boxes are pushed apart
constexpr std::size_t kMostSpreading = 24;       // rounds in which shapes are …
constexpr std::size_t kSpreadNodes = 1'500'000;  // … and nodes that all of them may look at
constexpr double kBetweenParts = 40;
constexpr double kOfLargest = 0.02;           // of the largest part's size
constexpr std::size_t kTightUpToParts = 300;  // small parts into the hollows of large ones …
constexpr std::size_t kTightUpToNodes = 3000;

/// Distance from node to node along Hilbert's curve, the median of them: what lies together.
double spacingOf(const Coordinates& at, Team& team) {
  HilbertOrder hilbert;
  hilbert.sort(at.x, at.y, team);
  const auto& order = hilbert.order();
  std::vector<float> gaps;
  const std::size_t stride = std::max<std::size_t>(1, order.size() / 20000);
  for (std::size_t k = 1; k < order.size(); k += stride)
    gaps.push_back(
        std::hypot(at.x[order[k]] - at.x[order[k - 1]], at.y[order[k]] - at.y[order[k - 1]]));
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return static_cast<double>(*middle);
}

double wantedSpacing(const Part& part, const LayoutOptions& options) {
  constexpr double kOfEdge = 0.5;
  constexpr double kOfBoxes = 0.9;
  if (!options.apart || part.boxes.size() > kApartUpTo) return kOfEdge * options.edge_length;
  double area = 0;
  for (const auto& box : part.boxes) area += box.width * box.height;
  return kOfBoxes * std::sqrt(area / static_cast<double>(part.boxes.size()));
}

/// In the units of the boxes, about the origin, turned to fit.
std::vector<Point> inWorld(const Coordinates& at, double spacing, std::span<const BoxSize> boxes,
                           const LayoutOptions& options, Team& team) {
  const double scale = spacing / std::max(spacingOf(at, team), 1e-9);
  std::vector<Point> positions(at.x.size());
  for (std::size_t i = 0; i < positions.size(); ++i)
    positions[i] = {static_cast<double>(at.x[i]) * scale, static_cast<double>(at.y[i]) * scale};
  turnToFit(boxes, options.aspect, positions);
  return positions;
}

std::vector<Point> layoutByExactStress(const Part& part, const LayoutOptions& options,
                                       const std::stop_token& stop) {
  std::mt19937 random(options.seed);
  auto distances = hopDistances(part.links, stop);
  for (std::uint32_t node = 0; node < distances.size(); ++node) {
    for (auto& length : distances.row(node)) length *= static_cast<float>(options.edge_length);
  }
  auto positions =
      scattered(part.boxes.size(), options.edge_length * std::sqrt(part.boxes.size()), random);
  minimiseStress(distances, StressStart::Anywhere, positions, random, stop);
  turnToFit(part.boxes, options.aspect, positions);
  return positions;
}

std::vector<Point> layoutByLevels(Part part, const LayoutOptions& options, Team& team,
                                  const std::stop_token& stop, const PartReport& report) {
  const double spacing = wantedSpacing(part, options);
  CoordinatesReport pass_on;
  if (report) {
    pass_on = [&](const Coordinates& at, double done) {
      report(inWorld(at, spacing, part.boxes, options, team), done);
    };
  }
  const auto levels = multilevelFor(options, part.links.size());
  if (levels.within > 1) favourCommunities(part.links, levels.within, stop);
  const auto at = layoutMultilevel(std::move(part.links), levels, team, stop, pass_on);
  return inWorld(at, spacing, part.boxes, options, team);
}

}  // namespace

std::vector<Point> layoutPart(Part part, const LayoutOptions& options, Team& team,
                              const std::stop_token& stop, const PartReport& report) {
  const auto size = part.links.size();
  if (size == 1) return {Point{}};
  if (options.apart && isSmall(part.links))
    return layoutSmall(part.links, part.boxes, options, stop);
  const auto boxes = part.boxes;
  const bool apart = options.apart && size <= kApartUpTo;
  std::vector<float> radii;
  for (std::uint32_t i = 0; options.apart && !apart && i < size; ++i)
    radii.push_back(static_cast<float>(nodeRadius(part.links.degree(i))));
  auto positions = options.attraction == Attraction::Distances && size <= options.exact_stress_up_to
                       ? layoutByExactStress(part, options, stop)
                       : layoutByLevels(std::move(part), options, team, stop, report);
  if (apart) removeOverlaps(boxes, {}, positions, stop);
  if (!radii.empty()) {
    const auto looks_at = std::min(kSpreadNodes, kMostSpreading * positions.size());
    spreadShapes(radii, {}, looks_at, positions, stop);
  }
  return positions;
}

namespace {

/// The parts of a graph one after the other, the largest first, each packed beside the others.
class ByParts {
 public:
  ByParts(Csr graph, const LayoutOptions& options, Team& team, const std::stop_token& stop,
          const LayoutProgress& progress)
      : graph_(std::move(graph)),
        options_(options),
        team_(team),
        stop_(stop),
        progress_(progress) {}

  std::vector<Point> run() {
    const auto size = graph_.size();
    split();
    if (members_.size() == 1) {
      // The usual case of a large graph: nothing is copied.
      return layoutPart({std::move(graph_), boxesOf(members_[0])}, options_, team_, stop_,
                        progress_);
    }
    pictures_.resize(members_.size());
    positions_.resize(size);
    for (std::size_t number = 0; number < members_.size(); ++number) {
      const auto& nodes = members_[number];
      PartReport report;
      if (progress_) {
        report = [&, number](std::vector<Point> at, double done) {
          const auto share = static_cast<double>(nodes.size()) / static_cast<double>(size);
          show(number, std::move(at), done_ + done * share);
        };
      }
      put(nodes, layoutPart({partOf(graph_, nodes, place_), boxesOf(nodes)}, options_, team_, stop_,
                            report));
      done_ += static_cast<double>(nodes.size()) / static_cast<double>(size);
    }
    return packed(members_.size());
  }

 private:
  void split() {
    const auto components = componentsOf(graph_);
    members_.resize(components.count);
    for (std::uint32_t node = 0; node < graph_.size(); ++node)
      members_[components.of[node]].push_back(node);
    std::ranges::stable_sort(members_, std::greater{}, &std::vector<std::uint32_t>::size);
    place_.resize(graph_.size());
    for (const auto& nodes : members_) {
      for (std::uint32_t i = 0; i < nodes.size(); ++i) place_[nodes[i]] = i;
    }
  }

  [[nodiscard]] std::vector<BoxSize> boxesOf(const std::vector<std::uint32_t>& nodes) const {
    std::vector<BoxSize> boxes(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i] < options_.boxes.size()) boxes[i] = options_.boxes[nodes[i]];
    }
    return boxes;
  }

  void put(const std::vector<std::uint32_t>& nodes, const std::vector<Point>& at) {
    for (std::size_t i = 0; i < nodes.size(); ++i) positions_[nodes[i]] = at[i];
  }

  void show(std::size_t number, std::vector<Point> at, double done) {
    put(members_[number], at);
    progress_(packed(number + 1), done);
  }

  /// The first `count` parts side by side; the others in one heap at the corner.
  [[nodiscard]] std::vector<Point> packed(std::size_t count) const {
    if (count <= kTightUpToParts && graph_.size() <= kTightUpToNodes) return packedTightly(count);
    std::vector<Rect> pictures;
    for (std::size_t number = 0; number < count; ++number) {
      std::vector<Point> at;
      for (const auto node : members_[number]) at.push_back(positions_[node]);
      pictures.push_back(boundsOf(boxesOf(members_[number]), at));
    }
    const auto corners = packedWithAir(pictures);
    auto positions = positions_;
    for (std::size_t number = 0; number < count; ++number) {
      const Point shift = corners[number] - Point{pictures[number].left, pictures[number].top};
      for (const auto node : members_[number]) positions[node] = positions[node] + shift;
    }
    return positions;
  }

  /// As far apart as costs the picture hardly any size.
  [[nodiscard]] std::vector<Point> packedWithAir(std::span<const Rect> pictures) const {
    constexpr double kWorth = 0.97;
    const auto closely = pack(pictures, options_.aspect, kBetweenParts);
    const double least = kWorth * shownScale(pictures, closely, options_.aspect);
    const auto& largest = pictures.front();
    double gap = kOfLargest * std::max(largest.width, largest.height);
    for (; gap > kBetweenParts; gap /= 2) {
      auto corners = pack(pictures, options_.aspect, gap);
      if (shownScale(pictures, corners, options_.aspect) >= least) return corners;
    }
    return closely;
  }

  [[nodiscard]] std::vector<Point> packedTightly(std::size_t count) const {
    std::vector<PackedPart> parts(count);
    for (std::size_t number = 0; number < count; ++number) {
      auto& part = parts[number];
      part.boxes = boxesOf(members_[number]);
      for (const auto node : members_[number]) {
        part.positions.push_back(positions_[node]);
        for (const auto next : graph_.neighbours(node)) {
          if (node < next) part.links.push_back({place_[node], place_[next]});
        }
      }
    }
    const auto moves = packTightly(parts, options_.aspect, kBetweenParts);
    auto positions = positions_;
    for (std::size_t number = 0; number < count; ++number) {
      for (const auto node : members_[number]) positions[node] = positions[node] + moves[number];
    }
    return positions;
  }

  Csr graph_;
  const LayoutOptions& options_;
  Team& team_;
  const std::stop_token& stop_;
  const LayoutProgress& progress_;
  std::vector<std::vector<std::uint32_t>> members_;  // of the parts
  std::vector<std::uint32_t> place_;                 // of a node in its part
  std::vector<Rect> pictures_;
  std::vector<Point> positions_;  // each part about its own origin
  double done_ = 0;
};

}  // namespace

std::vector<Point> layoutByForce(const Structure& structure, const LayoutOptions& options,
                                 const std::stop_token& stop, const LayoutProgress& progress) {
  Team team(options.threads);
  auto graph = csrOf(structure, team);
  if (std::ranges::any_of(options.previous, [](const auto& p) { return p.has_value(); }))
    return layoutIncrementally(graph, options, team, stop, progress);
  return ByParts(std::move(graph), options, team, stop, progress).run();
}

}  // namespace isnad::graph
