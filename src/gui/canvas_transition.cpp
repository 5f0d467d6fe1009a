#include "canvas_transition.h"

#include <cmath>
#include <unordered_map>

namespace isnad::gui {

CanvasTransition::CanvasTransition(QObject* parent) : QObject(parent) {
  animation_.setDuration(kMilliseconds);
  animation_.setStartValue(0.0);
  animation_.setEndValue(1.0);
  animation_.setEasingCurve(QEasingCurve::InOutCubic);
  connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    progress_ = value.toDouble();
    Q_EMIT stepped();
  });
  connect(&animation_, &QVariantAnimation::finished, this, &CanvasTransition::finish);
}

void CanvasTransition::begin(Places from, const graph::Graph& to,
                             const std::vector<graph::Point>& positions) {
  animation_.stop();
  std::unordered_map<std::int64_t, graph::Point> old;
  for (std::size_t i = 0; i < from.positions.size(); ++i)
    old.emplace(from.graph->nodes[i].entity.value, from.positions[i]);
  from_ = positions;
  moves_ = false;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const auto known = old.find(to.nodes[i].entity.value);
    if (known == old.end()) continue;
    from_[i] = known->second;
    moves_ = moves_ || (from_[i] - positions[i]).length() * from.camera.zoom > 1;
  }
  camera_ = from.camera;
  picture_ = std::move(from.picture);
  progress_ = 0;
  animation_.start();
}

void CanvasTransition::finish() {
  animation_.stop();
  progress_ = 1;
  from_.clear();
  picture_ = {};
  Q_EMIT stepped();
}

void CanvasTransition::wait() { animation_.setCurrentTime(0); }

std::vector<graph::Point> CanvasTransition::positions(const std::vector<graph::Point>& to) const {
  auto positions = to;
  for (std::size_t i = 0; i < std::min(from_.size(), to.size()); ++i)
    positions[i] = from_[i] + (to[i] - from_[i]) * progress_;
  return positions;
}

graph::Camera CanvasTransition::camera(const graph::Camera& to) const {
  return {camera_.center + (to.center - camera_.center) * progress_,
          camera_.zoom * std::pow(to.zoom / camera_.zoom, progress_)};
}

}  // namespace isnad::gui
