#include <QKeyEvent>
#include <QPainter>

#include "canvas_items.h"
#include "graph_canvas.h"

namespace isnad::gui {

namespace {

constexpr double kZoomStep = 1.2;

std::optional<graph::Point> directionOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return graph::Point{-1, 0};
    case Qt::Key_Right:
      return graph::Point{1, 0};
    case Qt::Key_Up:
      return graph::Point{0, -1};
    case Qt::Key_Down:
      return graph::Point{0, 1};
    default:
      return std::nullopt;
  }
}

}  // namespace

/// Arrows lead along relations, with Ctrl to any node; Page Up and Down through all nodes by their
/// number of relations, Home to the first of them; Space through the relations of the node.
graph::Hit GraphCanvas::stepFor(const QKeyEvent& event) const {
  const bool other_way = event.modifiers().testFlag(Qt::ShiftModifier);
  if (const auto direction = directionOf(event.key()))
    return walk_.toward(stage_, *direction, !event.modifiers().testFlag(Qt::ControlModifier));
  switch (event.key()) {
    case Qt::Key_PageDown:
      return walk_.inOrder(stage_, 1);
    case Qt::Key_PageUp:
      return walk_.inOrder(stage_, -1);
    case Qt::Key_Home:
      return CanvasWalk::first(*graph_);
    case Qt::Key_Space:
      return walk_.relation(stage_, other_way ? -1 : 1);
    default:
      return {};
  }
}

/// From a relation or card to its node, from a node to nothing.
void GraphCanvas::stepBack() {
  const auto node = walk_.node();
  const bool beside = walk_.at().kind != graph::HitKind::Node && !selection_.claims().empty();
  if (isShown() && node && beside)
    select({graph::HitKind::Node, *node});
  else
    selection_.clear();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
  by_keyboard_ = true;
  const auto step = isShown() ? stepFor(*event) : graph::Hit{};
  if (step.kind != graph::HitKind::Nothing) {
    walk_.stepTo(*graph_, step);
    return select(step);
  }
  switch (event->key()) {
    case Qt::Key_Escape:
      stepBack();
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (isShown() && walk_.at().kind != graph::HitKind::Nothing) select(walk_.at());
      Q_EMIT detailsWanted();
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
    default:
      QWidget::keyPressEvent(event);
  }
  update();
}

void GraphCanvas::focusInEvent(QFocusEvent* event) {
  using enum Qt::FocusReason;
  const auto reason = event->reason();
  by_keyboard_ = by_keyboard_ || reason == TabFocusReason || reason == BacktabFocusReason ||
                 reason == ShortcutFocusReason;
  QWidget::focusInEvent(event);
  tellCurrentPart(*this);
  update();
}

void GraphCanvas::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

/// A frame around what the keyboard is at, and around the canvas.
void GraphCanvas::paintFocus(QPainter& painter) const {
  if (!hasFocus() || !by_keyboard_) return;
  constexpr double kAway = 5;
  constexpr double kRound = 6;
  painter.resetTransform();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette_.accent, 2));
  painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  const auto box = boxOf(stage_, walk_.at());
  if (box.isEmpty()) return;
  const auto frame = box.adjusted(-kAway, -kAway, kAway, kAway);
  painter.setPen(QPen(palette_.ground, 6));
  painter.drawRoundedRect(frame, kRound, kRound);
  painter.setPen(QPen(palette_.accent, 2));
  painter.drawRoundedRect(frame, kRound, kRound);
}

/// Where a menu asked for by key opens.
QVariant GraphCanvas::inputMethodQuery(Qt::InputMethodQuery query) const {
  if (query != Qt::ImCursorRectangle || !isShown()) return QWidget::inputMethodQuery(query);
  const auto box = boxOf(stage_, walk_.at());
  return box.isEmpty() ? QWidget::inputMethodQuery(query) : QVariant(box.toRect());
}

}  // namespace isnad::gui
