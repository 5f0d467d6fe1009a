#pragma once

#include <QAction>
#include <QDate>
#include <QObject>
#include <QPushButton>

#include "backend.h"

namespace isnad::gui {

/// Shows everything as it was known at the end of a day, here: asks for the day, and says in a
/// badge that it is not now that is shown. A click on the badge leads back to now.
class KnownOn : public QObject {
  Q_OBJECT

 public:
  /// Action and badge are children of `window`.
  KnownOn(Backend& backend, QWidget& window);

  [[nodiscard]] QAction& action() { return *action_; }
  [[nodiscard]] QPushButton& badge() { return *badge_; }
  void retranslate();
  void show(QDate day);

 private:
  void ask();

  Backend& backend_;
  QWidget& window_;
  QAction* action_;
  QPushButton* badge_;
  QDate day_;  ///< The one asked for last.
};

}  // namespace isnad::gui
