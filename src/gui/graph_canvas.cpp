#include "graph_canvas.h"

#include <algorithm>

#include <QPainter>
#include <QTextOption>

#include "arrangement.h"
#include "isnad/graph/scope.h"
#include "isnad/render/fonts.h"
#include "isnad/render/frame_painter.h"
#include "isnad/render/label.h"
#include "theme.h"

namespace isnad::gui {

namespace {

constexpr double kTolerance = 7;  // pixels around an edge that count as the edge
constexpr int kAway = 12;         // of a sentence from what stands beside it
constexpr int kReadable = 120;    // pixels high, and three times as wide

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
  makePartsAccessible();
  constexpr int kStill = 300;  // milliseconds
  parts_told_.setSingleShot(true);
  parts_told_.setInterval(kStill);
  connect(&parts_told_, &QTimer::timeout, this, [this] { tellPartsChanged(*this); });
  connect(&selection_, &Selection::changed, this, [this] {
    readSelection();
    reveal();
    tellCurrentPart(*this);
  });
  connect(&layers_.background(), &render::BackgroundRaster::painted, this,
          qOverload<>(&GraphCanvas::update));
  connect(&transition_, &CanvasTransition::stepped, this, qOverload<>(&GraphCanvas::update));
}

void GraphCanvas::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  arrange();
}

void GraphCanvas::setLanguage(const graph::Manner& language) {
  language_ = language;
  setAccessibleName(tr("Graph"));
  stage_.setLanguage(language);
  redraw();
}

void GraphCanvas::setPalette(const render::Palette& palette) {
  palette_ = palette;
  stage_.setTextScale(textScale());
  redraw();
}

void GraphCanvas::setView(KnowledgeViewPtr view, std::vector<graph::Point> positions) {
  view_ = std::move(view);
  layout_.cancel();
  present(arrangedAs({view_, &view_->graph}, std::move(positions), looks_));
}

graph::NodeLooks GraphCanvas::looksIn(const graph::Graph& graph, const EntityLooks& looks) {
  graph::NodeLooks own(graph.nodes.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto found = looks.find(graph.nodes[i].entity.value);
    if (found != looks.end()) own[i] = found->second;
  }
  return own;
}

GraphCanvas::Arranged GraphCanvas::arrangedAs(std::shared_ptr<const graph::Graph> graph,
                                              std::vector<graph::Point> positions,
                                              EntityLooksPtr looks) {
  auto own = looks ? std::make_shared<const graph::NodeLooks>(looksIn(*graph, *looks)) : nullptr;
  auto drawing =
      std::make_shared<const graph::Drawing>(graph::drawGraph(*graph, positions, std::move(own)));
  auto nodes = std::make_shared<NodeIndex>(graph->nodes.size());
  for (std::uint32_t i = 0; i < graph->nodes.size(); ++i) {
    for (const auto entity : graph::entitiesOf(graph->nodes[i])) nodes->emplace(entity.value, i);
  }
  return {std::move(graph), std::move(positions), std::move(drawing), std::move(looks),
          std::move(nodes)};
}

void GraphCanvas::present(Arranged result) {
  fitted_ = true;
  arranged_ = true;
  part_ = false;
  scoped_ = false;
  put(std::move(result));
  redraw();
  Q_EMIT arranged();
}

void GraphCanvas::setLayout(graph::LayoutChoice choice) {
  layout_choice_ = choice;
  if (scoped_) Q_EMIT layoutChosen();
  if (view_ && !scoped_) arrange();
}

void GraphCanvas::replace(Arranged part, bool scoped) {
  part_ = true;
  scoped_ = scoped;
  put(std::move(part));
  Q_EMIT replaced();
}

void GraphCanvas::put(Arranged result) {
  indexing_.cancel();
  beginTransition(result);
  graph_ = result.graph;
  nodes_ = std::move(result.nodes);
  emphasis_.hover = {};
  items_.reset();
  stage_.show(graph_, std::move(result.positions), std::move(result.drawing));
  layers_.forget();
  readSelection();
  if (result.looks != looks_ || makesRoom()) index();
  update();
}

graph::LayoutOptions GraphCanvas::layoutOptions() const {
  graph::LayoutOptions options;
  options.kind = layout_choice_.kind;
  options.attraction = layout_choice_.attraction;
  options.aspect = std::clamp(static_cast<double>(width()) / std::max(height(), 1), 0.6, 2.4);
  return options;
}

