#include "filtering.h"

#include "isnad/text/fold.h"

namespace isnad::gui {

void Filtering::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  run();
}

void Filtering::set(graph::ViewFilter filter) {
  if (filter == filter_) return;
  filter_ = std::move(filter);
  Q_EMIT changed();
  run();
}

void Filtering::run() {
  if (!view_) return;
  job_.start(
      [view = view_, filter = filter_](const std::stop_token& stop) -> FilteredPtr {
        auto filtered = std::make_shared<Filtered>();
        filtered->view = view;
        filtered->filter = filter;
        filtered->sifted = sift(view->knowledge, view->facets, filter, text::foldKey, stop);
        filtered->counts = countFacets(view->knowledge, view->facets, filtered->sifted);
        return filtered;
      },
      [this](FilteredPtr filtered) {
        filtered_ = std::move(filtered);
        Q_EMIT sifted(filtered_);
      });
}

}  // namespace isnad::gui
