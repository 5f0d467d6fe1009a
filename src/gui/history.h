#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clocks.h"
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
  Clocks clocks;
  bool read_only = false;  ///< The file, as it was opened.

  /// What was known at some moment cannot be changed.
  [[nodiscard]] bool canBeEdited() const { return clocks.known_on.empty() && !read_only; }
};
inline constexpr std::int64_t kHistoryLines = 2000;

[[nodiscard]] Result<History> readHistory(store::KnowledgeBase& base);

}  // namespace isnad::gui
