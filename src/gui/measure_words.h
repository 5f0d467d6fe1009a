#pragma once

#include <QString>

#include "isnad/graph/manner.h"
#include "isnad/graph/measures.h"

namespace isnad::gui {

/// What it is called in menus and keys: `PageRank`, `Communities`.
[[nodiscard]] QString measureName(graph::Measure measure);
/// A value of it as tables write it.
[[nodiscard]] QString measureFigure(graph::Measure measure, double value,
                                    const graph::Manner& language);

}  // namespace isnad::gui
