#pragma once

#include <memory>

#include <QObject>

#include "isnad/graph/view_filter.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// What a filter leaves of a view's claims.
struct Filtered {
  KnowledgeViewPtr view;
  graph::ViewFilter filter;
  graph::Sifted sifted;
  graph::FacetCounts counts;
};
using FilteredPtr = std::shared_ptr<const Filtered>;

/// What is shown of a view: the one filter that the legend, the timeline and named views set, and
/// that graph, tables and counts follow. GUI thread only; claims are sifted on a thread of its own.
class Filtering : public QObject {
  Q_OBJECT

 public:
  explicit Filtering(QObject* parent = nullptr) : QObject(parent), job_(worker_) {}

  /// The filter stays.
  void setView(KnowledgeViewPtr view);
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] const graph::ViewFilter& filter() const { return filter_; }
  void set(graph::ViewFilter filter);
  /// Shows everything again.
  void clear() { set({}); }

  /// For what follows the filter: it is done after what is sifted.
  [[nodiscard]] Worker& worker() { return worker_; }
  /// The newest there is, perhaps of a filter before this one; null before the first.
  [[nodiscard]] const FilteredPtr& filtered() const { return filtered_; }

 Q_SIGNALS:
  /// At once, for whoever shows the filter itself.
  void changed();
  /// Soon after changed() and setView().
  void sifted(const isnad::gui::FilteredPtr& filtered);

 private:
  void run();

  KnowledgeViewPtr view_;
  graph::ViewFilter filter_;
  FilteredPtr filtered_;
  Worker worker_;
  LatestJob job_;
};

}  // namespace isnad::gui
