#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace isnad::gui {

/// Shows where the keyboard is in lists and texts that have no frame of their own: a line in the
/// accent's colour around the one that was come to by key, until the mouse is used.
class FocusMarks : public QObject {
  Q_OBJECT

 public:
  /// Follows what happens in the whole application as long as it lives.
  explicit FocusMarks(QObject* parent);

  /// The widget that is framed; null where none is.
  [[nodiscard]] QWidget* marked() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  class Frame;
  void mark(QWidget& widget);
  void place();

  QPointer<Frame> frame_;
};

}  // namespace isnad::gui
