#pragma once

#include <cstdint>

#include <QImage>
#include <QPainter>

#include "isnad/graph/stage.h"
#include "isnad/render/background_raster.h"
#include "isnad/render/density_rasterizer.h"
#include "isnad/render/label_cache.h"
#include "isnad/render/palette.h"
#include "isnad/render/scene_painter.h"

namespace isnad::gui {

/// What a frame of the canvas shows.
struct CanvasFrame {
  const graph::Stage& stage;  ///< Its last plan.
  const render::Palette& palette;
  const render::Emphasis& emphasis;
  std::uint64_t emphasis_revision = 0;  ///< Another number whenever what is chosen is another.
  QSize size;                           ///< Of the widget.
  double ratio = 1;                     ///< Pixels of the screen for one of the widget.
};

/// Paints frames and keeps what of one serves the next: all but what is hovered as a picture, the
/// pictures of labels, and what is painted in the background.
class CanvasLayers {
 public:
  void paint(QPainter& painter, const CanvasFrame& frame);
  /// The frame's graph with its nodes elsewhere and seen from elsewhere, on their way. Dense frames
  /// are indexed anew for it: for up to kImmediateEdges.
  void paintMoving(QPainter& painter, const CanvasFrame& frame,
                   const std::vector<graph::Point>& positions, const graph::Camera& camera);
  /// Another graph is shown, or the same from other places.
  void forget() { background_.forget(); }
  /// Whether the frame is painted at once, not in the background.
  [[nodiscard]] static bool isImmediate(const graph::FramePlan& plan) {
    return plan.detail == graph::Detail::Full || plan.edge_count <= render::kImmediateEdges;
  }
  /// Tells when there is something new to be painted.
  [[nodiscard]] const render::BackgroundRaster& background() const { return background_; }

 private:
  /// What the layer was painted for.
  struct Key {
    double zoom = 0;
    std::uint64_t revision = 0;
    std::uint64_t emphasis = 0;
    QSize size;  ///< In pixels of the screen.
    bool dark = false;
    bool operator==(const Key&) const = default;
  };

  [[nodiscard]] static Key keyOf(const CanvasFrame& frame, int margin);
  void paintFull(QPainter& painter, const CanvasFrame& frame);
  void paintDense(QPainter& painter, const CanvasFrame& frame);

  render::LabelCache labels_;
  QImage layer_;  ///< All but what is hovered, or a dense frame's edges and nodes.
  Key key_;
  graph::Point center_;  ///< Of the camera that the layer was painted for.
  render::DensityRasterizer rasterizer_;
  render::BackgroundRaster background_;
};

}  // namespace isnad::gui
