#include "graph_canvas.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include "arrangement.h"
#include "hit_tip.h"
#include "isnad/render/fonts.h"
#include "isnad/render/frame_painter.h"
#include "isnad/render/label.h"
#include "isnad/render/snapshot.h"

namespace isnad::gui {

namespace {

constexpr double kTolerance = 7;  // pixels around an edge that count as the edge
constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 6;
constexpr double kZoomStep = 1.2;
constexpr std::size_t kBoxedNodes = 2000;  // of larger graphs the names do not find room anyway
constexpr int kDragAfter = 4;              // pixels before a press becomes a drag
constexpr int kLayerMargin = 100;          // pixels that a full frame is painted beyond the window

}  // namespace

GraphCanvas::GraphCanvas(Selection& selection, Worker& worker, QWidget* parent)
    : QWidget(parent),
      selection_(selection),
      measure_(render::textMeasure()),
      stage_(measure_),
      layout_(worker),
      indexing_(worker) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 200);
  connect(&selection_, &Selection::changed, this, [this] {
    readSelection();
    reveal();
  });
  connect(&background_, &render::BackgroundRaster::painted, this,
          qOverload<>(&GraphCanvas::update));
}

void GraphCanvas::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  arrange();
}

void GraphCanvas::setLanguage(graph::Language language) {
  language_ = language;
  setAccessibleName(tr("Graph"));
  stage_.setLanguage(language);
  redraw();
}

void GraphCanvas::setPalette(const render::Palette& palette) {
  palette_ = palette;
  update();
}

void GraphCanvas::setView(KnowledgeViewPtr view, std::vector<graph::Point> positions) {
  view_ = std::move(view);
  layout_.cancel();
  present(arrangedAs({view_, &view_->graph}, std::move(positions)));
}

GraphCanvas::Arranged GraphCanvas::arrangedAs(std::shared_ptr<const graph::Graph> graph,
                                              std::vector<graph::Point> positions) {
  auto drawing = std::make_shared<const graph::Drawing>(graph::drawGraph(*graph, positions));
  return {std::move(graph), std::move(positions), std::move(drawing)};
}

void GraphCanvas::present(Arranged result) {
  fitted_ = true;
  arranged_ = true;
  part_ = false;
  put(std::move(result));
  redraw();
  Q_EMIT arranged();
}

void GraphCanvas::setLayout(graph::LayoutKind kind) {
  layout_kind_ = kind;
  if (view_) arrange();
}

void GraphCanvas::replace(Arranged part) {
  part_ = true;
  put(std::move(part));
}

void GraphCanvas::put(Arranged result) {
  indexing_.cancel();
  graph_ = result.graph;
  emphasis_.hover = {};
  stage_.show(graph_, std::move(result.positions), std::move(result.drawing));
  background_.forget();
  readSelection();
  update();
}

void GraphCanvas::arrange() {
  places_.clear();
  arranged_ = false;
  graph::LayoutOptions options;
  options.kind = layout_kind_;
  options.root = rootOf(view_->graph, selection_.entity());
  options.aspect = std::clamp(static_cast<double>(width()) / std::max(height(), 1), 0.6, 2.4);
  layout_.start(
      [view = view_, options](std::stop_token stop) mutable {
        if (view->graph.nodes.size() <= kBoxedNodes)
          options.boxes = graph::boxSizes(view->graph, render::textMeasure());
        addWhenAndWhere(*view, options);
        return arrangedAs({view, &view->graph}, graph::layout(view->graph, options, stop));
      },
      [this](Arranged result) { present(std::move(result)); });
}

bool GraphCanvas::isShown() const { return graph_ && !stage_.isEmpty(); }

bool GraphCanvas::isSettled() const {
  return !isShown() || stage_.plan().detail == graph::Detail::Full ||
         stage_.plan().edge_count <= render::kImmediateEdges || background_.isSettled();
}

void GraphCanvas::redraw() {
  if (!isShown()) {
    update();
  } else if (fitted_) {
    fit();
  } else {
    setCamera(camera_);
  }
}

