#include "isnad/render/label.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>

namespace isnad::render {

namespace {

constexpr QChar kLeftToRightIsolate(0x2066);
constexpr QChar kPopIsolate(0x2069);
constexpr QChar kEllipsis(0x2026);

/// The tatweel, which several scripts share, is written in Arabic only: «لـ Accor».
bool isArabic(QChar c) { return c.script() == QChar::Script_Arabic || c == QChar(0x0640); }

/// Belongs to a Latin or number chunk: letters and digits of those, and marks between or around
/// them.
bool startsChunk(QChar c) { return (c.isLetter() && !isArabic(c)) || c.isDigit(); }

bool goesOn(QChar c) {
  return startsChunk(c) || QStringLiteral(".,:/&'+-–%٪٫٬$€£¥@#_ ").contains(c);
}

bool isLatin(QChar c) { return c.isLetter() && !isArabic(c); }

/// A space belongs to the chunk beside a Latin word (Grok 4), but not between two numbers: in
/// «أرباح 2026: 3.4 مليارات» the year stands on the right.
bool spaceGoesOn(const QString& text, qsizetype space) {
  qsizetype before = space;
  while (before > 0 && !startsChunk(text[before - 1]) && goesOn(text[before - 1])) --before;
  qsizetype after = space;
  while (after < text.size() && !startsChunk(text[after]) && goesOn(text[after])) ++after;
  return (before > 0 && isLatin(text[before - 1])) || (after < text.size() && isLatin(text[after]));
}

bool isSign(QChar c) { return QStringLiteral("+-−$€£¥").contains(c); }

/// Lays the text out in one line and hands it to `use` with its natural width.
template <class Use>
void withLine(const QString& text, const QFont& font, Use use) {
  QTextLayout layout(isolated(text), font);
  QTextOption option;
  option.setTextDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
  option.setWrapMode(QTextOption::NoWrap);
  option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
  layout.setTextOption(option);
  layout.beginLayout();
  QTextLine line = layout.createLine();
  constexpr double kEndless = 1e6;
  line.setLineWidth(kEndless);
  layout.endLayout();
  use(layout, line);
}

}  // namespace

bool isRightToLeft(const QString& text) { return std::any_of(text.begin(), text.end(), isArabic); }

QString isolated(const QString& text) {
  if (!isRightToLeft(text)) return text;
  QString out;
  for (qsizetype i = 0; i < text.size();) {
    // A sign stands at a word's beginning; inside a word (فرع-1) it is a hyphen.
    const bool sign = isSign(text[i]) && i + 1 < text.size() && text[i + 1].isDigit() &&
                      (i == 0 || !text[i - 1].isLetterOrNumber());
    if (!startsChunk(text[i]) && !sign) {
      out += text[i++];
      continue;
    }
    qsizetype end = i + 1;
    while (end < text.size() && goesOn(text[end]) &&
           (!text[end].isSpace() || spaceGoesOn(text, end)))
      ++end;
    // Marks and spaces at the end belong to the Arabic around it, but for percent and a closing
    // sign.
    while (end > i + 1 && !startsChunk(text[end - 1]) &&
           !QStringLiteral("%٪$€£+").contains(text[end - 1]))
      --end;
    out += kLeftToRightIsolate;
    out += text.mid(i, end - i);
    out += kPopIsolate;
    i = end;
  }
  return out;
}

double labelWidth(const QString& text, const QFont& font) {
  double width = 0;
  withLine(text, font,
           [&](const QTextLayout&, const QTextLine& line) { width = line.naturalTextWidth(); });
  return width;
}

LineMetrics lineMetrics(const QString& text, const QFont& font) {
  LineMetrics metrics;
  withLine(text, font, [&](const QTextLayout&, const QTextLine& line) {
    metrics = {line.naturalTextWidth(), line.ascent(), line.height()};
  });
  return metrics;
}

std::vector<LetterPlace> letterPlaces(const QString& text, const QFont& font) {
  std::vector<LetterPlace> places;
  const auto whole = isolated(text);
  const bool rtl = isRightToLeft(text);
  withLine(text, font, [&](const QTextLayout&, const QTextLine& line) {
    const auto x = [&](qsizetype at) { return line.cursorToX(static_cast<int>(at)); };
    // Between isolates letters run from left to right. At their borders Qt tells the place in the
    // outer direction, which is the other end of the run.
    bool inside = false;
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, whole);
    qsizetype begin = 0;
    for (auto end = clusters.toNextBoundary(); end > 0;
         begin = end, end = clusters.toNextBoundary()) {
      if (whole[begin] == kLeftToRightIsolate || whole[begin] == kPopIsolate) {
        inside = whole[begin] == kLeftToRightIsolate;
        continue;
      }
      const bool first = inside && whole[begin - 1] == kLeftToRightIsolate;
      const bool last = inside && whole[end] == kPopIsolate;
      const double from = first ? x(whole.indexOf(kPopIsolate, begin)) : x(begin);
      const double to = last ? x(whole.lastIndexOf(kLeftToRightIsolate, begin)) : x(end);
      const auto letters = whole.mid(begin, end - begin).toUcs4();
      const double step = (to - from) / static_cast<double>(letters.size());
      for (qsizetype i = 0; i < letters.size(); ++i) {
        const double at = from + step * static_cast<double>(i);
        places.push_back({static_cast<char32_t>(letters[i]), std::min(at, at + step),
                          std::max(at, at + step), rtl && !inside});
      }
    }
  });
  return places;
}

