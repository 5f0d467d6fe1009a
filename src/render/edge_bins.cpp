#include "edge_bins.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isnad::render {

namespace {

using graph::Point;
using model::ClaimStatus;

constexpr double kArrow = 8;         // pixels of the window
constexpr double kArrowFrom = 0.16;  // zoom; further out arrowheads are specks
constexpr double kBendFrom = 0.08;

constexpr float kRootOfTwo = 1.41421356F;

/// Whether an edge belongs to the sample of one in `step`.
bool isSampled(std::uint32_t index, std::uint32_t step) {
  return step == 1 || (index * 2654435761U >> 9U) % step == 0;
}

/// With the number that spreads the gaps of lines.
std::uint32_t styleOf(model::PredicateFamily family, std::uint32_t index) {
  return (1 + static_cast<std::uint32_t>(family)) | index << line_style::kPhase;
}

}  // namespace

PixelView PixelView::of(const graph::FramePlan& plan, int width, int height, double ratio) {
  const double zoom = plan.camera.zoom * ratio;
  return {static_cast<float>(zoom),
          static_cast<float>(width / 2.0 - plan.camera.center.x * zoom),
          static_cast<float>(height / 2.0 - plan.camera.center.y * zoom),
          width,
          height,
          static_cast<float>(ratio)};
}

void EdgeBins::begin(const PixelView& view, int band_height, LineDetail detail,
                     float short_length) {
  view_ = view;
  detail_ = detail;
  counts_ = 0;
  waiting_ = 0;
  bands_.resize(static_cast<std::size_t>((view.height + band_height - 1) / band_height));
  for (auto& [across, down] : bands_) {
    across.clear();
    down.clear();
  }
  const auto width = static_cast<float>(view.width);
  const auto height = static_cast<float>(view.height);
  lines_ = {1, 0, 0, width, height};
  lines_.bands_per_row = 1 / static_cast<float>(band_height);
  lines_.last_band = static_cast<float>(bands_.size() - 1);
  lines_.thinner_from.fill(std::numeric_limits<float>::infinity());
  if (detail == LineDetail::Styled) return;  // its lines come in pixels
  lines_.zoom = view.zoom;
  lines_.x = view.x;
  lines_.y = view.y;
  lines_.stippled = detail == LineDetail::Stippled;
  const float half = kRootOfTwo * short_length;
  lines_.thinner_from = {half, 2 * half, 4 * half, 8 * half};
}

void EdgeBins::add(const graph::Drawing& drawing, graph::IndexRange range, std::uint32_t step) {
  const auto edges = drawing.edges.edges();
  const auto nodes = drawing.nodes.nodes();
  for (auto i = range.begin; i < range.end; ++i) {
    if (!isSampled(i, step)) continue;
    const auto& edge = edges[i];
    if (detail_ == LineDetail::Styled) {
      addStyled(edge.between(nodes));
    } else {
      const auto& from = nodes[edge.source];
      const auto& to = nodes[edge.target];
      addLine(from.x, from.y, to.x, to.y, styleOf(edge.family, i));
    }
  }
}

void EdgeBins::addLine(float x0, float y0, float x1, float y1, std::uint32_t style) {
  const auto at = static_cast<std::size_t>(waiting_);
  batch_.x0[at] = x0;
  batch_.y0[at] = y0;
  batch_.x1[at] = x1;
  batch_.y1[at] = y1;
  batch_.style[at] = style;
  if (++waiting_ == LineBatch::kSize) placeBatch();
}

void EdgeBins::addLine(Point from, Point to, std::uint32_t style) {
  addLine(static_cast<float>(from.x), static_cast<float>(from.y), static_cast<float>(to.x),
          static_cast<float>(to.y), style);
}

