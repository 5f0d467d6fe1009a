#pragma once

#include <string>

namespace isnad::render {

/// A TrueType font whose two glyphs draw nothing (OpenType 1.9: head, hhea, maxp, hmtx, loca,
/// glyf): what an invisible layer of text is set in. 1000 units an em.
[[nodiscard]] std::string glyphlessFont();

}  // namespace isnad::render
