#pragma once

#include <vector>

#include <QObject>

#include "commands.h"

namespace isnad::gui {

/// Leads the keyboard from panel to panel: F6 to the next that can be seen, Shift+F6 to the one
/// before. In each it comes back to where it was.
class PanelRing : public QObject {
  Q_OBJECT

 public:
  /// The panels in the order of reading; after them come the docked ones, from top to bottom. They
  /// live as long as the window.
  PanelRing(QMainWindow& window, Commands& commands, std::vector<QWidget*> panels);

  void step(int by);

 private:
  [[nodiscard]] std::vector<QWidget*> shown() const;

  QMainWindow& window_;
  std::vector<QWidget*> panels_;
};

/// What the keyboard comes to in a panel: where it was last, else the first that takes it; null
/// where nothing does.
[[nodiscard]] QWidget* entryOf(QWidget& panel);

}  // namespace isnad::gui