void GraphCanvas::fit() {
  if (!isShown()) return;
  fitted_ = true;
  auto camera = stage_.fit(width(), std::max(height() - reserved_, height() / 2));
  camera.center.y += reserved_ / 2.0 / camera.zoom;
  fit_zoom_ = camera.zoom;
  setCamera(camera);
}

void GraphCanvas::setReserved(int bottom) {
  reserved_ = bottom;
  redraw();
}

/// Plans at once what the next paint will show, so that a click before it hits what it should.
void GraphCanvas::setCamera(const graph::Camera& camera) {
  camera_ = camera;
  if (isShown()) stage_.frame(camera_, width(), height());
  update();
  Q_EMIT viewChanged();
}

void GraphCanvas::lookAt(graph::Point center) {
  fitted_ = false;
  setCamera({center, camera_.zoom});
}

void GraphCanvas::zoomBy(double factor) { zoomAt(QPointF(width() / 2.0, height() / 2.0), factor); }

void GraphCanvas::zoomAt(QPointF at, double factor) {
  const auto before = toWorld(at);
  auto camera = camera_;
  camera.zoom =
      std::clamp(camera.zoom * factor, std::min(kSmallestZoom, fit_zoom_ / 2), kLargestZoom);
  const auto after = camera.toWorld({at.x(), at.y()}, width(), height());
  camera.center = camera.center + (before - after);
  fitted_ = false;
  setCamera(camera);
}

graph::Point GraphCanvas::toWorld(QPointF at) const {
  return camera_.toWorld({at.x(), at.y()}, width(), height());
}

QPointF GraphCanvas::toWidget(graph::Point world) const {
  const auto at = camera_.toScreen(world, width(), height());
  return {at.x, at.y};
}

graph::Hit GraphCanvas::hitAt(QPointF at) const {
  return isShown() ? stage_.hitAt(toWorld(at), kTolerance / camera_.zoom) : graph::Hit{};
}

void GraphCanvas::chooseEdge(std::uint32_t edge) {
  emphasis_.edges.insert(edge);
  emphasis_.nodes.insert(graph_->edges[edge].source);
  emphasis_.nodes.insert(graph_->edges[edge].target);
}

/// What the selection means in this view: an entity with its neighbours, or a relation with its
/// ends.
void GraphCanvas::readSelection() {
  emphasis_ = {{}, {}, {}, {}, emphasis_.hover};
  ++emphasis_revision_;
  if (!isShown()) return;
  const auto& graph = *graph_;
  if (const auto entity = selection_.entity()) {
    const auto node = graph::nodeOf(graph, *entity);
    if (node >= 0) {
      emphasis_.focus = static_cast<std::uint32_t>(node);
      emphasis_.nodes.insert(*emphasis_.focus);
      for (const auto edge : stage_.drawing()->incidence.edgesOf(*emphasis_.focus))
        chooseEdge(edge);
    }
    for (std::uint32_t i = 0; i < graph.callouts.size(); ++i) {
      if (graph.callouts[i].node == node) emphasis_.callouts.insert(i);
    }
  }
  for (const auto claim : selection_.claims()) {
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
      const auto& claims = graph.edges[i].claims;
      if (std::ranges::find(claims, claim) != claims.end()) chooseEdge(i);
    }
    for (std::uint32_t i = 0; i < graph.callouts.size(); ++i) {
      if (graph.callouts[i].claim != claim) continue;
      emphasis_.callouts.insert(i);
      emphasis_.nodes.insert(graph.callouts[i].node);
    }
  }
  std::vector<std::uint32_t> first(emphasis_.nodes.begin(), emphasis_.nodes.end());
  std::ranges::stable_sort(first, std::greater{}, [&](std::uint32_t node) {
    return std::pair(node == emphasis_.focus, graph.nodes[node].relations);
  });
  stage_.setChosen(std::move(first), {emphasis_.edges.begin(), emphasis_.edges.end()});
  setCamera(camera_);
}

/// Brings what was chosen elsewhere into the window, if it is out of it.
void GraphCanvas::reveal() {
  if (!isShown() || emphasis_.nodes.empty()) return;
  const auto at = stage_.positions()[emphasis_.focus.value_or(*emphasis_.nodes.begin())];
  if (!QRectF(rect()).contains(toWidget(at))) lookAt(at);
}

