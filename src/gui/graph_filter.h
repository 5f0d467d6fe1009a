#pragma once

#include <QObject>

#include "filtering.h"
#include "graph_canvas.h"
#include "isnad/graph/scope.h"
#include "kept_places.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// What part of the knowledge base the canvas shows: what a scope asks for, less what a filter
/// hides. Built and laid out on the worker. Of everything, what stays, stays where it is, and what
/// comes back comes back to where it was; what a scope asks for by name has an arrangement of its
/// own, which grows with it. Where the canvas's kind of layout has become another since, either is
/// laid out anew.
class GraphFilter : public QObject {
  Q_OBJECT

 public:
  GraphFilter(GraphCanvas& canvas, Worker& worker);

  /// What the canvas is about to show whole. The scope is everything again.
  void setView(KnowledgeViewPtr view);
  /// The same knowledge base after an edit, for filter and canvas.
  void renewView(KnowledgeViewPtr view);
  /// What the filter leaves of the view; until it is told, and before the canvas has laid the view
  /// out, nothing is left out. Soon, from the worker.
  void apply(FilteredPtr filtered);
  enum class Window { Fits, Stays };
  /// The same, for the scope. Whatever has a place among those given stands there, the rest finds
  /// its own.
  void setScope(graph::Scope scope, Window window = Window::Fits, const Places& places = {});
  /// What stays put wherever it is shown, until it is pinned elsewhere.
  void setPins(Places pins);

  [[nodiscard]] const graph::Scope& scope() const { return scope_; }
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] const Places& pins() const { return pins_; }
  /// What the filter leaves of everything, whatever the scope: what one may bring in. Until
  /// wholeRead() that of before.
  [[nodiscard]] const graph::Ties& whole() const { return *whole_; }
  /// Whether that is the newest; else wholeRead() will tell.
  [[nodiscard]] bool isWholeRead() const { return whole_read_; }
  /// Whether the canvas shows what was asked for last; else shown() will tell.
  [[nodiscard]] bool isShown() const { return current_ && canvas_.isArranged(); }
  /// Where everything is that the canvas shows now; of a group, its members.
  [[nodiscard]] Places places() const;
  /// The same of these.
  [[nodiscard]] Places placesOf(const std::set<model::EntityId>& entities) const;

 Q_SIGNALS:
  void scopeChanged();  ///< At once, before the canvas follows.
  void wholeRead();
  void shown();  ///< The canvas shows what was asked for last.

 private:
  void start(bool anew = false);
  void keepPlaces();
  [[nodiscard]] KeptPlaces& kept(bool scoped) { return scoped ? scope_places_ : whole_places_; }
  void follow(const KnowledgeViewPtr& view);
  void readWhole();
  [[nodiscard]] bool isSifted() const { return filtered_ && filtered_->view == view_; }
  [[nodiscard]] bool showsWhole() const;

  GraphCanvas& canvas_;
  KnowledgeViewPtr view_;
  graph::Scope scope_;
  FilteredPtr filtered_;  ///< The newest there is, perhaps of the view before.
  std::shared_ptr<const graph::Ties> whole_ = std::make_shared<graph::Ties>();
  KeptPlaces whole_places_;
  KeptPlaces scope_places_;
  Places pins_;
  graph::LayoutChoice whole_layout_;  ///< That has led to the places.
  graph::LayoutChoice scope_layout_;
  bool scoped_ = false;   ///< What the canvas shows now was laid out for a scope.
  bool current_ = false;  ///< The canvas shows what was asked for last.
  bool whole_read_ = false;
  bool fit_ = false;  ///< The window is to show all of that.
  LatestJob job_;
  LatestJob reading_;  ///< Of the whole.
};

}  // namespace isnad::gui
