#include "appearance.h"

namespace isnad::gui {

void Appearance::setLanguage(graph::Language language) {
  language_ = language;
  tongue_.speak(language);
  Q_EMIT languageChanged(language);
}

void Appearance::setTheme(Theme theme) {
  theme_ = theme;
  applyTheme(colours());
  Q_EMIT coloursChanged(colours());
}

void Appearance::switchLanguage() {
  setLanguage(language_ == graph::Language::Arabic ? graph::Language::English
                                                   : graph::Language::Arabic);
}

void Appearance::switchLightAndDark() { setTheme(colours().dark ? Theme::Light : Theme::Dark); }

}  // namespace isnad::gui
