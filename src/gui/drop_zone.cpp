#include "drop_zone.h"

#include <QDropEvent>
#include <QMimeData>

#include "theme.h"

namespace isnad::gui {

DropZone::DropZone(QWidget& window) : QLabel(&window), window_(window), alone_(this) {
  constexpr int kSize = 20;
  setAttribute(Qt::WA_TransparentForMouseEvents);  // what is dragged still reaches the window
  setAlignment(Qt::AlignCenter);
  setWordWrap(true);
  setFont(textFont(kSize, true));
  hide();
  alone_.setSingleShot(true);
  alone_.setInterval(kPatience);
  connect(&alone_, &QTimer::timeout, this, &QWidget::hide);
  window.setAcceptDrops(true);
  window.installEventFilter(this);
}

void DropZone::retranslate() {
  setText(tr("Drop here to take the files in"));
  setAccessibleName(text());
}

void DropZone::setColours(const render::Palette& palette) {
  auto veil = palette.panel;
  veil.setAlphaF(0.85F);
  setStyleSheet(QStringLiteral("QLabel { border: 3px dashed %1; background: %2; color: %3; }")
                    .arg(palette.accent.name(), veil.name(QColor::HexArgb), palette.text.name()));
}

void DropZone::cover() {
  alone_.start();
  if (isVisible()) return;
  setGeometry(window_.rect());
  raise();
  show();
}

bool DropZone::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &window_) return false;
  switch (event->type()) {
    case QEvent::DragMove:
      cover();
      return false;
    case QEvent::DragEnter: {
      auto* drag = static_cast<QDragEnterEvent*>(event);
      if (!drag->mimeData()->hasUrls()) return false;
      drag->acceptProposedAction();
      cover();
      return true;
    }
    case QEvent::DragLeave:
      hide();
      return true;
    case QEvent::Drop:
      hide();
      Q_EMIT dropped(*static_cast<QDropEvent*>(event)->mimeData());
      return true;
    default:
      return false;
  }
}

}  // namespace isnad::gui
