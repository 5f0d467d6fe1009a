#include "graph_menu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include "qt_text.h"

namespace isnad::gui {

GraphMenu::GraphMenu(GraphCanvas& canvas, Selection& selection, Exploring& exploring,
                     Browsing& browsing, Editing& editing, Copying& copying)
    : QObject(&canvas),
      canvas_(canvas),
      selection_(selection),
      exploring_(exploring),
      browsing_(browsing),
      editing_(editing),
      copying_(copying) {
  canvas.installEventFilter(this);
}

bool GraphMenu::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ContextMenu) return QObject::eventFilter(watched, event);
  const auto& asked = *static_cast<QContextMenuEvent*>(event);
  auto at = QPointF(asked.pos());
  if (asked.reason() == QContextMenuEvent::Keyboard)
    at = placeOfSelected();
  else
    select(at);
  auto* menu = new QMenu(&canvas_);
  menu->setObjectName(QStringLiteral("graph menu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fill(*menu);
  menu->popup(canvas_.mapToGlobal(at.toPoint()));
  return true;
}

/// What is selected stays so if the mouse is over a part of it.
void GraphMenu::select(QPointF at) {
  const auto hit = canvas_.hitAt(at);
  if (hit.kind == graph::HitKind::Node) {
    const auto& node = canvas_.stage().graph().nodes[hit.index];
    if (selection_.entities().contains(*graph::entitiesOf(node).begin())) return;
  }
  canvas_.select(hit);
}

QPointF GraphMenu::placeOfSelected() const {
  const auto& stage = canvas_.stage();
  if (const auto entity = selection_.entity(); entity && !stage.isEmpty()) {
    if (const auto node = graph::nodeOf(stage.graph(), *entity); node >= 0)
      return canvas_.toWidget(stage.positions()[static_cast<std::size_t>(node)]);
  }
  return QRectF(canvas_.rect()).center();
}

void GraphMenu::fill(QMenu& menu) {
  if (!selection_.entities().empty())
    fillForEntities(menu);
  else if (!selection_.claims().empty())
    fillForClaims(menu);
  menu.addSeparator();
  menu.addActions({&browsing_.back(), &browsing_.forward(), &exploring_.everything()});
}

void GraphMenu::fillForEntities(QMenu& menu) {
  exploring_.fill(menu);
  menu.addSeparator();
  for (auto* action : editing_.onEntity()) menu.addAction(action);
  menu.addSeparator();
  menu.addAction(tr("Copy the name"), this,
                 [this] { QGuiApplication::clipboard()->setText(names()); });
}

void GraphMenu::fillForClaims(QMenu& menu) {
  menu.addAction(tr("Copy the sentence with its source"), this, [this] { copying_.copy(); });
  menu.addSeparator();
  for (auto* action : editing_.onClaim()) menu.addAction(action);
  menu.addSeparator();
  exploring_.fill(menu);
}

QString GraphMenu::names() const {
  QStringList names;
  for (const auto entity : selection_.entities()) names << toQt(exploring_.view()->nameOf(entity));
  return names.join(QLatin1Char('\n'));
}

}  // namespace isnad::gui
