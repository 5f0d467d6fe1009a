#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/store/knowledge_base.h"

namespace isnad::gui {

/// Which time is shown; empty: now.
struct Clocks {
  std::string as_of;     ///< What was so at the end of this day, `2026-11-26`.
  std::string known_on;  ///< What was known at this moment (UTC).

  bool operator==(const Clocks&) const = default;
};

/// The journal as a person goes through it: what was done and may be undone, what was undone and
/// may be redone.
struct History {
  /// Edits, newest first, those undone before something else was done left out; at most
  /// kHistoryLines lines of the journal are looked at.
  std::vector<store::JournalEntry> edits;
  std::optional<store::JournalEntry> undo;  ///< What undo would take back.
  std::optional<store::JournalEntry> redo;
  Clocks clocks;

  /// What was known at some moment cannot be changed.
  [[nodiscard]] bool canBeEdited() const { return clocks.known_on.empty(); }
};
inline constexpr std::int64_t kHistoryLines = 2000;

[[nodiscard]] Result<History> readHistory(store::KnowledgeBase& base);

}  // namespace isnad::gui
