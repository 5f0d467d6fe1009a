#include "known_on.h"

#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kDayFormat = "yyyy-MM-dd";

QString dayText(QDate day) { return day.toString(QLatin1String(kDayFormat)); }

/// As days are written elsewhere in the window: from the left, in the digits of the figures.
void writeLikeTheRest(QDateEdit& field) {
  field.setLayoutDirection(Qt::LeftToRight);  // before the format, which would be turned round
  field.setDisplayFormat(QLatin1String(kDayFormat));
  if (QLocale().language() == QLocale::Arabic)
    field.setLocale(QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates));
}

}  // namespace

KnownOn::KnownOn(Backend& backend, QWidget& window)
    : QObject(&window),
      backend_(backend),
      window_(window),
      action_(new QAction(&window)),
      badge_(new QPushButton(&window)),
      day_(QDate::currentDate()) {
  action_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
  badge_->hide();
  connect(action_, &QAction::triggered, this, &KnownOn::ask);
  connect(badge_, &QPushButton::clicked, this, [this] { backend_.showKnownOn({}); });
  connect(&backend, &Backend::historyChanged, this,
          [this](const History& history) { badge_->setVisible(!history.known_on.empty()); });
}

void KnownOn::retranslate() {
  action_->setText(tr("As &known on…"));
  badge_->setText(
      tr("As known on %1: back to now").arg(QStringLiteral("\u2066%1\u2069").arg(dayText(day_))));
}

void KnownOn::show(QDate day) {
  day_ = day;
  retranslate();
  backend_.showKnownOn(fromQt(day.endOfDay().toUTC().toString(Qt::ISODateWithMs)));
}

void KnownOn::ask() {
  auto* dialog = new QDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("As known on"));
  auto* label = new QLabel(tr("Show only what was known at the end of this day:"), dialog);
  auto* day = new QDateEdit(day_, dialog);
  writeLikeTheRest(*day);
  day->setCalendarPopup(true);
  day->setMaximumDate(QDate::currentDate());
  label->setBuddy(day);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
  auto* now = buttons->addButton(tr("As known now"), QDialogButtonBox::ResetRole);
  auto* column = new QVBoxLayout(dialog);
  column->addWidget(label);
  column->addWidget(day);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this, [this, day] { show(day->date()); });
  connect(now, &QPushButton::clicked, dialog, [this, dialog] {
    backend_.showKnownOn({});
    dialog->reject();
  });
  dialog->open();
}

}  // namespace isnad::gui
