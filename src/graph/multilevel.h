#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

#include "force_simulation.h"
#include "isnad/graph/layout.h"
#include "pivot_stress.h"

namespace isnad::graph {

struct MultilevelOptions {
  Pull pull = Pull::Root;
  /// How many times as much links inside communities weigh, for favourCommunities(); 1: no more.
  float within = 1;
  bool charge_by_degree = true;  ///< Nodes repel by 1 + degree, else all alike.
  std::uint32_t seed = 1;
  int fine_steps = 20;     ///< On the graph itself …
  int coarse_steps = 100;  ///< … and on the coarsest, between them geometrically.
  float theta = 2.0F;
  /// Draws positions towards where sampled distances of the graph fit, after a share of the finest
  /// graph's steps; what follows sets right what is near together.
  std::optional<PivotFit> fit;
  double fit_after = 1;
};

/// What layout() promises for each attraction.
[[nodiscard]] MultilevelOptions multilevelFor(const LayoutOptions& options, std::uint32_t nodes);

/// What is known so far of the positions of all nodes, and how much of the work is done, 0 … 1.
using CoordinatesReport = std::function<void(const Coordinates&, double done)>;

/// Lays a connected graph out by forces, from the coarsest graph of the hierarchy to the finest.
/// Links have the weights that they have. Units are those of the forces: linked nodes come to lie
/// about 1 apart where nothing else pushes. The same for any number of threads. When asked to stop,
/// the last level done, spread out.
[[nodiscard]] Coordinates layoutMultilevel(Csr graph, const MultilevelOptions& options, Team& team,
                                           const std::stop_token& stop,
                                           const CoordinatesReport& report);

/// Goes on from `start`, which `anchors` may hold.
[[nodiscard]] Coordinates relaxFrom(Csr graph, Coordinates start, Anchors anchors,
                                    const MultilevelOptions& options, Team& team,
                                    const std::stop_token& stop, const CoordinatesReport& report);

}  // namespace isnad::graph
