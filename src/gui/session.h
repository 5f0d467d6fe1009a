#pragma once

#include <QMainWindow>
#include <QObject>

#include "backend.h"
#include "browsing.h"
#include "panels.h"
#include "saved_view.h"
#include "settings.h"

namespace isnad::gui {

/// Keeps from run to run how the window was left: its place, docks and columns at once; the last
/// knowledge base, the part of the graph that was shown, its filter and places, from where it was
/// looked at and what was selected by resume().
class Session : public QObject {
  Q_OBJECT

 public:
  /// Arrangements of no more nodes are kept; larger ones are laid out anew.
  static constexpr std::size_t kMostPlaces = 2000;

  Session(Settings& settings, Backend& backend, Browsing& browsing, Panels& panels,
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
  void keepPlaces(const KnowledgeView& view, const Places& places);
  void restoreLook();
  [[nodiscard]] Outlook keptLook(const KnowledgeView& view) const;
  void addPlaces(const EntityOf& entityOf, Outlook& outlook) const;
  void addSelected(const KnowledgeView& view, const EntityOf& entityOf, Selected& selected) const;

  Settings& settings_;
  Backend& backend_;
  Browsing& browsing_;
  Panels& panels_;
  QMainWindow& window_;
  bool resuming_ = false;
};

}  // namespace isnad::gui
