#include "difference_marks.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>

#include "isnad/render/fonts.h"
#include "isnad/render/label.h"

namespace isnad::gui {

namespace {

constexpr double kSign = 7.5;  // pixels from the middle of a sign to its rim
constexpr double kLine = 26;   // high, of the legend
constexpr double kAway = 12;   // from the canvas's edge
constexpr double kUnder = 52;  // the bar that stands at the top

/// Half way along the curve, where no words stand.
graph::Point middleOf(const graph::EdgeItem& edge) {
  return edge.from * 0.25 + edge.control * 0.5 + edge.to * 0.25;
}

}  // namespace

DifferenceMarks::DifferenceMarks(GraphCanvas& canvas, GraphFilter& filter, SavedViews& views,
                                 Appearance& appearance)
    : QWidget(&canvas), canvas_(canvas), filter_(filter), appearance_(appearance) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
  canvas.installEventFilter(this);
  connect(&views, &SavedViews::compared, this, &DifferenceMarks::show);
  connect(&filter, &GraphFilter::scopeChanged, this, &DifferenceMarks::leave);
  connect(&filter, &GraphFilter::shown, this, qOverload<>(&QWidget::update));
  connect(&canvas, &GraphCanvas::viewChanged, this, qOverload<>(&QWidget::update));
}

void DifferenceMarks::show(const Comparison& comparison) {
  comparison_ = comparison;
  entities_.clear();
  relations_.clear();
  for (const bool here : {true, false}) {
    const auto& side = here ? comparison.here : comparison.there;
    for (const auto entity : side.entities) entities_[entity] = here;
    for (const auto relation : side.relations) relations_[relation] = here;
  }
  setGeometry(canvas_.rect());
  setVisible(!entities_.empty() || !relations_.empty());
  setAccessibleName(legend().join(QLatin1Char('\n')));
  raise();
  update();
}

/// Another part is shown than both views together.
void DifferenceMarks::leave() {
  if (!comparison_ || filter_.scope() == comparison_->both) return;
  comparison_.reset();
  hide();
}

QStringList DifferenceMarks::legend() const {
  if (!comparison_) return {};
  return {tr("Only in what was shown"), tr("Only in “%1”").arg(comparison_->name)};
}

std::size_t DifferenceMarks::marked(bool here) const {
  const auto all = marks();
  return static_cast<std::size_t>(std::ranges::count(all, here, &Mark::here));
}

std::vector<DifferenceMarks::Mark> DifferenceMarks::marks() const {
  std::vector<Mark> marks;
  const auto& stage = canvas_.stage();
  if (!comparison_ || stage.isEmpty() || !filter_.isShown()) return marks;
  const auto& graph = stage.graph();
  for (const auto& item : stage.scene().nodes) {
    const auto found = entities_.find(graph.nodes[item.node].entity);
    if (found == entities_.end()) continue;
    marks.push_back({canvas_.toWidget(item.center - graph::Point{item.radius, 0}), found->second});
  }
  for (const auto& item : stage.scene().edges) {
    for (const auto claim : graph.claimsOf(item.edge)) {
      const auto found = relations_.find(claim);
      if (found == relations_.end()) continue;
      marks.push_back({canvas_.toWidget(middleOf(item)), found->second});
      break;
    }
  }
  return marks;
}

void DifferenceMarks::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& mark : marks()) paintSign(painter, mark.at, mark.here);
  paintLegend(painter);
}

void DifferenceMarks::paintSign(QPainter& painter, QPointF at, bool here) const {
  const auto colours = appearance_.colours();
  painter.setPen(QPen(colours.ground, 1.5));
  painter.setBrush(here ? colours.of(model::EntityType::Organization)
                        : colours.of(model::EntityType::Person));
  painter.drawEllipse(at, kSign, kSign);
  painter.setPen(QPen(colours.ground, 2.5, Qt::SolidLine, Qt::FlatCap));
  const double arm = kSign - 3.5;
  painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
  if (here) painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
}

/// In the corner where reading begins.
void DifferenceMarks::paintLegend(QPainter& painter) const {
  const auto colours = appearance_.colours();
  const auto font = render::interfaceFont(13);
  const auto lines = legend();
  double wide = 0;
  for (const auto& line : lines) wide = std::max(wide, render::labelWidth(line, font));
  const double room = 2 * kSign + 8;
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  QRectF box(kAway, kUnder, wide + room + 20, kLine * static_cast<double>(lines.size()) + 8);
  if (right_to_left) box.moveRight(width() - kAway);
  painter.setPen(colours.line);
  painter.setBrush(colours.panel);
  painter.drawRoundedRect(box, 4, 4);
  double y = box.top() + 4;
  for (int i = 0; i < lines.size(); ++i, y += kLine) {
    const double sign = right_to_left ? box.right() - 10 - kSign : box.left() + 10 + kSign;
    paintSign(painter, {sign, y + kLine / 2}, i == 0);
    const QRectF words(right_to_left ? box.left() + 10 : box.left() + 10 + room, y, wide, kLine);
    render::drawLabel(
        painter, words, lines[i], font, colours.text,
        right_to_left ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
  }
}

bool DifferenceMarks::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(canvas_.rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace isnad::gui
