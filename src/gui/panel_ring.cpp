#include "panel_ring.h"

#include <algorithm>

#include <QDockWidget>

namespace isnad::gui {

namespace {

bool takesKeys(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// A docked panel behind another one's tab counts as visible, but lies beside the window.
bool isSeen(const QWidget& widget, const QWidget& window) {
  const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
  return widget.isVisible() && window.rect().intersects(place);
}

}  // namespace

QWidget* entryOf(QWidget& panel) {
  auto* last = panel.focusWidget();
  if (last != nullptr && last != &panel && takesKeys(*last)) return last;
  if (takesKeys(panel)) return &panel;
  for (auto* next = panel.nextInFocusChain(); next != &panel; next = next->nextInFocusChain())
    if (panel.isAncestorOf(next) && takesKeys(*next)) return next;
  return nullptr;
}

PanelRing::PanelRing(QMainWindow& window, Commands& commands, std::vector<QWidget*> panels)
    : QObject(&window), window_(window), panels_(std::move(panels)) {
  commands.add(
      "isnad::gui::PanelRing",
      {{MenuId::View, QT_TR_NOOP("Ne&xt panel"), QKeySequence(Qt::Key_F6), [this] { step(1); }},
       {MenuId::View, QT_TR_NOOP("Pre&vious panel"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
        [this] { step(-1); }}});
}

std::vector<QWidget*> PanelRing::shown() const {
  auto ring = panels_;
  auto docks = window_.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
  std::ranges::stable_sort(docks, {}, [](const QDockWidget* dock) { return dock->y(); });
  for (auto* dock : docks) ring.push_back(dock);
  std::erase_if(
      ring, [this](auto* panel) { return !isSeen(*panel, window_) || entryOf(*panel) == nullptr; });
  return ring;
}

void PanelRing::step(int by) {
  const auto ring = shown();
  if (ring.empty()) return;
  const auto* now = window_.focusWidget();
  const auto here = std::ranges::find_if(
      ring, [now](const auto* panel) { return panel == now || panel->isAncestorOf(now); });
  const auto size = static_cast<std::ptrdiff_t>(ring.size());
  auto place = here - ring.begin() + by;
  if (here == ring.end()) place = by > 0 ? 0 : -1;
  auto* panel = ring[static_cast<std::size_t>((place + size) % size)];
  entryOf(*panel)->setFocus(Qt::TabFocusReason);
}

}  // namespace isnad::gui
