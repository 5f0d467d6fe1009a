#include "time_histogram.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include "isnad/render/label.h"
#include "qt_text.h"
#include "theme.h"
#include "time_words.h"

namespace isnad::gui {

namespace {

constexpr double kAside = 10;
constexpr double kFont = 12;  // pixels, as all of these in the usual size of texts
constexpr double kEdge = 6;   // pixels around an edge of the brush that grip it
constexpr double kLabelGap = 14;

double above() { return 14 * textScale(); }
double below() { return 20 * textScale(); }

std::int32_t lengthOf(const graph::Days& days) { return days.last - days.first + 1; }

/// The days of a bin as a date of Claim::date's forms.
std::string dateOf(const graph::Days& bin, graph::BinSize size) {
  const auto first = graph::isoDay(bin.first);
  switch (size) {
    case graph::BinSize::Year:
      return first.substr(0, 4);
    case graph::BinSize::Quarter:
      return first.substr(0, 4) + "-Q" + std::to_string((std::stoi(first.substr(5, 2)) + 2) / 3);
    case graph::BinSize::Month:
      return first.substr(0, 7);
    case graph::BinSize::Day:
      break;
  }
  return first;
}

}  // namespace

TimeHistogram::TimeHistogram(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize TimeHistogram::sizeHint() const { return {600, 38 + qRound(above() + below())}; }
QSize TimeHistogram::minimumSizeHint() const { return {200, 26 + qRound(above() + below())}; }

void TimeHistogram::setLanguage(const graph::Manner& language) {
  language_ = language;
  setAccessibleName(tr("Claims over time"));
  update();
}

void TimeHistogram::setPalette(const render::Palette& palette) {
  palette_ = palette;
  update();
}

void TimeHistogram::setBars(graph::Histogram histogram, graph::Stacking stacking,
                            const graph::Days& extent) {
  histogram_ = std::move(histogram);
  stacking_ = stacking;
  extent_ = extent;
  if (!histogram_.bins.empty())
    visible_ = {histogram_.bins.front().first, histogram_.bins.back().last};
  update();
}

void TimeHistogram::setBrush(std::optional<graph::Days> brush) {
  brush_ = brush;
  setAccessibleDescription(brush ? daysText(*brush, language_) : tr("Any time"));
  update();
}

QRectF TimeHistogram::plot() const {
  return QRectF(rect()).adjusted(kAside, above(), -kAside, -below());
}

double TimeHistogram::xOf(std::int32_t day) const {
  const auto area = plot();
  const double along = static_cast<double>(day - visible_.first) / lengthOf(visible_);
  return isRightToLeft() ? area.right() - along * area.width() : area.left() + along * area.width();
}

std::int32_t TimeHistogram::dayAt(double x) const {
  const auto area = plot();
  const double along = (isRightToLeft() ? area.right() - x : x - area.left()) / area.width();
  const auto day = std::floor(along * lengthOf(visible_));
  return visible_.first + static_cast<std::int32_t>(std::clamp(day, 0.0, lengthOf(visible_) - 1.0));
}

TimeHistogram::Grip TimeHistogram::gripAt(double x) const {
  if (!brush_) return Grip::New;
  if (std::abs(x - xOf(brush_->first)) <= kEdge) return Grip::First;
  if (std::abs(x - xOf(brush_->last + 1)) <= kEdge) return Grip::Last;
  const auto day = dayAt(x);
  return day >= brush_->first && day <= brush_->last ? Grip::Move : Grip::New;
}

void TimeHistogram::choose(std::optional<graph::Days> days) {
  if (days == brush_) return;
  setBrush(days);
  Q_EMIT brushed(days);
}

void TimeHistogram::chooseBins(std::size_t one, std::size_t other) {
  if (histogram_.bins.empty()) return;
  const auto last = histogram_.bins.size() - 1;
  const auto [first, end] = std::minmax({std::min(one, last), std::min(other, last)});
  choose(graph::Days{histogram_.bins[first].first, histogram_.bins[end].last});
}

void TimeHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || histogram_.bins.empty()) return;
  grip_ = gripAt(event->position().x());
  gripped_ = dayAt(event->position().x());
  held_ = brush_;
}

