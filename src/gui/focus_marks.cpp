#include "focus_marks.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QTimer>

namespace isnad::gui {

/// Lies over the widget and lets everything through.
class FocusMarks::Frame : public QWidget {
 public:
  explicit Frame(QWidget& around) : QWidget(&around) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
  }

 protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
};

FocusMarks::FocusMarks(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

QWidget* FocusMarks::marked() const { return frame_ ? frame_->parentWidget() : nullptr; }

void FocusMarks::mark(QWidget& widget) {
  delete frame_;
  frame_ = new Frame(widget);
  frame_->show();
  place();
  // Again once the widget has raised its scroll bars.
  QTimer::singleShot(0, this, [this] {
    if (frame_) place();
  });
}

void FocusMarks::place() {
  frame_->setGeometry(frame_->parentWidget()->rect());
  frame_->raise();
}

bool FocusMarks::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    auto* area = qobject_cast<QAbstractScrollArea*>(watched);
    const auto reason = static_cast<const QFocusEvent*>(event)->reason();
    const bool by_key = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                        reason == Qt::ShortcutFocusReason;
    if (area != nullptr && by_key) mark(*area);
  } else if (event->type() == QEvent::FocusOut && marked() == watched) {
    delete frame_;
  } else if (event->type() == QEvent::MouseButtonPress && frame_) {
    delete frame_;
  } else if (event->type() == QEvent::Resize && frame_ && marked() == watched) {
    place();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace isnad::gui
