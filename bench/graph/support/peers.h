#pragma once

#include <string>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/structure.h"

/// Other people's layouts, each there if its library was found when the benches were configured.
/// `seconds` gets the CPU seconds of the layout alone, without what it takes to hand the graph
/// over.
namespace isnad::bench {

#ifdef ISNAD_PEER_GRAPHVIZ
/// `engine`: sfdp, neato.
[[nodiscard]] std::vector<graph::Point> layoutByGraphviz(const graph::Structure& structure,
                                                         const std::string& engine,
                                                         double& seconds);
#endif

#ifdef ISNAD_PEER_IGRAPH
[[nodiscard]] std::vector<graph::Point> layoutByKamadaKawai(const graph::Structure& structure,
                                                            double& seconds);
#endif

#ifdef ISNAD_PEER_TULIP
/// `plugin` by its name in Tulip, those of the OGDF among them: "FM^3 (OGDF)".
[[nodiscard]] std::vector<graph::Point> layoutByTulip(const graph::Structure& structure,
                                                      const std::string& plugin, double& seconds);
#endif

}  // namespace isnad::bench
