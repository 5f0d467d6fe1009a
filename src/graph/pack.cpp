#include "pack.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace isnad::graph {

namespace {

Point turned(Point p, double cosine, double sine) {
  return {p.x * cosine + p.y * sine, p.y * cosine - p.x * sine};
}

}  // namespace

Rect boundsOf(std::span<const BoxSize> boxes, std::span<const Point> positions) {
  if (positions.empty()) return {};
  constexpr double kFar = std::numeric_limits<double>::max();
  Point low{kFar, kFar};
  Point high{-kFar, -kFar};
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const Point half{boxes[i].width / 2, boxes[i].height / 2};
    low = {std::min(low.x, positions[i].x - half.x), std::min(low.y, positions[i].y - half.y)};
    high = {std::max(high.x, positions[i].x + half.x), std::max(high.y, positions[i].y + half.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

namespace {

std::vector<std::size_t> tallestFirst(std::span<const Rect> pictures) {
  std::vector<std::size_t> order(pictures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::size_t i) { return pictures[i].height; });
  return order;
}

/// One beside the other, in rows about as wide as the aspect asks for all; the tallest first.
std::vector<Point> onShelves(std::span<const Rect> pictures, double aspect, double gap) {
  double area = 0;
  double widest = 0;
  for (const auto& picture : pictures) {
    area += (picture.width + gap) * (picture.height + gap);
    widest = std::max(widest, picture.width);
  }
  constexpr double kMore = 1.05;
  const double shelf = std::max(widest, std::sqrt(area * aspect)) * kMore;
  std::vector<Point> corners(pictures.size());
  double x = 0;
  double y = 0;
  double height = 0;
  for (const auto i : tallestFirst(pictures)) {
    if (x > 0 && x + pictures[i].width > shelf) {
      x = 0;
      y += height + gap;
      height = 0;
    }
    corners[i] = {x, y};
    x += pictures[i].width + gap;
    height = std::max(height, pictures[i].height);
  }
  return corners;
}

/// Rows as wide as the largest, by turns below and above it.
std::vector<Point> aboveAndBelow(std::span<const Rect> pictures, std::size_t largest, double gap) {
  double shelf = 0;
  for (const auto& picture : pictures) shelf = std::max(shelf, picture.width);
  std::vector<Point> corners(pictures.size());
  corners[largest] = {(shelf - pictures[largest].width) / 2, 0};
  double above = 0;
  double below = pictures[largest].height;
  double x = 0;
  std::vector<std::size_t> row;
  bool is_below = true;
  const auto end = [&] {
    if (row.empty()) return;
    const double height = pictures[row.front()].height;
    const double y = is_below ? below + gap : above - gap - height;
    const double air = (shelf - (x - gap)) / 2;  // rows stand in the middle
    for (const auto i : row) corners[i] = {corners[i].x + air, y};
    (is_below ? below : above) += is_below ? gap + height : -gap - height;
    is_below = !is_below;
    row.clear();
    x = 0;
  };
  for (const auto i : tallestFirst(pictures)) {
    if (i == largest) continue;
    if (x + pictures[i].width > shelf) end();
    row.push_back(i);
    corners[i].x = x;
    x += pictures[i].width + gap;
  }
  end();
  return corners;
}

Rect turnedOver(const Rect& rect) { return {rect.top, rect.left, rect.height, rect.width}; }

std::vector<Point> leftAndRight(std::span<const Rect> pictures, std::size_t largest, double gap) {
  std::vector<Rect> over(pictures.size());
  std::ranges::transform(pictures, over.begin(), turnedOver);
  auto corners = aboveAndBelow(over, largest, gap);
  for (auto& corner : corners) std::swap(corner.x, corner.y);
  return corners;
}

}  // namespace

double shownScale(std::span<const Rect> pictures, const std::vector<Point>& corners,
                  double aspect) {
  Rect all{corners[0].x, corners[0].y, pictures[0].width, pictures[0].height};
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const double right = std::max(all.right(), corners[i].x + pictures[i].width);
    const double bottom = std::max(all.bottom(), corners[i].y + pictures[i].height);
    all.left = std::min(all.left, corners[i].x);
    all.top = std::min(all.top, corners[i].y);
    all.width = right - all.left;
    all.height = bottom - all.top;
  }
  return std::min(aspect / std::max(all.width, 1e-9), 1 / std::max(all.height, 1e-9));
}

std::vector<Point> pack(std::span<const Rect> pictures, double aspect, double gap) {
  if (pictures.empty()) return {};
  const auto area = [](const Rect& picture) { return picture.width * picture.height; };
  const auto largest =
      static_cast<std::size_t>(std::ranges::max_element(pictures, {}, area) - pictures.begin());
  auto best = leftAndRight(pictures, largest, gap);
  for (auto other : {aboveAndBelow(pictures, largest, gap), onShelves(pictures, aspect, gap)}) {
    if (shownScale(pictures, other, aspect) > shownScale(pictures, best, aspect))
      best = std::move(other);
  }
  return best;
}

namespace {

/// Of the angles at which small pictures are tried, the best.
double bestAngle(std::span<const BoxSize> boxes, double aspect,
                 const std::vector<Point>& positions) {
  constexpr int kAngles = 36;
  double best_scale = 0;
  double best_angle = 0;
  std::vector<Point> tried(positions.size());
  for (int step = 0; step < kAngles; ++step) {
    const double angle = std::numbers::pi * step / kAngles;
    std::ranges::transform(
        positions, tried.begin(),
        [&, c = std::cos(angle), s = std::sin(angle)](Point p) { return turned(p, c, s); });
    const auto bounds = boundsOf(boxes, tried);
    const double scale = std::min(aspect / bounds.width, 1 / bounds.height);
    if (scale > best_scale) {
      best_scale = scale;
      best_angle = angle;
    }
  }
  return best_angle;
}

/// The direction in which the picture is longest.
double principalAngle(const std::vector<Point>& positions) {
  Point mean;
  for (const auto p : positions) mean = mean + p;
  mean = mean * (1 / static_cast<double>(positions.size()));
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const auto p : positions) {
    const auto d = p - mean;
    xx += d.x * d.x;
    xy += d.x * d.y;
    yy += d.y * d.y;
  }
  return std::atan2(2 * xy, xx - yy) / 2;
}

}  // namespace

void turnToFit(std::span<const BoxSize> boxes, double aspect, std::vector<Point>& positions) {
  constexpr std::size_t kFew = 5000;
  double angle = 0;
  if (positions.size() <= kFew) {
    angle = bestAngle(boxes, aspect, positions);
  } else {
    angle = principalAngle(positions) + (aspect < 1 ? std::numbers::pi / 2 : 0);
  }
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  for (auto& p : positions) p = turned(p, cosine, sine);
}

}  // namespace isnad::graph
