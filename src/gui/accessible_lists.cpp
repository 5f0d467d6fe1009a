#include "accessible_lists.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QTimer>

namespace isnad::gui {

namespace {

constexpr char kHeard[] = "isnad_heard";
constexpr char kActs[] = "isnad_acts";

/// The only one selected, where the keyboard or the mouse would have made it the current one.
QModelIndex selectedElsewhere(const QAbstractItemView& view) {
  const auto chosen = view.selectionModel()->selectedIndexes();
  if (chosen.isEmpty() || chosen.contains(view.currentIndex())) return {};
  return chosen.first().siblingAtColumn(chosen.last().column()) == chosen.last() ? chosen.first()
                                                                                 : QModelIndex();
}

void take(QAbstractItemView& view) {
  const auto chosen = selectedElsewhere(view);
  if (!chosen.isValid()) return;
  view.setCurrentIndex(chosen);
  if (view.property(kActs).toBool()) Q_EMIT view.clicked(chosen);
}

/// Whatever is selected by hand is current by the time the event is done with.
void hear(QAbstractItemView& view) {
  if (view.selectionModel() == nullptr) return;
  QObject::connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, &view,
                   [&view] { QTimer::singleShot(0, &view, [&view] { take(view); }); });
}

/// The list of a box is selected in by hand only while it is open.
void hear(QComboBox& box) {
  const auto* lines = box.view()->selectionModel();
  QObject::connect(lines, &QItemSelectionModel::selectionChanged, &box,
                   [&box](const QItemSelection& chosen) {
                     if (box.view()->isVisible() || chosen.isEmpty()) return;
                     const int row = chosen.indexes().first().row();
                     if (row == box.currentIndex()) return;
                     box.setCurrentIndex(row);
                     Q_EMIT box.activated(row);
                   });
}

/// Makes nothing: Qt's own interface does, once the widget is listened to. Asked for the first time
/// an assistive technology looks at the widget.
QAccessibleInterface* listen(const QString& /*class_name*/, QObject* object) {
  if (object == nullptr || object->property(kHeard).toBool()) return nullptr;
  auto* box = qobject_cast<QComboBox*>(object);
  auto* view = qobject_cast<QAbstractItemView*>(object);
  if (box == nullptr && view == nullptr) return nullptr;
  object->setProperty(kHeard, true);
  if (box != nullptr)
    hear(*box);
  else if (qobject_cast<QComboBox*>(view->parentWidget() != nullptr
                                        ? view->parentWidget()->parentWidget()
                                        : nullptr) == nullptr)
    hear(*view);
  return nullptr;
}

}  // namespace

void makeListsAccessible() { QAccessible::installFactory(listen); }

void actOnSelection(QAbstractItemView& view) { view.setProperty(kActs, true); }

}  // namespace isnad::gui
