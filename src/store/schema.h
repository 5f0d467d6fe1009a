#pragma once

#include "isnad/store/word_reader.h"
#include "sqlite.h"

namespace isnad::store {

/// "Isnd": marks a SQLite file as one of ours (PRAGMA application_id).
inline constexpr std::int64_t kApplicationId = 0x49736E64;
/// The newest layout of the tables (PRAGMA user_version).
[[nodiscard]] std::int64_t newestVersion();

/// Brings the tables from the file's version to the newest, all steps in one transaction. The
/// connection must be prepared (connection.h).
[[nodiscard]] Status migrate(Database& database, WordReader& words);

}  // namespace isnad::store
