#pragma once

#include <QString>

#include "isnad/graph/times.h"
#include "isnad/graph/wording.h"

namespace isnad::gui {

/// Days in words, as short as they can be: `2026`, `الربع الثاني من 2026`, `2026-03`,
/// `2026-03-01 – 2026-04-15`.
[[nodiscard]] QString daysText(const graph::Days& days, const graph::Manner& language);

}  // namespace isnad::gui
