#pragma once

#include <QMenu>
#include <QObject>

#include "backend.h"

namespace isnad::gui {

/// The edit menu: undo and redo, which say what they would act on.
class Editing : public QObject {
  Q_OBJECT

 public:
  /// The menu is a child of `window`.
  Editing(Backend& backend, QWidget& window);

  [[nodiscard]] QMenu& menu() { return *menu_; }
  [[nodiscard]] QAction& undo() { return *undo_; }
  [[nodiscard]] QAction& redo() { return *redo_; }
  void retranslate();

 private:
  QMenu* menu_;
  QAction* undo_;
  QAction* redo_;
  History history_;
};

}  // namespace isnad::gui
