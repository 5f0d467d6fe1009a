#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "graph_canvas.h"
#include "hit_tip.h"
#include "isnad/graph/scope.h"

namespace isnad::gui {

namespace {

constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 6;
constexpr double kZoomStep = 1.2;
constexpr int kDragAfter = 4;  // pixels before a press becomes a drag

}  // namespace

void GraphCanvas::zoomAt(QPointF at, double factor) {
  transition_.finish();
  const auto before = toWorld(at);
  auto camera = camera_;
  camera.zoom =
      std::clamp(camera.zoom * factor, std::min(kSmallestZoom, fit_zoom_ / 2), kLargestZoom);
  const auto after = camera.toWorld({at.x(), at.y()}, width(), height());
  camera.center = camera.center + (before - after);
  fitted_ = false;
  setCamera(camera);
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
  by_keyboard_ = false;
  if (event->button() != Qt::LeftButton || !isShown()) return;
  transition_.finish();
  pressed_at_ = last_at_ = event->position();
  pressed_ = hitAt(event->position());
  dragging_ = false;
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!isShown()) return;
  const auto at = event->position();
  if (!(event->buttons() & Qt::LeftButton)) {
    const auto hit = hitAt(at);
    if (hit == emphasis_.hover) return;
    setCursor(hit.kind == graph::HitKind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    emphasis_.hover = hit;
    QToolTip::showText(event->globalPosition().toPoint(), tipFor(*graph_, hit, language_), this);
    update();
    return;
  }
  if (!dragging_ && (at - pressed_at_).manhattanLength() < kDragAfter) return;
  dragging_ = true;
  drag(at - last_at_);
  last_at_ = at;
}

/// The node that was pressed, with all that are selected if it is one of them; none in a dense
/// frame.
std::vector<std::uint32_t> GraphCanvas::dragged() const {
  if (pressed_.kind != graph::HitKind::Node || stage_.plan().detail != graph::Detail::Full)
    return {};
  const auto& selected = selection_.entities();
  std::set<std::uint32_t> nodes;
  for (const auto entity : selected) {
    if (const auto node = graph::nodeOf(*graph_, entity); node >= 0)
      nodes.insert(static_cast<std::uint32_t>(node));
  }
  if (!nodes.contains(pressed_.index)) return {pressed_.index};
  return {nodes.begin(), nodes.end()};
}

/// Nodes where everything has its place and text; else the ground.
void GraphCanvas::drag(QPointF step) {
  const graph::Point move{step.x() / camera_.zoom, step.y() / camera_.zoom};
  fitted_ = false;
  auto camera = camera_;
  const auto nodes = dragged();
  for (const auto node : nodes) stage_.moveNode(node, move);
  if (nodes.empty()) {
    camera.center = camera.center - move;
  }
  setCamera(camera);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !isShown()) return;
  if (!dragging_) {
    select(pressed_);
  } else if (const auto nodes = dragged(); !nodes.empty()) {
    std::set<model::EntityId> entities;
    for (const auto node : nodes) entities.merge(graph::entitiesOf(graph_->nodes[node]));
    Q_EMIT dropped(entities);
    index();  // follows where the nodes have been put
  }
  dragging_ = false;
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!isShown()) return;
  const auto hit = hitAt(event->position());
  if (hit.kind == graph::HitKind::Nothing) fit();
  if (hit.kind == graph::HitKind::Node) Q_EMIT activated();
}

void GraphCanvas::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120;
  zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / kNotch));
}

void GraphCanvas::leaveEvent(QEvent* /*event*/) {
  emphasis_.hover = {};
  update();
}

}  // namespace isnad::gui