/// A cut inside brackets would leave them open.
bool isInBrackets(QStringView text) { return text.count(u'(') > text.count(u')'); }

QString elided(const QString& text, const QFont& font, double width) {
  if (labelWidth(text, font) <= width) return text;
  QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
  QString best;
  for (qsizetype at = words.toNextBoundary(); at > 0; at = words.toNextBoundary()) {
    if (!(words.boundaryReasons() & QTextBoundaryFinder::EndOfItem)) continue;
    const bool closes = at < text.size() && text[at] == QLatin1Char(')');
    const QString kept = text.left(closes ? at + 1 : at);
    const QString cut = kept + kEllipsis;
    if (labelWidth(cut, font) > width) break;
    const bool whole = !kept.back().isDigit() && kept.back() != QLatin1Char('.');
    if (whole && !isInBrackets(kept)) best = cut;
  }
  return best.isEmpty() ? QString(kEllipsis) : best;
}

namespace {

/// Emoji: glyphs that bring their own colours.
bool isColoured(const QGlyphRun& run) {
  const auto font = run.rawFont();
  return !font.fontTable("CBDT").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// Qt leaves coloured glyphs out of a PDF: there they are pictures.
void drawAsPicture(QPainter& painter, const QPointF& at, const QGlyphRun& run) {
  constexpr double kFine = 4;
  const auto box = run.boundingRect();
  QImage image((box.size() * kFine).toSize().expandedTo({1, 1}),
               QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter fine(&image);
  fine.setRenderHint(QPainter::SmoothPixmapTransform);
  fine.scale(kFine, kFine);
  fine.translate(-box.topLeft());
  fine.drawGlyphRun({}, run);
  fine.end();
  painter.drawImage(box.translated(at), image);
}

enum class Part : std::uint8_t { All, Halo };

void drawPart(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
              const QColor& color, Qt::Alignment alignment, Part part) {
  withLine(text, font, [&](const QTextLayout& layout, const QTextLine& line) {
    const double width = line.naturalTextWidth();
    const double x = alignment & Qt::AlignLeft    ? box.left()
                     : alignment & Qt::AlignRight ? box.right() - width
                                                  : box.center().x() - width / 2;
    const QPointF at(x, box.center().y() - line.height() / 2);
    painter.setPen(color);
    const auto runs = layout.glyphRuns();
    if (std::ranges::none_of(runs, isColoured)) return layout.draw(&painter, at);
    const bool pdf = painter.paintEngine()->type() == QPaintEngine::Pdf;
    for (const auto& run : runs) {
      if (!isColoured(run)) {
        painter.drawGlyphRun(at, run);
      } else if (part == Part::All && pdf) {
        drawAsPicture(painter, at, run);
      } else if (part == Part::All) {
        painter.drawGlyphRun(at, run);
      }
    }
  });
}

}  // namespace

void drawLabel(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment alignment) {
  drawPart(painter, box, text, font, color, alignment, Part::All);
}

void drawHaloLabel(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
                   const QColor& color, const QColor& halo) {
  constexpr double kReach = 1.6;
  for (const auto& [dx, dy] : {std::pair{-1.0, 0.0},
                               {1.0, 0.0},
                               {0.0, -1.0},
                               {0.0, 1.0},
                               {-0.7, -0.7},
                               {0.7, -0.7},
                               {-0.7, 0.7},
                               {0.7, 0.7}}) {
    drawPart(painter, box.translated(dx * kReach, dy * kReach), text, font, halo, Qt::AlignCenter,
             Part::Halo);
  }
  drawLabel(painter, box, text, font, color);
}

}  // namespace isnad::render
