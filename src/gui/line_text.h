#pragma once

#include <QString>

#include "isnad/graph/manner.h"

namespace isnad::gui {

/// A line of parts with ` · ` between them as a list shows it: the parts stand in the order of the
/// language, in English from the left also where the first is an Arabic name.
[[nodiscard]] QString lineText(const QString& parts, const graph::Manner& language);

}  // namespace isnad::gui