void GraphCanvas::arrange() {
  places_.clear();
  arranged_ = false;
  auto options = layoutOptions();
  options.root = rootOf(view_->graph, layoutRoot());
  layout_.start(
      [view = view_, options, looks = looks_](std::stop_token stop) mutable {
        completeOptions(view->graph, view->knowledge, options);
        return arrangedAs({view, &view->graph}, graph::layout(view->graph, options, stop), looks);
      },
      [this](Arranged result) { present(std::move(result)); });
}

bool GraphCanvas::isShown() const { return graph_ && !stage_.isEmpty(); }

bool GraphCanvas::isSettled() const {
  if (!isShown()) return true;
  return !transition_.isRunning() &&
         (layers_.isImmediate(stage_.plan()) || layers_.background().isSettled());
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
  const int reserved = reserved_ + reserved_top_;
  auto camera = stage_.fit(width(), std::max(height() - reserved, height() / 2));
  camera.center.y += (reserved_ - reserved_top_) / 2.0 / camera.zoom;
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
  items_.reset();
  if (QAccessible::isActive()) parts_told_.start();
  update();
  Q_EMIT viewChanged();
}

void GraphCanvas::setPinned(std::set<model::EntityId> entities) {
  pinned_ = std::move(entities);
  readSelection();
}

void GraphCanvas::lookAt(graph::Point center) { lookFrom({center, camera_.zoom}); }

void GraphCanvas::lookFrom(const graph::Camera& camera) {
  fitted_ = false;
  setCamera(camera);
}

void GraphCanvas::zoomBy(double factor) { zoomAt(QPointF(width() / 2.0, height() / 2.0), factor); }

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

std::optional<std::uint32_t> GraphCanvas::nodeOf(model::EntityId entity) const {
  if (!nodes_) return std::nullopt;
  const auto found = nodes_->find(entity.value);
  return found == nodes_->end() ? std::nullopt : std::optional(found->second);
}

void GraphCanvas::chooseEdge(std::uint32_t edge) {
  emphasis_.edges.insert(edge);
  emphasis_.nodes.insert(graph_->edges[edge].source);
  emphasis_.nodes.insert(graph_->edges[edge].target);
}

/// An entity with its neighbours.
void GraphCanvas::choose(model::EntityId entity) {
  const auto node = nodeOf(entity);
  if (!node) return;
  emphasis_.focus = node;
  emphasis_.nodes.insert(*node);
  for (const auto edge : stage_.drawing()->incidence.edgesOf(*emphasis_.focus)) chooseEdge(edge);
  for (std::uint32_t i = 0; i < graph_->callouts.size(); ++i) {
    if (graph_->callouts[i].node == *node) emphasis_.callouts.insert(i);
  }
}

/// Several with what is between them.
void GraphCanvas::chooseAmong(const std::set<model::EntityId>& entities) {
  for (const auto entity : entities) {
    const auto node = nodeOf(entity);
    if (!node) continue;
    emphasis_.nodes.insert(*node);
    emphasis_.ringed.insert(*node);
    if (entity == selection_.entity()) emphasis_.focus = node;
  }
  for (const auto node : emphasis_.nodes) {
    for (const auto edge : stage_.drawing()->incidence.edgesOf(node)) {
      const auto& [source, target] =
          std::tie(graph_->edges[edge].source, graph_->edges[edge].target);
      if (emphasis_.nodes.contains(source) && emphasis_.nodes.contains(target))
        emphasis_.edges.insert(edge);
    }
  }
}

/// Those that are selected, found from their subjects.
void GraphCanvas::chooseClaims() {
  const std::set<model::ClaimId> chosen(selection_.claims().begin(), selection_.claims().end());
  const auto isChosen = [&](model::ClaimId id) { return chosen.contains(id); };
  std::set<std::uint32_t> subjects;
  for (const auto id : chosen) {
    const auto* claim = view_->claim(id);
    const auto node = claim != nullptr ? nodeOf(claim->subject) : std::nullopt;
    if (node) subjects.insert(*node);
  }
  for (const auto node : subjects) {
    for (const auto edge : stage_.drawing()->incidence.edgesOf(node)) {
      if (std::ranges::any_of(graph_->claimsOf(edge), isChosen)) chooseEdge(edge);
    }
  }
  for (std::uint32_t i = 0; !chosen.empty() && i < graph_->callouts.size(); ++i) {
    if (!isChosen(graph_->callouts[i].claim)) continue;
    emphasis_.callouts.insert(i);
    emphasis_.nodes.insert(graph_->callouts[i].node);
  }
}

