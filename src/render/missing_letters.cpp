#include <set>

#include <QGlyphRun>
#include <QTextLayout>

#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

/// Glyph 0 of a font is the box that stands for what it has not.
bool isMissing(char32_t letter, const QFont& font) {
  QTextLayout layout(QString::fromUcs4(&letter, 1), font);
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  for (const auto& run : layout.glyphRuns()) {
    if (run.glyphIndexes().contains(0U)) return true;
  }
  return false;
}

}  // namespace

QString missingLetters(const Sheet& sheet) {
  std::set<char32_t> letters;
  const auto collect = [&](const std::vector<SheetText>& texts) {
    for (const auto& text : texts) {
      for (const auto letter : text.text.toUcs4()) letters.insert(letter);
    }
  };
  collect(graphTexts(sheet));
  collect(sheet.texts);
  SheetText plain;
  const auto font = fontOf(plain);
  QString missing;
  for (const auto letter : letters) {
    if (isMissing(letter, font)) missing += QString::fromUcs4(&letter, 1);
  }
  return missing;
}

}  // namespace isnad::render
