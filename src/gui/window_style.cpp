#include "window_style.h"

#include <QApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextCharFormat>

namespace isnad::gui {

namespace {

constexpr int kDarkBelow = 128;

bool isDark(const QStyleOption& option) {
  return option.palette.color(QPalette::Window).lightness() < kDarkBelow;
}

}  // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const {
  constexpr int kAroundDockIcon = 16;  // both sides together: makes 28 pixels
  if (metric == PM_DockWidgetTitleBarButtonMargin) return kAroundDockIcon;
  return QProxyStyle::pixelMetric(metric, option, widget);
}

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

void WindowStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
  if (element == CE_DockWidgetTitle) painter->setFont(QApplication::font());  // else a small one
  if (const auto* entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      element == CE_MenuItem && entry != nullptr && entry->text.contains(QLatin1Char('\t'))) {
    auto apart = *entry;
    apart.text.replace(QLatin1Char('\t'), QStringLiteral("\t\u2066")).append(QChar(0x2069));
    return QProxyStyle::drawControl(element, &apart, painter, widget);
  }
  const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
  if (element != CE_ItemViewItem || item == nullptr || item->text.isEmpty())
    return QProxyStyle::drawControl(element, option, painter, widget);
  // The dots come before the last mark, so that they are within.
  auto apart = *item;
  apart.text = QChar(0x2068) + item->text + QChar(0x2069);
  QProxyStyle::drawControl(element, &apart, painter, widget);
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
  // Boxes to tick are also in lists and trees.
  const bool field = (element == PE_FrameLineEdit || element == PE_Frame) && isDark(*option) &&
                     !option->state.testFlag(State_HasFocus);
  const bool written =
      element != PE_Frame || qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
  if (element == PE_IndicatorCheckBox || (field && written)) drawFrame(*option, *painter);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const {
  QProxyStyle::drawComplexControl(control, option, painter, widget);
  if (control == CC_SpinBox && isDark(*option) && !option->state.testFlag(State_HasFocus))
    drawFrame(*option, *painter);
}

/// Fusion darkens what is dark already.
void WindowStyle::drawFrame(const QStyleOption& option, QPainter& painter) {
  painter.save();
  painter.setPen(option.palette.color(QPalette::PlaceholderText));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
  painter.restore();
}

}  // namespace isnad::gui
