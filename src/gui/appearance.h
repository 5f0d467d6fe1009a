#pragma once

#include <QObject>

#include "isnad/graph/manner.h"
#include "preferences.h"
#include "theme.h"
#include "tongue.h"

namespace isnad::gui {

/// How the window looks and speaks. Parts follow the signals; the application's translators,
/// locale, direction, style and font are set before they are sent.
class Appearance : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] const Preferences& preferences() const { return preferences_; }
  [[nodiscard]] graph::Language language() const { return preferences_.language; }
  /// How what is shown is written: for graph/wording.h.
  [[nodiscard]] graph::Manner manner() const { return preferences_.manner(); }
  [[nodiscard]] render::Palette colours() const;

  void apply(const Preferences& preferences);
  void setLanguage(graph::Language language);
  void setTheme(Theme theme);

  /// What a person decides, to be kept: apply(), then chosen().
  void choose(const Preferences& preferences);
  void switchLanguage();
  void switchLightAndDark();

  /// The desktop's colours have changed.
  void followSystem();

 Q_SIGNALS:
  /// Also where digits or the calendar change.
  void languageChanged(const isnad::graph::Manner& language);
  /// Also where the size of texts changes, which lies in the application's font.
  void coloursChanged(const isnad::render::Palette& palette);
  void motionChanged(bool reduced);
  void chosen(const isnad::gui::Preferences& preferences);

 private:
  void readSystem();

  Preferences preferences_;
  bool system_is_dark_ = false;
  Tongue tongue_;
};

}  // namespace isnad::gui
