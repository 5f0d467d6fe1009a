#include "isnad/render/scene_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QPainterPath>
#include <QPolygonF>

#include "isnad/render/fonts.h"
#include "isnad/render/label.h"

namespace isnad::render {

namespace {

using graph::Point;
using model::ClaimStatus;
using model::EntityType;

constexpr double kFaded = 0.22;
constexpr double kArrow = 9;

QPointF q(Point p) { return {p.x, p.y}; }
QRectF q(const graph::Rect& r) { return {r.left, r.top, r.width, r.height}; }

QPolygonF polygon(Point center, double radius, int corners, double start) {
  QPolygonF shape;
  for (int i = 0; i < corners; ++i) {
    const double angle = start + 2 * std::numbers::pi * i / corners;
    shape << QPointF(center.x + radius * std::cos(angle), center.y + radius * std::sin(angle));
  }
  return shape;
}

/// Shape as well as colour tells the type.
QPainterPath shapeOf(EntityType type, Point center, double radius) {
  constexpr double kUp = -std::numbers::pi / 2;
  QPainterPath path;
  switch (type) {
    case EntityType::Organization: {
      const double half = radius * 0.9;
      path.addRoundedRect(center.x - half, center.y - half, 2 * half, 2 * half, half * 0.35,
                          half * 0.35);
      break;
    }
    case EntityType::Person:
      path.addEllipse(q(center), radius, radius);
      break;
    case EntityType::Place:
      path.addPolygon(polygon(center, radius, 6, 0));
      break;
    case EntityType::Product:
      path.addPolygon(polygon(center, radius * 1.05, 4, kUp));
      break;
    case EntityType::Instrument:
      path.addPolygon(polygon(center, radius * 1.1, 3, kUp));
      break;
    case EntityType::Event:
      path.addPolygon(polygon(center, radius, 5, kUp));
      break;
    case EntityType::Term:
      path.addEllipse(q(center), radius * 0.7, radius * 0.7);
      break;
  }
  path.closeSubpath();
  return path;
}

/// How surely: solid, long dashes, dots, solid with a bar across, thin with gaps.
QPen penOf(ClaimStatus status, const QColor& color, double width) {
  QPen pen(color, width, Qt::SolidLine, Qt::RoundCap);
  switch (status) {
    case ClaimStatus::Asserted:
    case ClaimStatus::Denied:
      break;
    case ClaimStatus::Planned:
      pen.setDashPattern({9 / width, 6 / width});
      break;
    case ClaimStatus::Possible:
      pen.setDashPattern({0.1, 5.5 / width});
      break;
    case ClaimStatus::Ended:
      pen.setWidthF(std::max(1.0, width * 0.6));
      pen.setDashPattern({26 / pen.widthF(), 7 / pen.widthF()});
      break;
  }
  return pen;
}

class ScenePainter {
 public:
  ScenePainter(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
               const Palette& palette, const Emphasis& emphasis)
      : painter_(painter), graph_(graph), scene_(scene), palette_(palette), emphasis_(emphasis) {}

  void paint() {
    painter_.setRenderHint(QPainter::Antialiasing);
    for (const auto& edge : scene_.edges) paintEdge(edge);
    for (const auto& callout : scene_.callouts) paintLeader(callout);
    for (const auto& node : scene_.nodes) paintNode(node);
    for (const auto& callout : scene_.callouts) paintCallout(callout);
    for (const auto& edge : scene_.edges) paintPill(edge);
    for (const auto& node : scene_.nodes) paintLabel(node);
    painter_.setOpacity(1);
  }

 private:
  bool isLit(const std::set<std::uint32_t>& set, std::uint32_t index) const {
    return !emphasis_.any() || set.contains(index);
  }
  void fade(bool lit) { painter_.setOpacity(lit ? 1 : kFaded); }

  QColor edgeColor(const graph::Edge& edge) const { return palette_.of(familyOf(edge.predicate)); }

  void paintEdge(const graph::EdgeItem& item) {
    const auto& edge = graph_.edges[item.edge];
    const bool hovered = emphasis_.hover == graph::Hit{graph::HitKind::Edge, item.edge};
    const bool chosen = emphasis_.edges.contains(item.edge);
    fade(isLit(emphasis_.edges, item.edge) || hovered);
    QColor color = edgeColor(edge);
    if (!chosen && !hovered) color.setAlphaF(0.8F);
    const double width = item.width + (chosen ? 1.2 : hovered ? 0.8 : 0);
    // The arrowhead's base, not its tip, ends the line: dashes must not show under it.
    const Point before = graph::pointOn(item, 0.96);
    const Point d = item.to - before;
    const double length = std::max(d.length(), 1e-6);
    const Point direction = d * (1 / length);
    QPainterPath path(q(item.from));
    const bool arrow = !isSymmetric(edge.predicate);
    path.quadTo(q(item.control), q(arrow ? item.to - direction * (kArrow * 0.7) : item.to));
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(penOf(edge.status, color, width));
    painter_.drawPath(path);
    if (arrow) paintArrow(item.to, direction, color);
    if (edge.status == ClaimStatus::Denied) paintBar(item, color);
  }

  void paintArrow(Point tip, Point direction, const QColor& color) {
    const Point normal{-direction.y, direction.x};
    const Point base = tip - direction * kArrow;
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawPolygon(
        QPolygonF{q(tip), q(base + normal * (kArrow * 0.42)), q(base - normal * (kArrow * 0.42))});
  }

