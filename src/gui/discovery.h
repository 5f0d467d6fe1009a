#pragma once

#include "browsing.h"
#include "copying.h"
#include "editing.h"
#include "exploring.h"
#include "views_panel.h"

namespace isnad::gui {

/// All that serves walking through the graph, put together: commands, the bar in the canvas, its
/// menu and lasso, back and forward, saved views.
class Discovery : public QObject {
  Q_OBJECT

 public:
  Discovery(Backend& backend, Selection& selection, Filtering& filtering, Panels& panels,
            Editing& editing, Copying& copying, Appearance& appearance, Commands& commands,
            QMainWindow& window);

  [[nodiscard]] Exploring& exploring() { return exploring_; }
  [[nodiscard]] Browsing& browsing() { return browsing_; }
  [[nodiscard]] SavedViews& savedViews() { return saved_views_; }

 Q_SIGNALS:
  void told(const QString& sentence);

 private:
  Exploring& exploring_;  // of the window, as the rest
  Browsing& browsing_;
  SavedViews& saved_views_;
};

}  // namespace isnad::gui
