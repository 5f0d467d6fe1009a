#include "preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include "isnad/graph/wording.h"
#include "isnad/render/label.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kTextStep = 10;  // per cent

void setTexts(QComboBox& box, const QStringList& texts) {
  const QSignalBlocker quiet(box);
  const int chosen = box.currentIndex();
  box.clear();
  box.addItems(texts);
  box.setCurrentIndex(chosen);
}

}  // namespace

PreferencesDialog::PreferencesDialog(Appearance& appearance, QWidget* parent)
    : QDialog(parent),
      appearance_(appearance),
      before_(appearance.preferences()),
      form_(new QFormLayout),
      language_(addChoice()),
      theme_(addChoice()),
      digits_(addChoice()),
      calendar_(addChoice()),
      text_size_(new QSpinBox(this)),
      reduced_motion_(new QCheckBox(this)),
      sample_(new QLabel(this)) {
  text_size_->setRange(Preferences::kSmallestText, Preferences::kLargestText);
  text_size_->setSingleStep(kTextStep);
  form_->addRow(new QLabel(this), text_size_);
  form_->addRow(reduced_motion_);
  form_->addRow(new QLabel(this), sample_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  auto* column = new QVBoxLayout(this);
  column->addLayout(form_);
  column->addWidget(buttons);
  retranslate();
  language_->setCurrentIndex(static_cast<int>(before_.language));
  theme_->setCurrentIndex(static_cast<int>(before_.theme));
  digits_->setCurrentIndex(static_cast<int>(before_.digits));
  calendar_->setCurrentIndex(static_cast<int>(before_.calendar));
  text_size_->setValue(before_.text_percent);
  reduced_motion_->setChecked(before_.reduced_motion);
  retranslate();  // the sample follows what is chosen
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  const auto show = [this] { appearance_.choose(preferences()); };
  for (auto* box : {language_, theme_, digits_, calendar_})
    connect(box, &QComboBox::currentIndexChanged, this, show);
  connect(text_size_, &QSpinBox::valueChanged, this, show);
  connect(reduced_motion_, &QCheckBox::toggled, this, show);
  connect(&appearance_, &Appearance::languageChanged, this, &PreferencesDialog::retranslate);
}

QComboBox* PreferencesDialog::addChoice() {
  auto* box = new QComboBox(this);
  form_->addRow(new QLabel(this), box);
  return box;
}

void PreferencesDialog::retranslate() {
  setWindowTitle(tr("Settings"));
  setTexts(*language_, {QStringLiteral("العربية"), QStringLiteral("English")});
  setTexts(*theme_, {tr("As the desktop"), tr("Light"), tr("Dark")});
  setTexts(*digits_, {QStringLiteral("0123456789"), QStringLiteral("٠١٢٣٤٥٦٧٨٩")});
  setTexts(*calendar_, {tr("Gregorian"), tr("Hijri (Umm al-Qura)")});
  text_size_->setSuffix(QStringLiteral("%"));
  reduced_motion_->setText(tr("Show changes at once, &without motion"));
  const auto name = [this](QWidget* field, const QString& text) {
    auto* label = qobject_cast<QLabel*>(form_->labelForField(field));
    label->setText(text);
    label->setBuddy(field);
  };
  name(language_, tr("&Language"));
  name(theme_, tr("&Colours"));
  name(digits_, tr("&Digits in Arabic"));
  name(calendar_, tr("C&alendar"));
  name(text_size_, tr("Size of &texts"));
  name(sample_, tr("Looks like"));
  const auto manner = preferences().manner();
  const auto amount = graph::amountText({2.5e9, "USD", model::AmountQualifier::Exact, {}}, manner);
  sample_->setText(
      render::isolated(toQt(amount)) +
      QStringLiteral(" · \u2068%1\u2069").arg(toQt(graph::dateText("2026-06-15", manner))));
}

Preferences PreferencesDialog::preferences() const {
  Preferences chosen;
  chosen.language = static_cast<graph::Language>(language_->currentIndex());
  chosen.theme = static_cast<Theme>(theme_->currentIndex());
  chosen.digits = static_cast<graph::Digits>(digits_->currentIndex());
  chosen.calendar = static_cast<Calendar>(calendar_->currentIndex());
  chosen.text_percent = text_size_->value();
  chosen.reduced_motion = reduced_motion_->isChecked();
  return chosen;
}

void PreferencesDialog::reject() {
  appearance_.choose(before_);
  QDialog::reject();
}

}  // namespace isnad::gui
