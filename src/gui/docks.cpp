#include "docks.h"

#include <QMainWindow>

namespace isnad::gui {

Docks::Docks(Selection& selection, Filtering& filtering, QMainWindow& window)
    : claims_(new ClaimsTable(selection, filtering, &window)),
      entities_(new EntityTable(selection, filtering, &window)),
      path_(new PathPanel(selection, &window)),
      timeline_(new TimelinePanel(filtering, &window)) {
  window.setDockNestingEnabled(true);
  window.addDockWidget(Qt::BottomDockWidgetArea, timeline_);
  window.addDockWidget(Qt::BottomDockWidgetArea, claims_);
  window.addDockWidget(Qt::BottomDockWidgetArea, path_);
  window.splitDockWidget(claims_, timeline_, Qt::Vertical);
  window.addDockWidget(Qt::BottomDockWidgetArea, entities_);
  window.tabifyDockWidget(claims_, entities_);
  window.tabifyDockWidget(claims_, path_);
  claims_->hide();
  entities_->hide();
  path_->hide();
  timeline_->hide();
}

void Docks::setView(const KnowledgeViewPtr& view) { path_->setView(view); }

void Docks::setLanguage(const graph::Manner& language) {
  claims_->setLanguage(language);
  entities_->setLanguage(language);
  path_->setLanguage(language);
  timeline_->setLanguage(language);
}

void Docks::setColours(const render::Palette& palette) {
  path_->setColours(palette);
  timeline_->setColours(palette);
}

}  // namespace isnad::gui
