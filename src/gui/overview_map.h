#pragma once

#include <QWidget>

#include "isnad/graph/frame_plan.h"
#include "isnad/render/background_raster.h"

namespace isnad::gui {

class GraphCanvas;

/// The whole graph in a corner of the canvas, with a frame around what the canvas shows; a press in
/// it takes the canvas there. Hidden under 200 nodes.
class OverviewMap : public QWidget {
  Q_OBJECT

 public:
  explicit OverviewMap(GraphCanvas& canvas);

  void setPalette(const render::Palette& palette);
  /// Where a point of the world is in the map.
  [[nodiscard]] QPointF toMap(graph::Point world) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void readStage();
  void appear();
  void place();

  GraphCanvas& canvas_;
  render::Palette palette_ = render::Palette::light();
  render::BackgroundRaster raster_;
  graph::FramePlan plan_;
};

}  // namespace isnad::gui
