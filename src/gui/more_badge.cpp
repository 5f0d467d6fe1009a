#include "more_badge.h"

#include <algorithm>

namespace isnad::gui {

MoreBadge::MoreBadge(GraphCanvas& canvas, GraphFilter& filter, Selection& selection,
                     Exploring& exploring)
    : QToolButton(&canvas),
      canvas_(canvas),
      filter_(filter),
      selection_(selection),
      exploring_(exploring) {
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::PointingHandCursor);
  hide();
  connect(this, &QToolButton::clicked, &exploring, [&exploring] { exploring.expand(); });
  connect(&exploring, &Exploring::chosenChanged, this, &MoreBadge::refresh);
  connect(&filter, &GraphFilter::shown, this, &MoreBadge::refresh);
  connect(&canvas, &GraphCanvas::viewChanged, this, &MoreBadge::place);
}

void MoreBadge::refresh() {
  const auto count = selection_.entities().empty() ? 0 : exploring_.lacking();
  setText(count == 0 ? QString() : QStringLiteral("\u200e+%1").arg(count));
  setToolTip(exploring_.moreText());
  setAccessibleName(exploring_.moreText());
  adjustSize();
  place();
}

/// Over the node's upper right, where neither its name nor its cards' dot is.
void MoreBadge::place() {
  const auto& entity = selection_.entity();
  const auto& items = canvas_.scene().nodes;
  auto item = items.end();
  if (entity && !text().isEmpty() && filter_.isShown() && !canvas_.stage().isEmpty()) {
    const auto node = graph::nodeOf(canvas_.stage().graph(), *entity);
    item = std::ranges::find(items, node, [](const graph::NodeItem& one) {
      return static_cast<std::int64_t>(one.node);
    });
  }
  setVisible(item != items.end());
  if (item == items.end()) return;
  const auto at = canvas_.toWidget(item->center + graph::Point{item->radius, -item->radius});
  move(static_cast<int>(at.x()), static_cast<int>(at.y()) - height());
}

}  // namespace isnad::gui
