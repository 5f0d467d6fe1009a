#include "two_clocks.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLocale>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kDayFormat = "yyyy-MM-dd";

QString dayText(QDate day) { return day.toString(QLatin1String(kDayFormat)); }

/// As days are written elsewhere in the window: in the digits of the figures, as graph::dateText.
void writeLikeTheRest(QDateEdit& field) {
  const bool arabic_digits = QLocale().zeroDigit() == QStringLiteral("٠");
  field.setLayoutDirection(Qt::LeftToRight);  // before the format, which would be turned round
  field.setDisplayFormat(QLatin1String(arabic_digits ? "yyyy/MM/dd" : kDayFormat));
  field.setLocale(QLocale());
}

/// A day that holds where it is checked.
struct DayLine {
  QCheckBox* holds;
  QDateEdit* day;

  DayLine(QDialog& dialog, const QString& text, QDate last, bool checked)
      : holds(new QCheckBox(text, &dialog)), day(new QDateEdit(last, &dialog)) {
    writeLikeTheRest(*day);
    day->setCalendarPopup(true);
    day->setAccessibleName(text);
    day->setEnabled(checked);
    holds->setChecked(checked);
    QObject::connect(holds, &QCheckBox::toggled, day, [day = day](bool on) {
      day->setEnabled(on);
      if (on) day->setFocus();
    });
  }

  [[nodiscard]] std::optional<QDate> chosen() const {
    return holds->isChecked() ? std::optional(day->date()) : std::nullopt;
  }
};

}  // namespace

TwoClocks::TwoClocks(Backend& backend, QWidget& window)
    : QObject(&window),
      backend_(backend),
      window_(window),
      action_(new QAction(&window)),
      badge_(new QPushButton(&window)),
      as_of_(QDate::currentDate()),
      known_on_(QDate::currentDate()) {
  action_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
  badge_->hide();
  connect(action_, &QAction::triggered, this, &TwoClocks::ask);
  connect(badge_, &QPushButton::clicked, this, [this] { show({}, {}); });
  connect(&backend, &Backend::historyChanged, this, [this](const History& history) {
    const bool other = std::exchange(shown_, history.clocks) != shown_;
    retranslate();
    badge_->setVisible(shown_ != Clocks{});
    if (other && !shown_.known_on.empty())
      Q_EMIT told(
          tr("This is what was known then. It can be read and exported, not changed: to "
             "change something, go back to now with the button below."));
  });
}

void TwoClocks::setLanguage(const graph::Manner& language) {
  language_ = language;
  retranslate();
}

void TwoClocks::retranslate() {
  action_->setText(tr("As of a day, as &known on a day…"));
  const auto shown = [this](const std::string& day) {
    return QStringLiteral("\u2068%1\u2069").arg(toQt(graph::dateText(day, language_)));
  };
  const auto known = QDateTime::fromString(toQt(shown_.known_on), Qt::ISODateWithMs);
  const auto as_of = shown(shown_.as_of);
  const auto known_on = shown(fromQt(dayText(known.toLocalTime().date())));
  if (shown_.known_on.empty())
    badge_->setText(tr("As of %1: back to now").arg(as_of));
  else if (shown_.as_of.empty())
    badge_->setText(tr("As known on %1: back to now").arg(known_on));
  else
    badge_->setText(tr("As of %1, as known on %2: back to now").arg(as_of, known_on));
}

void TwoClocks::show(std::optional<QDate> as_of, std::optional<QDate> known_on) {
  Clocks clocks;
  if (as_of) {
    as_of_ = *as_of;
    clocks.as_of = fromQt(dayText(*as_of));
  }
  if (known_on) {
    known_on_ = *known_on;
    clocks.known_on = fromQt(known_on->endOfDay().toUTC().toString(Qt::ISODateWithMs));
  }
  backend_.showAt(clocks);
}

void TwoClocks::ask() {
  auto* dialog = new QDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Which time is shown"));
  const bool now = shown_ == Clocks{};
  const DayLine as_of(*dialog, tr("What was &so at the end of this day, as far as dates are given"),
                      as_of_, now || !shown_.as_of.empty());
  const DayLine known_on(*dialog, tr("What was &known here at the end of this day"), known_on_,
                         !shown_.known_on.empty());
  known_on.day->setMaximumDate(QDate::currentDate());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
  auto* back = buttons->addButton(tr("Back to &now"), QDialogButtonBox::ResetRole);
  auto* grid = new QGridLayout(dialog);
  int row = 0;
  for (const auto& line : {as_of, known_on}) {
    grid->addWidget(line.holds, row, 0);
    grid->addWidget(line.day, row++, 1);
  }
  grid->addWidget(buttons, row, 0, 1, 2);
  connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this,
          [this, as_of, known_on] { show(as_of.chosen(), known_on.chosen()); });
  connect(back, &QPushButton::clicked, dialog, [this, dialog] {
    show({}, {});
    dialog->reject();
  });
  dialog->open();
  (as_of.holds->isChecked() ? as_of : known_on).day->setFocus();
}

}  // namespace isnad::gui
