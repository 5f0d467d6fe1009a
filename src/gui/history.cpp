#include "history.h"

namespace isnad::gui {

Result<History> readHistory(store::KnowledgeBase& base) {
  History history;
  ISNAD_TRY(history.undo, base.nextUndo());
  ISNAD_TRY(history.redo, base.nextRedo());
  ISNAD_TRY(auto lines, base.journal({0, kHistoryLines}));
  for (auto& line : lines) {
    using enum store::JournalState;
    if (line.state == Done || line.state == Undone) history.edits.push_back(std::move(line));
  }
  return history;
}

}  // namespace isnad::gui
