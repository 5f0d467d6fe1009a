#pragma once

#include <QObject>

#include "commands.h"
#include "first_steps.h"
#include "session.h"

class QMainWindow;

namespace isnad::gui {

/// What goes on from run to run: settings and their dialog, recent files, how the window was left,
/// and for whoever has nothing yet the sample with its first steps.
class Upkeep : public QObject {
  Q_OBJECT

 public:
  Upkeep(Settings& settings, Backend& backend, Selection& selection, Panels& panels, Docks& docks,
         Appearance& appearance, QMainWindow& window);

  void addCommands(Commands& commands);

  /// Looks and place as they were left; when all parts of the window are there.
  void restore(Browsing& browsing);
  /// Shows what the last run left, else the user's own knowledge base, else the sample.
  void resume();
  [[nodiscard]] FirstSteps& firstSteps() { return *first_steps_; }

 private:
  void askPreferences();

  Settings& settings_;
  Panels& panels_;
  Backend& backend_;
  Appearance& appearance_;
  QMainWindow& window_;
  FirstSteps* first_steps_;
  Session* session_ = nullptr;  ///< From restore() on.
};

}  // namespace isnad::gui
