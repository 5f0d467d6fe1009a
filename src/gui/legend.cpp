#include "legend.h"

#include <algorithm>
#include <array>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "graph_canvas.h"
#include "isnad/graph/wording.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "isnad/render/scene_painter.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kAway = 12;  // from the canvas's corner
constexpr int kPadding = 10;
constexpr int kTitle = 30;  // pixels high, as every row to hit
constexpr int kRow = 24;
constexpr int kSwatch = 26;
constexpr int kGap = 8;
constexpr int kBox = 13;
constexpr int kBeforeText = kBox + kGap + kSwatch + kGap;
constexpr double kFont = 12.5;

constexpr std::size_t kFamilies = 6;

}  // namespace

Legend::Legend(GraphCanvas& canvas) : QWidget(&canvas), canvas_(canvas) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::TabFocus);
  hide();
  canvas.installEventFilter(this);
  connect(&canvas, &GraphCanvas::arranged, this, &Legend::readStage);
}

void Legend::setLanguage(const graph::Manner& language) {
  language_ = language;
  setAccessibleName(tr("Legend"));
  measure();
}

void Legend::setPalette(const render::Palette& palette) {
  palette_ = palette;
  update();
}

void Legend::setOpen(bool open) {
  open_ = open;
  measure();
}

void Legend::readStage() {
  const auto& stage = canvas_.stage();
  rows_.clear();
  current_ = -1;
  setVisible(!stage.isEmpty());
  if (stage.isEmpty()) return;
  std::array<bool, 8> types{};
  std::array<bool, kFamilies> families{};
  std::array<bool, 8> statuses{};
  for (const auto& node : stage.graph().nodes) types[static_cast<std::size_t>(node.type)] = true;
  for (const auto& edge : stage.graph().edges) {
    families[static_cast<std::size_t>(familyOf(edge.predicate))] = true;
    statuses[static_cast<std::size_t>(edge.status)] = true;
  }
  for (const auto& callout : stage.graph().callouts)
    statuses[static_cast<std::size_t>(callout.status)] = true;
  const auto add = [this](Kind kind, const auto& present) {
    for (std::uint8_t value = 0; value < present.size(); ++value) {
      if (present[value]) rows_.push_back({kind, value});
    }
  };
  add(Kind::Type, types);
  add(Kind::Family, families);
  add(Kind::Status, statuses);
  std::erase_if(hidden_,
                [this](const Row& row) { return std::ranges::find(rows_, row) == rows_.end(); });
  measure();
  if (!hidden_.empty()) Q_EMIT filterChanged(filter());
}

QString Legend::textOf(const Row& row) const {
  switch (row.kind) {
    case Kind::Type:
      return toQt(graph::typeText(static_cast<model::EntityType>(row.value), language_));
    case Kind::Family:
      return toQt(graph::familyText(static_cast<model::PredicateFamily>(row.value), language_));
    case Kind::Status:
      return toQt(graph::statusText(static_cast<model::ClaimStatus>(row.value), language_));
  }
  return {};
}

QStringList Legend::texts() const {
  QStringList texts;
  for (const auto& row : rows_) texts << textOf(row);
  return texts;
}

void Legend::measure() {
  double widest = render::labelWidth(title(), render::interfaceFont(kFont, true)) + kSwatch;
  if (open_) {
    for (const auto& row : rows_) {
      widest = std::max(
          widest, render::labelWidth(textOf(row), render::interfaceFont(kFont)) + kBeforeText);
    }
  }
  const int rows = open_ ? static_cast<int>(rows_.size()) * kRow + kPadding : 0;
  resize(static_cast<int>(widest) + 2 * kPadding, kTitle + rows);
  place();
  update();
}

/// On the side where reading begins, at the bottom.
void Legend::place() {
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  move(right_to_left ? kAway : canvas_.width() - width() - kAway,
       canvas_.height() - height() - kAway);
}

bool Legend::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void Legend::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LayoutDirectionChange) place();
  QWidget::changeEvent(event);
}

QString Legend::title() const {
  return hidden_.empty() ? tr("Legend")
                         : tr("Legend · %n hidden", nullptr, static_cast<int>(hidden_.size()));
}

graph::ViewFilter Legend::filter() const {
  graph::ViewFilter filter;
  for (const auto& row : hidden_) {
    switch (row.kind) {
      case Kind::Type:
        filter.hidden_types.push_back(static_cast<model::EntityType>(row.value));
        break;
      case Kind::Family:
        for (const auto predicate : model::allPredicates()) {
          if (familyOf(predicate) == static_cast<model::PredicateFamily>(row.value))
            filter.hidden_predicates.push_back(predicate);
        }
        break;
      case Kind::Status:
        filter.hidden_statuses.push_back(static_cast<model::ClaimStatus>(row.value));
        break;
    }
  }
  return filter;
}

