#include "keyboard.h"

#include <algorithm>
#include <iterator>

#include <QApplication>
#include <QKeyEvent>

#include "focus_marks.h"
#include "key_sheet.h"
#include "panel_ring.h"

namespace isnad::gui {

namespace {

/// Ctrl+K searches from within a text field, too, where it would delete the rest of the line.
class SearchFirst : public QObject {
 public:
  explicit SearchFirst(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

 protected:
  bool eventFilter(QObject* /*watched*/, QEvent* event) override {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto pressed = static_cast<QKeyEvent*>(event)->keyCombination();
    if (pressed != QKeyCombination(Qt::CTRL | Qt::Key_K)) return false;
    event->ignore();
    return true;
  }
};

}  // namespace

void leadByKeyboard(QMainWindow& window, Commands& commands, SearchBox& search, MessageBar& message,
                    Panels& panels) {
  std::vector<QWidget*> ring{&search, &message};
  std::ranges::copy(panels.all(), std::back_inserter(ring));
  new PanelRing(window, commands, std::move(ring));
  new FocusMarks(&window);
  new SearchFirst(&window);
  addKeySheet(commands, window);
  auto& canvas = panels.canvas();
  QObject::connect(&search, &SearchBox::left, &canvas,
                   [&canvas] { canvas.setFocus(Qt::ShortcutFocusReason); });
}

}  // namespace isnad::gui
