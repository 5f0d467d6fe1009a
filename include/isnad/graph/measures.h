#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/structure.h"

/// What says how nodes matter and how they hang together. All take relations as undirected; results
/// are parallel to the nodes. Those that return a Result end with ErrorCode::Cancelled soon after
/// they are asked to stop. May be called from any thread; those that igraph computes take turns,
/// because that library is not safe for threads.
namespace isnad::graph {

/// Neighbours of each node, each counted once.
[[nodiscard]] std::vector<std::uint32_t> degrees(const Structure& structure);

/// Relations of each node; one with itself counts twice.
[[nodiscard]] std::vector<std::uint32_t> weightedDegrees(const Structure& structure);

/// Shortest paths through each node (Brandes 2001), over the pairs of other nodes, in shares where
/// a pair has several. Above 5,000 nodes from 500 sampled sources, scaled up (Brandes and Pich
/// 2007).
[[nodiscard]] Result<std::vector<double>> betweenness(const Structure& structure,
                                                      std::uint32_t seed,
                                                      const std::stop_token& stop);

/// Share of a random reader's time, who follows relations and at each step begins anew with a
/// chance of 0.15; a pair's relations count each. The sum is 1.
[[nodiscard]] Result<std::vector<double>> pageRank(const Structure& structure,
                                                   const std::stop_token& stop);

/// The largest k such that the node is in a part whose nodes all have k neighbours there.
[[nodiscard]] Result<std::vector<std::uint32_t>> coreNumbers(const Structure& structure,
                                                             const std::stop_token& stop);

/// Nodes by groups, the largest group first: 0, 1, …
struct Groups {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};

[[nodiscard]] Groups components(const Structure& structure);

/// Communities of most modularity by the Leiden algorithm (Traag, Waltman, van Eck 2019); a pair's
/// relations count each. The same for a seed.
[[nodiscard]] Result<Groups> communities(const Structure& structure, std::uint32_t seed,
                                         const std::stop_token& stop);

/// What entities can be sized, coloured and filtered by.
enum class Measure : std::uint8_t {
  Degree,       ///< degrees()
  Ties,         ///< weightedDegrees()
  PageRank,     ///< pageRank()
  Betweenness,  ///< betweenness()
  Core,         ///< coreNumbers()
  Community,    ///< Number in communities(), the largest is 1.
  Component,    ///< Number in components(), the largest is 1.
};
inline constexpr Measure kMeasures[] = {Measure::Degree,      Measure::Ties, Measure::PageRank,
                                        Measure::Betweenness, Measure::Core, Measure::Community,
                                        Measure::Component};

/// Whether it numbers groups, so that its values have no order.
[[nodiscard]] constexpr bool isGrouping(Measure measure) {
  return measure == Measure::Community || measure == Measure::Component;
}
/// As it is written in files: `degree`, `ties`, `pagerank`, …
[[nodiscard]] std::string_view keyOf(Measure measure);
[[nodiscard]] std::optional<Measure> measureFrom(std::string_view key);

/// The seed of all that are shown, so that a table and a picture agree.
inline constexpr std::uint32_t kMeasureSeed = 1;
/// Any of them, with that seed.
[[nodiscard]] Result<std::vector<double>> measured(const Structure& structure, Measure measure,
                                                   const std::stop_token& stop);

/// Which measures the sizes and colours of nodes show; nothing: relations, and types.
struct EncodingChoice {
  std::optional<Measure> size;
  std::optional<Measure> colour;
  bool operator==(const EncodingChoice&) const = default;
  [[nodiscard]] bool any() const { return size || colour; }
};

struct ShortestPaths {
  std::vector<std::vector<std::uint32_t>> paths;  ///< Each from the one end to the other.
  bool complete = true;                           ///< There are no more than these.
};

/// All shortest paths between two nodes, in the order of their nodes, no more than `most` of them:
/// there can be very many. None where there is no way.
[[nodiscard]] Result<ShortestPaths> shortestPaths(const Structure& structure, std::uint32_t from,
                                                  std::uint32_t to, std::size_t most,
                                                  const std::stop_token& stop);

}  // namespace isnad::graph
