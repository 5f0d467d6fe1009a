#pragma once

#include <QProxyStyle>

namespace isnad::gui {

/// Fusion, with links that the keyboard is at as plain as a selection: Fusion dots a grey line
/// around them. Boxes to tick and what can be written in have a frame that is seen in the dark as
/// well, and so has a button that stays pressed. What is cut short in a list ends where its own
/// words end, also in a window that is written the other way. Buttons of dialogs have no icons:
/// with one, Arabic words touch the frame. Buttons of docks are large enough to be hit, and the
/// keys of commands read `Ctrl+,` also in menus from the right.
class WindowStyle : public QProxyStyle {
  Q_OBJECT

 public:
  WindowStyle();

  int pixelMetric(PixelMetric metric, const QStyleOption* option,
                  const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* more) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;

  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                          QPainter* painter, const QWidget* widget) const override;

 private:
  static void drawFrame(const QStyleOption& option, QPainter& painter);
  static void drawChosen(const QStyleOption& option, QPainter& painter);
};

}  // namespace isnad::gui