  /// The short bar across a denied edge, in its middle or, under a pill, beside that.
  void paintBar(const graph::EdgeItem& item, const QColor& color) {
    double t = 0.5;
    while (item.pill && t < 0.9 && item.pill->box.contains(graph::pointOn(item, t), 8)) t += 0.02;
    const Point at = graph::pointOn(item, t);
    const Point d = graph::pointOn(item, t + 0.02) - graph::pointOn(item, t - 0.02);
    const double length = std::max(d.length(), 1e-6);
    const Point normal{-d.y / length * 8, d.x / length * 8};
    const Point lean = d * (4 / length);
    painter_.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::RoundCap));
    painter_.drawLine(q(at + normal + lean), q(at - normal - lean));
  }

  void paintNode(const graph::NodeItem& item) {
    const bool chosen = emphasis_.nodes.contains(item.node);
    const bool hovered = emphasis_.hover == graph::Hit{graph::HitKind::Node, item.node};
    fade(isLit(emphasis_.nodes, item.node) || hovered);
    const auto type = graph_.nodes[item.node].type;
    const QColor color = palette_.of(type);
    const auto path = shapeOf(type, item.center, item.radius);
    if ((chosen && emphasis_.nodes.size() == 1) || hovered) {
      painter_.setPen(QPen(palette_.accent, 3));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawPath(shapeOf(type, item.center, item.radius + 5));
    }
    painter_.setPen(QPen(palette_.dark ? color.lighter(125) : color.darker(125), 1.5));
    if (type == EntityType::Term) {
      painter_.setBrush(palette_.ground);
    } else {
      painter_.setBrush(color);
    }
    painter_.drawPath(path);
  }

  void paintLabel(const graph::NodeItem& item) {
    fade(isLit(emphasis_.nodes, item.node));
    drawHaloLabel(painter_, q(item.label), QString::fromStdString(graph_.nodes[item.node].label),
                  interfaceFont(scene_.metrics.label_size, true), palette_.text, palette_.ground);
  }

  void paintPill(const graph::EdgeItem& item) {
    if (!item.pill) return;
    const auto& edge = graph_.edges[item.edge];
    const bool chosen = emphasis_.edges.contains(item.edge);
    fade(isLit(emphasis_.edges, item.edge));
    const QColor color = edgeColor(edge);
    painter_.setPen(QPen(chosen ? color : palette_.line, chosen ? 1.6 : 1));
    painter_.setBrush(palette_.panel);
    const auto box = q(item.pill->box);
    const double round = std::min(box.height() / 2, 10.0);
    painter_.drawRoundedRect(box, round, round);
    const auto& lines = item.pill->lines;
    const double height = (box.height() - 4) / static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      // What is denied is struck out, but its figure stays legible.
      auto font = interfaceFont(scene_.metrics.pill_size);
      font.setStrikeOut(edge.status == ClaimStatus::Denied && i == 0);
      drawLabel(
          painter_,
          QRectF(box.left(), box.top() + 2 + static_cast<double>(i) * height, box.width(), height),
          QString::fromStdString(lines[i]), font,
          palette_.dark ? color.lighter(110) : color.darker(120));
    }
  }

  /// From the node's rim to the card's edge.
  void paintLeader(const graph::CalloutItem& item) {
    fade(isLit(emphasis_.callouts, item.callout));
    const Point d = item.anchor - item.box.center();
    const double across = std::abs(d.x) > 1e-6 ? item.box.width / 2 / std::abs(d.x) : 1;
    const double down = std::abs(d.y) > 1e-6 ? item.box.height / 2 / std::abs(d.y) : 1;
    painter_.setPen(QPen(palette_.quiet_text, 1, Qt::SolidLine, Qt::RoundCap));
    painter_.drawLine(q(item.anchor), q(item.box.center() + d * std::min({across, down, 1.0})));
  }

  void paintCallout(const graph::CalloutItem& item) {
    const auto& callout = graph_.callouts[item.callout];
    const bool chosen = emphasis_.callouts.contains(item.callout);
    const bool hovered = emphasis_.hover == graph::Hit{graph::HitKind::Callout, item.callout};
    fade(isLit(emphasis_.callouts, item.callout) || hovered);
    const QColor color = palette_.of(familyOf(callout.predicate));
    painter_.setPen(QPen(chosen || hovered ? palette_.accent : palette_.line, chosen ? 2 : 1.2));
    painter_.setBrush(palette_.panel);
    const auto box = q(item.box);
    painter_.drawRoundedRect(box, 7, 7);
    // A band of the family's colour on the side where reading starts.
    const bool rtl = isRightToLeft(QString::fromStdString(item.lines.front()));
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawRoundedRect(
        QRectF(rtl ? box.right() - 4 : box.left(), box.top() + 5, 4, box.height() - 10), 2, 2);
    const double height = scene_.metrics.callout_size * scene_.metrics.line_height;
    for (std::size_t line = 0; line < item.lines.size(); ++line) {
      const QRectF row(box.left() + 8, box.top() + 7 + static_cast<double>(line) * height,
                       box.width() - 16, height);
      drawLabel(painter_, row, QString::fromStdString(item.lines[line]),
                interfaceFont(scene_.metrics.callout_size, line == 0),
                line < 2 ? palette_.text : palette_.quiet_text,
                rtl ? Qt::AlignRight : Qt::AlignLeft);
    }
  }

  QPainter& painter_;
  const graph::Graph& graph_;
  const graph::Scene& scene_;
  const Palette& palette_;
  const Emphasis& emphasis_;
};

}  // namespace

void paintScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis) {
  ScenePainter(painter, graph, scene, palette, emphasis).paint();
}

}  // namespace isnad::render
