#include <utility>

#include "graph_canvas.h"

namespace isnad::gui {

void GraphCanvas::renewView(KnowledgeViewPtr view) {
  for (std::size_t i = 0; isShown() && arranged_ && i < stage_.positions().size(); ++i)
    places_[graph_->nodes[i].entity.value] = stage_.positions()[i];
  std::vector<graph::Point> positions;
  for (const auto& node : view->graph.nodes) {
    const auto known = places_.find(node.entity.value);
    if (known == places_.end()) return setView(std::move(view));
    positions.push_back(known->second);
  }
  view_ = std::move(view);
  arranged_ = false;
  layout_.start(
      [view = view_, positions](std::stop_token) {
        return arrangedAs({view, &view->graph}, positions);
      },
      [this](Arranged result) {
        const auto camera = camera_;
        const bool fitted = std::exchange(fitted_, false);
        present(std::move(result));
        if (!fitted) setCamera(camera);
        fitted_ = fitted;
      });
}

}  // namespace isnad::gui
