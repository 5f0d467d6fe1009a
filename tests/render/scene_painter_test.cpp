#include "isnad/render/scene_painter.h"

#include <QImage>

#include "isnad/render/fonts.h"
#include "support/catch.h"
#include "support/gui_application.h"
#include "support/knowledge.h"

using namespace isnad;

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 200;

/// Whether a firm in the middle of a picture has its name there when the window shows this.
bool isNamed(const graph::Rect& window) {
  auto knowledge = namedThings({"صندوق الاستثمارات العامة", "سابك"});
  addClaim(knowledge, 1, model::Predicate::Acquires, 2);
  const auto graph = graph::buildGraph(knowledge, {});
  const graph::Point middle{kWidth / 2.0, kHeight / 2.0};
  const auto scene =
      graph::buildScene(graph, {middle, {middle.x, 50 * middle.y}}, render::textMeasure(), {});
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  image.fill(Qt::white);
  const QImage blank = image;
  QPainter painter(&image);
  render::paintNames(painter, graph, scene, window, render::Palette::light(), {}, nullptr);
  painter.end();
  return image != blank;
}

}  // namespace

TEST_CASE("a window shows a name as a whole or not at all") {
  needGuiApplication();
  render::installFonts();
  CHECK(isNamed({0, 0, kWidth, kHeight}));
  CHECK_FALSE(isNamed({kWidth / 2.0, 0, kWidth, kHeight}));
  CHECK_FALSE(isNamed({-kWidth / 2.0, 0, kWidth, kHeight}));
}

TEST_CASE("a scene is its parts: all but names, and the names of a window that shows it all") {
  needGuiApplication();
  render::installFonts();
  auto knowledge = namedThings({"أرامكو", "سابك"});
  addClaim(knowledge, 1, model::Predicate::Acquires, 2);
  const auto graph = graph::buildGraph(knowledge, {});
  const auto scene = graph::buildScene(graph, {{100, 100}, {300, 100}}, render::textMeasure(), {});
  const auto palette = render::Palette::light();
  QImage whole(kWidth, kHeight, QImage::Format_RGB32);
  whole.fill(Qt::white);
  QImage parts = whole;
  QPainter painter(&whole);
  render::paintScene(painter, graph, scene, palette, {});
  painter.end();
  painter.begin(&parts);
  render::paintUnnamedScene(painter, graph, scene, palette, {}, nullptr);
  const QImage unnamed = parts;
  render::paintNames(painter, graph, scene, {-100, -100, 600, 400}, palette, {}, nullptr);
  painter.end();
  CHECK(parts == whole);
  CHECK(unnamed != whole);
}
