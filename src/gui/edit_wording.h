#pragma once

#include <QString>

#include "isnad/model/edit.h"

namespace isnad::gui {

/// An edit in a few words of the window's language: `rename «سابك» to «سابك السعودية»`.
[[nodiscard]] QString wordsOf(const model::Edit& edit);

}  // namespace isnad::gui
