#include "graph_filter.h"

namespace isnad::gui {

void GraphFilter::setView(KnowledgeViewPtr view) {
  job_.cancel();
  view_ = std::move(view);
  places_.clear();
}

void GraphFilter::apply(const graph::ViewFilter& filter) {
  if (!view_ || !canvas_.isArranged()) return;
  if (const auto& stage = canvas_.stage(); !stage.isEmpty()) {
    for (std::size_t i = 0; i < stage.graph().nodes.size(); ++i)
      places_[stage.graph().nodes[i].entity.value] = stage.positions()[i];
  }
  job_.start(
      [view = view_, places = places_, filter](const std::stop_token&) {
        auto graph =
            std::make_shared<const graph::Graph>(graph::buildGraph(view->knowledge, filter));
        std::vector<graph::Point> positions;
        for (const auto& node : graph->nodes) positions.push_back(places.at(node.entity.value));
        return GraphCanvas::arrangedAs(std::move(graph), std::move(positions));
      },
      [this](GraphCanvas::Arranged part) { canvas_.replace(std::move(part)); });
}

}  // namespace isnad::gui
