#include "swatch.h"

#include <QPainter>

#include "isnad/render/scene_painter.h"

namespace isnad::gui {

namespace {

void paintType(QPainter& painter, QPointF middle, model::EntityType type,
               const render::Palette& palette, bool coloured) {
  constexpr double kRadius = 7;
  const QColor color = coloured ? palette.of(type) : palette.quiet_text;
  painter.setPen(QPen(palette.dark ? color.lighter(125) : color.darker(125), 1.2));
  painter.setBrush(type == model::EntityType::Term || !coloured ? palette.panel : color);
  painter.drawPath(render::shapeOf(type, {middle.x(), middle.y()}, kRadius));
}

void paintLine(QPainter& painter, const QRectF& box, model::ClaimStatus status, const QColor& color,
               double width) {
  const auto middle = box.center();
  painter.setPen(render::penOf(status, color, width));
  painter.drawLine(QPointF(box.left() + 1, middle.y()), QPointF(box.right() - 1, middle.y()));
  if (status != model::ClaimStatus::Denied) return;
  painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(middle + QPointF(-2, 5), middle + QPointF(2, -5));
}

}  // namespace

QIcon swatchOf(const FilterRow& row, const render::Palette& palette, bool type_colours, QSize size,
               double pixel_ratio) {
  if (row.facet == graph::Facet::Source || row.values.empty()) return {};
  QPixmap picture(size * pixel_ratio);
  picture.setDevicePixelRatio(pixel_ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box(QPointF(0, 0), size);
  const auto value = row.values.front();
  if (row.facet == graph::Facet::Type) {
    paintType(painter, box.center(), static_cast<model::EntityType>(value), palette, type_colours);
  } else if (row.facet == graph::Facet::Predicate) {
    const auto family = familyOf(static_cast<model::Predicate>(value));
    paintLine(painter, box, model::ClaimStatus::Asserted, palette.of(family), 3);
  } else {
    paintLine(painter, box, static_cast<model::ClaimStatus>(value), palette.quiet_text, 2);
  }
  painter.end();
  return picture;
}

}  // namespace isnad::gui
