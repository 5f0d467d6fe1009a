#include "window_style.h"

#include <QStyleOption>
#include <QTextCharFormat>

namespace isnad::gui {

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* more) const {
  if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
  auto* wanted = qstyleoption_cast<QStyleHintReturnVariant*>(more);
  if (hint != SH_TextControl_FocusIndicatorTextCharFormat || wanted == nullptr || option == nullptr)
    return QProxyStyle::styleHint(hint, option, widget, more);
  QTextCharFormat chosen;
  chosen.setBackground(option->palette.highlight());
  chosen.setForeground(option->palette.highlightedText());
  wanted->variant = chosen;
  return 1;
}

}  // namespace isnad::gui
