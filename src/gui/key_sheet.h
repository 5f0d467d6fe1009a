#pragma once

#include <vector>

#include <QDialog>

#include "commands.h"

class QLineEdit;
class QTreeWidget;

namespace isnad::gui {

/// Every key of the window: those of the commands, menu by menu, and what keyboard and mouse do in
/// the graph and the panels. It can be searched by word or key, copied and printed.
class KeySheet : public QDialog {
  Q_OBJECT

 public:
  KeySheet(const Commands& commands, QWidget* parent);

  /// Shows the lines that hold every word; all where there is none.
  void find(const QString& words);
  /// What is shown: a heading a group, `what<TAB>key` a line.
  [[nodiscard]] QString text() const;

 private:
  struct Line {
    QString what;
    QString key;
  };
  struct Group {
    QString title;
    std::vector<Line> lines;
  };
  static std::vector<Group> groupsOf(const Commands& commands);
  [[nodiscard]] QString html() const;
  void copy() const;
  void print();

  QLineEdit* wanted_;
  QTreeWidget* list_;
};

/// The command that shows it.
void addKeySheet(Commands& commands, QWidget& window);

}  // namespace isnad::gui
