#include "isnad/render/scene_painter.h"

#include <algorithm>
#include <array>
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

/// In the painter's units: a widget says its size in them, a picture in pixels.
QRectF extentOf(const QPaintDevice& device) {
  const double ratio = device.devType() == QInternal::Widget ? 1 : device.devicePixelRatioF();
  return {0, 0, device.width() / ratio, device.height() / ratio};
}

QPolygonF polygon(Point center, double radius, int corners, double start) {
  QPolygonF shape;
  for (int i = 0; i < corners; ++i) {
    const double angle = start + 2 * std::numbers::pi * i / corners;
    shape << QPointF(center.x + radius * std::cos(angle), center.y + radius * std::sin(angle));
  }
  return shape;
}

}  // namespace

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

QPen penOf(ClaimStatus status, const QColor& color, double width, double scale) {
  QPen pen(color, width, Qt::SolidLine, Qt::RoundCap);
  switch (status) {
    case ClaimStatus::Asserted:
    case ClaimStatus::Denied:
      break;
    case ClaimStatus::Planned:
      pen.setDashPattern({9 * scale / width, 6 * scale / width});
      break;
    case ClaimStatus::Possible:
      pen.setDashPattern({0.1, 5.5 * scale / width});
      break;
    case ClaimStatus::Ended:
      pen.setWidthF(std::max(scale, width * 0.6));
      pen.setDashPattern({26 * scale / pen.widthF(), 7 * scale / pen.widthF()});
      break;
  }
  return pen;
}

namespace {

class ScenePainter {
 public:
  ScenePainter(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
               const Palette& palette, const Emphasis& emphasis, LabelCache* cache)
      : painter_(painter),
        graph_(graph),
        scene_(scene),
        palette_(palette),
        emphasis_(emphasis),
        cache_(cache),
        scale_(scene.scale) {
    painter_.setRenderHint(QPainter::Antialiasing);
    const auto seen = painter.worldTransform().inverted().mapRect(extentOf(*painter.device()));
    seen_ = {seen.left(), seen.top(), seen.width(), seen.height()};
  }

  void paintUnnamed() {
    bothWays(scene_.edges, [this](const auto& item) {
      if (isSeen(item)) paintEdge(item, false);
    });
    for (const auto& callout : scene_.callouts) paintLeader(callout);
    bothWays(scene_.nodes, [this](const auto& item) {
      if (seen_.contains(item.center, item.radius + 8 * scale_)) paintNode(item, false);
    });
    for (const auto& callout : scene_.callouts) paintCallout(callout, false);
    bothWays(scene_.edges, [this](const auto& item) { paintPill(item, false); });
    painter_.setOpacity(1);
  }

  /// Those that lie in the window, or of which some is on the device.
  void paintNames(const std::optional<graph::Rect>& window) {
    bothWays(scene_.nodes, [&](const auto& item) {
      if (!window || window->covers(item.label)) paintLabel(item, false);
    });
    painter_.setOpacity(1);
  }

  void paintHover() {
    const auto [kind, index] = emphasis_.hover;
    for (const auto& edge : scene_.edges) {
      if (kind != graph::HitKind::Edge || edge.edge != index) continue;
      paintEdge(edge, true);
      paintPill(edge, true);
    }
    for (const auto& node : scene_.nodes) {
      if (kind != graph::HitKind::Node || node.node != index) continue;
      paintNode(node, true);
      paintLabel(node, true);
    }
    for (const auto& callout : scene_.callouts) {
      if (kind == graph::HitKind::Callout && callout.callout == index) paintCallout(callout, true);
    }
    painter_.setOpacity(1);
  }

 private:
  /// What is chosen lies over the rest.
  template <class Items, class PaintOne>
  void bothWays(const Items& items, PaintOne paintOne) const {
    for (const bool lit : {false, true}) {
      for (const auto& item : items) {
        if (isLit(item) == lit) paintOne(item);
      }
    }
  }
  [[nodiscard]] bool isLit(const graph::NodeItem& item) const {
    return emphasis_.nodes.contains(item.node);
  }
  [[nodiscard]] bool isLit(const graph::EdgeItem& item) const {
    return emphasis_.edges.contains(item.edge);
  }

