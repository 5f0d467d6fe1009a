#include "menu_bar_seat.h"

#include <QMenuBar>

namespace isnad::gui {

MenuBarSeat::MenuBarSeat(QMenuBar& bar, QWidget& guest) : QWidget(&bar), guest_(guest) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  bar.setCornerWidget(this);
}

void MenuBarSeat::moveEvent(QMoveEvent* event) {
  QWidget::moveEvent(event);
  place();
}

void MenuBarSeat::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

void MenuBarSeat::place() {
  guest_.setGeometry(QRect(mapTo(guest_.parentWidget(), QPoint(0, 0)), size()));
  guest_.raise();
}

}  // namespace isnad::gui
