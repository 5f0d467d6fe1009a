#include "graph_filter.h"

namespace isnad::gui {

GraphFilter::GraphFilter(GraphCanvas& canvas, Worker& worker) : canvas_(canvas), job_(worker) {
  QObject::connect(&canvas, &GraphCanvas::arranged, &guard_, [this] {
    part_ = false;
    apply(filtered_);
  });
}

void GraphFilter::setView(KnowledgeViewPtr view) {
  job_.cancel();
  view_ = std::move(view);
  places_.clear();
}

void GraphFilter::apply(FilteredPtr filtered) {
  filtered_ = std::move(filtered);
  if (!filtered_ || filtered_->view != view_ || !canvas_.isArranged()) return;
  const bool whole = filtered_->filter.showsAll();
  if (whole && !part_) return;
  part_ = !whole;
  if (const auto& stage = canvas_.stage(); !stage.isEmpty()) {
    for (std::size_t i = 0; i < stage.graph().nodes.size(); ++i)
      places_[stage.graph().nodes[i].entity.value] = stage.positions()[i];
  }
  job_.start(
      [filtered = filtered_, places = places_](const std::stop_token&) {
        auto graph = std::make_shared<const graph::Graph>(
            graph::buildGraph(filtered->view->knowledge, filtered->filter, filtered->sifted));
        std::vector<graph::Point> positions;
        for (const auto& node : graph->nodes) positions.push_back(places.at(node.entity.value));
        return GraphCanvas::arrangedAs(std::move(graph), std::move(positions));
      },
      [this](GraphCanvas::Arranged part) { canvas_.replace(std::move(part)); });
}

}  // namespace isnad::gui
