#include "history_panel.h"

#include <QDateTime>

#include "accessible_lists.h"
#include "edit_wording.h"
#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// `2026-11-26 21:37` here, apart from any text around it.
QString localTime(const std::string& utc, const graph::Manner& language) {
  const auto moment = QDateTime::fromString(toQt(utc), Qt::ISODateWithMs).toLocalTime();
  const auto day = fromQt(moment.date().toString(Qt::ISODate));
  const auto time = fromQt(moment.time().toString(QStringLiteral("HH:mm")));
  return QStringLiteral("\u2068%1 %2\u2069")
      .arg(toQt(graph::dateText(day, language)), toQt(graph::inDigits(time, language)));
}

}  // namespace

HistoryPanel::HistoryPanel(QWidget* parent) : QDockWidget(parent), list_(new QListWidget(this)) {
  list_->setFrameShape(QFrame::NoFrame);
  list_->setWordWrap(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidget(list_);
  actOnSelection(*list_);
  connect(list_, &QListWidget::itemClicked, this, &HistoryPanel::go);
  connect(list_, &QListWidget::itemActivated, this, &HistoryPanel::go);
}

/// Not again where it is already, as after the first click of two.
void HistoryPanel::go(const QListWidgetItem* item) {
  const auto number = item->data(Qt::UserRole).toLongLong();
  if (number != now()) Q_EMIT wanted(number);
}

/// The last entry that is done; 0: none.
std::int64_t HistoryPanel::now() const { return history_.undo ? history_.undo->number : 0; }

void HistoryPanel::setHistory(const History& history) {
  history_ = history;
  retranslate();
}

void HistoryPanel::setLanguage(const graph::Manner& language) {
  language_ = language;
  retranslate();
}

void HistoryPanel::retranslate() {
  setWindowTitle(tr("History"));
  list_->setAccessibleName(tr("History"));
  list_->clear();
  for (const auto& entry : history_.edits) {
    add(wordsOf(entry.edit) + QLatin1Char('\n') + localTime(entry.at, language_), entry.number,
        entry.state == store::JournalState::Done);
  }
  add(tr("Before all edits"), 0, true);
  for (int row = 0; row < list_->count(); ++row) {
    auto* item = list_->item(row);
    if (item->data(Qt::UserRole).toLongLong() != now()) continue;
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
