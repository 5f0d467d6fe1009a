#include "isnad/render/frame_painter.h"

#include "isnad/render/scene_painter.h"

namespace isnad::render {

double strengthBeside(const Emphasis& emphasis) {
  constexpr double kFaded = 0.3;
  return emphasis.any() ? kFaded : 1;
}

void enterWorld(QPainter& painter, const graph::FramePlan& plan) {
  painter.translate(plan.width / 2, plan.height / 2);
  painter.scale(plan.camera.zoom, plan.camera.zoom);
  painter.translate(-plan.camera.center.x, -plan.camera.center.y);
}

void paintFrameNames(QPainter& painter, const graph::Stage& stage, const Palette& palette,
                     const Emphasis& emphasis, LabelCache* cache) {
  constexpr double kHair = 0.5;  // pixels
  const auto& plan = stage.plan();
  paintNames(painter, stage.graph(), stage.scene(),
             graph::worldRect(plan.camera, plan.width, plan.height, kHair), palette, emphasis,
             cache);
}

void paintFrame(QPainter& painter, const graph::Stage& stage, const Palette& palette,
                const Emphasis& emphasis, double ratio, LabelCache* cache) {
  const auto& plan = stage.plan();
  const QSizeF size(plan.width, plan.height);
  painter.fillRect(QRectF(QPointF(0, 0), size), palette.ground);
  if (plan.detail == graph::Detail::Full) {
    painter.save();
    enterWorld(painter, plan);
    paintUnnamedScene(painter, stage.graph(), stage.scene(), palette, emphasis, cache);
    paintFrameNames(painter, stage, palette, emphasis, cache);
    painter.restore();
    return;
  }
  QImage dense((size * ratio).toSize(), QImage::Format_RGB32);
  dense.setDevicePixelRatio(ratio);
  DensityRasterizer().paint(*stage.drawing(), plan, palette, {0, strengthBeside(emphasis)}, dense);
  painter.drawImage(QPointF(0, 0), dense);
  LabelCache own;
  auto still = emphasis;
  still.hover = {};
  paintDenseOverlay(painter, stage.graph(), stage.positions(), plan, palette, still,
                    cache != nullptr ? *cache : own);
}

QImage pictureOf(const graph::Stage& stage, const Palette& palette, const Emphasis& emphasis,
                 double ratio) {
  const auto& plan = stage.plan();
  QImage image((QSizeF(plan.width, plan.height) * ratio).toSize(),
               QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  QPainter painter(&image);
  LabelCache cache;
  paintFrame(painter, stage, palette, emphasis, ratio, &cache);
  painter.end();
  image.setDevicePixelRatio(1);
  return image;
}

}  // namespace isnad::render
