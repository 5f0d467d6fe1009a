#pragma once

#include <QDockWidget>
#include <QListWidget>

#include "history.h"
#include "isnad/graph/manner.h"

namespace isnad::gui {

/// Every edit, the newest on top: undone ones grey, the last that is done in bold, and at the end
/// what was before all of them. A click or Enter goes there.
class HistoryPanel : public QDockWidget {
  Q_OBJECT

 public:
  explicit HistoryPanel(QWidget* parent);

  void setHistory(const History& history);
  void setLanguage(const graph::Manner& language);
  [[nodiscard]] QListWidget& list() { return *list_; }

 Q_SIGNALS:
  /// Entry `number` of the journal is to be the last that is done; 0: none.
  void wanted(std::int64_t number);

 private:
  void retranslate();
  void go(const QListWidgetItem* item);
  [[nodiscard]] std::int64_t now() const;
  void add(const QString& text, std::int64_t number, bool done);

  QListWidget* list_;
  History history_;
  graph::Manner language_;
};

}  // namespace isnad::gui
