#pragma once

#include "isnad/render/palette.h"

namespace isnad::gui {

enum class Theme { System, Light, Dark };

/// The colours of the theme; those of the desktop where it says so.
[[nodiscard]] render::Palette coloursOf(Theme theme);

/// Gives the whole application these colours, the Fusion style and our fonts.
void applyTheme(const render::Palette& palette);

}  // namespace isnad::gui
