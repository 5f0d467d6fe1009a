#include "isnad/render/dense_overlay.h"

#include <algorithm>
#include <cmath>

namespace isnad::render {

namespace {

using graph::Point;

constexpr double kFaded = 0.45;
constexpr std::size_t kSmoothEdges = 600;  // more are drawn without antialiasing
constexpr std::size_t kMostEdges = 6000;
constexpr double kArrow = 8;

class Overlay {
 public:
  Overlay(QPainter& painter, const graph::Graph& graph, const std::vector<Point>& positions,
          const graph::FramePlan& plan, const Palette& palette, const Emphasis& emphasis,
          LabelCache& cache)
      : painter_(painter),
        graph_(graph),
        positions_(positions),
        plan_(plan),
        palette_(palette),
        emphasis_(emphasis),
        cache_(cache) {}

  void paint() {
    paintEdges();
    painter_.setRenderHint(QPainter::Antialiasing);
    if (emphasis_.any()) {
      for (const auto node : emphasis_.nodes) paintNode(node, node == emphasis_.focus);
    }
    for (const auto& label : plan_.labels) paintLabel(label);
    paintHover();
  }

 private:
  Point place(std::uint32_t node) const {
    return plan_.camera.toScreen(graph::shapeCentre(positions_[node]), plan_.width, plan_.height);
  }
  double radius(std::uint32_t node) const {
    return std::max(graph::radiusOf(graph_, node, plan_.looks.get()) * plan_.camera.zoom, 3.0);
  }

  void paintEdges() {
    painter_.setRenderHint(QPainter::Antialiasing, emphasis_.edges.size() <= kSmoothEdges);
    std::size_t drawn = 0;
    for (const auto edge : emphasis_.edges) {
      if (++drawn > kMostEdges) break;
      paintEdge(edge, 1.6);
    }
  }

  void paintEdge(std::uint32_t index, double width) {
    const auto& edge = graph_.edges[index];
    const Point from = place(edge.source);
    const Point to = place(edge.target);
    const Point d = to - from;
    const double length = d.length();
    const double rim = radius(edge.target);
    if (length < 1) return;
    const QColor color = palette_.of(familyOf(edge.predicate));
    const Point direction = d * (1 / length);
    const bool arrow = !isSymmetric(edge.predicate) && length > rim + 2 * kArrow;
    const Point tip = to - direction * rim;
    const Point base = tip - direction * kArrow;
    const Point end = arrow ? base : to;
    painter_.setPen(penOf(edge.status, color, width));
    painter_.drawLine(QPointF(from.x, from.y), QPointF(end.x, end.y));
    if (!arrow) return;
    const Point half = Point{-direction.y, direction.x} * (kArrow * 0.42);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawPolygon(QPolygonF{QPointF(tip.x, tip.y), QPointF(base.x + half.x, base.y + half.y),
                                   QPointF(base.x - half.x, base.y - half.y)});
  }

  void paintNode(std::uint32_t index, bool ringed) {
    const Point at = place(index);
    const double r = radius(index);
    if (at.x < -r || at.y < -r || at.x > plan_.width + r || at.y > plan_.height + r) return;
    const auto type = graph_.nodes[index].type;
    const auto hue = graph::hueOf(index, plan_.looks.get());
    const QColor color = palette_.ofNode(type, hue);
    if (ringed) {
      painter_.setPen(QPen(palette_.accent, 3));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawPath(shapeOf(type, at, r + 4));
    }
    painter_.setPen(QPen(palette_.dark ? color.lighter(125) : color.darker(125), 1));
    painter_.setBrush(type == model::EntityType::Term && hue == 0 ? palette_.ground : color);
    painter_.drawPath(shapeOf(type, at, r));
  }

  void paintLabel(const graph::PlacedLabel& label) {
    const bool lit = !emphasis_.any() || emphasis_.nodes.contains(label.node);
    painter_.setOpacity(lit ? 1 : kFaded);
    drawName(label.node, QRectF(label.box.left, label.box.top, label.box.width, label.box.height),
             label.size);
    painter_.setOpacity(1);
  }

  void drawName(std::uint32_t node, const QRectF& box, double size) {
    cache_.draw(painter_, box, graph_.nodes[node].label,
                {size, true, false, palette_.text.rgb(), palette_.ground.rgb()});
  }

  /// A hovered node shows its name even where the plan has none for it.
  void paintHover() {
    const auto [kind, index] = emphasis_.hover;
    if (kind == graph::HitKind::Edge) paintEdge(index, 2.4);
    if (kind != graph::HitKind::Node) return;
    paintNode(index, true);
    if (std::ranges::find(plan_.labels, index, &graph::PlacedLabel::node) != plan_.labels.end())
      return;
    constexpr double kSize = 13;
    constexpr double kWide = 400;
    const Point at = place(index);
    drawName(index, QRectF(at.x - kWide / 2, at.y + radius(index) + 4, kWide, kSize * 1.5), kSize);
  }

  QPainter& painter_;
  const graph::Graph& graph_;
  const std::vector<Point>& positions_;
  const graph::FramePlan& plan_;
  const Palette& palette_;
  const Emphasis& emphasis_;
  LabelCache& cache_;
};

}  // namespace

void paintDenseOverlay(QPainter& painter, const graph::Graph& graph,
                       const std::vector<Point>& positions, const graph::FramePlan& plan,
                       const Palette& palette, const Emphasis& emphasis, LabelCache& cache) {
  Overlay(painter, graph, positions, plan, palette, emphasis, cache).paint();
}

}  // namespace isnad::render
