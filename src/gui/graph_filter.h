#pragma once

#include <unordered_map>

#include <QObject>

#include "filtering.h"
#include "graph_canvas.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// Leaves out of the canvas what a filter hides. What stays, stays where it is; what comes back
/// comes back to where it was.
class GraphFilter {
 public:
  GraphFilter(GraphCanvas& canvas, Worker& worker);

  /// What the canvas is about to show whole.
  void setView(KnowledgeViewPtr view);
  /// Soon, from the worker; after the canvas has laid the view out.
  void apply(FilteredPtr filtered);

 private:
  GraphCanvas& canvas_;
  KnowledgeViewPtr view_;
  std::unordered_map<std::int64_t, graph::Point> places_;  // of entities
  FilteredPtr filtered_;
  bool part_ = false;  ///< What the canvas shows, or is about to, is less than the view.
  QObject guard_;      ///< Ends the connection to the canvas.
  LatestJob job_;
};

}  // namespace isnad::gui
