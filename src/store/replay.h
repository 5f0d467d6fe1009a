#pragma once

#include <string>
#include <vector>

#include "sqlite.h"

/// The journal as the source of every decision.
namespace isnad::store {

/// Takes all decisions away: what is left is what the machine read.
[[nodiscard]] Status forgetDecisions(Database& database);

/// Carries out the journal again, in order, as far as entries of `until` (UTC; empty: all). Entries
/// that cannot be carried out are left out, a sentence each in `failures`.
[[nodiscard]] Status replayJournal(Database& database, const std::string& until,
                                   std::vector<std::string>& failures);

/// Roots of entities, and whom claims and mentions name, anew.
[[nodiscard]] Status deriveShown(Database& database);

/// Every derived column and table anew: those, links, words of names.
[[nodiscard]] Status deriveAll(Database& database);

}  // namespace isnad::store
