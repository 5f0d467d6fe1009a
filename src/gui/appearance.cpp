#include "appearance.h"

namespace isnad::gui {

render::Palette Appearance::colours() const {
  const auto theme = preferences_.theme;
  const bool dark = theme == Theme::Dark || (theme == Theme::System && system_is_dark_);
  return dark ? render::Palette::darkTheme() : render::Palette::light();
}

void Appearance::readSystem() {
  if (preferences_.theme == Theme::System) system_is_dark_ = systemIsDark();
}

void Appearance::apply(const Preferences& preferences) {
  preferences_ = preferences;
  tongue_.speak(manner());
  readSystem();
  applyTheme(colours(), preferences_.text_percent);
  Q_EMIT languageChanged(manner());
  Q_EMIT coloursChanged(colours());
  Q_EMIT motionChanged(preferences_.reduced_motion);
}

void Appearance::setLanguage(graph::Language language) {
  preferences_.language = language;
  tongue_.speak(manner());
  Q_EMIT languageChanged(manner());
}

void Appearance::setTheme(Theme theme) {
  preferences_.theme = theme;
  readSystem();
  const auto palette = colours();
  applyTheme(palette, preferences_.text_percent);
  Q_EMIT coloursChanged(palette);
}

void Appearance::choose(const Preferences& preferences) {
  if (preferences == preferences_) return;
  apply(preferences);
  Q_EMIT chosen(preferences_);
}

void Appearance::switchLanguage() {
  setLanguage(language() == graph::Language::Arabic ? graph::Language::English
                                                    : graph::Language::Arabic);
  Q_EMIT chosen(preferences_);
}

void Appearance::switchLightAndDark() {
  setTheme(colours().dark ? Theme::Light : Theme::Dark);
  Q_EMIT chosen(preferences_);
}

void Appearance::followSystem() {
  if (preferences_.theme == Theme::System) setTheme(Theme::System);
}

}  // namespace isnad::gui