void Legend::toggle(int row) {
  if (row < 0 || row >= static_cast<int>(rows_.size())) return;
  const auto& chosen = rows_[static_cast<std::size_t>(row)];
  if (std::erase(hidden_, chosen) == 0) hidden_.push_back(chosen);
  setAccessibleDescription(title());
  measure();
  Q_EMIT filterChanged(filter());
}

void Legend::mousePressEvent(QMouseEvent* event) {
  const double y = event->position().y();
  if (y < kTitle) return setOpen(!open_);
  current_ = static_cast<int>(y - kTitle) / kRow;
  toggle(current_);
}

void Legend::keyPressEvent(QKeyEvent* event) {
  const int last = open_ ? static_cast<int>(rows_.size()) - 1 : -1;
  switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
      if (current_ < 0 || !open_)
        setOpen(!open_);
      else
        toggle(current_);
      break;
    case Qt::Key_Up:
      current_ = std::max(current_ - 1, -1);
      break;
    case Qt::Key_Down:
      current_ = std::min(current_ + 1, last);
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  update();
}

void Legend::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void Legend::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void Legend::paintBox(QPainter& painter, const QRectF& box, bool checked) const {
  painter.setPen(QPen(palette_.quiet_text, 1.2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(box, 2, 2);
  if (!checked) return;
  painter.setPen(QPen(palette_.text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const auto at = [&](double x, double y) {
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
  };
  painter.drawPolyline(QPolygonF{at(0.2, 0.55), at(0.42, 0.75), at(0.8, 0.28)});
}

void Legend::paintRow(QPainter& painter, int row, double top) const {
  const auto& shown = rows_[static_cast<std::size_t>(row)];
  const bool hidden = std::ranges::find(hidden_, shown) != hidden_.end();
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  const auto aligned = right_to_left ? Qt::AlignRight : Qt::AlignLeft;
  const auto placed = [&](double before, double wide) {
    const double x = right_to_left ? width() - kPadding - before - wide : kPadding + before;
    return QRectF(x, top, wide, kRow);
  };
  const auto box = placed(0, kBox);
  paintBox(painter, QRectF(box.left(), box.center().y() - kBox / 2.0, kBox, kBox), !hidden);
  constexpr double kFaded = 0.35;
  painter.setOpacity(hidden ? kFaded : 1);
  paintSwatch(painter, placed(kBox + kGap, kSwatch), shown);
  painter.setOpacity(1);
  render::drawLabel(painter, placed(kBeforeText, width() - 2 * kPadding - kBeforeText),
                    textOf(shown), render::interfaceFont(kFont),
                    hidden ? palette_.quiet_text : palette_.text, aligned);
}

void Legend::paintSwatch(QPainter& painter, const QRectF& box, const Row& row) const {
  const auto middle = box.center();
  if (row.kind == Kind::Type) {
    const auto type = static_cast<model::EntityType>(row.value);
    const QColor color = palette_.of(type);
    constexpr double kRadius = 7;
    painter.setPen(QPen(palette_.dark ? color.lighter(125) : color.darker(125), 1.2));
    painter.setBrush(type == model::EntityType::Term ? palette_.panel : color);
    painter.drawPath(render::shapeOf(type, {middle.x(), middle.y()}, kRadius));
    return;
  }
  const bool family = row.kind == Kind::Family;
  const auto status =
      family ? model::ClaimStatus::Asserted : static_cast<model::ClaimStatus>(row.value);
  const QColor color =
      family ? palette_.of(static_cast<model::PredicateFamily>(row.value)) : palette_.quiet_text;
  const double width = family ? 3 : 2;
  painter.setPen(render::penOf(status, color, width));
  painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
  if (status != model::ClaimStatus::Denied) return;
  painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(middle + QPointF(-2, 5), middle + QPointF(2, -5));
}

void Legend::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(palette_.line);
  painter.setBrush(palette_.panel);
  constexpr double kRound = 7;
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRound, kRound);
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  const auto aligned = right_to_left ? Qt::AlignRight : Qt::AlignLeft;
  const QRectF heading(kPadding, 0, width() - 2 * kPadding, kTitle);
  render::drawLabel(painter, heading, title(), render::interfaceFont(kFont, true), palette_.text,
                    aligned);
  render::drawLabel(painter, heading, open_ ? QStringLiteral("−") : QStringLiteral("+"),
                    render::interfaceFont(kFont, true), palette_.quiet_text,
                    right_to_left ? Qt::AlignLeft : Qt::AlignRight);
  const int rows = open_ ? static_cast<int>(rows_.size()) : 0;
  for (int row = 0; row < rows; ++row) paintRow(painter, row, kTitle + row * kRow);
  if (!hasFocus()) return;
  const bool on_title = current_ < 0 || !open_;
  painter.setPen(QPen(palette_.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(
      QRectF(3, on_title ? 3 : kTitle + current_ * kRow, width() - 6, on_title ? kTitle - 6 : kRow),
      4, 4);
}

}  // namespace isnad::gui
