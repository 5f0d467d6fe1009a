#ifdef ISNAD_PEER_TULIP
#include <memory>
#include <tulip/Graph.h>
#include <tulip/LayoutProperty.h>
#include <tulip/PluginLibraryLoader.h>
#include <tulip/PluginLister.h>
#include <tulip/TlpTools.h>

#include "peers.h"
#include "quality.h"

namespace isnad::bench {

std::vector<graph::Point> layoutByTulip(const graph::Structure& structure,
                                        const std::string& plugin, double& seconds) {
  [[maybe_unused]] static const bool kLoaded = [] {
    tlp::initTulipLib();
    tlp::PluginLibraryLoader::loadPlugins();
    return true;
  }();
  const std::unique_ptr<tlp::Graph> drawing(tlp::newGraph());
  std::vector<tlp::node> nodes;
  drawing->addNodes(structure.nodes, nodes);
  std::vector<std::pair<tlp::node, tlp::node>> links;
  for (const auto& [a, b] : structure.links) links.emplace_back(nodes[a], nodes[b]);
  drawing->addEdges(links);
  auto* layout = drawing->getLocalProperty<tlp::LayoutProperty>("viewLayout");
  tlp::DataSet parameters;
  tlp::PluginLister::getPluginParameters(plugin).buildDefaultDataSet(parameters, drawing.get());
  std::string error;
  const double before = cpuSeconds();
  if (!drawing->applyPropertyAlgorithm(plugin, layout, error, &parameters, nullptr)) return {};
  seconds = cpuSeconds() - before;
  std::vector<graph::Point> positions;
  for (const auto node : nodes) {
    const auto& p = layout->getNodeValue(node);
    positions.push_back({p.getX(), p.getY()});
  }
  return positions;
}

}  // namespace isnad::bench
#endif
