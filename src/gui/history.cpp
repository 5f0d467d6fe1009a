#include "history.h"

#include "isnad/store/review.h"

namespace isnad::gui {

Result<History> readHistory(store::KnowledgeBase& base) {
  History history;
  history.read_only = store::isReadOnly(base);
  if (!history.read_only) {
    ISNAD_TRY(history.undo, base.nextUndo());
    ISNAD_TRY(history.redo, base.nextRedo());
  }
  ISNAD_TRY(auto lines, base.journal({0, kHistoryLines}));
  for (auto& line : lines) {
    using enum store::JournalState;
    if (line.state == Done || line.state == Undone) history.edits.push_back(std::move(line));
  }
  return history;
}

}  // namespace isnad::gui
