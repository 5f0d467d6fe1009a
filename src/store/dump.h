#pragma once

#include <string>
#include <vector>

#include "sqlite.h"

namespace isnad::store {

/// What is known now, a line a fact, without row ids and times; sorted, so that equal knowledge
/// gives equal lines. Each line is Fields: `claim article=… says=…`.
[[nodiscard]] Result<std::vector<std::string>> factLines(Database& database);

}  // namespace isnad::store
