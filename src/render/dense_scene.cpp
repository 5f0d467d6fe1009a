#include "dense_scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include <QLineF>
#include <QVector>

namespace isnad::render {

namespace {

constexpr double kMargin = 16;  // pixels; what Camera::fit leaves
constexpr double kLabelPixels = 13;
constexpr double kRim = 0.03;  // of the graph's extent
constexpr std::size_t kMostLabels = 600;
constexpr std::size_t kMostTried = 6000;

graph::Rect boundsOf(const std::vector<graph::Point>& points) {
  graph::Rect bounds;
  if (points.empty()) return bounds;
  const auto [left, right] = std::ranges::minmax_element(points, {}, &graph::Point::x);
  const auto [top, bottom] = std::ranges::minmax_element(points, {}, &graph::Point::y);
  return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

/// Boxes in cells as large as a usual label, so that only neighbours are compared.
class TakenBoxes {
 public:
  explicit TakenBoxes(double cell) : cell_(cell) {}

  bool take(const graph::Rect& box) {
    bool free = true;
    eachCell(box, [&](std::int64_t key) {
      for (const auto& other : cells_[key]) free = free && !box.overlaps(other);
    });
    if (free) eachCell(box, [&](std::int64_t key) { cells_[key].push_back(box); });
    return free;
  }

 private:
  template <class Use>
  void eachCell(const graph::Rect& box, Use use) {
    const auto at = [&](double value) {
      return static_cast<std::int64_t>(std::floor(value / cell_));
    };
    for (auto y = at(box.top); y <= at(box.bottom()); ++y) {
      for (auto x = at(box.left); x <= at(box.right()); ++x) use(y * 1'000'003 + x);
    }
  }

  double cell_;
  std::unordered_map<std::int64_t, std::vector<graph::Rect>> cells_;
};

/// What of the world a band of a picture shows; all of it on a page.
QRectF seenBy(const QPainter& painter) {
  const auto* device = painter.device();
  if (device->devType() != QInternal::Image) return {-1e9, -1e9, 2e9, 2e9};
  const QRectF pixels(0, 0, device->width(), device->height());
  return painter.deviceTransform().inverted().mapRect(pixels);
}

}  // namespace

bool isDense(const graph::Graph& graph) {
  return graph.nodes.size() > kDenseNodes || graph.edges.size() > kDenseEdges;
}

graph::Scene denseScene(const graph::Graph& graph, const std::vector<graph::Point>& positions,
                        const graph::NodeLooks* looks, const graph::TextMeasure& measure,
                        QSizeF frame) {
  graph::Scene scene;
  scene.bounds = boundsOf(positions);
  // Room for the names below and beside the outermost.
  scene.bounds.top -= scene.bounds.height * kRim;
  scene.bounds.left -= scene.bounds.width * kRim;
  scene.bounds.height *= 1 + 2 * kRim;
  scene.bounds.width *= 1 + 2 * kRim;
  const auto camera = graph::Camera::fit(scene.bounds, frame.width(), frame.height(), kMargin, 1e6);
  const double pixel = 1 / camera.zoom;
  const double room =
      std::sqrt(frame.width() * frame.height() / static_cast<double>(graph.nodes.size()));
  const double radius = std::clamp(room * 0.12, 1.2, 14.0) * pixel;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    const double usual = std::min(1 + 0.35 * std::log2(1.0 + graph.nodes[i].relations), 4.0);
    const double chosen = looks == nullptr ? 0 : (*looks)[i].radius / graph::radiusFor(0);
    auto& node = scene.nodes.emplace_back();
    node.node = i;
    node.center = positions[i];
    node.radius = radius * (chosen > 0 ? chosen : usual);
    node.hue = graph::hueOf(i, looks);
  }
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
    const auto from = positions[graph.edges[i].source];
    const auto to = positions[graph.edges[i].target];
    graph::EdgeItem edge;
    edge.edge = i;
    edge.from = from;
    edge.to = to;
    edge.control = (from + to) * 0.5;
    edge.width = pixel;
    scene.edges.push_back(std::move(edge));
  }
  const double unit = std::clamp(std::min(frame.width(), frame.height()) / 1000, 0.6, 4.0);
  scene.metrics.label_size = kLabelPixels * unit * pixel;
  std::vector<std::uint32_t> order(graph.nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::uint32_t i) { return graph.nodes[i].relations; });
  TakenBoxes taken(scene.metrics.label_size * 8);
  std::size_t labels = 0;
  for (std::size_t i = 0; i < std::min(order.size(), kMostTried) && labels < kMostLabels; ++i) {
    auto& node = scene.nodes[order[i]];
    // Measured at the size it has on the sheet: in world units a font may be enormous.
    const double width =
        measure(graph.nodes[node.node].label, kLabelPixels * unit, true) * pixel * 1.06;
    const double height = scene.metrics.label_size * scene.metrics.line_height;
    const graph::Rect box{node.center.x - width / 2, node.center.y + node.radius, width, height};
    if (!taken.take(box)) continue;
    node.label = box;
    ++labels;
  }
  return scene;
}

void paintDense(QPainter& painter, const Sheet& sheet) {
  const auto& graph = sheet.graph;
  const QRectF seen = seenBy(painter);
  constexpr std::size_t kFamilies = 6;
  std::array<QVector<QLineF>, kFamilies> lines;
  for (const auto& edge : sheet.scene.edges) {
    const auto box =
        QRectF(QPointF(edge.from.x, edge.from.y), QPointF(edge.to.x, edge.to.y)).normalized();
    if (box.top() > seen.bottom() || box.bottom() < seen.top()) continue;
    const auto family = static_cast<std::size_t>(familyOf(graph.edges[edge.edge].predicate));
    lines[family].append({edge.from.x, edge.from.y, edge.to.x, edge.to.y});
  }
  // The more edges, the fainter each, so that a crowd is no blot.
  const double alpha =
      std::clamp(220.0 / std::sqrt(static_cast<double>(graph.edges.size() + 1)), 0.18, 0.7);
  // Hairlines without smoothing: of hundreds of thousands nobody sees the steps of one.
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (std::size_t family = 0; family < kFamilies; ++family) {
    auto color = sheet.palette.of(static_cast<model::PredicateFamily>(family));
    color.setAlphaF(static_cast<float>(alpha));
    painter.setPen(QPen(color, 0));
    painter.drawLines(lines[family]);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  for (const auto& node : sheet.scene.nodes) {
    if (node.center.y + node.radius < seen.top() || node.center.y - node.radius > seen.bottom())
      continue;
    painter.setBrush(sheet.palette.ofNode(graph.nodes[node.node].type, node.hue));
    painter.drawEllipse(QPointF(node.center.x, node.center.y), node.radius, node.radius);
  }
}

}  // namespace isnad::render
