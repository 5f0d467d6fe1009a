#include "isnad/graph/measures.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "csr.h"
#include "igraph_session.h"

namespace isnad::graph {

namespace {

constexpr std::uint32_t kExactBetweennessUpTo = 5000;
constexpr std::uint32_t kSources = 500;

Csr rowsOf(const Structure& structure) {
  Team alone(1);
  return csrOf(structure, alone);
}

auto cancelled() { return fail(ErrorCode::Cancelled, "the computation was stopped"); }

/// Numbers groups anew, the largest first; of equal ones that which comes first.
Groups bySize(std::vector<std::uint32_t> of) {
  const auto count = of.empty() ? 0 : std::ranges::max(of) + 1;
  std::vector<std::uint32_t> size(count, 0);
  std::vector<std::uint32_t> order(count);
  std::vector<std::uint32_t> first(count, ~0U);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t node = 0; node < of.size(); ++node) {
    ++size[of[node]];
    first[of[node]] = std::min(first[of[node]], node);
  }
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });
  std::vector<std::uint32_t> number(count);
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (auto& group : of) group = number[group];
  return {std::move(of), count};
}

/// `count` different nodes of all, by the generator's own bits.
IgraphIntegers& sample(std::uint32_t nodes, std::uint32_t count, std::uint32_t seed,
                       IgraphIntegers& chosen) {
  std::mt19937 random(seed);
  std::vector<std::uint32_t> all(nodes);
  std::iota(all.begin(), all.end(), 0U);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto pick = i + ((static_cast<std::uint64_t>(random()) * (nodes - i)) >> 32U);
    std::swap(all[i], all[pick]);
    igraph_vector_int_push_back(chosen.get(), all[i]);
  }
  return chosen;
}

}  // namespace

std::vector<std::uint32_t> degrees(const Structure& structure) {
  const auto rows = rowsOf(structure);
  std::vector<std::uint32_t> degree(structure.nodes);
  for (std::uint32_t i = 0; i < structure.nodes; ++i) degree[i] = rows.degree(i);
  return degree;
}

std::vector<std::uint32_t> weightedDegrees(const Structure& structure) {
  std::vector<std::uint32_t> degree(structure.nodes, 0);
  for (const auto& [source, target] : structure.links) {
    ++degree[source];
    ++degree[target];
  }
  return degree;
}

Result<std::vector<double>> betweenness(const Structure& structure, std::uint32_t seed,
                                        const std::stop_token& stop) {
  const IgraphSession session(seed, stop);
  if (!session.isOpen()) return cancelled();
  const IgraphGraph graph(structure);
  IgraphVector result;
  if (structure.nodes <= kExactBetweennessUpTo) {
    ISNAD_CHECK(session.check(igraph_betweenness(graph.get(), result.get(), igraph_vss_all(),
                                                 IGRAPH_UNDIRECTED, nullptr)));
    return result.values();
  }
  IgraphIntegers sources;
  sample(structure.nodes, kSources, seed, sources);
  ISNAD_CHECK(session.check(
      igraph_betweenness_subset(graph.get(), result.get(), igraph_vss_all(), IGRAPH_UNDIRECTED,
                                igraph_vss_vector(sources.get()), igraph_vss_all(), nullptr)));
  auto values = result.values();
  const double scale = static_cast<double>(structure.nodes) / kSources;
  for (auto& value : values) value *= scale;
  return values;
}

Result<std::vector<double>> pageRank(const Structure& structure, const std::stop_token& stop) {
  constexpr double kGoesOn = 0.85;
  const IgraphSession session(1, stop);
  if (!session.isOpen()) return cancelled();
  const IgraphGraph graph(structure);
  IgraphVector result;
  ISNAD_CHECK(session.check(igraph_pagerank(graph.get(), IGRAPH_PAGERANK_ALGO_PRPACK, result.get(),
                                            nullptr, igraph_vss_all(), IGRAPH_UNDIRECTED, kGoesOn,
                                            graph.weights(), nullptr)));
  return result.values();
}

Result<std::vector<std::uint32_t>> coreNumbers(const Structure& structure,
                                               const std::stop_token& stop) {
  const IgraphSession session(1, stop);
  if (!session.isOpen()) return cancelled();
  const IgraphGraph graph(structure);
  IgraphIntegers result;
  ISNAD_CHECK(session.check(igraph_coreness(graph.get(), result.get(), IGRAPH_ALL)));
  return result.values();
}

Groups components(const Structure& structure) { return bySize(componentsOf(rowsOf(structure)).of); }

