#pragma once

#include <string>

namespace isnad::gui {

/// Which time is shown; empty: now.
struct Clocks {
  std::string as_of;     ///< What was so at the end of this day, `2026-11-26`.
  std::string known_on;  ///< What was known at this moment (UTC).

  bool operator==(const Clocks&) const = default;
};

}  // namespace isnad::gui
