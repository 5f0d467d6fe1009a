#pragma once

#include <optional>
#include <vector>

#include <QAccessible>
#include <QRect>

class QWidget;

namespace isnad::gui {

/// One thing that a widget paints, as a screen reader tells of it.
struct AccessiblePart {
  QAccessible::Role role = QAccessible::ListItem;
  QString name;
  QString description;
  QRect box;  ///< In the widget's pixels.
  QAccessible::State state;
};

/// What a widget that paints several things by itself says of them, so that each becomes an object
/// for assistive technologies: a base beside QWidget. A part keeps its id as long as it is the same
/// thing.
class AccessibleParts {
 public:
  using Id = quint64;

  virtual ~AccessibleParts() = default;
  [[nodiscard]] virtual QAccessible::Role wholeRole() const = 0;
  [[nodiscard]] virtual QString wholeDescription() const = 0;
  /// In the order in which they are read.
  [[nodiscard]] virtual std::vector<Id> accessibleParts() const = 0;
  /// Empty where the id is none of them.
  [[nodiscard]] virtual AccessiblePart accessiblePart(Id part) const = 0;
  /// At a point of the widget.
  [[nodiscard]] virtual std::optional<Id> accessiblePartAt(QPoint at) const = 0;
  /// What the keyboard is at.
  [[nodiscard]] virtual std::optional<Id> currentPart() const = 0;
  /// What a click on it does.
  virtual void pressPart(Id part) = 0;
};

/// From now on widgets that are AccessibleParts have children for assistive technologies. May be
/// called again.
void makePartsAccessible();

/// The keyboard is at another part; which the widget knows.
void tellCurrentPart(QWidget& widget);
/// Other parts are there, or elsewhere, or have other names.
void tellPartsChanged(QWidget& widget);

}  // namespace isnad::gui