  void fade(bool hovered, const std::set<std::uint32_t>& lit, std::uint32_t index) {
    painter_.setOpacity(hovered || !emphasis_.any() || lit.contains(index) ? 1 : kFaded);
  }

  /// The curve lies within the triangle of its points.
  bool isSeen(const graph::EdgeItem& edge) const {
    const auto [left, right] = std::minmax({edge.from.x, edge.control.x, edge.to.x});
    const auto [top, bottom] = std::minmax({edge.from.y, edge.control.y, edge.to.y});
    return seen_.overlaps({left, top, right - left, bottom - top}, edge.width + kArrow * scale_);
  }

  QColor edgeColor(const graph::Edge& edge) const { return palette_.of(familyOf(edge.predicate)); }

  /// A label of the scene: its size is in the scene's own units.
  void text(const QRectF& box, const std::string& what, LabelStyle style,
            Qt::Alignment alignment = Qt::AlignCenter) {
    if (cache_ != nullptr) {
      style.size *= scale_;
      cache_->draw(painter_, box, what, style, alignment);
      return;
    }
    auto font = interfaceFont(style.size, style.bold);
    font.setStrikeOut(style.struck);
    painter_.save();
    painter_.translate(box.center());
    painter_.scale(scale_, scale_);
    const QRectF local(-box.width() / 2 / scale_, -box.height() / 2 / scale_, box.width() / scale_,
                       box.height() / scale_);
    const auto label = QString::fromStdString(what);
    const auto color = QColor::fromRgb(style.color);
    if (style.halo != 0) {
      drawHaloLabel(painter_, local, label, font, color, QColor::fromRgb(style.halo));
    } else {
      drawLabel(painter_, local, label, font, color, alignment);
    }
    painter_.restore();
  }

  void paintEdge(const graph::EdgeItem& item, bool hovered) {
    const auto& edge = graph_.edges[item.edge];
    const bool chosen = emphasis_.edges.contains(item.edge);
    fade(hovered, emphasis_.edges, item.edge);
    QColor color = edgeColor(edge);
    if (!chosen && !hovered) color.setAlphaF(0.8F);
    const double width = (item.width + (chosen ? 1.2 : hovered ? 0.8 : 0)) * scale_;
    // The arrowhead's base, not its tip, ends the line: dashes must not show under it.
    const Point before = graph::pointOn(item, 0.96);
    const Point d = item.to - before;
    const double length = std::max(d.length(), 1e-6);
    const Point direction = d * (1 / length);
    QPainterPath path(q(item.from));
    const bool arrow = !isSymmetric(edge.predicate) && item.bundled == 1;
    path.quadTo(q(item.control),
                q(arrow ? item.to - direction * (kArrow * scale_ * 0.7) : item.to));
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(penOf(edge.status, color, width, scale_));
    painter_.drawPath(path);
    if (arrow) paintArrow(item.to, direction, color);
    if (edge.status == ClaimStatus::Denied) paintBar(item, color);
  }

  void paintArrow(Point tip, Point direction, const QColor& color) {
    const Point half = Point{-direction.y, direction.x} * (kArrow * scale_ * 0.42);
    const Point base = tip - direction * (kArrow * scale_);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawPolygon(QPolygonF{q(tip), q(base + half), q(base - half)});
  }

  /// The short bar across a denied edge, in its middle or, under a pill, beside that.
  void paintBar(const graph::EdgeItem& item, const QColor& color) {
    double t = 0.5;
    while (item.pill && t < 0.9 && item.pill->box.contains(graph::pointOn(item, t), 8 * scale_))
      t += 0.02;
    const Point at = graph::pointOn(item, t);
    const Point d = graph::pointOn(item, t + 0.02) - graph::pointOn(item, t - 0.02);
    const double length = std::max(d.length(), 1e-6);
    const Point normal{-d.y / length * 8 * scale_, d.x / length * 8 * scale_};
    const Point lean = d * (4 * scale_ / length);
    painter_.setPen(QPen(color, 2.4 * scale_, Qt::SolidLine, Qt::RoundCap));
    painter_.drawLine(q(at + normal + lean), q(at - normal - lean));
  }