/// The claims of an edge; of all edges of its pair where the scene shows these as one bundle.
std::vector<model::ClaimId> GraphCanvas::claimsUnder(std::uint32_t index) const {
  const auto& graph = *graph_;
  const auto& items = stage_.scene().edges;
  const auto item = std::ranges::find(items, index, &graph::EdgeItem::edge);
  if (stage_.plan().detail == graph::Detail::Dense || item == items.end() || item->bundled == 1)
    return graph.edges[index].claims;
  const auto& one = graph.edges[index];
  std::vector<model::ClaimId> claims = one.claims;
  for (const auto other : stage_.drawing()->incidence.edgesOf(one.source)) {
    const auto& edge = graph.edges[other];
    const bool same = edge.source == one.target || edge.target == one.target;
    if (other != index && same) claims.insert(claims.end(), edge.claims.begin(), edge.claims.end());
  }
  return claims;
}

void GraphCanvas::select(const graph::Hit& hit) {
  const auto& graph = *graph_;
  switch (hit.kind) {
    case graph::HitKind::Nothing:
      selection_.clear();
      break;
    case graph::HitKind::Node:
      selection_.selectEntity(graph.nodes[hit.index].entity);
      break;
    case graph::HitKind::Edge: {
      const auto first = graph.edges[hit.index].claims.front();
      selection_.selectClaims(claimsUnder(hit.index), first);
      break;
    }
    case graph::HitKind::Callout:
      selection_.selectClaims({graph.callouts[hit.index].claim}, graph.callouts[hit.index].claim);
      break;
  }
}

GraphCanvas::LayerKey GraphCanvas::layerKey(int margin) const {
  const QSize around(2 * margin, 2 * margin);
  return {camera_.zoom, stage_.revision(), emphasis_revision_,
          (QSizeF(size() + around) * devicePixelRatioF()).toSize(), palette_.dark};
}

/// The layer reaches further than the window, so that panning a little moves it only.
void GraphCanvas::paintFull(QPainter& painter) {
  const auto key = layerKey(kLayerMargin);
  const double ratio = devicePixelRatioF();
  const auto moved = [&] {
    const auto shift = (layer_center_ - camera_.center) * (camera_.zoom * ratio);
    return QPointF(std::round(shift.x), std::round(shift.y)) / ratio;
  };
  if (key != layer_key_ || layer_.isNull() || moved().manhattanLength() > kLayerMargin) {
    if (layer_.size() != key.size) layer_ = QImage(key.size, QImage::Format_RGB32);
    layer_.setDevicePixelRatio(ratio);
    layer_.fill(palette_.ground);
    layer_key_ = key;
    layer_center_ = camera_.center;
    QPainter layer(&layer_);
    layer.translate(kLayerMargin, kLayerMargin);
    render::enterWorld(layer, stage_.plan());
    render::paintScene(layer, *graph_, stage_.scene(), palette_, emphasis_, &labels_);
  }
  painter.drawImage(moved() - QPointF(kLayerMargin, kLayerMargin), layer_);
  if (emphasis_.hover.kind == graph::HitKind::Nothing) return;
  render::enterWorld(painter, stage_.plan());
  render::paintHover(painter, *graph_, stage_.scene(), palette_, emphasis_, &labels_);
}

void GraphCanvas::paintDense(QPainter& painter) {
  const auto& plan = stage_.plan();
  const double strength = render::strengthBeside(emphasis_);
  if (plan.edge_count <= render::kImmediateEdges) {
    const auto key = layerKey(0);
    if (key != layer_key_ || layer_.isNull() || layer_center_ != camera_.center) {
      if (layer_.size() != key.size) layer_ = QImage(key.size, QImage::Format_RGB32);
      layer_.setDevicePixelRatio(devicePixelRatioF());
      rasterizer_.paint(*stage_.drawing(), plan, palette_, {0, strength}, layer_);
      layer_key_ = key;
      layer_center_ = camera_.center;
    }
    painter.drawImage(0, 0, layer_);
  } else {
    painter.fillRect(rect(), palette_.ground);
    background_.request({stage_.drawing(), plan, palette_, strength, devicePixelRatioF()});
    if (!background_.picture().isNull())
      render::paintReprojected(painter, background_.picture(), background_.shown().plan, plan);
  }
  render::paintDenseOverlay(painter, *graph_, stage_.positions(), plan, palette_, emphasis_,
                            labels_);
}

