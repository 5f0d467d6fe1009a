#pragma once

#include <QWidget>

#include "isnad/graph/scene.h"
#include "isnad/render/palette.h"
#include "isnad/render/scene_painter.h"
#include "knowledge_view.h"
#include "latest_job.h"
#include "selection.h"

namespace isnad::gui {

/// The graph: paints the scene, pans, zooms, drags nodes, and turns clicks into selections. The
/// layout is computed on the worker; until it arrives the old picture stays.
class GraphCanvas : public QWidget {
  Q_OBJECT

 public:
  GraphCanvas(Selection& selection, Worker& worker, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setLanguage(graph::Language language);
  void setPalette(const render::Palette& palette);

  void fit();
  void zoomBy(double factor);

  [[nodiscard]] const graph::Scene& scene() const { return scene_; }
  [[nodiscard]] bool isArranged() const { return arranged_; }
  /// Where a point of the world is in the widget.
  [[nodiscard]] QPointF toWidget(graph::Point world) const;
  /// The view as it is shown, for export.
  [[nodiscard]] QImage picture(double scale);

 Q_SIGNALS:
  void arranged();  ///< The layout of the newest view is there.

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void arrange();
  void rebuildScene();
  void readSelection();
  void select(const graph::Hit& hit);
  void zoomAt(QPointF at, double factor);
  void walk(int key);
  void drawScene(QPainter& painter);
  [[nodiscard]] graph::Point toWorld(QPointF at) const;
  [[nodiscard]] graph::Hit hitAt(QPointF at) const;
  [[nodiscard]] QString tipFor(const graph::Hit& hit) const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  std::vector<graph::Point> positions_;
  graph::Scene scene_;
  graph::Camera camera_;
  render::Palette palette_ = render::Palette::light();
  render::Emphasis emphasis_;
  render::LabelCache labels_;
  graph::Language language_ = graph::Language::Arabic;
  graph::TextMeasure measure_;
  bool arranged_ = false;
  bool fitted_ = true;  ///< Follows the window's size until the user moves the camera.

  QPointF pressed_at_;
  QPointF last_at_;
  graph::Hit pressed_;
  bool dragging_ = false;
  LatestJob layout_;
};

}  // namespace isnad::gui
