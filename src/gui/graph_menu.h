#pragma once

#include "browsing.h"
#include "copying.h"
#include "editing.h"
#include "exploring.h"

class QMenu;

namespace isnad::gui {

/// The menu of what lies under the mouse, or, by the menu key, of what is selected: all that can
/// be done with it elsewhere, gathered in one place, and copying it.
class GraphMenu : public QObject {
  Q_OBJECT

 public:
  GraphMenu(GraphCanvas& canvas, Selection& selection, Exploring& exploring, Browsing& browsing,
            Editing& editing, Copying& copying);

  /// For what is selected now.
  void fill(QMenu& menu);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void select(QPointF at);
  [[nodiscard]] QPointF placeOfSelected() const;
  void fillForEntities(QMenu& menu);
  void fillForClaims(QMenu& menu);
  [[nodiscard]] QString names() const;

  GraphCanvas& canvas_;
  Selection& selection_;
  Exploring& exploring_;
  Browsing& browsing_;
  Editing& editing_;
  Copying& copying_;
};

}  // namespace isnad::gui
