#include "pack.h"

#include <algorithm>

#include "support/catch.h"

using namespace isnad::graph;

namespace {

constexpr double kAspect = 1.55;
constexpr double kGap = 40;

std::vector<Rect> packed(std::vector<Rect> pictures) {
  const auto corners = pack(pictures, kAspect, kGap);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    pictures[i].left = corners[i].x;
    pictures[i].top = corners[i].y;
  }
  return pictures;
}

Rect boundsOf(const std::vector<Rect>& rects) {
  Rect all = rects.front();
  for (const auto& rect : rects) {
    const double right = std::max(all.right(), rect.right());
    const double bottom = std::max(all.bottom(), rect.bottom());
    all.left = std::min(all.left, rect.left);
    all.top = std::min(all.top, rect.top);
    all.width = right - all.left;
    all.height = bottom - all.top;
  }
  return all;
}

bool areApart(const std::vector<Rect>& rects) {
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (rects[i].overlaps(rects[j])) return false;
    }
  }
  return true;
}

/// Of the width or height of a window that shows all, what the first takes.
double shareOfFirst(const std::vector<Rect>& rects) {
  const auto all = boundsOf(rects);
  const double scale = std::min(kAspect / all.width, 1 / all.height);
  return std::max(rects[0].width * scale / kAspect, rects[0].height * scale);
}

std::vector<Rect> withSmallOnes(Rect large, std::size_t count) {
  std::vector<Rect> pictures{large};
  for (std::size_t i = 0; i < count; ++i) pictures.push_back({0, 0, 120.0 + 40.0 * (i % 3), 70});
  return pictures;
}

}  // namespace

TEST_CASE("small parts do not make the largest small") {
  for (const Rect large : {Rect{0, 0, 6000, 5200}, Rect{0, 0, 9300, 6000}, Rect{0, 0, 9000, 3000},
                           Rect{0, 0, 3000, 9000}}) {
    CAPTURE(large.width, large.height);
    const auto rects = packed(withSmallOnes(large, 200));
    CHECK(areApart(rects));
    CHECK(shareOfFirst(rects) > 0.8);
  }
}

TEST_CASE("the largest part stays in the middle of what stands about it") {
  const auto rects = packed(withSmallOnes({0, 0, 6000, 5200}, 300));
  const auto all = boundsOf(rects);
  CHECK(std::abs(rects[0].center().x - all.center().x) < 0.1 * all.width);
  CHECK(std::abs(rects[0].center().y - all.center().y) < 0.1 * all.height);
}

TEST_CASE("parts that are alike fill a window") {
  const auto rects = packed(std::vector<Rect>(100, Rect{0, 0, 400, 300}));
  CHECK(areApart(rects));
  const auto all = boundsOf(rects);
  CHECK(all.width / all.height > 0.7 * kAspect);
  CHECK(all.width / all.height < 1.4 * kAspect);
}