Result<Groups> communities(const Structure& structure, std::uint32_t seed,
                           const std::stop_token& stop) {
  constexpr double kRandomness = 0.01;
  constexpr igraph_integer_t kIterations = 10;
  const IgraphSession session(seed, stop);
  if (!session.isOpen()) return cancelled();
  const IgraphGraph graph(structure);
  IgraphVector strength;
  ISNAD_CHECK(session.check(igraph_strength(graph.get(), strength.get(), igraph_vss_all(),
                                            IGRAPH_ALL, IGRAPH_NO_LOOPS, graph.weights())));
  const double both_ends = igraph_vector_sum(strength.get());
  if (both_ends <= 0) return components(structure);  // igraph would search for ever
  IgraphIntegers result;
  igraph_integer_t count = 0;
  ISNAD_CHECK(session.check(igraph_community_leiden(graph.get(), graph.weights(), strength.get(),
                                                    1 / both_ends, kRandomness, false, kIterations,
                                                    result.get(), &count, nullptr)));
  return bySize(result.values());
}

std::string_view keyOf(Measure measure) {
  static constexpr std::string_view kKeys[] = {"degree", "ties",      "pagerank", "betweenness",
                                               "core",   "community", "component"};
  return kKeys[static_cast<std::size_t>(measure)];
}

std::optional<Measure> measureFrom(std::string_view key) {
  for (const auto measure : kMeasures) {
    if (keyOf(measure) == key) return measure;
  }
  return std::nullopt;
}

Result<std::vector<double>> measured(const Structure& structure, Measure measure,
                                     const std::stop_token& stop) {
  const auto plain = [](const std::vector<std::uint32_t>& counts) {
    return std::vector<double>(counts.begin(), counts.end());
  };
  const auto numbered = [](const Groups& groups) {
    std::vector<double> numbers(groups.of.size());
    std::ranges::transform(groups.of, numbers.begin(), [](std::uint32_t of) { return of + 1.0; });
    return numbers;
  };
  switch (measure) {
    case Measure::Degree:
      return plain(degrees(structure));
    case Measure::Ties:
      return plain(weightedDegrees(structure));
    case Measure::PageRank:
      return pageRank(structure, stop);
    case Measure::Betweenness:
      return betweenness(structure, kMeasureSeed, stop);
    case Measure::Core:
      return coreNumbers(structure, stop).map(plain);
    case Measure::Community:
      return communities(structure, kMeasureSeed, stop).map(numbered);
    case Measure::Component:
      break;
  }
  return numbered(components(structure));
}

namespace {

/// Walks the shortest ways from one end to the other, depth first.
class Paths {
 public:
  Paths(const Csr& rows, std::uint32_t from, std::uint32_t to, std::size_t most)
      : rows_(rows), from_(from), most_(most), hops_(hopsFrom(rows, to)) {}

  ShortestPaths run(const std::stop_token& stop) {
    if (hops_[from_] == ~0U) return {};
    // At each node of the way, the next of its neighbours to be tried.
    std::vector<std::uint32_t> way{from_};
    std::vector<std::uint32_t> tried{rows_.offsets[from_]};
    while (!way.empty() && !stop.stop_requested()) {
      const auto node = way.back();
      if (hops_[node] == 0) {
        if (found_.paths.size() == most_) {
          found_.complete = false;
          break;
        }
        found_.paths.push_back(way);
      } else if (const auto next = nextOf(node, tried.back()); next != ~0U) {
        way.push_back(next);
        tried.push_back(rows_.offsets[next]);
        continue;
      }
      way.pop_back();
      tried.pop_back();
    }
    return std::move(found_);
  }

 private:
  /// The next neighbour nearer to the end; ~0 when there are no more.
  std::uint32_t nextOf(std::uint32_t node, std::uint32_t& tried) const {
    while (tried < rows_.offsets[node + 1]) {
      const auto next = rows_.targets[tried++];
      if (hops_[next] + 1 == hops_[node]) return next;
    }
    return ~0U;
  }

  const Csr& rows_;
  std::uint32_t from_;
  std::size_t most_;
  std::vector<std::uint32_t> hops_;  // to the end
  ShortestPaths found_;
};

}  // namespace

Result<ShortestPaths> shortestPaths(const Structure& structure, std::uint32_t from,
                                    std::uint32_t to, std::size_t most,
                                    const std::stop_token& stop) {
  if (from >= structure.nodes || to >= structure.nodes)
    return fail(ErrorCode::NotFound, "a path needs two nodes of the graph");
  const auto rows = rowsOf(structure);
  auto found = Paths(rows, from, to, most).run(stop);
  if (stop.stop_requested()) return cancelled();
  return found;
}

}  // namespace isnad::graph
