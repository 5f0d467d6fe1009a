#include "canvas_layers.h"

#include <cmath>

#include "isnad/render/frame_painter.h"

namespace isnad::gui {

namespace {

constexpr int kMargin = 100;  // pixels that a full frame is painted beyond the window

}  // namespace

CanvasLayers::Key CanvasLayers::keyOf(const CanvasFrame& frame, int margin) {
  const QSize around(2 * margin, 2 * margin);
  return {frame.stage.plan().camera.zoom, frame.stage.revision(), frame.emphasis_revision,
          (QSizeF(frame.size + around) * frame.ratio).toSize(), frame.palette.dark};
}

/// The layer reaches further than the window, so that panning a little moves it only. Names are
/// painted over it: which of them the window cuts changes with every step.
void CanvasLayers::paintFull(QPainter& painter, const CanvasFrame& frame) {
  const auto& [stage, palette, emphasis, revision, size, ratio] = frame;
  const auto& camera = stage.plan().camera;
  const auto key = keyOf(frame, kMargin);
  const auto moved = [&, ratio = ratio] {
    const auto shift = (center_ - camera.center) * (camera.zoom * ratio);
    return QPointF(std::round(shift.x), std::round(shift.y)) / ratio;
  };
  if (key != key_ || layer_.isNull() || moved().manhattanLength() > kMargin) {
    if (layer_.size() != key.size) layer_ = QImage(key.size, QImage::Format_RGB32);
    layer_.setDevicePixelRatio(ratio);
    layer_.fill(palette.ground);
    key_ = key;
    center_ = camera.center;
    QPainter layer(&layer_);
    layer.translate(kMargin, kMargin);
    render::enterWorld(layer, stage.plan());
    render::paintUnnamedScene(layer, stage.graph(), stage.scene(), palette, emphasis, &labels_);
  }
  painter.drawImage(moved() - QPointF(kMargin, kMargin), layer_);
  const auto exact = (center_ - camera.center) * camera.zoom;
  painter.save();
  painter.translate(moved() - QPointF(exact.x, exact.y));  // keeps names where their nodes are
  render::enterWorld(painter, stage.plan());
  render::paintFrameNames(painter, stage, palette, emphasis, &labels_);
  painter.restore();
  if (emphasis.hover.kind == graph::HitKind::Nothing) return;
  render::enterWorld(painter, stage.plan());
  render::paintHover(painter, stage.graph(), stage.scene(), palette, emphasis, &labels_);
}

void CanvasLayers::paintDense(QPainter& painter, const CanvasFrame& frame) {
  const auto& [stage, palette, emphasis, revision, size, ratio] = frame;
  const auto& plan = stage.plan();
  const double strength = render::strengthBeside(emphasis);
  if (plan.edge_count <= render::kImmediateEdges) {
    const auto key = keyOf(frame, 0);
    if (key != key_ || layer_.isNull() || center_ != plan.camera.center) {
      if (layer_.size() != key.size) layer_ = QImage(key.size, QImage::Format_RGB32);
      layer_.setDevicePixelRatio(ratio);
      rasterizer_.paint(*stage.drawing(), plan, palette, {0, strength}, layer_);
      key_ = key;
      center_ = plan.camera.center;
    }
    painter.drawImage(0, 0, layer_);
  } else {
    painter.fillRect(QRect(QPoint(0, 0), size), palette.ground);
    background_.request({stage.drawing(), plan, palette, strength, ratio});
    if (!background_.picture().isNull())
      render::paintReprojected(painter, background_.picture(), background_.shown().plan, plan);
  }
  render::paintDenseOverlay(painter, stage.graph(), stage.positions(), plan, palette, emphasis,
                            labels_);
}

void CanvasLayers::paint(QPainter& painter, const CanvasFrame& frame) {
  if (frame.stage.plan().detail == graph::Detail::Full) {
    paintFull(painter, frame);
  } else {
    paintDense(painter, frame);
  }
}

void CanvasLayers::paintMoving(QPainter& painter, const CanvasFrame& frame,
                               const std::vector<graph::Point>& positions,
                               const graph::Camera& camera) {
  const auto& [stage, palette, emphasis, revision, size, ratio] = frame;
  const auto& graph = stage.graph();
  auto plan = stage.plan();
  plan.camera = camera;
  auto still = emphasis;
  still.hover = {};
  if (plan.detail == graph::Detail::Full) {
    auto by = positions;
    for (std::size_t i = 0; i < by.size(); ++i) by[i] = by[i] - stage.positions()[i];
    painter.fillRect(QRect(QPoint(0, 0), size), palette.ground);
    render::enterWorld(painter, plan);
    render::paintScene(painter, graph, graph::moved(stage.scene(), graph, by), palette, still,
                       &labels_);
    return;
  }
  const auto drawing = graph::drawGraph(graph, positions);
  plan.edges = {{0, static_cast<std::uint32_t>(drawing.edges.edges().size())}};
  plan.edge_count = drawing.edges.edges().size();
  for (auto& [node, box, font] : plan.labels) {
    const auto& was = stage.plan().camera;
    const auto from = was.toScreen(stage.positions()[node], plan.width, plan.height);
    const auto to = camera.toScreen(positions[node], plan.width, plan.height);
    box.left += to.x - from.x;
    box.top += to.y - from.y;
  }
  QImage picture((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
  picture.setDevicePixelRatio(ratio);
  rasterizer_.paint(drawing, plan, palette, {0, render::strengthBeside(still)}, picture);
  painter.drawImage(0, 0, picture);
  render::paintDenseOverlay(painter, graph, positions, plan, palette, still, labels_);
}

}  // namespace isnad::gui