void TimeHistogram::mouseMoveEvent(QMouseEvent* event) {
  const double x = event->position().x();
  if (grip_ == Grip::None) {
    const auto grip = gripAt(x);
    setCursor(grip == Grip::First || grip == Grip::Last ? Qt::SizeHorCursor
              : grip == Grip::Move                      ? Qt::OpenHandCursor
                                                        : Qt::CrossCursor);
    return;
  }
  const auto bin = histogram_.binOf(dayAt(x));
  switch (grip_) {
    case Grip::New:
      return chooseBins(histogram_.binOf(gripped_), bin);
    case Grip::First:
      return chooseBins(bin, histogram_.binOf(held_->last));
    case Grip::Last:
      return chooseBins(histogram_.binOf(held_->first), bin);
    default:
      break;
  }
  const auto by =
      static_cast<std::ptrdiff_t>(bin) - static_cast<std::ptrdiff_t>(histogram_.binOf(gripped_));
  const auto first = static_cast<std::ptrdiff_t>(histogram_.binOf(held_->first)) + by;
  const auto last = static_cast<std::ptrdiff_t>(histogram_.binOf(held_->last)) + by;
  if (first >= 0 && last < std::ssize(histogram_.bins))
    chooseBins(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

/// A click without a drag chooses the bar under it.
void TimeHistogram::mouseReleaseEvent(QMouseEvent* event) {
  if (grip_ == Grip::New && dayAt(event->position().x()) == gripped_ && held_ == brush_) {
    const auto bin = histogram_.binOf(gripped_);
    chooseBins(bin, bin);
  }
  grip_ = Grip::None;
}

void TimeHistogram::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
  grip_ = Grip::None;
  choose(std::nullopt);
}

void TimeHistogram::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120;
  constexpr double kFactor = 1.25;
  const double notches = event->angleDelta().y() / kNotch;
  zoomBy(std::pow(kFactor, -notches), dayAt(event->position().x()));
}

/// Keeps `around` where it is as far as the extent lets it.
void TimeHistogram::zoomBy(double factor, std::int32_t around) {
  if (histogram_.bins.empty()) return;
  constexpr double kShortest = 7;
  const double whole = lengthOf(extent_);
  const double length = std::clamp(lengthOf(visible_) * factor, std::min(kShortest, whole), whole);
  const double before = static_cast<double>(around - visible_.first) / lengthOf(visible_);
  const double first = std::clamp(around - before * length, static_cast<double>(extent_.first),
                                  extent_.last + 1 - length);
  const auto begin = static_cast<std::int32_t>(std::lround(first));
  // The bars that are there follow at once, those of the days in view when they are counted.
  visible_ = {begin, std::min(begin + static_cast<std::int32_t>(length) - 1, extent_.last)};
  update();
  Q_EMIT zoomed(visible_);
}

/// The first step chooses the newest bar.
void TimeHistogram::step(int bins, bool widen) {
  if (histogram_.bins.empty()) return;
  const auto last_bin = std::ssize(histogram_.bins) - 1;
  if (!brush_) {
    const auto last = static_cast<std::size_t>(last_bin);
    return chooseBins(last, last);
  }
  auto first = static_cast<std::ptrdiff_t>(histogram_.binOf(brush_->first));
  auto last = static_cast<std::ptrdiff_t>(histogram_.binOf(brush_->last));
  if (bins > 0 || !widen) last += bins;
  if (bins < 0 || !widen) first += bins;
  if (first < 0 || last > last_bin) return;
  chooseBins(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

void TimeHistogram::keyPressEvent(QKeyEvent* event) {
  const bool widen = event->modifiers().testFlag(Qt::ShiftModifier);
  const int later = isRightToLeft() ? -1 : 1;
  constexpr double kStep = 1.5;
  const auto middle = visible_.first + lengthOf(visible_) / 2;
  switch (event->key()) {
    case Qt::Key_Right:
      return step(later, widen);
    case Qt::Key_Left:
      return step(-later, widen);
    case Qt::Key_Escape:
      if (!brush_) break;
      return choose(std::nullopt);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(1 / kStep, middle);
    case Qt::Key_Minus:
      return zoomBy(kStep, middle);
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

QString TimeHistogram::textOf(std::size_t bin) const {
  QStringList lines{daysText(histogram_.bins[bin], language_),
                    tr("%n claim(s)", nullptr, static_cast<int>(histogram_.totalOf(bin)))};
  const auto& counts = histogram_.counts[bin];
  for (std::size_t part = 0; part < counts.size(); ++part) {
    if (counts[part] == 0) continue;
    const auto name = stacking_ == graph::Stacking::Status
                          ? graph::statusText(static_cast<model::ClaimStatus>(part), language_)
                          : graph::familyText(static_cast<model::PredicateFamily>(part), language_);
    lines << QStringLiteral("%1: %2").arg(
        toQt(name), toQt(graph::inDigits(std::to_string(counts[part]), language_)));
  }
  return lines.join(QLatin1Char('\n'));
}

bool TimeHistogram::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || histogram_.bins.empty()) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), textOf(histogram_.binOf(dayAt(help->pos().x()))), this);
  return true;
}

QColor TimeHistogram::colourOf(std::size_t part) const {
  if (stacking_ == graph::Stacking::Family)
    return palette_.of(static_cast<model::PredicateFamily>(part));
  switch (static_cast<model::ClaimStatus>(part)) {
    case model::ClaimStatus::Asserted:
      return palette_.of(model::PredicateFamily::Ownership);
    case model::ClaimStatus::Planned:
      return palette_.of(model::PredicateFamily::Deal);
    case model::ClaimStatus::Possible:
      return palette_.of(model::PredicateFamily::Market);
    case model::ClaimStatus::Denied:
      return palette_.of(model::PredicateFamily::Conflict);
    case model::ClaimStatus::Ended:
      break;
  }
  return palette_.quiet_text;
}