void GraphCanvas::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  if (!isShown()) {
    painter.fillRect(rect(), palette_.ground);
    if (!part_ && view_ && !view_->graph.nodes.empty()) return;
    render::drawLabel(painter, rect(),
                      part_ ? tr("Everything is hidden. The legend shows it again.")
                            : tr("Drop articles here, or import them with Ctrl+I"),
                      render::interfaceFont(15), palette_.quiet_text);
  } else if (stage_.plan().detail == graph::Detail::Full) {
    paintFull(painter);
  } else {
    paintDense(painter);
  }
}

QImage GraphCanvas::picture(double scale) const {
  if (isShown()) return render::pictureOf(stage_, palette_, emphasis_, scale);
  QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(palette_.ground);
  return image;
}

Status GraphCanvas::writePdf(const std::filesystem::path& file) const {
  if (!isShown()) return fail(ErrorCode::InvalidInput, "there is no graph to write to a PDF file");
  return render::writePdf(file, size(), [this](QPainter& painter) {
    constexpr double kDenseRatio = 3;  // pixels of a dense frame's edges for one of the window's
    render::paintFrame(painter, stage_, palette_, emphasis_, kDenseRatio, nullptr);
  });
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !isShown()) return;
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

/// A node where everything has its place and text; else the ground.
void GraphCanvas::drag(QPointF step) {
  const graph::Point move{step.x() / camera_.zoom, step.y() / camera_.zoom};
  fitted_ = false;
  auto camera = camera_;
  if (pressed_.kind == graph::HitKind::Node && stage_.plan().detail == graph::Detail::Full) {
    stage_.moveNode(pressed_.index, move);
  } else {
    camera.center = camera.center - move;
  }
  setCamera(camera);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !isShown()) return;
  if (!dragging_) {
    select(pressed_);
  } else if (pressed_.kind == graph::HitKind::Node && stage_.plan().detail == graph::Detail::Full) {
    // The indices follow where the node has been put.
    indexing_.start([graph = graph_, positions = stage_.positions()](
                        std::stop_token) { return arrangedAs(graph, positions); },
                    [this](Arranged result) {
                      stage_.show(graph_, std::move(result.positions), std::move(result.drawing));
                      readSelection();
                    });
  }
  dragging_ = false;
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (isShown() && hitAt(event->position()).kind == graph::HitKind::Nothing) fit();
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

/// From the selected node to the one that lies furthest along the arrow's direction, near ones
/// first.
void GraphCanvas::walk(int key) {
  if (!isShown()) return;
  const graph::Point direction = key == Qt::Key_Left    ? graph::Point{-1, 0}
                                 : key == Qt::Key_Right ? graph::Point{1, 0}
                                 : key == Qt::Key_Up    ? graph::Point{0, -1}
                                                        : graph::Point{0, 1};
  const auto& positions = stage_.positions();
  const auto from = selection_.entity() ? graph::nodeOf(*graph_, *selection_.entity()) : -1;
  if (from < 0) {
    selection_.selectEntity(graph_->nodes.front().entity);
    return;
  }
  const auto start = positions[static_cast<std::size_t>(from)];
  double best = 0;
  std::int64_t next = -1;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const auto d = positions[i] - start;
    const double length = d.length();
    if (length < 1) continue;
    const double along = (d.x * direction.x + d.y * direction.y) / length;
    if (along < 0.5) continue;
    const double score = along / length;
    if (score > best) {
      best = score;
      next = static_cast<std::int64_t>(i);
    }
  }
  if (next >= 0) selection_.selectEntity(graph_->nodes[static_cast<std::size_t>(next)].entity);
}

void GraphCanvas::resizeEvent(QResizeEvent* /*event*/) { redraw(); }

void GraphCanvas::leaveEvent(QEvent* /*event*/) {
  emphasis_.hover = {};
  update();
}

}  // namespace isnad::gui
