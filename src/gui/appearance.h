#pragma once

#include <QObject>

#include "isnad/graph/graph.h"
#include "theme.h"
#include "tongue.h"

namespace isnad::gui {

/// Language and colours of the window. Parts follow the signals; the application's translators,
/// direction and style are set before they are sent.
class Appearance : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] graph::Language language() const { return language_; }
  [[nodiscard]] render::Palette colours() const { return coloursOf(theme_); }
  void setLanguage(graph::Language language);
  void setTheme(Theme theme);
  void switchLanguage();
  void switchLightAndDark();

 Q_SIGNALS:
  void languageChanged(isnad::graph::Language language);
  void coloursChanged(const isnad::render::Palette& palette);

 private:
  graph::Language language_ = graph::Language::Arabic;
  Theme theme_ = Theme::System;
  Tongue tongue_;
};

}  // namespace isnad::gui
