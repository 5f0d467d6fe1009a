#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace isnad::gui {

/// A line over the panels that says what went wrong or was done. It stays until closed or replaced.
/// To assistive technologies it is an alert.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void say(const QString& sentence);
  [[nodiscard]] QString text() const;

 private:
  QString sentence_;
  QLabel* label_;
  QToolButton* close_;
};

}  // namespace isnad::gui
