#include "overview_map.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "graph_canvas.h"

namespace isnad::gui {

namespace {

constexpr QSize kSize(190, 130);
constexpr int kAway = 12;  // from the canvas's corner
constexpr std::size_t kFromNodes = 200;

}  // namespace

OverviewMap::OverviewMap(GraphCanvas& canvas) : QWidget(&canvas), canvas_(canvas) {
  setFixedSize(kSize);
  setCursor(Qt::PointingHandCursor);
  hide();
  canvas.installEventFilter(this);
  connect(&canvas, &GraphCanvas::arranged, this, &OverviewMap::readStage);
  connect(&canvas, &GraphCanvas::replaced, this, &OverviewMap::readStage);
  connect(&canvas, &GraphCanvas::viewChanged, this, [this] {
    appear();
    update();
  });
  connect(&raster_, &render::BackgroundRaster::painted, this, qOverload<>(&OverviewMap::update));
}

void OverviewMap::setPalette(const render::Palette& palette) {
  palette_ = palette;
  update();
}

void OverviewMap::readStage() {
  const auto& stage = canvas_.stage();
  setAccessibleName(tr("Overview"));
  raster_.forget();
  appear();
  if (stage.isEmpty()) return;
  plan_ = {};
  plan_.width = width();
  plan_.height = height();
  constexpr double kMargin = 8;
  plan_.camera = graph::Camera::fit(stage.drawing()->bounds, plan_.width, plan_.height, kMargin);
  plan_.detail = graph::Detail::Dense;
  plan_.edge_count = stage.drawing()->edges.edges().size();
  plan_.edges = {{0, static_cast<std::uint32_t>(plan_.edge_count)}};
  place();
  update();
}

/// Only once it tells more than the window does: it stands on the graph.
void OverviewMap::appear() {
  const auto& stage = canvas_.stage();
  const bool large = !stage.isEmpty() && stage.graph().nodes.size() > kFromNodes;
  setVisible(large && !canvas_.isFitted());
}

/// On the side where reading ends.
void OverviewMap::place() {
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  move(right_to_left ? canvas_.width() - width() - kAway : kAway,
       canvas_.height() - height() - kAway);
}

bool OverviewMap::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void OverviewMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LayoutDirectionChange) place();
  QWidget::changeEvent(event);
}

QPointF OverviewMap::toMap(graph::Point world) const {
  const auto at = plan_.camera.toScreen(world, plan_.width, plan_.height);
  return {at.x, at.y};
}

void OverviewMap::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.fillRect(rect(), palette_.ground);
  const auto& stage = canvas_.stage();
  if (stage.isEmpty()) return;
  raster_.request({stage.drawing(), plan_, palette_, 1, devicePixelRatioF()});
  if (!raster_.picture().isNull()) painter.drawImage(0, 0, raster_.picture());
  const auto view = graph::worldRect(canvas_.camera(), canvas_.width(), canvas_.height());
  const QRectF frame(toMap({view.left, view.top}), toMap({view.right(), view.bottom()}));
  painter.setPen(QPen(palette_.accent, 1.5));
  QColor inside = palette_.accent;
  inside.setAlphaF(0.08F);
  painter.setBrush(inside);
  painter.drawRect(frame.intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
  painter.setPen(palette_.line);
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewMap::mousePressEvent(QMouseEvent* event) {
  const auto at = event->position();
  canvas_.lookAt(plan_.camera.toWorld({at.x(), at.y()}, plan_.width, plan_.height));
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) mousePressEvent(event);
}

void OverviewMap::wheelEvent(QWheelEvent* event) {
  constexpr double kStep = 1.2;
  canvas_.zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
  event->accept();
}

}  // namespace isnad::gui
