#pragma once

#include <QFont>

#include "isnad/render/palette.h"

namespace isnad::gui {

enum class Theme { System, Light, Dark };

/// Whether the desktop is dark now. Takes the application's own colours away to see it: call
/// applyTheme() next.
[[nodiscard]] bool systemIsDark();

/// Gives the whole application these colours, the Fusion style and our fonts, in `text_percent` of
/// their size.
void applyTheme(const render::Palette& palette, int text_percent = 100);

/// How much larger texts are than usual, as applyTheme() was told.
[[nodiscard]] double textScale();
/// The fonts of render/fonts.h in that size.
[[nodiscard]] QFont textFont(double pixels, bool bold = false);

}  // namespace isnad::gui
