#include "keyboard.h"

#include <algorithm>
#include <iterator>

#include "focus_marks.h"
#include "key_sheet.h"
#include "panel_ring.h"

namespace isnad::gui {

void leadByKeyboard(QMainWindow& window, Commands& commands, SearchBox& search, MessageBar& message,
                    Panels& panels) {
  std::vector<QWidget*> ring{&search, &message};
  std::ranges::copy(panels.all(), std::back_inserter(ring));
  new PanelRing(window, commands, std::move(ring));
  new FocusMarks(&window);
  addKeySheet(commands, window);
  auto& canvas = panels.canvas();
  QObject::connect(&search, &SearchBox::left, &canvas,
                   [&canvas] { canvas.setFocus(Qt::ShortcutFocusReason); });
}

}  // namespace isnad::gui
