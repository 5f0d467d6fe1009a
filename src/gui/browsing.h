#pragma once

#include <QObject>

#include "appearance.h"
#include "backend.h"
#include "commands.h"
#include "panels.h"
#include "trail.h"

class QAction;

namespace isnad::gui {

/// Back and forward through what was looked at, as in a browser: by keys, in a menu, by the fourth
/// and fifth button of the mouse. Back is where reading begins: Alt+Right in Arabic.
class Browsing : public QObject {
  Q_OBJECT

 public:
  Browsing(Backend& backend, Selection& selection, Filtering& filtering, Panels& panels,
           Appearance& appearance, Commands& commands, QMainWindow& window);

  [[nodiscard]] QAction& back() { return *back_; }
  [[nodiscard]] QAction& forward() { return *forward_; }
  /// What is looked at now.
  [[nodiscard]] Outlook outlook() const;
  /// Looks at something else; what is no longer there is left out.
  void show(const Outlook& outlook);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void go(int steps);
  void note();
  void look();
  void setKeys(graph::Language language);
  [[nodiscard]] Selected present(Selected selected) const;

  Selection& selection_;
  Filtering& filtering_;
  Panels& panels_;
  GraphFilter& filter_;
  QMainWindow& window_;
  QAction* back_;
  QAction* forward_;
  Trail trail_;
  std::filesystem::path file_;            ///< What the trail leads through.
  bool noting_ = false;                   ///< A note is on its way.
  std::optional<graph::Camera> awaited_;  ///< For when the canvas shows what was asked for.
};

}  // namespace isnad::gui