void EdgeBins::placeBatch() {
  counts_ += kernel_->cut(lines_, batch_, waiting_);
  for (std::size_t i = 0; i < static_cast<std::size_t>(waiting_); ++i) {
    const auto bands = batch_.bands[i];
    if (bands == LineBatch::kOutside) continue;
    const auto first = static_cast<std::size_t>(bands & LineBatch::kBandMask);
    const auto last =
        static_cast<std::size_t>(bands >> LineBatch::kLastBand & LineBatch::kBandMask);
    const bool steep = bands >> LineBatch::kSteep != 0;
    for (auto band = first; band <= last; ++band) {
      auto* const lists = &bands_[band];
      (steep ? &lists->down : &lists->across)
          ->push(batch_.x0[i], batch_.y0[i], batch_.x1[i], batch_.y1[i], batch_.style[i]);
    }
  }
  waiting_ = 0;
}

/// A piece of a dashed line; `phase` is how far into the pattern it begins, and then ends.
void EdgeBins::addDashed(Point a, Point b, const Dashes& dashes, double& phase,
                         std::uint32_t style) {
  const Point d = b - a;
  const double length = d.length();
  const double period = dashes.on + dashes.off;
  double at = -phase;
  for (; at < length; at += period) {
    const double begin = std::max(at, 0.0);
    const double end = std::min(at + dashes.on, length);
    if (end <= begin) continue;
    addLine(a + d * (begin / length), a + d * (end / length), style);
  }
  phase = length - (at - period);
}

/// With its bend, status and arrowhead.
void EdgeBins::addStyled(const graph::DrawnEdge& edge) {
  const auto style = styleOf(edge.family, 0);
  const double zoom = view_.zoom;
  const auto pixel = [&](Point p) { return Point{p.x * zoom + view_.x, p.y * zoom + view_.y}; };
  const Point from = pixel({edge.x0, edge.y0});
  const Point to = pixel({edge.x1, edge.y1});
  const bool bent = edge.bend != 0 && zoom > kBendFrom * view_.ratio;
  const Point control = bent ? pixel(graph::controlOf(edge)) : (from + to) * 0.5;
  const float unit = view_.ratio;
  Dashes dashes;
  if (edge.status == ClaimStatus::Planned) dashes = {7 * unit, 5 * unit};
  if (edge.status == ClaimStatus::Possible) dashes = {1.5F * unit, 4 * unit};
  if (edge.status == ClaimStatus::Ended) dashes = {18 * unit, 5 * unit};
  const int steps = bent ? 8 : 1;
  double phase = 0;
  Point before = from;
  for (int step = 1; step <= steps; ++step) {
    const Point after =
        bent ? graph::quadratic(from, control, to, static_cast<double>(step) / steps) : to;
    if (dashes.on > 0 && (to - from).length() < 4.0 * view_.height) {
      addDashed(before, after, dashes, phase, style);
    } else {
      addLine(before, after, style);
    }
    before = after;
  }
  const Point way = to - control;
  const double length = std::max(way.length(), 1e-6);
  const Point direction = way * (1 / length);
  if (edge.status == ClaimStatus::Denied) {
    const Point middle = bent ? graph::quadratic(from, control, to, 0.5) : control;
    const Point half = Point{-direction.y, direction.x} * (4.0 * unit) + direction * (2.0 * unit);
    addLine(middle - half, middle + half, style);
  }
  const double rim = edge.target_radius / 4.0 * zoom;
  if (edge.target_radius > 0 && zoom > kArrowFrom * unit &&
      2 * length > 2 * rim + 2 * kArrow * unit)
    addArrow(to - direction * rim, direction, style);
}

/// A filled triangle is drawn as a fan of lines.
void EdgeBins::addArrow(Point tip, Point direction, std::uint32_t style) {
  const double reach =
      std::clamp(kArrow * view_.zoom / view_.ratio * 1.6, 4.0, kArrow) * view_.ratio;
  const Point base = tip - direction * reach;
  const Point half = Point{-direction.y, direction.x} * (reach * 0.4);
  const int lines = std::max(2, static_cast<int>(reach * 0.8));
  for (int i = 0; i <= lines; ++i) {
    addLine(tip, base + half * (2.0 * i / lines - 1), style);
  }
}

}  // namespace isnad::render
