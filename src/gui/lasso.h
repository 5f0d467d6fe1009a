#pragma once

#include <QObject>
#include <QPoint>

class QMouseEvent;
class QRubberBand;

namespace isnad::gui {

class GraphCanvas;
class Selection;

/// Selects several entities in the canvas: with Shift held, a drag draws a frame around them, and a
/// click adds the one under the mouse, or takes it away.
class Lasso : public QObject {
  Q_OBJECT

 public:
  Lasso(GraphCanvas& canvas, Selection& selection);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool press(const QMouseEvent& event);
  void release(const QMouseEvent& event);

  GraphCanvas& canvas_;
  Selection& selection_;
  QRubberBand* frame_;
  QPoint pressed_at_;
  bool pressed_ = false;
};

}  // namespace isnad::gui