void TimeHistogram::paintBars(QPainter& painter) const {
  const auto area = plot();
  const double unit = area.height() / std::max(histogram_.highest(), 1U);
  constexpr double kFaded = 0.3;
  painter.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < histogram_.bins.size(); ++i) {
    const auto& bin = histogram_.bins[i];
    if (!bin.touches(visible_)) continue;
    const auto [one, other] = std::minmax({xOf(bin.first), xOf(bin.last + 1)});
    const double left = std::max(one, area.left());
    const double right = std::min(other, area.right());
    const double gap = std::min(2.0, (right - left) / 4);
    double bottom = area.bottom();
    painter.setOpacity(!brush_ || brush_->touches(bin) ? 1 : kFaded);
    for (std::size_t part = 0; part < histogram_.counts[i].size(); ++part) {
      const double height = histogram_.counts[i][part] * unit;
      if (height <= 0) continue;
      painter.fillRect(QRectF(left + gap / 2, bottom - height, right - left - gap, height),
                       colourOf(part));
      bottom -= height;
    }
  }
  painter.setOpacity(1);
}

std::vector<TimeHistogram::AxisLabel> TimeHistogram::axisLabels() const {
  const auto area = plot();
  const auto font = textFont(kFont);
  const double onwards = isRightToLeft() ? -1 : 1;
  std::vector<AxisLabel> labels;
  for (const auto& bin : histogram_.bins) {
    if (!bin.touches(visible_)) continue;
    const double middle = (xOf(bin.first) + xOf(bin.last + 1)) / 2;
    if (!labels.empty() && (middle - labels.back().area.center().x()) * onwards <= kLabelGap)
      continue;  // before its text is shaped
    const auto text = toQt(graph::dateText(dateOf(bin, histogram_.size), language_));
    const double width = render::labelWidth(text, font);
    const double left =
        std::clamp(middle - width / 2, area.left(), std::max(area.right() - width, area.left()));
    const QRectF place(left, area.bottom() + 2, width, below() - 4);
    const auto apart = place.adjusted(-kLabelGap, 0, kLabelGap, 0);
    if (labels.empty() || !apart.intersects(labels.back().area)) labels.push_back({place, text});
  }
  return labels;
}

/// As many dates as find room, and the height of the highest bar.
void TimeHistogram::paintAxis(QPainter& painter) const {
  const auto area = plot();
  painter.setPen(palette_.line);
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  const auto font = textFont(kFont);
  for (const auto& label : axisLabels())
    render::drawLabel(painter, label.area, label.text, font, palette_.quiet_text);
  const bool rtl = isRightToLeft();
  render::drawLabel(painter, QRectF(area.left(), 0, area.width(), above()),
                    toQt(graph::inDigits(std::to_string(histogram_.highest()), language_)), font,
                    palette_.quiet_text, rtl ? Qt::AlignRight : Qt::AlignLeft);
}

void TimeHistogram::paintBrush(QPainter& painter) const {
  if (!brush_) return;
  const auto area = plot();
  const auto clamped = [&](double x) { return std::clamp(x, area.left(), area.right()); };
  const double first = clamped(xOf(brush_->first));
  const double last = clamped(xOf(brush_->last + 1));
  auto ground = palette_.accent;
  constexpr float kTint = 0.14F;
  ground.setAlphaF(kTint);
  painter.fillRect(QRectF(QPointF(std::min(first, last), above() / 2),
                          QPointF(std::max(first, last), area.bottom())),
                   ground);
  painter.setPen(QPen(palette_.accent, 2));
  for (const double x : {first, last})
    painter.drawLine(QPointF(x, above() / 2), QPointF(x, area.bottom()));
}

/// An arrow on the side where claims lie that are out of view.
void TimeHistogram::paintBeyond(QPainter& painter) const {
  const auto area = plot();
  constexpr double kSize = 4;
  const auto arrow = [&](bool at_left) {
    const double tip = at_left ? area.left() - kAside + 1 : area.right() + kAside - 1;
    const double base = tip + (at_left ? kSize : -kSize) * 1.5;
    const double middle = area.bottom() - kSize;
    painter.drawPolygon(QPolygonF{QPointF(tip, middle), QPointF(base, middle - kSize),
                                  QPointF(base, middle + kSize)});
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette_.quiet_text);
  if (histogram_.before > 0) arrow(!isRightToLeft());
  if (histogram_.after > 0) arrow(isRightToLeft());
}

void TimeHistogram::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.fillRect(rect(), palette_.panel);
  if (histogram_.bins.empty()) return;
  paintBars(painter);
  paintAxis(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  paintBrush(painter);
  paintBeyond(painter);
  if (!hasFocus()) return;
  painter.setPen(QPen(palette_.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace isnad::gui
