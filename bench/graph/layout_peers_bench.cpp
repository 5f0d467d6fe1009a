// Our layouts beside those of Graphviz, igraph and the OGDF (through Tulip), on the same graphs in
// the same run, in CPU seconds over all threads. The time of a row is the peer's; `ratio` says how
// many times ours it is, `ours_*` and `peer_*` how good the pictures are (support/quality.h).
#include <algorithm>
#include <functional>

#include <benchmark/benchmark.h>

#include "isnad/graph/layout.h"
#include "support/generated.h"
#include "support/peers.h"
#include "support/quality.h"

namespace {

using namespace isnad;

using Peer = std::function<std::vector<graph::Point>(const graph::Structure&, double& seconds)>;

struct Ours {
  graph::Attraction attraction = graph::Attraction::Distances;
  bool exact_stress = false;
};

void compare(benchmark::State& state, const graph::Structure& structure, const Peer& peer,
             const Ours& ours) {
  graph::LayoutOptions options;
  options.attraction = ours.attraction;
  options.exact_stress_up_to = ours.exact_stress ? 2000 : 0;
  options.apart = false;  // the peers do not push boxes apart either
  double seconds = 0;
  std::vector<graph::Point> theirs;
  for (auto _ : state) {
    theirs = peer(structure, seconds);
    state.SetIterationTime(seconds);
  }
  if (theirs.empty()) return state.SkipWithError("the peer has failed");
  constexpr int kRepeats = 5;  // the median of them
  std::array<double, kRepeats> own{};
  std::vector<graph::Point> positions;
  for (auto& time : own) {
    const double before = bench::cpuSeconds();
    positions = graph::layout(structure, options);
    time = bench::cpuSeconds() - before;
  }
  std::ranges::sort(own);
  const auto quality = bench::qualityOf(structure, positions);
  const auto peers = bench::qualityOf(structure, theirs);
  state.counters["ours_ms"] = own[kRepeats / 2] * 1e3;
  state.counters["ratio"] = seconds / own[kRepeats / 2];
  state.counters["ours_stress"] = quality.stress;
  state.counters["peer_stress"] = peers.stress;
  state.counters["ours_near"] = quality.neighbourhood;
  state.counters["peer_near"] = peers.neighbourhood;
  state.counters["ours_crossing"] = quality.crossings;
  state.counters["peer_crossing"] = peers.crossings;
}

void add(const std::string& name, const std::function<graph::Structure()>& make, const Peer& peer,
         const Ours& ours) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [=](benchmark::State& state) { compare(state, make(), peer, ours); })
      ->Iterations(1)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

[[maybe_unused]] std::function<graph::Structure()> planted(std::uint32_t nodes) {
  return [nodes] { return bench::plantedCommunities(nodes); };
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
#ifdef ISNAD_PEER_GRAPHVIZ
  const Peer sfdp = [](const auto& structure, double& seconds) {
    return bench::layoutByGraphviz(structure, "sfdp", seconds);
  };
  for (const std::uint32_t nodes : {1000U, 10000U, 100000U})
    add("sfdp/" + std::to_string(nodes), planted(nodes), sfdp, {});
#endif
#ifdef ISNAD_PEER_IGRAPH
  for (const std::uint32_t nodes : {200U, 500U, 1000U, 2000U}) {
    add("kamada_kawai/" + std::to_string(nodes), planted(nodes), bench::layoutByKamadaKawai,
        {.exact_stress = true});
  }
#endif
#ifdef ISNAD_PEER_TULIP
  const auto tulip = [](const char* plugin) -> Peer {
    return [plugin](const auto& structure, double& seconds) {
      return bench::layoutByTulip(structure, plugin, seconds);
    };
  };
  for (const std::uint32_t nodes : {10000U, 100000U}) {
    add("fast_multipole_multilevel/" + std::to_string(nodes), planted(nodes),
        tulip("Fast Multipole Multilevel Embedder (OGDF)"),
        {.attraction = graph::Attraction::Communities});
  }
  add("fm3/10000", planted(10000), tulip("FM^3 (OGDF)"), {});
  add("fm3/whiskers/30000", [] { return bench::withWhiskers(30000); }, tulip("FM^3 (OGDF)"), {});
#endif
  benchmark::RunSpecifiedBenchmarks();
}
