#pragma once

#include <QDockWidget>

namespace isnad::gui {

/// Hides the dock, or shows it before its neighbours with the keyboard in `focus`.
inline void toggle(QDockWidget& dock, QWidget& focus) {
  dock.setVisible(!dock.isVisible());
  if (!dock.isVisible()) return;
  dock.raise();
  focus.setFocus(Qt::ShortcutFocusReason);
}

}  // namespace isnad::gui
