#pragma once

#include <QProxyStyle>

namespace isnad::gui {

/// Fusion, with links that the keyboard is at as plain as a selection: Fusion dots a grey line
/// around them. Buttons of dialogs have no icons: with one, Arabic words touch the frame.
class WindowStyle : public QProxyStyle {
  Q_OBJECT

 public:
  WindowStyle();

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* more) const override;
};

}  // namespace isnad::gui
