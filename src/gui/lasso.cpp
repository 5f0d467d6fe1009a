#include "lasso.h"

#include <QMouseEvent>
#include <QRubberBand>

#include "graph_canvas.h"
#include "isnad/graph/scope.h"
#include "selection.h"

namespace isnad::gui {

namespace {

constexpr int kFrameAfter = 4;  // pixels before a press becomes a frame

}  // namespace

Lasso::Lasso(GraphCanvas& canvas, Selection& selection)
    : QObject(&canvas),
      canvas_(canvas),
      selection_(selection),
      frame_(new QRubberBand(QRubberBand::Rectangle, &canvas)) {
  canvas.installEventFilter(this);
}

bool Lasso::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonPress) return press(*static_cast<QMouseEvent*>(event));
  if (!pressed_) return QObject::eventFilter(watched, event);
  if (event->type() == QEvent::MouseMove) {
    const auto at = static_cast<QMouseEvent*>(event)->position().toPoint();
    frame_->setGeometry(QRect(pressed_at_, at).normalized());
    frame_->setVisible((at - pressed_at_).manhattanLength() >= kFrameAfter);
    return true;
  }
  if (event->type() != QEvent::MouseButtonRelease) return false;
  release(*static_cast<QMouseEvent*>(event));
  return true;
}

bool Lasso::press(const QMouseEvent& event) {
  if (event.button() != Qt::LeftButton || !event.modifiers().testFlag(Qt::ShiftModifier))
    return false;
  pressed_ = true;
  pressed_at_ = event.position().toPoint();
  return true;
}

void Lasso::release(const QMouseEvent& event) {
  pressed_ = false;
  const bool framed = !frame_->isHidden();
  frame_->hide();
  auto entities = selection_.entities();
  if (framed) {
    const auto inside =
        canvas_.entitiesIn(QRect(pressed_at_, event.position().toPoint()).normalized());
    entities.insert(inside.begin(), inside.end());
    if (!entities.empty())
      selection_.selectEntities(entities, selection_.entity().value_or(*entities.begin()));
    return;
  }
  const auto hit = canvas_.hitAt(pressed_at_);
  if (hit.kind != graph::HitKind::Node) return;
  const auto& node = canvas_.stage().graph().nodes[hit.index];
  if (node.members.empty()) return selection_.toggleEntity(node.entity);
  const auto members = graph::entitiesOf(node);
  entities.insert(members.begin(), members.end());
  selection_.selectEntities(std::move(entities), *members.begin());
}

}  // namespace isnad::gui
