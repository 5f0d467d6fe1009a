#pragma once

#include <vector>

#include <QFont>
#include <QPainter>
#include <QString>

/// The one place where labels become glyphs.
///
/// A label runs right to left as soon as it holds an Arabic letter, wherever it stands: neither the
/// widget's direction nor its first letter decides. Runs of Latin letters and numbers, with their
/// sign, percent or currency mark, are isolated (LRI … PDI), so that `-5.2%`, `(2222.SR)` and
/// `2024-2025` keep their order inside it.
namespace isnad::render {

[[nodiscard]] bool isRightToLeft(const QString& text);
/// The text with isolates around its Latin and number runs; unchanged where it runs left to right.
[[nodiscard]] QString isolated(const QString& text);

/// Width in pixels; measured once for each text and font.
[[nodiscard]] double labelWidth(const QString& text, const QFont& font);

/// A label's line as it is drawn, in pixels.
struct LineMetrics {
  double width = 0;
  double ascent = 0;
  double height = 0;
};
[[nodiscard]] LineMetrics lineMetrics(const QString& text, const QFont& font);

/// Where a code point of a label is drawn, in pixels from the line's left end. The parts of a
/// ligature, and a mark with its letter, share their place in order of reading.
struct LetterPlace {
  char32_t letter = 0;
  double left = 0;
  double right = 0;
  bool right_to_left = false;
};
/// In logical order, without the isolates.
[[nodiscard]] std::vector<LetterPlace> letterPlaces(const QString& text, const QFont& font);

/// The text cut at a word end with an ellipsis so that it fits, and never right after a number
/// (33 مليار must not become 33…) nor inside brackets, which would stay open.
[[nodiscard]] QString elided(const QString& text, const QFont& font, double width);

/// Draws it in one line inside the box, by `alignment` (absolute: AlignLeft is the left side).
void drawLabel(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment alignment = Qt::AlignCenter);

/// The same with a rim of the ground's colour, for labels over lines.
void drawHaloLabel(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
                   const QColor& color, const QColor& halo);

}  // namespace isnad::render
