#include "message_bar.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace isnad::gui {

namespace {

QAccessibleInterface* alertOf(const QString& /*class_name*/, QObject* object) {
  auto* bar = qobject_cast<MessageBar*>(object);
  return bar == nullptr ? nullptr : new QAccessibleWidget(bar, QAccessible::AlertMessage);
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), label_(new QLabel(this)), close_(new QToolButton(this)) {
  setFrameShape(QFrame::StyledPanel);
  label_->setWordWrap(true);
  label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  close_->setText(QStringLiteral("×"));
  close_->setAutoRaise(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 4, 4);
  row->addWidget(label_, 1);
  row->addWidget(close_);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  hide();
  QAccessible::installFactory(alertOf);
}

void MessageBar::say(const QString& sentence) {
  sentence_ = sentence;
  // A line that begins with a file's name goes the way of the language, not of the name.
  const QChar mark(isRightToLeft() ? 0x200F : 0x200E);
  label_->setText(
      QString(mark + sentence).replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(mark)));
  setAccessibleName(sentence);
  close_->setToolTip(tr("Close this message"));
  close_->setAccessibleName(tr("Close this message"));
  setVisible(!sentence.isEmpty());
}

QString MessageBar::text() const { return sentence_; }

}  // namespace isnad::gui
