#include "graph_canvas.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include "isnad/graph/wording.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr double kTolerance = 7;  // pixels around an edge that count as the edge
constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 6;
constexpr double kZoomStep = 1.2;
constexpr int kDragAfter = 4;  // pixels before a press becomes a drag

}  // namespace

GraphCanvas::GraphCanvas(Selection& selection, Worker& worker, QWidget* parent)
    : QWidget(parent), selection_(selection), measure_(render::textMeasure()), layout_(worker) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 200);
  connect(&selection_, &Selection::changed, this, &GraphCanvas::readSelection);
}

void GraphCanvas::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  arrange();
}

void GraphCanvas::setLanguage(graph::Language language) {
  language_ = language;
  setAccessibleName(tr("Graph"));
  rebuildScene();
}

void GraphCanvas::setPalette(const render::Palette& palette) {
  palette_ = palette;
  update();
}

void GraphCanvas::arrange() {
  arranged_ = false;
  graph::LayoutOptions options;
  options.boxes = graph::boxSizes(view_->graph, measure_);
  options.aspect = std::clamp(static_cast<double>(width()) / std::max(height(), 1), 0.6, 2.4);
  layout_.start([view = view_, options](
                    std::stop_token stop) { return graph::layout(view->graph, options, stop); },
                [this](std::vector<graph::Point> positions) {
                  positions_ = std::move(positions);
                  fitted_ = true;
                  arranged_ = true;
                  rebuildScene();
                  Q_EMIT arranged();
                });
}

void GraphCanvas::rebuildScene() {
  if (!view_ || positions_.size() != view_->graph.nodes.size()) return;
  scene_ = graph::buildScene(view_->graph, positions_, measure_, {.language = language_});
  if (fitted_) fit();
  readSelection();
}

void GraphCanvas::fit() {
  fitted_ = true;
  camera_ = graph::Camera::fit(scene_.bounds, width(), height());
  update();
}

void GraphCanvas::zoomBy(double factor) { zoomAt(QPointF(width() / 2.0, height() / 2.0), factor); }

void GraphCanvas::zoomAt(QPointF at, double factor) {
  const auto before = toWorld(at);
  camera_.zoom = std::clamp(camera_.zoom * factor, kSmallestZoom, kLargestZoom);
  const auto after = toWorld(at);
  camera_.center = camera_.center + (before - after);
  fitted_ = false;
  update();
}

graph::Point GraphCanvas::toWorld(QPointF at) const {
  return camera_.toWorld({at.x(), at.y()}, width(), height());
}

QPointF GraphCanvas::toWidget(graph::Point world) const {
  const auto at = camera_.toScreen(world, width(), height());
  return {at.x, at.y};
}

graph::Hit GraphCanvas::hitAt(QPointF at) const {
  return graph::hitTest(scene_, toWorld(at), kTolerance / camera_.zoom);
}

/// What the selection means in this view: an entity with its neighbours, or a relation with its
/// ends.
void GraphCanvas::readSelection() {
  const auto hover = emphasis_.hover;
  emphasis_ = {};
  emphasis_.hover = hover;
  if (view_) {
    const auto& graph = view_->graph;
    if (const auto entity = selection_.entity()) {
      const auto node = graph::nodeOf(graph, *entity);
      if (node >= 0) emphasis_.nodes.insert(static_cast<std::uint32_t>(node));
      for (std::uint32_t i = 0; i < graph.edges.size() && node >= 0; ++i) {
        const auto& edge = graph.edges[i];
        if (edge.source != node && edge.target != node) continue;
        emphasis_.edges.insert(i);
        emphasis_.nodes.insert(edge.source);
        emphasis_.nodes.insert(edge.target);
      }
      for (std::uint32_t i = 0; i < graph.callouts.size(); ++i) {
        if (graph.callouts[i].node == node) emphasis_.callouts.insert(i);
      }
    }
    for (const auto claim : selection_.claims()) {
      for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        const auto& edge = graph.edges[i];
        if (std::ranges::find(edge.claims, claim) == edge.claims.end()) continue;
        emphasis_.edges.insert(i);
        emphasis_.nodes.insert(edge.source);
        emphasis_.nodes.insert(edge.target);
      }
      for (std::uint32_t i = 0; i < graph.callouts.size(); ++i) {
        if (graph.callouts[i].claim != claim) continue;
        emphasis_.callouts.insert(i);
        emphasis_.nodes.insert(graph.callouts[i].node);
      }
    }
  }
  update();
}

void GraphCanvas::select(const graph::Hit& hit) {
  const auto& graph = view_->graph;
  switch (hit.kind) {
    case graph::HitKind::Nothing:
      selection_.clear();
      break;
    case graph::HitKind::Node:
      selection_.selectEntity(graph.nodes[hit.index].entity);
      break;
    case graph::HitKind::Edge:
      selection_.selectClaims(graph.edges[hit.index].claims, graph.edges[hit.index].claims.front());
      break;
    case graph::HitKind::Callout:
      selection_.selectClaims({graph.callouts[hit.index].claim}, graph.callouts[hit.index].claim);
      break;
  }
}

