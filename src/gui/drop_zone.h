#pragma once

#include <QLabel>
#include <QTimer>

#include "isnad/render/palette.h"

class QMimeData;

namespace isnad::gui {

/// Takes files that are dropped anywhere on a window. While they are dragged over it, a frame and
/// a line of words lie over the window; not for longer than kPatience without a move, as where the
/// program that they come from ends.
class DropZone : public QLabel {
  Q_OBJECT

 public:
  static constexpr int kPatience = 10000;  ///< Milliseconds.

  explicit DropZone(QWidget& window);

  void retranslate();
  void setColours(const render::Palette& palette);

 Q_SIGNALS:
  void dropped(const QMimeData& files);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void cover();

  QWidget& window_;
  QTimer alone_;
};

}  // namespace isnad::gui
