#include "theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

#include "isnad/render/fonts.h"
#include "window_style.h"

namespace isnad::gui {

namespace {

constexpr double kInterfaceSize = 14;
constexpr int kDarkBelow = 128;

}  // namespace

bool systemIsDark() {
  QApplication::setPalette(QPalette());
  return QApplication::palette().color(QPalette::Window).lightness() < kDarkBelow;
}

void applyTheme(const render::Palette& colours, int text_percent) {
  if (qobject_cast<const WindowStyle*>(QApplication::style()) == nullptr)
    QApplication::setStyle(new WindowStyle);
  QPalette palette;
  palette.setColor(QPalette::Window, colours.panel);
  palette.setColor(QPalette::Base, colours.panel);
  palette.setColor(QPalette::AlternateBase, colours.ground);
  palette.setColor(QPalette::Button, colours.panel);
  palette.setColor(QPalette::WindowText, colours.text);
  palette.setColor(QPalette::Text, colours.text);
  palette.setColor(QPalette::ButtonText, colours.text);
  palette.setColor(QPalette::PlaceholderText, colours.quiet_text);
  palette.setColor(QPalette::ToolTipBase, colours.panel);
  palette.setColor(QPalette::ToolTipText, colours.text);
  palette.setColor(QPalette::Mid, colours.line);
  palette.setColor(QPalette::Dark, colours.line.darker(110));
  palette.setColor(QPalette::Highlight, colours.accent);
  palette.setColor(QPalette::HighlightedText, colours.dark ? colours.ground : colours.panel);
  palette.setColor(QPalette::Link, colours.accent);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, colours.quiet_text);
  // Fusion sets disabled texts twice, the second time in this colour, one pixel off.
  palette.setColor(QPalette::Disabled, QPalette::Light, Qt::transparent);
  QApplication::setPalette(palette);
  QApplication::setFont(render::interfaceFont(kInterfaceSize * text_percent / 100));
}

double textScale() {
  const int pixels = QApplication::font().pixelSize();
  return pixels > 0 ? pixels / kInterfaceSize : 1;
}

QFont textFont(double pixels, bool bold) {
  return render::interfaceFont(pixels * textScale(), bold);
}

}  // namespace isnad::gui
