#include <algorithm>
#include <utility>

#include <QPainter>
#include <QStyle>

#include "graph_canvas.h"

namespace isnad::gui {

namespace {

struct Renewed {
  GraphCanvas::Arranged arranged;
  std::shared_ptr<const Places> places;
};

}  // namespace

void GraphCanvas::renewView(KnowledgeViewPtr view) {
  if (isShown() && arranged_) places_.keep(graph_, stage_.positions());
  view_ = std::move(view);
  arranged_ = false;
  layout_.start(
      [view = view_, kept = places_, looks = looks_](std::stop_token) -> std::optional<Renewed> {
        auto places = kept.folded();
        std::vector<graph::Point> positions;
        for (const auto& node : view->graph.nodes) {
          const auto known = places->find(node.entity.value);
          if (known == places->end()) return std::nullopt;
          positions.push_back(known->second);
        }
        return Renewed{arrangedAs({view, &view->graph}, std::move(positions), looks),
                       std::move(places)};
      },
      [this, kept = places_](std::optional<Renewed> renewed) {
        if (!renewed) return arrange();
        places_.adopt(kept, std::move(renewed->places));
        auto& result = renewed->arranged;
        const auto camera = camera_;
        const bool fitted = std::exchange(fitted_, false);
        present(std::move(result));
        if (!fitted) setCamera(camera);
        fitted_ = fitted;
      });
}

void GraphCanvas::setLooks(EntityLooksPtr looks) {
  if (looks == looks_) return;
  looks_ = std::move(looks);
  index();
}

/// Whether places tell only who is near whom, so that larger shapes may push others away.
bool GraphCanvas::makesRoom() const {
  return looks_ && layout_choice_.kind == graph::LayoutKind::Force &&
         std::ranges::any_of(*looks_, [](const auto& look) { return look.second.radius > 0; });
}

/// The same graph from where its nodes are now, as they are to look now.
void GraphCanvas::index() {
  if (!isShown()) return;
  std::vector<bool> pinned(graph_->nodes.size(), false);
  for (const auto node : emphasis_.pinned) pinned[node] = true;
  indexing_.start(
      [graph = graph_, positions = stage_.positions(), looks = looks_, pinned = std::move(pinned),
       roomy = makesRoom()](const std::stop_token& stop) {
        if (!roomy) return arrangedAs(graph, positions, looks);
        return arrangedAs(graph,
                          graph::madeRoom(*graph, looksIn(*graph, *looks), pinned, positions, stop),
                          looks);
      },
      [this](Arranged result) {
        if (dragging_ && pressed_.kind == graph::HitKind::Node) return;  // comes again at its end
        const bool moved = stage_.positions() != result.positions;
        stage_.show(graph_, std::move(result.positions), std::move(result.drawing));
        readSelection();
        if (moved) redraw();
      });
}

void GraphCanvas::setReducedMotion(bool reduced) {
  reduced_motion_ = reduced;
  if (reduced) transition_.finish();
}

CanvasFrame GraphCanvas::frame() const {
  return {stage_, palette_, emphasis_, emphasis_revision_, size(), devicePixelRatioF()};
}

/// From what is seen now: also from where a transition is that has not come to its end. Desktops
/// say that they want none by giving theirs no time.
void GraphCanvas::beginTransition(const Arranged& to) {
  const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
  if (reduced_motion_ || still || !isShown() || !isVisible() || to.positions.empty()) {
    transition_.finish();
    return;
  }
  CanvasTransition::Places from{graph_, stage_.positions(), camera_, {}};
  from.picture = QImage((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
  from.picture.setDevicePixelRatio(devicePixelRatioF());
  QPainter painter(&from.picture);
  if (transition_.isRunning()) {
    paintTransition(painter);
    from.positions = transition_.positions(stage_.positions());
    from.camera = transition_.camera(camera_);
  } else {
    layers_.paint(painter, frame());
  }
  painter.end();
  transition_.begin(std::move(from), *to.graph, to.positions);
}

/// Nodes of a graph too large to be painted at once do not move: its picture is made meanwhile.
void GraphCanvas::paintTransition(QPainter& painter) {
  const auto& plan = stage_.plan();
  const bool small = stage_.graph().edges.size() <= render::kImmediateEdges;
  if (transition_.moves() && small && CanvasLayers::isImmediate(plan)) {
    layers_.paintMoving(painter, frame(), transition_.positions(stage_.positions()),
                        transition_.camera(camera_));
    return;
  }
  layers_.paint(painter, frame());
  const auto& background = layers_.background();
  if (!CanvasLayers::isImmediate(plan) && background.picture().isNull()) transition_.wait();
  painter.resetTransform();
  painter.setOpacity(1 - transition_.progress());
  painter.drawImage(0, 0, transition_.picture());
}

}  // namespace isnad::gui
