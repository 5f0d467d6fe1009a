#pragma once

#include <QFont>

#include "isnad/graph/scene.h"

namespace isnad::render {

/// Loads the fonts that the program carries (Noto Sans Arabic, Noto Sans, Noto Naskh Arabic), once.
/// Call it after the application object is made and before any text is: on a machine without fonts
/// Qt crashes otherwise.
void installFonts();

/// Arabic and Latin alike, by pixels.
[[nodiscard]] QFont interfaceFont(double pixels, bool bold = false);
/// For reading articles.
[[nodiscard]] QFont readerFont(double pixels);

/// Measures labels as they will be drawn.
[[nodiscard]] graph::TextMeasure textMeasure();

}  // namespace isnad::render
