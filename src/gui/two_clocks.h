#pragma once

#include <optional>

#include <QAction>
#include <QDate>
#include <QObject>
#include <QPushButton>

#include "backend.h"
#include "isnad/graph/manner.h"

namespace isnad::gui {

/// Chooses which time is shown: what was so on a day (valid time), and what was known at the end of
/// a day, here (recorded time). A badge says which days those are; a click on it leads back to now.
class TwoClocks : public QObject {
  Q_OBJECT

 public:
  /// Action and badge are children of `window`.
  TwoClocks(Backend& backend, QWidget& window);

  [[nodiscard]] QAction& action() { return *action_; }
  [[nodiscard]] QPushButton& badge() { return *badge_; }
  void setLanguage(const graph::Manner& language);
  /// No day: now.
  void show(std::optional<QDate> as_of, std::optional<QDate> known_on);

 Q_SIGNALS:
  /// A sentence for whoever comes to another time.
  void told(const QString& sentence);

 private:
  void retranslate();
  void ask();

  Backend& backend_;
  QWidget& window_;
  QAction* action_;
  QPushButton* badge_;
  Clocks shown_;
  graph::Manner language_;
  QDate as_of_;  ///< Those asked for last.
  QDate known_on_;
};

}  // namespace isnad::gui