void GraphCanvas::drawScene(QPainter& painter) {
  painter.translate(width() / 2.0, height() / 2.0);
  painter.scale(camera_.zoom, camera_.zoom);
  painter.translate(-camera_.center.x, -camera_.center.y);
  render::paintScene(painter, view_->graph, scene_, palette_, emphasis_, &labels_);
  render::paintHover(painter, view_->graph, scene_, palette_, emphasis_, &labels_);
}

void GraphCanvas::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.fillRect(rect(), palette_.ground);
  if (!view_ || view_->graph.nodes.empty()) {
    render::drawLabel(painter, rect(), tr("Drop articles here, or import them with Ctrl+I"),
                      render::interfaceFont(15), palette_.quiet_text);
    return;
  }
  if (scene_.nodes.size() == view_->graph.nodes.size()) drawScene(painter);
}

QImage GraphCanvas::picture(double scale) {
  QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(palette_.ground);
  QPainter painter(&image);
  painter.scale(scale, scale);
  if (view_ && !view_->graph.nodes.empty()) drawScene(painter);
  return image;
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !view_) return;
  pressed_at_ = last_at_ = event->position();
  pressed_ = hitAt(event->position());
  dragging_ = false;
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!view_) return;
  const auto at = event->position();
  if (!(event->buttons() & Qt::LeftButton)) {
    const auto hit = hitAt(at);
    setCursor(hit.kind == graph::HitKind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hit != emphasis_.hover) {
      emphasis_.hover = hit;
      QToolTip::showText(event->globalPosition().toPoint(), tipFor(hit), this);
      update();
    }
    return;
  }
  if (!dragging_ && (at - pressed_at_).manhattanLength() < kDragAfter) return;
  dragging_ = true;
  const auto step = at - last_at_;
  last_at_ = at;
  const graph::Point move{step.x() / camera_.zoom, step.y() / camera_.zoom};
  fitted_ = false;
  if (pressed_.kind == graph::HitKind::Node) {
    positions_[pressed_.index] = positions_[pressed_.index] + move;
    rebuildScene();
  } else {
    camera_.center = camera_.center - move;
  }
  update();
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !view_) return;
  if (!dragging_) select(pressed_);
  dragging_ = false;
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (view_ && hitAt(event->position()).kind == graph::HitKind::Nothing) fit();
}

void GraphCanvas::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120;
  zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / kNotch));
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      selection_.clear();
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomBy(kZoomStep);
      break;
    case Qt::Key_Minus:
      zoomBy(1 / kZoomStep);
      break;
    case Qt::Key_0:
      fit();
      break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      walk(event->key());
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

/// From the selected node to the one that lies furthest along the arrow's direction, edges first.
void GraphCanvas::walk(int key) {
  if (!view_ || scene_.nodes.empty()) return;
  const graph::Point direction = key == Qt::Key_Left    ? graph::Point{-1, 0}
                                 : key == Qt::Key_Right ? graph::Point{1, 0}
                                 : key == Qt::Key_Up    ? graph::Point{0, -1}
                                                        : graph::Point{0, 1};
  const auto from = selection_.entity() ? graph::nodeOf(view_->graph, *selection_.entity()) : -1;
  if (from < 0) {
    selection_.selectEntity(view_->graph.nodes.front().entity);
    return;
  }
  const auto start = scene_.nodes[static_cast<std::size_t>(from)].center;
  double best = 0;
  std::int64_t next = -1;
  for (const auto& node : scene_.nodes) {
    const auto d = node.center - start;
    const double length = d.length();
    if (length < 1) continue;
    const double along = (d.x * direction.x + d.y * direction.y) / length;
    if (along < 0.5) continue;
    const double score = along / length;
    if (score > best) {
      best = score;
      next = node.node;
    }
  }
  if (next >= 0) selection_.selectEntity(view_->graph.nodes[static_cast<std::size_t>(next)].entity);
}

void GraphCanvas::resizeEvent(QResizeEvent* /*event*/) {
  if (fitted_) fit();
}

void GraphCanvas::leaveEvent(QEvent* /*event*/) {
  emphasis_.hover = {};
  update();
}

QString GraphCanvas::tipFor(const graph::Hit& hit) const {
  const auto& graph = view_->graph;
  switch (hit.kind) {
    case graph::HitKind::Nothing:
      return {};
    case graph::HitKind::Node: {
      const auto& node = graph.nodes[hit.index];
      auto tip = toQt(node.label);
      if (!node.latin_label.empty()) tip += QStringLiteral(" · ") + toQt(node.latin_label);
      return tip + QStringLiteral(" · ") + toQt(graph::typeText(node.type, language_)) +
             QStringLiteral(" · ") +
             tr("%n relation(s)", nullptr, static_cast<int>(node.relations));
    }
    case graph::HitKind::Edge: {
      const auto& edge = graph.edges[hit.index];
      return toQt(graph.nodes[edge.source].label) + QStringLiteral(" · ") +
             toQt(graph::edgeText(edge, language_)) + QStringLiteral(" · ") +
             toQt(graph.nodes[edge.target].label) + QStringLiteral(" · ") +
             toQt(graph::statusText(edge.status, language_));
    }
    case graph::HitKind::Callout: {
      QStringList lines;
      for (const auto& line : graph::calloutLines(graph.callouts[hit.index], language_))
        lines << toQt(line);
      return lines.join(QStringLiteral(" · "));
    }
  }
  return {};
}

}  // namespace isnad::gui
