#include <algorithm>
#include <cmath>

#include "dense_scene.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "isnad/render/scene_painter.h"
#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

/// The graph of one sample: a node, or an edge from where reading starts, in a box of 24 units.
void paintSample(QPainter& painter, const Sheet& sheet, const SheetMark& mark) {
  constexpr double kHeight = 24;
  const double unit = mark.box.height() / kHeight;
  const double width = mark.box.width() / unit;
  graph::Graph sample;
  graph::Scene scene;
  if (mark.kind == SheetMark::Kind::Node) {
    sample.nodes.push_back({{}, mark.type, 0, {}, {}});
    graph::NodeItem item;
    item.center = {width / 2, kHeight / 2};
    item.radius = 8;
    item.hue = mark.hue;
    scene.nodes.push_back(item);
  } else {
    graph::Edge edge;
    edge.status = mark.status;
    edge.predicate = model::Predicate::Owns;
    sample.nodes.resize(2);
    sample.edges.push_back(edge);
    const bool rtl = sheet.options.language == graph::Language::Arabic;
    graph::EdgeItem item;
    item.from = {rtl ? width : 0, kHeight / 2};
    item.to = {rtl ? 0 : width, kHeight / 2};
    item.control = {width / 2, kHeight / 2};
    item.width = 1.8;
    scene.edges.push_back(item);
  }
  painter.save();
  painter.translate(mark.box.topLeft());
  painter.scale(unit, unit);
  paintScene(painter, sample, scene, sheet.palette, {});
  painter.restore();
}

/// A size is a circle, a colour a dot.
void paintLook(QPainter& painter, const Sheet& sheet, const SheetMark& mark) {
  const double unit = mark.box.height() / 24;
  const auto color = mark.hue == 0 ? sheet.palette.quiet_text : sheet.palette.hue(mark.hue);
  painter.setPen(QPen(sheet.palette.dark ? color.lighter(125) : color.darker(125), 1.2 * unit));
  painter.setBrush(mark.hue == 0 ? QBrush(Qt::NoBrush) : QBrush(color));
  painter.drawEllipse(mark.box.center(), mark.radius * unit, mark.radius * unit);
}

void paintText(QPainter& painter, const SheetText& text, const QColor& ground) {
  if (text.halo) {
    drawHaloLabel(painter, text.box, text.text, fontOf(text), text.color, ground);
  } else {
    drawLabel(painter, text.box, text.text, fontOf(text), text.color, text.alignment);
  }
}

}  // namespace

QFont fontOf(const SheetText& text, double scale) {
  auto font = interfaceFont(text.size * scale, text.bold);
  font.setStrikeOut(text.struck);
  return font;
}

void paintSheet(QPainter& painter, const Sheet& sheet) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.fillRect(QRectF(QPointF(0, 0), QSizeF(sheet.options.size)), sheet.palette.ground);
  painter.save();
  painter.translate(sheet.frame.center());
  painter.scale(sheet.camera.zoom, sheet.camera.zoom);
  painter.translate(-sheet.camera.center.x, -sheet.camera.center.y);
  if (sheet.dense) {
    paintDense(painter, sheet);
  } else {
    paintScene(painter, sheet.graph, sheet.scene, sheet.palette, {});
  }
  painter.restore();
  for (const auto& text : graphTexts(sheet)) {
    if (sheet.dense && text.halo) paintText(painter, text, sheet.palette.ground);
    if (text.css != QLatin1String("badge")) continue;
    painter.setPen(QPen(sheet.palette.line, 1));
    painter.setBrush(sheet.palette.panel);
    painter.drawRoundedRect(text.box, text.box.height() / 2, text.box.height() / 2);
    paintText(painter, text, sheet.palette.ground);
  }
  for (const auto& mark : sheet.marks) {
    if (mark.kind == SheetMark::Kind::Line) {
      painter.setPen(QPen(sheet.palette.line, 1));
      painter.drawLine(mark.box.topLeft(), mark.box.topRight());
    } else if (mark.kind == SheetMark::Kind::Look) {
      paintLook(painter, sheet, mark);
    } else {
      paintSample(painter, sheet, mark);
    }
  }
  for (const auto& text : sheet.texts) paintText(painter, text, sheet.palette.ground);
}

}  // namespace isnad::render
