#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/store/knowledge_base.h"

namespace isnad::gui {

/// The journal as a person goes through it: what was done and may be undone, what was undone and
/// may be redone.
struct History {
  /// Edits, newest first, those undone before something else was done left out; at most
  /// kHistoryLines lines of the journal are looked at.
  std::vector<store::JournalEntry> edits;
  std::optional<store::JournalEntry> undo;  ///< What undo would take back.
  std::optional<store::JournalEntry> redo;
  /// Everything is shown as it was known at this moment, and cannot be edited; empty: as it is now.
  std::string known_on;
};
inline constexpr std::int64_t kHistoryLines = 2000;

[[nodiscard]] Result<History> readHistory(store::KnowledgeBase& base);

}  // namespace isnad::gui