  void paintNode(const graph::NodeItem& item, bool hovered) {
    const bool chosen = emphasis_.nodes.size() == 1 && emphasis_.nodes.contains(item.node);
    fade(hovered, emphasis_.nodes, item.node);
    const auto type = graph_.nodes[item.node].type;
    const QColor color = palette_.ofNode(type, item.hue);
    if (chosen || hovered || emphasis_.focus == item.node || emphasis_.ringed.contains(item.node)) {
      painter_.setPen(QPen(palette_.accent, 3 * scale_));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawPath(shapeOf(type, item.center, item.radius + 5 * scale_));
    }
    painter_.setPen(QPen(palette_.dark ? color.lighter(125) : color.darker(125), 1.5 * scale_));
    painter_.setBrush(type == EntityType::Term && item.hue == 0 ? palette_.ground : color);
    const bool several = !graph_.nodes[item.node].members.empty();
    const Point behind = Point{3.5, -3.5} * scale_;
    if (several) painter_.drawPath(shapeOf(type, item.center + behind, item.radius));
    painter_.drawPath(shapeOf(type, item.center - (several ? behind : Point{}), item.radius));
    const double out = item.radius * 0.8;
    if (emphasis_.pinned.contains(item.node)) paintPin(item.center + Point{-out, -out});
    if (!item.folded) return;
    painter_.setPen(QPen(palette_.ground, scale_));
    painter_.setBrush(palette_.quiet_text);
    painter_.drawEllipse(q(item.center + Point{out, -out}), 3.5 * scale_, 3.5 * scale_);
  }

  /// Its head, and its point in the node.
  void paintPin(Point at) {
    painter_.setPen(QPen(palette_.text, 1.6 * scale_, Qt::SolidLine, Qt::RoundCap));
    painter_.drawLine(q(at), q(at + Point{5, 5} * scale_));
    painter_.setPen(QPen(palette_.ground, scale_));
    painter_.setBrush(palette_.accent);
    painter_.drawEllipse(q(at), 4.5 * scale_, 4.5 * scale_);
  }

  void paintLabel(const graph::NodeItem& item, bool hovered) {
    if ((!item.labelled && !hovered) || !item.label.overlaps(seen_)) return;
    fade(hovered, emphasis_.nodes, item.node);
    text(q(item.label), graph_.nodes[item.node].label,
         {scene_.metrics.label_size * item.larger, true, false, palette_.text.rgb(),
          palette_.ground.rgb()});
  }

  /// A flash at the upper corner where reading begins: some deny what others assert.
  void paintDispute(const QRectF& box, bool right_to_left) {
    static constexpr std::array<Point, 6> kFlash{Point{1, -6}, {-4, 1},   {-0.5, 1},
                                                 {-1.5, 6},    {4, -1.5}, {0.5, -1.5}};
    const QPointF corner(right_to_left ? box.right() - 4 * scale_ : box.left() + 4 * scale_,
                         box.top() + scale_);
    QPolygonF flash;
    for (const auto& p : kFlash) flash << corner + q(p * scale_);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(palette_.panel);
    painter_.drawEllipse(corner, 8 * scale_, 8 * scale_);
    painter_.setPen(QPen(palette_.ground, 0.8 * scale_));
    painter_.setBrush(palette_.of(model::PredicateFamily::Conflict));
    painter_.drawPolygon(flash);
  }

  void paintPill(const graph::EdgeItem& item, bool hovered) {
    if (!item.pill || !item.pill->box.overlaps(seen_)) return;
    const auto& edge = graph_.edges[item.edge];
    const bool chosen = hovered || emphasis_.edges.contains(item.edge);
    fade(hovered, emphasis_.edges, item.edge);
    const QColor color = edgeColor(edge);
    painter_.setPen(QPen(chosen ? color : palette_.line, (chosen ? 1.6 : 1) * scale_));
    painter_.setBrush(palette_.panel);
    const auto box = q(item.pill->box);
    const double round = std::min(box.height() / 2, 10.0 * scale_);
    painter_.drawRoundedRect(box, round, round);
    const auto& lines = item.pill->lines;
    const double height = (box.height() - 4 * scale_) / static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      // What is denied is struck out, but its figure stays legible.
      const bool struck = edge.status == ClaimStatus::Denied && i == 0;
      text(QRectF(box.left(), box.top() + 2 * scale_ + static_cast<double>(i) * height, box.width(),
                  height),
           lines[i],
           {scene_.metrics.pill_size, false, struck,
            (palette_.dark ? color.lighter(110) : color.darker(120)).rgb(), 0});
    }
    if (edge.disputed) paintDispute(box, isRightToLeft(QString::fromStdString(lines.front())));
  }

