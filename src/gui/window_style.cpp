#include "window_style.h"

#include <QPainter>
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

/// A button that stays pressed is seen in the dark, too.
void WindowStyle::drawChosen(const QStyleOption& option, QPainter& painter) {
  constexpr int kTint = 56;
  constexpr double kCorner = 2.5;
  auto colour = option.palette.color(QPalette::Highlight);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 2));
  colour.setAlpha(kTint);
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), kCorner, kCorner);
  painter.restore();
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
  QProxyStyle::drawPrimitive(element, option, painter, widget);
  if (element == PE_PanelButtonCommand && option->state.testFlag(State_On))
    return drawChosen(*option, *painter);
  if (element != PE_IndicatorCheckBox) return;  // also those in lists and trees
  painter->save();
  painter->setPen(option->palette.color(QPalette::PlaceholderText));
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
  painter->restore();
}

}  // namespace isnad::gui
