#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/model/knowledge.h"

namespace isnad::graph {

struct Graph;

/// Whole days since 1970-01-01, both ends included.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = 0;

  [[nodiscard]] bool touches(const Days& other) const {
    return first <= other.last && other.first <= last;
  }
  bool operator==(const Days&) const = default;
};

/// The days that a date of Claim::date's forms covers: `2026`, `2026-06`, `2026-06-15`, `2026-Q2`,
/// `2026-H1`, `2026-early`, `2026-mid`, `2026-late` (thirds of a year). Nothing for others.
///
///   "1970-Q1" → 0 … 89
[[nodiscard]] std::optional<Days> daysIn(std::string_view date);

/// Days from 1970-01-01.
[[nodiscard]] std::int32_t dayNumber(std::chrono::sys_days day);

/// `1970-01-01` of 0.
[[nodiscard]] std::string isoDay(std::int32_t day);

/// Days from 1970-01-01 to the middle of what daysIn() covers.
///
///   "1970-01-01" → 0.5    "1970-Q1" → 45 (90 days, half of them)
[[nodiscard]] std::optional<double> daysOf(std::string_view date);

/// For LayoutOptions::times: of each node the earliest date of a claim that names it as subject or
/// object; nothing where no claim of it is dated.
[[nodiscard]] std::vector<std::optional<double>> timesOf(const Graph& graph,
                                                         const model::Knowledge& knowledge);

}  // namespace isnad::graph