  /// From the node's rim to the card's edge.
  void paintLeader(const graph::CalloutItem& item) {
    fade(false, emphasis_.callouts, item.callout);
    const Point d = item.anchor - item.box.center();
    const double across = std::abs(d.x) > 1e-6 ? item.box.width / 2 / std::abs(d.x) : 1;
    const double down = std::abs(d.y) > 1e-6 ? item.box.height / 2 / std::abs(d.y) : 1;
    painter_.setPen(QPen(palette_.quiet_text, scale_, Qt::SolidLine, Qt::RoundCap));
    painter_.drawLine(q(item.anchor), q(item.box.center() + d * std::min({across, down, 1.0})));
  }

  void paintCallout(const graph::CalloutItem& item, bool hovered) {
    const auto& callout = graph_.callouts[item.callout];
    const bool chosen = emphasis_.callouts.contains(item.callout);
    fade(hovered, emphasis_.callouts, item.callout);
    const QColor color = palette_.of(familyOf(callout.predicate));
    painter_.setPen(
        QPen(chosen || hovered ? palette_.accent : palette_.line, (chosen ? 2 : 1.2) * scale_));
    painter_.setBrush(palette_.panel);
    const auto box = q(item.box);
    painter_.drawRoundedRect(box, 7 * scale_, 7 * scale_);
    // A band of the family's colour on the side where reading starts.
    const bool rtl = isRightToLeft(QString::fromStdString(item.lines.front()));
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawRoundedRect(QRectF(rtl ? box.right() - 4 * scale_ : box.left(),
                                    box.top() + 5 * scale_, 4 * scale_, box.height() - 10 * scale_),
                             2 * scale_, 2 * scale_);
    const double height = scene_.metrics.callout_size * scene_.metrics.line_height * scale_;
    for (std::size_t line = 0; line < item.lines.size(); ++line) {
      const QRectF row(box.left() + 8 * scale_,
                       box.top() + 7 * scale_ + static_cast<double>(line) * height,
                       box.width() - 16 * scale_, height);
      text(row, item.lines[line],
           {scene_.metrics.callout_size, line == 0, false,
            (line < 2 ? palette_.text : palette_.quiet_text).rgb(), 0},
           rtl ? Qt::AlignRight : Qt::AlignLeft);
    }
  }

  QPainter& painter_;
  const graph::Graph& graph_;
  const graph::Scene& scene_;
  const Palette& palette_;
  const Emphasis& emphasis_;
  LabelCache* cache_;
  double scale_;
  graph::Rect seen_;  // what of the world is on the painter's device
};

}  // namespace

void paintScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis, LabelCache* cache) {
  ScenePainter scene_painter(painter, graph, scene, palette, emphasis, cache);
  scene_painter.paintUnnamed();
  scene_painter.paintNames({});
}

void paintUnnamedScene(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                       const Palette& palette, const Emphasis& emphasis, LabelCache* cache) {
  ScenePainter(painter, graph, scene, palette, emphasis, cache).paintUnnamed();
}

void paintNames(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const graph::Rect& window, const Palette& palette, const Emphasis& emphasis,
                LabelCache* cache) {
  ScenePainter(painter, graph, scene, palette, emphasis, cache).paintNames(window);
}

void paintHover(QPainter& painter, const graph::Graph& graph, const graph::Scene& scene,
                const Palette& palette, const Emphasis& emphasis, LabelCache* cache) {
  ScenePainter(painter, graph, scene, palette, emphasis, cache).paintHover();
}

}  // namespace isnad::render
