#ifdef ISNAD_PEER_GRAPHVIZ
#include <gvc.h>

#include "peers.h"
#include "quality.h"

namespace isnad::bench {

std::vector<graph::Point> layoutByGraphviz(const graph::Structure& structure,
                                           const std::string& engine, double& seconds) {
  const auto text = [](const char* value) { return const_cast<char*>(value); };
  GVC_t* context = gvContext();
  Agraph_t* drawing = agopen(text("bench"), Agundirected, nullptr);
  // Points without labels, and nothing done after the layout itself.
  agattr(drawing, AGRAPH, text("overlap"), text("true"));
  agattr(drawing, AGRAPH, text("splines"), text("none"));
  agattr(drawing, AGNODE, text("shape"), text("point"));
  agattr(drawing, AGNODE, text("label"), text(""));
  std::vector<Agnode_t*> nodes;
  for (std::uint32_t i = 0; i < structure.nodes; ++i)
    nodes.push_back(agnode(drawing, std::to_string(i).data(), 1));
  for (const auto& [a, b] : structure.links) agedge(drawing, nodes[a], nodes[b], nullptr, 1);
  const double before = cpuSeconds();
  gvLayout(context, drawing, engine.c_str());
  seconds = cpuSeconds() - before;
  std::vector<graph::Point> positions;
  for (auto* node : nodes) positions.push_back({ND_coord(node).x, ND_coord(node).y});
  gvFreeLayout(context, drawing);
  agclose(drawing);
  gvFreeContext(context);
  return positions;
}

}  // namespace isnad::bench
#endif
