#include "edge_bins.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace isnad::render {

namespace {

using graph::Point;
using model::ClaimStatus;

constexpr double kArrow = 8;         // pixels of the window
constexpr double kArrowFrom = 0.16;  // zoom; further out arrowheads are specks
constexpr double kBendFrom = 0.08;

constexpr float kShortShare = 0.05F;  // of the picture's diagonal
constexpr int kMostHalvings = 3;
constexpr float kRootOfTwo = 1.41421356F;

constexpr int kMostStride = 4;

float chosen(bool first, float a, float b) {
  const auto mask = 0U - static_cast<std::uint32_t>(first);
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(a) & mask) |
                              (std::bit_cast<std::uint32_t>(b) & ~mask));
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

void EdgeBins::begin(const PixelView& view, int band_height, LineDetail detail) {
  view_ = view;
  bands_per_row_ = 1 / static_cast<float>(band_height);
  detail_ = detail;
  counts_ = 0;
  short_ =
      kShortShare * std::hypot(static_cast<float>(view.width), static_cast<float>(view.height));
  bands_.resize(static_cast<std::size_t>((view.height + band_height - 1) / band_height));
  for (auto& [across, down] : bands_) {
    across.clear();
    down.clear();
  }
}

void EdgeBins::addLine(float x0, float y0, float x1, float y1, Style style) {
  const auto width = static_cast<float>(view_.width);
  const auto height = static_cast<float>(view_.height);
  const float top = std::min(y0, y1);
  const float bottom = std::max(y0, y1);
  const float left = std::min(x0, x1);
  const float right = std::max(x0, x1);
  if (bottom < 0 || top > height || right < 0 || left > width) return;
  const float across = std::min(right, width) - std::max(left, 0.0F);
  const float down = std::min(bottom, height) - std::max(top, 0.0F);
  counts_ += style.counts * std::max({across, down, 1.0F});
  const bool steep = right - left < bottom - top;
  // Which way a line runs is anybody's guess, a processor's too: chosen without a jump.
  const bool back = chosen(steep, y0, x0) > chosen(steep, y1, x1);
  const Segment segment{chosen(steep, top, left),
                        chosen(steep, chosen(back, x1, x0), chosen(back, y1, y0)),
                        chosen(steep, bottom, right),
                        chosen(steep, chosen(back, x0, x1), chosen(back, y0, y1)),
                        style.ink,
                        style.weight,
                        style.stride,
                        style.phase};
  const auto last = static_cast<float>(bands_.size() - 1);
  const auto first_band = static_cast<std::uint32_t>(std::max(0.0F, (top - 1) * bands_per_row_));
  const auto last_band = static_cast<std::uint32_t>(std::min(last, (bottom + 1) * bands_per_row_));
  for (auto band = first_band; band <= last_band; ++band) {
    auto* const lists = &bands_[band];
    (steep ? &lists->down : &lists->across)->push_back(segment);
  }
}

/// A line has no more ink than a short one, or lines between far parts of the picture would hide
/// what lies near together: it is fainter, or has gaps.
void EdgeBins::thin(Style& style, float length, std::uint32_t index) const {
  if (length <= short_) return;
  int halvings = 0;
  for (float more = length / short_; more >= kRootOfTwo && halvings < kMostHalvings; more /= 2)
    ++halvings;
  const int share = 1 << halvings;
  const int most = detail_ == LineDetail::Stippled ? kMostStride : 1;
  style.stride = static_cast<std::uint8_t>(std::min(share, most));
  style.weight = static_cast<std::uint8_t>(static_cast<int>(kFullWeight) * style.stride / share);
  style.phase = static_cast<std::uint8_t>(index & (style.stride - 1U));
  style.counts = static_cast<float>(kFullWeight) / static_cast<float>(share);
}

void EdgeBins::add(const graph::DrawnEdge& edge, std::uint32_t index) {
  Style style;
  style.ink = static_cast<std::uint8_t>(1 + static_cast<unsigned>(edge.family));
  if (detail_ == LineDetail::Styled) {
    addStyled(edge, style);
    return;
  }
  const float x0 = edge.x0 * view_.zoom + view_.x;
  const float y0 = edge.y0 * view_.zoom + view_.y;
  const float x1 = edge.x1 * view_.zoom + view_.x;
  const float y1 = edge.y1 * view_.zoom + view_.y;
  thin(style, std::max(std::abs(x1 - x0), std::abs(y1 - y0)), index);
  addLine(x0, y0, x1, y1, style);
}

/// A piece of a dashed line; `phase` is how far into the pattern it begins, and then ends.
void EdgeBins::addDashed(Point a, Point b, const Dashes& dashes, double& phase, Style style) {
  const Point d = b - a;
  const double length = d.length();
  const double period = dashes.on + dashes.off;
  double at = -phase;
  for (; at < length; at += period) {
    const double begin = std::max(at, 0.0);
    const double end = std::min(at + dashes.on, length);
    if (end <= begin) continue;
    const Point p = a + d * (begin / length);
    const Point q = a + d * (end / length);
    addLine(static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(q.x),
            static_cast<float>(q.y), style);
  }
  phase = length - (at - period);
}

/// With its bend, status and arrowhead.
void EdgeBins::addStyled(const graph::DrawnEdge& edge, Style style) {
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
      addLine(static_cast<float>(before.x), static_cast<float>(before.y),
              static_cast<float>(after.x), static_cast<float>(after.y), style);
    }
    before = after;
  }
  const Point way = to - control;
  const double length = std::max(way.length(), 1e-6);
  const Point direction = way * (1 / length);
  if (edge.status == ClaimStatus::Denied) {
    const Point middle = bent ? graph::quadratic(from, control, to, 0.5) : control;
    const Point half = Point{-direction.y, direction.x} * (4.0 * unit) + direction * (2.0 * unit);
    addLine(static_cast<float>(middle.x - half.x), static_cast<float>(middle.y - half.y),
            static_cast<float>(middle.x + half.x), static_cast<float>(middle.y + half.y), style);
  }
  const double rim = edge.target_radius / 4.0 * zoom;
  if (edge.target_radius > 0 && zoom > kArrowFrom * unit &&
      2 * length > 2 * rim + 2 * kArrow * unit)
    addArrow(to - direction * rim, direction, style);
}

/// A filled triangle is drawn as a fan of lines.
void EdgeBins::addArrow(Point tip, Point direction, Style style) {
  const double reach =
      std::clamp(kArrow * view_.zoom / view_.ratio * 1.6, 4.0, kArrow) * view_.ratio;
  const Point base = tip - direction * reach;
  const Point half = Point{-direction.y, direction.x} * (reach * 0.4);
  const int lines = std::max(2, static_cast<int>(reach * 0.8));
  for (int i = 0; i <= lines; ++i) {
    const Point end = base + half * (2.0 * i / lines - 1);
    addLine(static_cast<float>(tip.x), static_cast<float>(tip.y), static_cast<float>(end.x),
            static_cast<float>(end.y), style);
  }
}

}  // namespace isnad::render
