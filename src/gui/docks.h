#pragma once

#include "claims_table.h"
#include "entity_table.h"
#include "isnad/graph/manner.h"
#include "path_panel.h"
#include "timeline_panel.h"

class QMainWindow;

namespace isnad::gui {

/// What is docked under the panels and hidden until it is asked for, a tab each.
class Docks {
 public:
  Docks(Selection& selection, Filtering& filtering, QMainWindow& window);

  void setView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);

  [[nodiscard]] ClaimsTable& claims() { return *claims_; }
  [[nodiscard]] EntityTable& entities() { return *entities_; }
  [[nodiscard]] PathPanel& path() { return *path_; }
  [[nodiscard]] TimelinePanel& timeline() { return *timeline_; }

 private:
  ClaimsTable* claims_;  // of the window
  EntityTable* entities_;
  PathPanel* path_;
  TimelinePanel* timeline_;
};

}  // namespace isnad::gui
