#pragma once

#include <QString>

#include "isnad/base/error.h"
#include "isnad/graph/graph.h"

namespace isnad::gui {

/// What kind of failure it was in the language of the window, then the sentence that names it.
[[nodiscard]] QString worded(const Error& error, graph::Language language);

/// That somebody else writes to what was opened.
[[nodiscard]] QString onlyReadHere();

}  // namespace isnad::gui
