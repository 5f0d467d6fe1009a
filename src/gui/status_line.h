#pragma once

#include <QElapsedTimer>
#include <QStatusBar>

#include "isnad/graph/manner.h"
#include "knowledge_view.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace isnad::gui {

/// The window's last line: how much the knowledge base holds, that all of it is kept, and how
/// far and how fast an import is.
class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  explicit StatusLine(QWidget* parent = nullptr);

  /// No view: no knowledge base is open.
  void setView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);
  /// Of `all` files `done` are read; hidden again when all are, or by stopProgress().
  void showProgress(int done, int all);
  void stopProgress();

 Q_SIGNALS:
  void cancelled();

 private:
  void showCounts();
  [[nodiscard]] QString pace(int done, int all) const;

  KnowledgeViewPtr view_;
  graph::Manner language_;
  QLabel* counts_;
  QProgressBar* progress_;
  QLabel* kept_;
  QLabel* rate_;
  QToolButton* cancel_;
  QElapsedTimer since_;
};

}  // namespace isnad::gui
