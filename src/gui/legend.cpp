#include "legend.h"

#include <algorithm>
#include <array>

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
constexpr int kRow = 22;
constexpr int kSwatch = 26;
constexpr int kGap = 8;
constexpr double kFont = 12.5;

constexpr std::size_t kFamilies = 6;

}  // namespace

Legend::Legend(GraphCanvas& canvas) : QWidget(&canvas), canvas_(canvas) {
  setCursor(Qt::PointingHandCursor);
  hide();
  canvas.installEventFilter(this);
  connect(&canvas, &GraphCanvas::arranged, this, &Legend::readStage);
}

void Legend::setLanguage(graph::Language language) {
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
  const auto add = [this](Kind kind, const auto& present) {
    for (std::uint8_t value = 0; value < present.size(); ++value) {
      if (present[value]) rows_.push_back({kind, value});
    }
  };
  add(Kind::Type, types);
  add(Kind::Family, families);
  add(Kind::Status, statuses);
  measure();
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
  double widest = render::labelWidth(tr("Legend"), render::interfaceFont(kFont, true)) + kSwatch;
  if (open_) {
    for (const auto& row : rows_) {
      widest = std::max(
          widest, render::labelWidth(textOf(row), render::interfaceFont(kFont)) + kSwatch + kGap);
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

void Legend::mousePressEvent(QMouseEvent* /*event*/) { setOpen(!open_); }

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
  const QRectF title(kPadding, 0, width() - 2 * kPadding, kTitle);
  render::drawLabel(painter, title, tr("Legend"), render::interfaceFont(kFont, true), palette_.text,
                    aligned);
  render::drawLabel(painter, title, open_ ? QStringLiteral("−") : QStringLiteral("+"),
                    render::interfaceFont(kFont, true), palette_.quiet_text,
                    right_to_left ? Qt::AlignLeft : Qt::AlignRight);
  if (!open_) return;
  double top = kTitle;
  for (const auto& row : rows_) {
    const double x = right_to_left ? width() - kPadding - kSwatch : kPadding;
    paintSwatch(painter, QRectF(x, top, kSwatch, kRow), row);
    const double text = right_to_left ? kPadding : kPadding + kSwatch + kGap;
    render::drawLabel(painter, QRectF(text, top, width() - 2 * kPadding - kSwatch - kGap, kRow),
                      textOf(row), render::interfaceFont(kFont), palette_.text, aligned);
    top += kRow;
  }
}

}  // namespace isnad::gui
