#include "accessible_parts.h"

#include <algorithm>
#include <unordered_map>

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

namespace isnad::gui {

namespace {

/// Null where the widget is none of them, or is none any more because it is being destroyed.
AccessibleParts* partsOf(QObject* object) { return dynamic_cast<AccessibleParts*>(object); }

/// A part of a widget. It belongs to Qt's cache of interfaces.
class PartInterface : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  PartInterface(QWidget& widget, AccessibleParts::Id id) : widget_(&widget), id_(id) {}

  [[nodiscard]] AccessibleParts::Id part() const { return id_; }

  [[nodiscard]] bool isValid() const override {
    if (whole() == nullptr) return false;
    const auto parts = whole()->accessibleParts();
    return std::ranges::find(parts, id_) != parts.end();
  }
  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(widget_.data());
  }
  [[nodiscard]] QWindow* window() const override {
    const auto* above = parent();
    return above == nullptr ? nullptr : above->window();
  }
  [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override {
    return nullptr;
  }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override {
    return -1;
  }

  [[nodiscard]] QString text(QAccessible::Text text) const override {
    if (text == QAccessible::Name) return told().name;
    return text == QAccessible::Description ? told().description : QString();
  }
  void setText(QAccessible::Text /*text*/, const QString& /*words*/) override {}
  [[nodiscard]] QRect rect() const override {
    if (!widget_) return {};
    const auto box = told().box;
    return {widget_->mapToGlobal(box.topLeft()), box.size()};
  }
  [[nodiscard]] QAccessible::Role role() const override { return told().role; }
  [[nodiscard]] QAccessible::State state() const override {
    auto state = told().state;
    state.focusable = true;
    state.focused = whole() != nullptr && widget_->hasFocus() && whole()->currentPart() == id_;
    if (!isValid()) state.invalid = true;
    return state;
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
  }
  [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (name == pressAction() && isValid()) whole()->pressPart(id_);
  }
  [[nodiscard]] QStringList keyBindingsForAction(const QString& /*name*/) const override {
    return {};
  }

 private:
  [[nodiscard]] AccessibleParts* whole() const { return partsOf(widget_.data()); }
  [[nodiscard]] AccessiblePart told() const {
    return whole() != nullptr ? whole()->accessiblePart(id_) : AccessiblePart{};
  }

  QPointer<QWidget> widget_;
  AccessibleParts::Id id_;
};

/// The widget: its parts, then its widgets.
class PartedInterface : public QAccessibleWidget {
 public:
  explicit PartedInterface(QWidget& widget)
      : QAccessibleWidget(&widget, partsOf(&widget)->wholeRole()) {}

  [[nodiscard]] QString text(QAccessible::Text text) const override {
    if (text == QAccessible::Description && whole() != nullptr) return whole()->wholeDescription();
    return QAccessibleWidget::text(text);
  }
  [[nodiscard]] int childCount() const override {
    return static_cast<int>(ids().size()) + QAccessibleWidget::childCount();
  }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    const auto parts = ids();
    const int count = static_cast<int>(parts.size());
    if (index < 0) return nullptr;
    if (index >= count) return QAccessibleWidget::child(index - count);
    return interfaceOf(parts[static_cast<std::size_t>(index)]);
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    const auto parts = ids();
    if (const auto* part = dynamic_cast<const PartInterface*>(child)) {
      const auto found = std::ranges::find(parts, part->part());
      return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
    }
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + static_cast<int>(parts.size());
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    if (auto* over = QAccessibleWidget::childAt(x, y)) return over;
    if (whole() == nullptr) return nullptr;
    const auto part = whole()->accessiblePartAt(widget()->mapFromGlobal(QPoint(x, y)));
    return part ? interfaceOf(*part) : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* focusChild() const override {
    const auto current = whole() != nullptr ? whole()->currentPart() : std::nullopt;
    return widget()->hasFocus() && current ? interfaceOf(*current)
                                           : QAccessibleWidget::focusChild();
  }
  /// What is no part any more is dropped.
  void prune() {
    const auto parts = ids();
    std::erase_if(made_, [&](const auto& made) {
      const bool gone = std::ranges::find(parts, made.first) == parts.end();
      if (gone) QAccessible::deleteAccessibleInterface(made.second);
      return gone;
    });
  }

 protected:
  ~PartedInterface() override {
    for (const auto& [_, id] : made_) QAccessible::deleteAccessibleInterface(id);
  }

 private:
  [[nodiscard]] AccessibleParts* whole() const { return partsOf(object()); }
  [[nodiscard]] std::vector<AccessibleParts::Id> ids() const {
    return whole() != nullptr ? whole()->accessibleParts() : std::vector<AccessibleParts::Id>{};
  }

  [[nodiscard]] QAccessibleInterface* interfaceOf(AccessibleParts::Id part) const {
    const auto known = made_.find(part);
    if (known != made_.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new PartInterface(*widget(), part);
    made_[part] = QAccessible::registerAccessibleInterface(made);
    return made;
  }

  mutable std::unordered_map<AccessibleParts::Id, QAccessible::Id> made_;
};

QAccessibleInterface* partedInterface(const QString& /*class_name*/, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  return widget != nullptr && partsOf(widget) != nullptr ? new PartedInterface(*widget) : nullptr;
}

PartedInterface* toldOf(QWidget& widget) {
  if (!QAccessible::isActive()) return nullptr;
  return dynamic_cast<PartedInterface*>(QAccessible::queryAccessibleInterface(&widget));
}

}  // namespace

void makePartsAccessible() { QAccessible::installFactory(partedInterface); }

void tellCurrentPart(QWidget& widget) {
  auto* whole = toldOf(widget);
  if (whole == nullptr) return;
  QAccessibleEvent selected(&widget, QAccessible::Selection);
  QAccessible::updateAccessibility(&selected);
  auto* current = whole->focusChild();
  if (current == nullptr || !widget.hasFocus()) return;
  QAccessibleEvent focused(current, QAccessible::Focus);
  QAccessible::updateAccessibility(&focused);
}

void tellPartsChanged(QWidget& widget) {
  auto* whole = toldOf(widget);
  if (whole == nullptr) return;
  whole->prune();
  QAccessibleEvent renewed(&widget, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&renewed);
}

}  // namespace isnad::gui