/// What the selection means in this view: an entity with its neighbours, several with what is
/// between them, or a relation with its ends.
void GraphCanvas::readSelection() {
  emphasis_ = {{}, {}, {}, {}, emphasis_.hover};
  ++emphasis_revision_;
  if (!isShown()) return;
  walk_.follow(*graph_, selection_);
  for (const auto entity : pinned_) {
    if (const auto node = nodeOf(entity)) emphasis_.pinned.insert(*node);
  }
  const auto& graph = *graph_;
  if (selection_.entities().size() > 1)
    chooseAmong(selection_.entities());
  else if (selection_.entity())
    choose(*selection_.entity());
  chooseClaims();
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
  const auto own = graph.claimsOf(index);
  std::vector<model::ClaimId> claims(own.begin(), own.end());
  const auto item = std::ranges::find(items, index, &graph::EdgeItem::edge);
  if (stage_.plan().detail == graph::Detail::Dense || item == items.end() || item->bundled == 1)
    return claims;
  const auto& one = graph.edges[index];
  for (const auto other : stage_.drawing()->incidence.edgesOf(one.source)) {
    const auto& edge = graph.edges[other];
    const bool same = edge.source == one.target || edge.target == one.target;
    const auto more = graph.claimsOf(other);
    if (other != index && same) claims.insert(claims.end(), more.begin(), more.end());
  }
  return claims;
}

void GraphCanvas::select(const graph::Hit& hit) {
  const auto& graph = *graph_;
  switch (hit.kind) {
    case graph::HitKind::Nothing:
      selection_.clear();
      break;
    case graph::HitKind::Node: {
      auto entities = graph::entitiesOf(graph.nodes[hit.index]);
      const auto leading = *entities.begin();
      selection_.selectEntities(std::move(entities), leading);
      break;
    }
    case graph::HitKind::Edge: {
      const auto first = graph.claimsOf(hit.index).front();
      selection_.selectClaims(claimsUnder(hit.index), first);
      break;
    }
    case graph::HitKind::Callout:
      selection_.selectClaims({graph.callouts[hit.index].claim}, graph.callouts[hit.index].claim);
      break;
  }
}

std::set<model::EntityId> GraphCanvas::entitiesIn(const QRectF& part) const {
  std::set<model::EntityId> found;
  for (std::size_t i = 0; isShown() && i < graph_->nodes.size(); ++i) {
    if (part.contains(toWidget(graph::shapeCentre(stage_.positions()[i]))))
      found.merge(graph::entitiesOf(graph_->nodes[i]));
  }
  return found;
}

void GraphCanvas::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  if (isShown()) {
    if (transition_.isRunning()) {
      paintTransition(painter);
    } else {
      layers_.paint(painter, frame());
      paintFocus(painter);
    }
    return;
  }
  painter.fillRect(rect(), palette_.ground);
  if (part_ || !view_ || view_->graph.nodes.empty()) paintReason(painter);
}

/// Why there is nothing, and what to do.
void GraphCanvas::paintReason(QPainter& painter) const {
  QStringList lines;
  if (part_ && view_ && !view_->graph.nodes.empty())
    lines << tr("Everything is hidden. The legend shows it again.");
  else if (!view_ || view_->clocks == Clocks{})
    lines << tr("Drop articles here, or import them with Ctrl+I");
  else
    lines << (view_->clocks.known_on.empty() ? tr("Nothing that is known here was so on that day.")
                                             : tr("Nothing was known here at that time."))
          << tr("The button in the last line of the window leads back to now.");
  QTextOption wrapped(Qt::AlignCenter);
  wrapped.setTextDirection(layoutDirection());
  painter.setFont(render::interfaceFont(15));
  painter.setPen(palette_.quiet_text);
  painter.drawText(QRectF(freePart()), lines.join(QLatin1Char('\n')), wrapped);
}

/// The largest part that nothing stands on.
QRect GraphCanvas::freePart() const {
  auto part = rect().adjusted(kAway, kAway, -kAway, -kAway);
  for (const auto* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    const auto taken = child->geometry().adjusted(-kAway, -kAway, kAway, kAway);
    if (child->isHidden() || !taken.intersects(part)) continue;
    auto left = part, right = part, above = part, below = part;
    left.setRight(taken.left());
    right.setLeft(taken.right());
    above.setBottom(taken.top());
    below.setTop(taken.bottom());
    const auto room = [](const QRect& free) {
      return std::min(free.width(), 3 * kReadable) * std::min(free.height(), kReadable);
    };
    part = std::ranges::max({left, right, above, below}, {}, room);
  }
  return part;
}

QImage GraphCanvas::picture(double scale) const {
  if (isShown()) return render::pictureOf(stage_, palette_, emphasis_, scale);
  QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(palette_.ground);
  return image;
}

void GraphCanvas::resizeEvent(QResizeEvent* /*event*/) { redraw(); }

}  // namespace isnad::gui
