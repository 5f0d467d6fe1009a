#pragma once

#include <QWidget>

class QMenuBar;

namespace isnad::gui {

/// Keeps room at the end of the menu bar for a widget of the window, which lies over it: what is
/// in a menu bar itself assistive technologies do not find, menus apart.
class MenuBarSeat : public QWidget {
  Q_OBJECT

 public:
  /// The guest is a child of the bar's window.
  MenuBarSeat(QMenuBar& bar, QWidget& guest);

  [[nodiscard]] QSize sizeHint() const override { return guest_.sizeHint(); }

 protected:
  void moveEvent(QMoveEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void place();

  QWidget& guest_;
};

}  // namespace isnad::gui
