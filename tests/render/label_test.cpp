#include "isnad/render/label.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QImage>

#include "isnad/render/fonts.h"
#include "support/catch.h"
#include "support/gui_application.h"

using namespace isnad::render;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

/// Columns of a drawn label that hold ink of a colour, leftmost and rightmost.
struct Ink {
  int left = 100000;
  int right = -1;
};

Ink inkOf(const QImage& image) {
  Ink ink;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (qGray(image.pixel(x, y)) > 200) continue;
      ink.left = std::min(ink.left, x);
      ink.right = std::max(ink.right, x);
    }
  }
  return ink;
}

QImage drawn(const QString& text, Qt::Alignment alignment) {
  QImage image(600, 60, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  drawLabel(painter, QRectF(0, 0, 600, 60), text, interfaceFont(24), Qt::black, alignment);
  return image;
}

}  // namespace

TEST_CASE("one Arabic letter makes a label run right to left, wherever it stands") {
  CHECK(isRightToLeft(u("xAI تستحوذ على X")));
  CHECK(isRightToLeft(u("97.4 مليار دولار")));
  CHECK_FALSE(isRightToLeft(u("Grok 4 (2025)")));
}

TEST_CASE("Latin and number runs are isolated with their sign and percent") {
  CHECK(isolated(u("هبط -5.2% أمس")) == u("هبط \u2066-5.2%\u2069 أمس"));
  CHECK(isolated(u("أرامكو (2222.SR) تربح")) == u("أرامكو (\u20662222.SR\u2069) تربح"));
  CHECK(isolated(u("بين 2024-2025 فقط")) == u("بين \u20662024-2025\u2069 فقط"));
  CHECK(isolated(u("Grok 4")) == u("Grok 4"));
  CHECK(isolated(u("تابعة لـ Accor")) == u("تابعة لـ \u2066Accor\u2069"));
  CHECK(isolated(u("لـ7 فروع")) == u("لـ\u20667\u2069 فروع"));
  CHECK(isolated(u("بنك فرع-1")) == u("بنك فرع-\u20661\u2069"));
  CHECK(isolated(u("أرباح ٢٠٢٦: ٣٫٤ مليارات")) ==
        u("أرباح \u2066٢٠٢٦\u2069: \u2066٣٫٤\u2069 مليارات"));
  CHECK(isolated(u("مؤشر S&P 500 يصعد")) == u("مؤشر \u2066S&P 500\u2069 يصعد"));
}

TEST_CASE("a long label is cut at a word's end, never right after a number") {
  needGuiApplication();
  const auto font = interfaceFont(20);
  const auto text = u("xAI تستحوذ على X مقابل 33 مليار دولار");
  for (double width = 40; width < labelWidth(text, font); width += 7) {
    const auto cut = elided(text, font, width);
    INFO(cut.toStdString());
    CHECK(cut.endsWith(QChar(0x2026)));
    CHECK_FALSE((cut.size() > 1 && cut[cut.size() - 2].isDigit()));
    CHECK((labelWidth(cut, font) <= width || cut.size() == 1));
  }
  CHECK(elided(text, font, 10000) == text);
}

TEST_CASE("a label is not cut inside brackets") {
  needGuiApplication();
  const auto font = interfaceFont(15);
  const auto text = u("بورصة دبي (سوق DFM) للأوراق المالية");
  std::vector<QString> cuts;
  for (double width = labelWidth(text, font) - 1; width > 30; --width) {
    const auto cut = elided(text, font, width);
    if (cuts.empty() || cuts.back() != cut) cuts.push_back(cut);
  }
  CHECK(cuts == std::vector{u("بورصة دبي (سوق DFM) للأوراق…"), u("بورصة دبي (سوق DFM)…"),
                            u("بورصة دبي…"), u("بورصة…"), u("…")});
}

TEST_CASE("an aligned label touches the side it is aligned to, in both directions") {
  needGuiApplication();
  for (const auto* text : {"شركة xAI (Grok 4)", "Grok 4", "97.4 مليار دولار"}) {
    CHECK(inkOf(drawn(u(text), Qt::AlignLeft)).left < 8);
    CHECK(inkOf(drawn(u(text), Qt::AlignRight)).right > 590);
    const auto middle = inkOf(drawn(u(text), Qt::AlignCenter));
    CHECK(std::abs((middle.left + middle.right) / 2 - 300) < 6);
  }
}

TEST_CASE("in a mixed label the Arabic word stands on the right, the bracketed Latin on the left") {
  needGuiApplication();
  // The same label with the Arabic word alone must ink the right end only.
  const auto whole = inkOf(drawn(u("شركة xAI (Grok 4)"), Qt::AlignRight));
  const auto arabic = inkOf(drawn(u("شركة"), Qt::AlignRight));
  const auto image = drawn(u("شركة xAI (Grok 4)"), Qt::AlignRight);
  const auto word = drawn(u("شركة"), Qt::AlignRight);
  // Half a pixel of rounding may lie between them: the best of three shifts counts.
  int least = 1 << 20;
  for (int shift = -1; shift <= 1; ++shift) {
    int different = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = arabic.left; x + shift < image.width() && x < image.width(); ++x) {
        different +=
            std::abs(qGray(image.pixel(x + shift, y)) - qGray(word.pixel(x, y))) > 100 ? 1 : 0;
      }
    }
    least = std::min(least, different);
  }
  CHECK(std::abs(whole.right - arabic.right) <= 1);
  CHECK(whole.left < arabic.left - 100);
  CHECK(least < 60);
}

TEST_CASE("every letter of the fonts' scripts has a glyph") {
  needGuiApplication();
  const QFontMetricsF metrics(interfaceFont(20));
  for (const auto* text :
       {"ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچڤگ٠١٢٣٤٥٦٧٨٩٪،؛؟", "AZaz09%$€£«»…"}) {
    for (const auto c : u(text)) CHECK(metrics.inFont(c));
  }
}
