#pragma once

#include "claims_table.h"
#include "isnad/graph/manner.h"
#include "path_panel.h"

class QMainWindow;

namespace isnad::gui {

/// What is docked under the panels and hidden until it is asked for, a tab each.
class Docks {
 public:
  Docks(Selection& selection, QMainWindow& window);

  void setView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);

  [[nodiscard]] ClaimsTable& claims() { return *claims_; }
  [[nodiscard]] PathPanel& path() { return *path_; }

 private:
  ClaimsTable* claims_;  // of the window
  PathPanel* path_;
};

}  // namespace isnad::gui
