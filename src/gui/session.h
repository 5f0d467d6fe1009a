#pragma once

#include <QMainWindow>
#include <QObject>

#include "backend.h"
#include "panels.h"
#include "selection.h"
#include "settings.h"

namespace isnad::gui {

/// Keeps from run to run how the window was left: its place, docks and columns at once; the last
/// knowledge base, the part of the graph that was looked at and what was selected by resume().
class Session : public QObject {
  Q_OBJECT

 public:
  Session(Settings& settings, Backend& backend, Selection& selection, Panels& panels,
          QMainWindow& window);

  /// Puts the window where it was; once its docks are there.
  void restoreWindow();
  /// Opens the knowledge base that was shown last, as it was looked at. False where it is gone.
  bool resume();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void keep();
  void keepLook(const KnowledgeView& view);
  void restoreLook();

  Settings& settings_;
  Backend& backend_;
  Selection& selection_;
  Panels& panels_;
  QMainWindow& window_;
  bool resuming_ = false;
};

}  // namespace isnad::gui
