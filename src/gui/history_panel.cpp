#include "history_panel.h"

#include <QDateTime>

#include "edit_wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// `2026-11-26 21:37` here, left to right in any text.
QString localTime(const std::string& utc) {
  const auto moment = QDateTime::fromString(toQt(utc), Qt::ISODateWithMs).toLocalTime();
  return QStringLiteral("\u2066%1\u2069").arg(moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

}  // namespace

HistoryPanel::HistoryPanel(QWidget* parent) : QDockWidget(parent), list_(new QListWidget(this)) {
  list_->setFrameShape(QFrame::NoFrame);
  list_->setWordWrap(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidget(list_);
  connect(list_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
    Q_EMIT wanted(item->data(Qt::UserRole).toLongLong());
  });
}

void HistoryPanel::setHistory(const History& history) {
  history_ = history;
  retranslate();
}

void HistoryPanel::retranslate() {
  setWindowTitle(tr("History"));
  list_->setAccessibleName(tr("History"));
  list_->clear();
  for (const auto& entry : history_.edits) {
    add(wordsOf(entry.edit) + QLatin1Char('\n') + localTime(entry.at), entry.number,
        entry.state == store::JournalState::Done);
  }
  add(tr("Before all edits"), 0, true);
  const auto now = history_.undo ? history_.undo->number : 0;
  for (int row = 0; row < list_->count(); ++row) {
    auto* item = list_->item(row);
    if (item->data(Qt::UserRole).toLongLong() != now) continue;
    auto font = item->font();
    font.setBold(true);
    item->setFont(font);
    list_->setCurrentItem(item);
  }
}

void HistoryPanel::add(const QString& text, std::int64_t number, bool done) {
  auto* item = new QListWidgetItem(text, list_);
  item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(number));
  if (done) return;
  item->setForeground(palette().color(QPalette::PlaceholderText));
  item->setData(Qt::AccessibleTextRole, tr("Undone: %1").arg(text));
}

}  // namespace isnad::gui
