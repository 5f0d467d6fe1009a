#pragma once

#include <QLabel>

#include "isnad/render/palette.h"

class QMimeData;

namespace isnad::gui {

/// Takes files that are dropped anywhere on a window. While they are dragged over it, a frame and
/// a line of words lie over the window.
class DropZone : public QLabel {
  Q_OBJECT

 public:
  explicit DropZone(QWidget& window);

  void retranslate();
  void setColours(const render::Palette& palette);

 Q_SIGNALS:
  void dropped(const QMimeData& files);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget& window_;
};

}  // namespace isnad::gui
