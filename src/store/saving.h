#pragma once

#include <filesystem>

#include "sqlite.h"

namespace isnad::store {

/// Writes a whole copy of the database: to `NAME.saving` beside the target, flushed to the disk,
/// then renamed over it. The target is at every moment what it was or what it becomes.
[[nodiscard]] Status saveCopy(Database& database, const std::filesystem::path& target);

}  // namespace isnad::store
