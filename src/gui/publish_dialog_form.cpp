// What the dialog asks, and where it shows the answer.
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "publish_dialog.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr QSize kSmallestPreview(320, 240);

}  // namespace

/// They scroll where the screen is low.
QWidget* PublishDialog::makeQuestions() {
  auto* questions = new QWidget(this);
  auto* form = new QFormLayout(questions);
  form->setContentsMargins(0, 0, form->horizontalSpacing(), 0);
  makeForm(form);
  auto* room = new QScrollArea(this);
  room->setFrameShape(QFrame::NoFrame);
  room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  room->setWidgetResizable(true);
  room->setWidget(questions);
  questions_ = questions;
  room->setMinimumWidth(questions->sizeHint().width() +
                        room->verticalScrollBar()->sizeHint().width());
  room->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  return room;
}

void PublishDialog::makeForm(QFormLayout* form) {
  format_ = new QComboBox(this);
  for (const auto& format : publish::formats()) format_->addItem(toQt(format));
  connect(format_, &QComboBox::currentIndexChanged, this, &PublishDialog::followFormat);
  form->addRow(tr("Format"), format_);
  scope_ = new QComboBox(this);
  makeScopes();
  form->addRow(tr("Claims"), scope_);
  makePictureRows(form);
  texts_ = new QCheckBox(tr("Whole texts of the articles"), this);
  form->addRow(QString(), texts_);
  makeRedactionRows(form);
  for (auto* box : {scope_, language_, ground_})
    connect(box, &QComboBox::currentIndexChanged, &pause_, qOverload<>(&QTimer::start));
  for (auto* box : {width_, height_, dpi_})
    connect(box, &QSpinBox::valueChanged, &pause_, qOverload<>(&QTimer::start));
  for (auto* box : findChildren<QCheckBox*>())
    connect(box, &QCheckBox::toggled, &pause_, qOverload<>(&QTimer::start));
  connect(title_, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
  connect(withheld_, &QPlainTextEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
}

void PublishDialog::makeScopes() {
  const auto offer = [this](const QString& words, Scope scope) {
    scope_->addItem(words, static_cast<int>(scope));
    parts_[scope] = partOf(context_.shown, scope);
  };
  scope_->addItem(tr("Everything"), static_cast<int>(Scope::Everything));
  if (context_.shown.graph) {
    offer(tr("The view, as it lies"), Scope::View);
    offer(tr("What the window shows of it"), Scope::Window);
    if (!context_.shown.chosen.empty())
      offer(tr("The selection and its neighbours"), Scope::Neighbours);
  }
  if (!context_.chosen.empty())
    scope_->addItem(tr("Only about %1").arg(toQt(context_.chosen)), kAboutChosen);
}

void PublishDialog::makePictureRows(QFormLayout* form) {
  title_ = new QLineEdit(this);
  title_->setPlaceholderText(tr("What it holds"));
  form->addRow(tr("Title"), title_);
  const auto number = [this](int least, int most, int value) {
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(100);
    auto figures = QLocale();  // with the digits of the window
    figures.setNumberOptions(QLocale::OmitGroupSeparator);
    box->setLocale(figures);
    box->setValue(value);
    return box;
  };
  constexpr int kLargest = 20000;
  width_ = number(64, kLargest, 1600);
  height_ = number(64, kLargest, 1100);
  dpi_ = number(36, 1200, 96);
  auto* size = new QHBoxLayout;
  size->addWidget(width_);
  size->addWidget(new QLabel(QStringLiteral("×"), this));
  size->addWidget(height_);
  form->addRow(tr("Pixels"), size);
  form->addRow(tr("Dots an inch"), dpi_);
  language_ = new QComboBox(this);
  language_->addItems({QStringLiteral("العربية"), QStringLiteral("English")});
  form->addRow(tr("Language"), language_);
  ground_ = new QComboBox(this);
  ground_->addItems({tr("Light"), tr("Dark")});
  form->addRow(tr("Ground"), ground_);
  auto* grid = new QGridLayout;
  for (const auto& words : {tr("Title"), tr("Day"), tr("Legend"), tr("Certainty key"),
                            tr("Numbered sources"), tr("What is not shown")}) {
    auto* box = new QCheckBox(words, this);
    box->setChecked(true);
    const int place = static_cast<int>(furniture_.size());
    grid->addWidget(box, place / 2, place % 2);
    furniture_.push_back(box);
  }
  form->addRow(tr("With"), grid);
}

void PublishDialog::makeRedactionRows(QFormLayout* form) {
  withheld_ = new QPlainTextEdit(this);
  withheld_->setPlaceholderText(tr("Names to withhold, one a line"));
  withheld_->setToolTip(tr("A name of an entity, or source:…, voice:…, tag:…, grade:…"));
  constexpr int kLines = 3;
  withheld_->setFixedHeight(withheld_->fontMetrics().lineSpacing() * kLines + 16);
  form->addRow(tr("Withhold"), withheld_);
  unnamed_ = new QCheckBox(tr("Sources without a name"), this);
  form->addRow(QString(), unnamed_);
  notes_ = new QCheckBox(tr("Notes, tags and grades"), this);
  form->addRow(QString(), notes_);
}

QWidget* PublishDialog::makePreview() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  picture_ = new QLabel(side);
  picture_->setMinimumSize(kSmallestPreview);
  picture_->setAlignment(Qt::AlignCenter);
  picture_->setAccessibleName(tr("Preview"));
  lines_ = new QPlainTextEdit(side);
  lines_->setReadOnly(true);
  lines_->setLineWrapMode(QPlainTextEdit::NoWrap);
  lines_->setLayoutDirection(Qt::LeftToRight);
  lines_->setAccessibleName(tr("Preview"));
  pages_ = new QStackedWidget(side);
  pages_->addWidget(picture_);
  pages_->addWidget(lines_);
  summary_ = new QLabel(side);
  summary_->setWordWrap(true);
  bar_ = new QProgressBar(side);
  bar_->setAccessibleName(tr("How far writing is"));
  bar_->hide();
  column->addWidget(pages_, 1);
  column->addWidget(summary_);
  column->addWidget(bar_);
  return side;
}

}  // namespace isnad::gui
