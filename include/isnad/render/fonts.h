#pragma once

#include <QFont>

#include "isnad/graph/scene.h"

namespace isnad::render {

/// Loads the fonts that the program carries (Noto Sans Arabic, Noto Sans, Noto Naskh Arabic), once.
/// Call it after the application object is made and before any text is: on a machine without fonts
/// Qt crashes otherwise.
void installFonts();

/// Keeps what Qt's platform plugin says about an absent desktop off stderr, where the program's own
/// sentences go. For pictures made without a display; call it before the application object is
/// made.
void silencePlatformWarnings();

/// Arabic and Latin alike, by pixels.
[[nodiscard]] QFont interfaceFont(double pixels, bool bold = false);
/// For reading articles.
[[nodiscard]] QFont readerFont(double pixels);

/// Measures labels as they will be drawn.
[[nodiscard]] graph::TextMeasure textMeasure();

}  // namespace isnad::render
