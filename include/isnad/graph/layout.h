#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"

namespace isnad::graph {

/// The room a node takes with its label, centred on the node; parallel to Graph::nodes.
struct BoxSize {
  double width = 120;
  double height = 70;
};

struct LayoutOptions {
  std::uint32_t seed = 1;
  double edge_length = 172;    ///< Ideal length of an edge, in the units of the boxes.
  double aspect = 1.55;        ///< Width : height that the picture should have.
  std::vector<BoxSize> boxes;  ///< Empty: the default for each.
};

/// Positions of the nodes, parallel to Graph::nodes. The same graph and options give the same
/// positions to the last bit. Stress is minimised by stochastic gradient descent (Zheng, Pawar,
/// Goodman: Graph Drawing by Stochastic Gradient Descent, TVCG 2019) over the graph distances of
/// each component, of several beginnings the one with the fewest crossings is kept; components are
/// packed, boxes pushed apart. Above 2,000 nodes a component takes distances to sampled pivots.
/// Stops early, with what it has, when asked to.
[[nodiscard]] std::vector<Point> layout(const Graph& graph, const LayoutOptions& options,
                                        std::stop_token stop = {});

/// Pairs of edges that cross, in a drawing with straight edges.
[[nodiscard]] std::size_t countCrossings(const Graph& graph, const std::vector<Point>& positions);

}  // namespace isnad::graph
