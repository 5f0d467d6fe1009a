#pragma once

#include <memory>

#include <QObject>

#include "isnad/graph/view_filter.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// What there is in a view for a filter to ask for.
struct FilterOffers {
  explicit FilterOffers(const KnowledgeView& view);

  std::vector<int> valid_years;     ///< That a claim's time touches, the newest first; at most 40.
  std::vector<int> recorded_years;  ///< The same of when it was said.
  std::vector<std::string> currencies;  ///< Of amounts, the most frequent first.
  [[nodiscard]] const std::vector<int>& years(graph::Clock clock) const {
    return clock == graph::Clock::Valid ? valid_years : recorded_years;
  }
};

/// What a filter leaves of a view's claims.
struct Filtered {
  KnowledgeViewPtr view;
  graph::ViewFilter filter;
  graph::Sifted sifted;
  graph::FacetCounts counts;
  std::size_t undated_valid = 0;     ///< Claims without a time that all but the time shows.
  std::size_t undated_recorded = 0;  ///< The same of when it was said.
  std::shared_ptr<const FilterOffers> offers;
  [[nodiscard]] std::size_t undated(graph::Clock clock) const {
    return clock == graph::Clock::Valid ? undated_valid : undated_recorded;
  }
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
