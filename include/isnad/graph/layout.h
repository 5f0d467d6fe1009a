#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/node_looks.h"
#include "isnad/graph/structure.h"

namespace isnad::graph {

/// The room a node takes with its label, centred on the node; parallel to the nodes.
struct BoxSize {
  double width = 120;
  double height = 70;
  double lift =
      0;  ///< How far above the centre links end: at the shape, where a label is below it.
};

enum class LayoutKind : std::uint8_t {
  Force,       ///< Near in the graph, near in the picture: what to show first.
  Layered,     ///< Sources above targets, as few crossings as found: ownership chains.
  Radial,      ///< `root` in the middle, the others on rings by their hops from it.
  Circular,    ///< All on one circle, ordered so that few links cross.
  Timeline,    ///< x is the time, in days; y keeps boxes apart and links short.
  Geographic,  ///< Nodes with a place where it lies on the map, the others beside their neighbours.
};

/// What LayoutKind::Force makes of links: how attraction grows with their length.
enum class Attraction : std::uint8_t {
  Communities,  ///< Groups stand out, their members stay legible.
  Distances,    ///< Distances in the picture follow those in the graph: least stress.
  Clusters,     ///< Groups shrink to dots: an overview (LinLog).
};

/// What people choose among.
struct LayoutChoice {
  constexpr LayoutChoice() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a kind is a choice
  constexpr LayoutChoice(LayoutKind of_kind) : kind(of_kind) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr LayoutChoice(Attraction of_force) : attraction(of_force) {}

  LayoutKind kind = LayoutKind::Force;
  Attraction attraction = Attraction::Communities;
  bool operator==(const LayoutChoice&) const = default;
};

/// Degrees, north and east positive.
struct GeoPoint {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const GeoPoint&) const = default;
};

struct LayoutOptions {
  LayoutKind kind = LayoutKind::Force;
  Attraction attraction = Attraction::Communities;
  std::uint32_t seed = 1;
  double edge_length = 172;    ///< Ideal length of an edge, in the units of the boxes.
  double aspect = 1.55;        ///< Width : height that the picture should have.
  std::vector<BoxSize> boxes;  ///< Empty: the default for each.
  unsigned threads = 0;        ///< 0: as many as the machine has. Never changes the result.
  /// Force: whether boxes matter up to 2,000 nodes of a part, and shapes alone beyond them.
  bool apart = true;
  std::uint32_t exact_stress_up_to = 2000;  ///< Nodes of a part; Attraction::Distances only.

  /// Where nodes lie now; empty, or one a node, nothing for those that are new. With any of them
  /// Force is incremental: old nodes keep their places as far as the new ones leave them, and
  /// wholly where no node is new.
  std::vector<std::optional<Point>> previous;
  /// Which of the old nodes must not move at all, whatever the kind; empty: none.
  std::vector<bool> pinned;

  std::uint32_t root = 0;                       ///< Radial: index of the node in the middle.
  std::vector<std::optional<double>> times;     ///< Timeline: days; see times.h.
  std::vector<std::optional<GeoPoint>> places;  ///< Geographic: see atlas.h.
};

/// What the layout has so far, for all nodes, and the share of its work that is done, 0 … 1. Called
/// on the thread that called layout(), as often as the layout has something new; what it gets is as
/// far as possible drawn like the final picture (place, size, angle may still change).
using LayoutProgress = std::function<void(const std::vector<Point>& positions, double done)>;

/// Positions of the nodes, parallel to them. The same structure and options give the same positions
/// to the last bit on one machine, however many threads work. Stops early, with what it has, when
/// asked to: positions are then finite, but nothing more is promised of them. May be called from
/// any thread, from several at once.
///
/// Force, component by component, then packed: up to 200 nodes stress is minimised by stochastic
/// gradient descent (Zheng, Pawar, Goodman: Graph Drawing by Stochastic Gradient Descent, TVCG
/// 2019) from several beginnings, then nodes are moved until crossings, links behind labels and
/// boxes over boxes are as few as found. Above that, forces (after Jacomy et al., ForceAtlas2,
/// 2014, and Noack, LinLog, 2007) are relaxed from a coarsened graph to the whole, repulsion by a
/// Barnes–Hut tree; with Attraction::Distances up to 2,000 nodes exact stress, beyond them forces
/// and then stress towards sampled pivots (Gansner, Hu, North: maxent-stress, TVCG 2013). Links
/// inside communities weigh more with Attraction::Communities. From 2,000 nodes on boxes may
/// overlap, but hardly shapes.
[[nodiscard]] std::vector<Point> layout(const Structure& structure, const LayoutOptions& options,
                                        const std::stop_token& stop = {},
                                        const LayoutProgress& progress = {});
[[nodiscard]] std::vector<Point> layout(const Graph& graph, const LayoutOptions& options,
                                        const std::stop_token& stop = {},
                                        const LayoutProgress& progress = {});

/// The positions of a drawing, the same where no shapes of these looks overlap; else those too near
/// to one another are pushed apart, but for those that are `pinned` (empty: none). Of more than
/// 20,000 nodes some in the densest spots may stay on one another. Any thread.
[[nodiscard]] std::vector<Point> madeRoom(const Graph& graph, const NodeLooks& looks,
                                          const std::vector<bool>& pinned,
                                          std::vector<Point> positions,
                                          const std::stop_token& stop = {});

/// Pairs of links that cross, in a drawing with straight ones; those that share a node do not.
[[nodiscard]] std::size_t countCrossings(const Structure& structure,
                                         const std::vector<Point>& positions);
[[nodiscard]] std::size_t countCrossings(const Graph& graph, const std::vector<Point>& positions);

}  // namespace isnad::graph
