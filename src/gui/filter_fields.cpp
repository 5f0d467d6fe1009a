#include "filter_fields.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include "isnad/graph/wording.h"
#include "isnad/text/quantities.h"
#include "isnad/text/tokenizer.h"
#include "measure_words.h"
#include "qt_text.h"
#include "time_words.h"

namespace isnad::gui {

namespace {

constexpr int kMostCore = 99;
constexpr int kGap = 6;
constexpr int kFigure = 56;  // pixels wide at least

std::vector<model::ClaimStatus> allButDoubtful() {
  return {model::ClaimStatus::Asserted, model::ClaimStatus::Planned, model::ClaimStatus::Ended};
}

bool isOnlyDoubtful(std::vector<model::ClaimStatus> hidden) {
  std::ranges::sort(hidden);
  return hidden == allButDoubtful();
}

QString figureText(const std::optional<double>& value, const graph::Manner& language) {
  if (!value) return {};
  model::Amount amount;
  amount.value = *value;
  return toQt(graph::amountText(amount, language));
}

/// Scales as they are put behind a figure.
double scaleOf(QString& text) {
  static constexpr std::array<std::pair<const char*, double>, 8> kScales{{{"tn", 1e12},
                                                                          {"bn", 1e9},
                                                                          {"t", 1e12},
                                                                          {"b", 1e9},
                                                                          {"mn", 1e6},
                                                                          {"m", 1e6},
                                                                          {"k", 1e3},
                                                                          {"K", 1e3}}};
  for (const auto& [mark, scale] : kScales) {
    if (!text.endsWith(QLatin1String(mark), Qt::CaseInsensitive)) continue;
    text.chop(QLatin1String(mark).size());
    text = text.trimmed();
    return scale;
  }
  return 1;
}

}  // namespace

std::optional<double> figureFrom(const QString& text) {
  auto figure = text.trimmed();
  const double scale = scaleOf(figure);
  bool good = false;
  double value = QLocale::c().toDouble(figure, &good);
  if (!good) value = QLocale().toDouble(figure, &good);
  if (good && std::isfinite(value)) return value * scale;
  const auto words = fromQt(text);
  auto tokenizer = text::Tokenizer::create();
  if (!tokenizer) return std::nullopt;
  const auto found = text::findQuantities(words, tokenizer->tokenize(words));
  return found.empty() ? std::nullopt : std::optional(found.front().value);
}

FilterFields::FilterFields(Filtering& filtering, QWidget* parent)
    : QWidget(parent),
      filtering_(filtering),
      words_(new QLineEdit(this)),
      doubtful_(new QPushButton(this)),
      time_(new QComboBox(this)),
      undated_(new QCheckBox(this)),
      currency_(new QComboBox(this)),
      least_(new QLineEdit(this)),
      most_(new QLineEdit(this)),
      core_(new QSpinBox(this)),
      core_label_(new QLabel(this)),
      measure_(new QComboBox(this)),
      measured_least_(new QLineEdit(this)),
      measured_most_(new QLineEdit(this)) {
  words_->setClearButtonEnabled(true);
  doubtful_->setCheckable(true);
  core_->setRange(0, kMostCore);
  core_label_->setBuddy(core_);
  layOut();
  connectFields();
}

void FilterFields::layOut() {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(kGap);
  grid->addWidget(words_, 0, 0, 1, 4);
  grid->addWidget(doubtful_, 1, 0, 1, 4);
  grid->addWidget(time_, 2, 0, 1, 4);
  grid->addWidget(undated_, 3, 0, 1, 4);
  grid->addWidget(currency_, 4, 0, 1, 2);
  grid->addWidget(least_, 4, 2);
  grid->addWidget(most_, 4, 3);
  grid->addWidget(core_label_, 5, 0, 1, 3);
  grid->addWidget(core_, 5, 3);
  grid->addWidget(measure_, 6, 0, 1, 2);
  grid->addWidget(measured_least_, 6, 2);
  grid->addWidget(measured_most_, 6, 3);
  for (int i = 0; i < 4; ++i) grid->setColumnStretch(i, 1);
  for (auto* box : {time_, currency_, measure_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
  }
  for (auto* field : {least_, most_, measured_least_, measured_most_})
    field->setMinimumWidth(kFigure);
}

void FilterFields::connectFields() {
  connect(words_, &QLineEdit::textChanged, this, [this](const QString& text) {
    change([&](auto& filter) { filter.words = fromQt(text.trimmed()); });
  });
  connect(time_, &QComboBox::activated, this, &FilterFields::chooseTime);
  connect(undated_, &QCheckBox::toggled, this, [this](bool also) {
    change([&](auto& filter) {
      if (filter.time) filter.time->undated = also;
    });
  });
  connect(doubtful_, &QPushButton::toggled, this, &FilterFields::showOnlyDoubtful);
  connect(currency_, &QComboBox::activated, this, &FilterFields::chooseAmount);
  connect(least_, &QLineEdit::editingFinished, this, &FilterFields::chooseAmount);
  connect(most_, &QLineEdit::editingFinished, this, &FilterFields::chooseAmount);
  connect(core_, &QSpinBox::valueChanged, this, [this](int core) {
    change([&](auto& filter) { filter.core = static_cast<std::uint32_t>(core); });
  });
  connect(measure_, &QComboBox::activated, this, &FilterFields::chooseMeasure);
  connect(measured_least_, &QLineEdit::editingFinished, this, &FilterFields::chooseMeasure);
  connect(measured_most_, &QLineEdit::editingFinished, this, &FilterFields::chooseMeasure);
  connect(&filtering_, &Filtering::changed, this, &FilterFields::readFilter);
  connect(&filtering_, &Filtering::sifted, this, [this](const FilteredPtr& filtered) {
    if (offered_ != filtered->offers) {
      offered_ = filtered->offers;
      readFilter();
    }
    offerUndated();
  });
}

template <class Change>
void FilterFields::change(Change change) {
  if (reading_) return;
  auto filter = filtering_.filter();
  change(filter);
  filtering_.set(std::move(filter));
}

void FilterFields::setLanguage(const graph::Manner& language) {
  language_ = language;
  words_->setPlaceholderText(tr("Filter by names"));
  words_->setAccessibleName(tr("Filter by names"));
  doubtful_->setText(tr("Only refused or possible"));
  time_->setAccessibleName(tr("Time"));
  currency_->setAccessibleName(tr("Amount in"));
  currency_->setToolTip(tr("Amounts are compared within one currency"));
  for (auto* field : {least_, most_}) {
    const auto name = field == least_ ? tr("from") : tr("to");
    field->setPlaceholderText(name);
    field->setAccessibleName(tr("Amount") + QLatin1Char(' ') + name);
  }
  measure_->setAccessibleName(tr("Measured of entities"));
  measure_->setToolTip(tr("Measured among what the rest of the filter shows"));
  for (auto* field : {measured_least_, measured_most_}) {
    const auto name = field == measured_least_ ? tr("from") : tr("to");
    field->setPlaceholderText(name);
    field->setAccessibleName(measure_->accessibleName() + QLatin1Char(' ') + name);
  }
  core_label_->setText(tr("Neighbours at least"));
  core_->setSpecialValueText(tr("any"));
  core_->setAccessibleName(core_label_->text());
  core_->setToolTip(tr("Only entities that have as many neighbours among those shown"));
  readFilter();
}

void FilterFields::readFilter() {
  reading_ = true;
  const auto& filter = filtering_.filter();
  if (words_->text().trimmed() != toQt(filter.words)) words_->setText(toQt(filter.words));
  doubtful_->setChecked(isOnlyDoubtful(filter.hidden_statuses));
  core_->setValue(static_cast<int>(filter.core));
  offerTimes();
  offerUndated();
  offerCurrencies();
  offerMeasures();
  const auto amount = filter.amount.value_or(graph::AmountSpan{});
  least_->setText(figureText(amount.least, language_));
  most_->setText(figureText(amount.most, language_));
  least_->setEnabled(filter.amount.has_value());
  most_->setEnabled(filter.amount.has_value());
  reading_ = false;
}

/// Any time, each year, and what the timeline has chosen where that is no year.
void FilterFields::offerTimes() {
  const auto& time = filtering_.filter().time;
  const auto clock = time ? time->clock : graph::Clock::Valid;
  time_->clear();
  time_->addItem(tr("Any time"));
  int chosen = time ? -1 : 0;
  const auto years = offered_ ? offered_->years(clock) : std::vector<int>();
  for (const int year : years) {
    const auto days = graph::daysIn(std::to_string(year));
    if (time && days == time->days) chosen = time_->count();
    time_->addItem(toQt(graph::dateText(std::to_string(year), language_)), year);
  }
  if (chosen < 0) {
    chosen = time_->count();
    time_->addItem(daysText(time->days, language_));
  }
  time_->setCurrentIndex(chosen);
}

/// Beside a time, how many claims are without one that all else would show.
void FilterFields::offerUndated() {
  const auto& time = filtering_.filter().time;
  const auto& filtered = filtering_.filtered();
  const auto count = time && filtered ? filtered->undated(time->clock) : 0;
  const auto figure = toQt(graph::inDigits(std::to_string(count), language_));
  undated_->setText(tr("Also without a date: %1").arg(figure));
  const QSignalBlocker quiet(undated_);
  undated_->setChecked(time && time->undated);
  undated_->setVisible(time && (count > 0 || time->undated));
}

void FilterFields::offerCurrencies() {
  auto codes = offered_ ? offered_->currencies : std::vector<std::string>();
  const auto& amount = filtering_.filter().amount;
  if (amount && std::ranges::find(codes, amount->currency) == codes.end())
    codes.push_back(amount->currency);
  currency_->clear();
  currency_->addItem(tr("Any amount"));
  for (const auto& code : codes) {
    currency_->addItem(code.empty() ? tr("Numbers") : toQt(code), toQt(code));
    if (amount && code == amount->currency) currency_->setCurrentIndex(currency_->count() - 1);
  }
}

void FilterFields::chooseTime(int index) {
  const auto year = time_->itemData(index);
  if (index > 0 && !year.isValid()) return;  // what is chosen already
  change([&](auto& filter) {
    if (index <= 0) return filter.time.reset();
    const auto before = filter.time.value_or(graph::TimeSpan{});
    if (const auto days = graph::daysIn(std::to_string(year.toInt())))
      filter.time = graph::TimeSpan{before.clock, *days, before.undated};
  });
}

void FilterFields::chooseAmount() {
  const auto code = currency_->currentData();
  change([&](auto& filter) {
    if (!code.isValid()) return filter.amount.reset();
    filter.amount = graph::AmountSpan{fromQt(code.toString()), figureFrom(least_->text()),
                                      figureFrom(most_->text())};
  });
  readFilter();
}

void FilterFields::offerMeasures() {
  const auto& span = filtering_.filter().measure;
  gui::offerMeasures(*measure_, tr("Any measure"), true);
  gui::chooseMeasure(*measure_, span ? std::optional(span->measure) : std::nullopt);
  const auto shown = [&](const std::optional<double>& value) {
    return value ? toQt(graph::inDigits(fromQt(QString::number(*value, 'g', 10)), language_))
                 : QString();
  };
  measured_least_->setText(span ? shown(span->least) : QString());
  measured_most_->setText(span ? shown(span->most) : QString());
  measured_least_->setEnabled(span.has_value());
  measured_most_->setEnabled(span.has_value());
}

void FilterFields::chooseMeasure() {
  const auto measure = chosenMeasure(*measure_);
  change([&](auto& filter) {
    if (!measure) return filter.measure.reset();
    // Figures of one measure mean nothing of another.
    const bool same = filter.measure && filter.measure->measure == *measure;
    filter.measure =
        graph::MeasureSpan{*measure, same ? figureFrom(measured_least_->text()) : std::nullopt,
                           same ? figureFrom(measured_most_->text()) : std::nullopt};
  });
  readFilter();
}

void FilterFields::showOnlyDoubtful(bool only) {
  change([&](auto& filter) {
    filter.hidden_statuses = only ? allButDoubtful() : std::vector<model::ClaimStatus>();
  });
}

}  // namespace isnad::gui
