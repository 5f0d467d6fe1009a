#include "docks.h"

#include <QMainWindow>

namespace isnad::gui {

Docks::Docks(Selection& selection, QMainWindow& window)
    : claims_(new ClaimsTable(selection, &window)), path_(new PathPanel(selection, &window)) {
  window.addDockWidget(Qt::BottomDockWidgetArea, claims_);
  window.addDockWidget(Qt::BottomDockWidgetArea, path_);
  window.tabifyDockWidget(claims_, path_);
  claims_->hide();
  path_->hide();
}

void Docks::setView(const KnowledgeViewPtr& view) {
  claims_->setView(view);
  path_->setView(view);
}

void Docks::setLanguage(const graph::Manner& language) {
  claims_->setLanguage(language);
  path_->setLanguage(language);
}

void Docks::setColours(const render::Palette& palette) { path_->setColours(palette); }

}  // namespace isnad::gui
