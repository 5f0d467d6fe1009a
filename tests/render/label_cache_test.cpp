#include "isnad/render/label_cache.h"

#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "support/catch.h"
#include "support/gui_application.h"

using namespace isnad::render;

namespace {

/// Leftmost and rightmost dark columns, and how many dark pixels.
struct Ink {
  int left = 100000;
  int right = -1;
  int pixels = 0;
};

Ink inkOf(const QImage& image) {
  Ink ink;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (qGray(image.pixel(x, y)) > 160) continue;
      ink.left = std::min(ink.left, x);
      ink.right = std::max(ink.right, x);
      ++ink.pixels;
    }
  }
  return ink;
}

QImage drawn(const std::string& text, const LabelStyle& style, double ratio = 1,
             Qt::Alignment alignment = Qt::AlignCenter) {
  QImage image(QSize(400, 60) * ratio, QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::white);
  QPainter painter(&image);
  LabelCache cache;
  cache.draw(painter, QRectF(0, 0, 400, 60), text, style, alignment);
  return image;
}

}  // namespace

TEST_CASE("a kept label looks like one drawn letter by letter, in both directions") {
  needGuiApplication();
  for (const std::string text : {"شركة xAI (Grok 4)", "Grok 4", "هبط -5.2% أمس"}) {
    const auto kept = inkOf(drawn(text, {20}));
    QImage image(400, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawLabel(painter, QRectF(0, 0, 400, 60), QString::fromStdString(text), interfaceFont(20),
              Qt::black);
    const auto letters = inkOf(image);
    CHECK(std::abs(kept.left - letters.left) <= 2);
    CHECK(std::abs(kept.right - letters.right) <= 2);
    CHECK(std::abs(kept.pixels - letters.pixels) < letters.pixels / 5);
  }
}

TEST_CASE("a kept label touches the side that it is aligned to") {
  needGuiApplication();
  CHECK(inkOf(drawn("97.4 مليار دولار", {20}, 1, Qt::AlignLeft)).left < 6);
  CHECK(inkOf(drawn("97.4 مليار دولار", {20}, 1, Qt::AlignRight)).right > 393);
}

TEST_CASE("on a screen of twice the density a label is drawn at twice the size, not blown up") {
  needGuiApplication();
  const auto plain = inkOf(drawn("أرامكو السعودية", {20}));
  const auto dense = inkOf(drawn("أرامكو السعودية", {20}, 2));
  CHECK(std::abs((dense.right - dense.left) - 2 * (plain.right - plain.left)) <= 6);
  CHECK(drawn("أرامكو السعودية", {20}, 2) !=
        drawn("أرامكو السعودية", {20}).scaled(800, 120, Qt::IgnoreAspectRatio));
}

TEST_CASE("a painter's zoom changes the letters' size in steps of half a pixel") {
  needGuiApplication();
  int before = 0;
  for (const double zoom : {0.6, 1.0, 1.4, 2.0}) {
    QImage image(600, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    LabelCache cache;
    cache.draw(painter, QRectF(0, 0, 300, 50), "البنك المركزي", {16});
    const auto ink = inkOf(image);
    CHECK(ink.right - ink.left > before + 10);
    before = ink.right - ink.left;
  }
}

TEST_CASE("drawing a label again takes no more memory, a new one does, and the cache has an end") {
  needGuiApplication();
  QImage image(400, 60, QImage::Format_RGB32);
  QPainter painter(&image);
  LabelCache cache(60000);
  cache.draw(painter, QRectF(0, 0, 400, 60), "سابك", {14});
  const auto once = cache.bytes();
  cache.draw(painter, QRectF(0, 0, 400, 60), "سابك", {14});
  CHECK(cache.bytes() == once);
  for (int i = 0; i < 200; ++i)
    cache.draw(painter, QRectF(0, 0, 400, 60), "سابك " + std::to_string(i), {14});
  CHECK(cache.bytes() > once);
  CHECK(cache.bytes() < 100000);
}
