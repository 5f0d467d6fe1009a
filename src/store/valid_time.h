#pragma once

#include <string>
#include <string_view>

#include "isnad/base/result.h"

namespace isnad::store {

/// First and last day that a claim's date covers, `2026-Q2` → 2026-04-01, 2026-06-30. A claim
/// without a date is of the day its article came out; without that, of no day (empty).
/// Of an unknown form: no day.
[[nodiscard]] std::string firstDay(std::string_view date, std::string_view published);
[[nodiscard]] std::string lastDay(std::string_view date, std::string_view published);

/// The SQL condition on `claim` that knowledgeAsOf() is about. InvalidInput where it is no day.
[[nodiscard]] Result<std::string> wasSo(const std::string& day);

}  // namespace isnad::store
