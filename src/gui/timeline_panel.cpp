#include "timeline_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "dock_page.h"
#include "dock_toggle.h"
#include "time_words.h"

namespace isnad::gui {

namespace {

constexpr int kHeight = 126;
constexpr int kPadding = 8;
constexpr std::size_t kMostBins = 120;

/// Whether there is a choice of days at all.
bool hasTwoDays(const graph::ClaimFacets& facets, graph::Clock clock) {
  std::optional<graph::Days> met;
  for (const auto& claim : facets.claims) {
    const auto& days = claim.at(clock);
    if (!days) continue;
    if (met && *met != *days) return true;
    met = days;
  }
  return false;
}

}  // namespace

TimelinePanel::TimelinePanel(Filtering& filtering, QWidget* parent)
    : QDockWidget(parent),
      filtering_(filtering),
      job_(filtering.worker()),
      clock_(new QComboBox(this)),
      stacking_(new QComboBox(this)),
      chosen_(new QLabel(this)),
      beyond_(new QPushButton(this)),
      clear_(new QPushButton(this)),
      pages_(new QStackedWidget(this)),
      empty_(new QLabel(this)),
      histogram_(new TimeHistogram(this)) {
  setObjectName(QStringLiteral("timeline"));
  setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
  auto* line = new QHBoxLayout;
  line->addWidget(clock_);
  line->addWidget(stacking_);
  line->addWidget(chosen_, 1);
  // Where texts are large it is cut, rather than that the window grows.
  chosen_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  line->addWidget(beyond_);
  line->addWidget(clear_);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  pages_->addWidget(empty_);
  pages_->addWidget(histogram_);
  auto* content = new DockPage(kHeight, this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kPadding, kPadding, kPadding, 0);
  column->addLayout(line);
  column->addWidget(pages_, 1);
  setWidget(content);
  clear_->hide();
  beyond_->hide();
  beyond_->setFlat(true);
  connect(&filtering_, &Filtering::sifted, this, &TimelinePanel::readFiltered);
  connect(&filtering_, &Filtering::changed, this, [this] {
    const auto& time = filtering_.filter().time;
    if (time) clock_->setCurrentIndex(static_cast<int>(time->clock));
    histogram_->setBrush(time ? std::optional(time->days) : std::nullopt);
  });
  connect(histogram_, &TimeHistogram::brushed, this, &TimelinePanel::brush);
  connect(histogram_, &TimeHistogram::zoomed, this, [this](const graph::Days& days) {
    zoomed_ = days;
    count();
  });
  connect(beyond_, &QPushButton::clicked, this, [this] {
    zoomed_ = extent_;
    count();
  });
  connect(clear_, &QPushButton::clicked, this, [this] { brush(std::nullopt); });
  for (auto* box : {clock_, stacking_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(clock_, &QComboBox::activated, this, [this] {
    zoomed_.reset();
    if (filtering_.filter().time) brush(filtering_.filter().time->days);
    count();
  });
  connect(stacking_, &QComboBox::activated, this, &TimelinePanel::count);
}

graph::Clock TimelinePanel::chosenClock() const {
  return clock_->currentIndex() == 1 ? graph::Clock::Recorded : graph::Clock::Valid;
}

QString TimelinePanel::text() const {
  return pages_->currentWidget() == empty_ ? empty_->text() : chosen_->text();
}

void TimelinePanel::setLanguage(const graph::Manner& language) {
  language_ = language;
  setWindowTitle(tr("Timeline"));
  const auto name = [](QComboBox& box, const QString& title, const QStringList& texts) {
    const QSignalBlocker quiet(box);
    const int chosen = std::max(box.currentIndex(), 0);
    box.clear();
    box.addItems(texts);
    box.setCurrentIndex(chosen);
    box.setAccessibleName(title);
    box.setToolTip(title);
  };
  name(*clock_, tr("Which time"), {tr("When it was so"), tr("When it was said")});
  name(*stacking_, tr("Colours"), {tr("Coloured by relation"), tr("Coloured by status")});
  clear_->setText(tr("Any time"));
  histogram_->setLanguage(language);
  retitle();
}

void TimelinePanel::setColours(const render::Palette& palette) { histogram_->setPalette(palette); }

void TimelinePanel::toggle() {
  decided_ = true;
  gui::toggle(*this, *histogram_);
}

void TimelinePanel::readFiltered(const FilteredPtr& filtered) {
  const bool is_new = !filtered_ || filtered_->view->file != filtered->view->file;
  filtered_ = filtered;
  if (is_new) {
    zoomed_.reset();
    if (!decided_) setVisible(hasTwoDays(filtered->view->facets, graph::Clock::Valid));
  }
  count();
}

/// The bars anew, from what is filtered, for the days in view.
void TimelinePanel::count() {
  if (!filtered_) return retitle();
  const auto stacking =
      stacking_->currentIndex() == 1 ? graph::Stacking::Status : graph::Stacking::Family;
  job_.start(
      [filtered = filtered_, clock = chosenClock(), stacking,
       zoomed = zoomed_](const std::stop_token&) {
        const auto& view = *filtered->view;
        const auto days = zoomed ? zoomed : usualExtentOf(view.facets, clock);
        if (!days) return Counted{};
        return Counted{extentOf(view.facets, clock),
                       histogramOf(view.knowledge, view.facets, filtered->sifted, clock, stacking,
                                   *days, kMostBins)};
      },
      [this, stacking](Counted counted) { showBars(std::move(counted), stacking); });
  retitle();
}

void TimelinePanel::showBars(Counted counted, graph::Stacking stacking) {
  extent_ = counted.extent;
  pages_->setCurrentWidget(extent_ ? static_cast<QWidget*>(histogram_) : empty_);
  if (extent_) histogram_->setBars(std::move(counted.histogram), stacking, *extent_);
  retitle();
}

void TimelinePanel::brush(std::optional<graph::Days> days) {
  auto filter = filtering_.filter();
  const bool undated = filter.time && filter.time->undated;
  filter.time = days ? std::optional(graph::TimeSpan{chosenClock(), *days, undated}) : std::nullopt;
  filtering_.set(std::move(filter));
}

void TimelinePanel::retitle() {
  empty_->setText(chosenClock() == graph::Clock::Valid
                      ? tr("No claim has a date yet. Claims take theirs from the words of an "
                           "article, or from the day it was published.")
                      : tr("No article says when it was published."));
  const auto& time = filtering_.filter().time;
  clear_->setVisible(time.has_value());
  const auto& bars = histogram_->histogram();
  const auto beyond = extent_ ? bars.before + bars.after : 0;
  beyond_->setVisible(beyond > 0);
  beyond_->setText(tr("%n claim(s) beyond these days: show", nullptr, static_cast<int>(beyond)));
  const auto shown = filtered_ ? static_cast<int>(filtered_->sifted.shown) : 0;
  const auto claims = tr("%n claim(s)", nullptr, shown);
  chosen_->setText(time ? QStringLiteral("%1 · %2").arg(daysText(time->days, language_), claims)
                   : extent_ ? tr("Drag over the bars to choose a time")
                             : QString());
  chosen_->setToolTip(chosen_->text());
}

}  // namespace isnad::gui
