#include "coverage_band.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace isnad::render {

namespace {

constexpr int kMargin = 2;      // lanes before the band's, where lines may stray
constexpr int kSpare = 5;       // lanes before and after together
constexpr int kCountBits = 13;  // of a pixel that is read: above them stands its ink
constexpr int kMost = (1 << kCountBits) - 1;
constexpr std::size_t kRowWords = CoverageBand::kTile * sizeof(std::uint16_t) / 8;
constexpr float kOne = 65536;  // of fixed point

/// Whether a tile's row has no counts in either plane.
bool isBlank(const std::uint16_t* across, const std::int16_t* down) {
  std::array<std::uint64_t, kRowWords> a;
  std::array<std::uint64_t, kRowWords> b;
  std::memcpy(a.data(), across, sizeof a);
  std::memcpy(b.data(), down, sizeof b);
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < kRowWords; ++i) any |= a[i] | b[i];
  return any == 0;
}

std::size_t tilesOf(int pixels) {
  return static_cast<std::size_t>((pixels + CoverageBand::kTile - 1) / CoverageBand::kTile);
}

}  // namespace

void CoverageBand::Plane::begin(int steps, int lanes, bool is_busy) {
  tiles = tilesOf(steps);
  stride = tiles * kTile;
  const auto all = stride * (tilesOf(lanes) * kTile + static_cast<std::size_t>(kSpare));
  if (counts.size() != all) {  // else resolve() left everything clear
    counts.assign(all, 0);
    inks.assign(all, 0);
    touched.assign(tiles * tilesOf(lanes), 0);
  }
  load = 0;
  busy = is_busy;
  if (busy) std::ranges::fill(touched, std::uint8_t{1});
}

/// Counts are cut before they could run over; a pixel that holds so many is opaque anyway.
void CoverageBand::Plane::receive(unsigned weight) {
  load += weight;
  if (load < 65535 - kMost) return;
  for (auto& count : counts) count = std::min<std::uint16_t>(count, kMost);
  load = weight;
}

/// Marks the tiles that a walk crosses, with the lane after its own.
void CoverageBand::Plane::touch(int u_first, int u_last, std::int32_t v, std::int32_t step) {
  if (busy) return;
  const auto last_tile = static_cast<int>(touched.size() / tiles) - 1;
  const auto tileOf = [last_tile](std::int32_t at) {
    return std::clamp(((at >> 16) - kMargin) / kTile, 0, last_tile);
  };
  for (int u = u_first; u <= u_last;) {
    const int next = std::min((u / kTile + 1) * kTile, u_last + 1);
    const auto last = v + step * (next - u - 1);
    const auto after = static_cast<std::int32_t>(kOne);
    auto* column = touched.data() + u / kTile;
    for (auto tile = tileOf(std::min(v, last)); tile <= tileOf(std::max(v, last) + after); ++tile)
      column[static_cast<std::size_t>(tile) * tiles] = 1;
    v = last + step;
    u = next;
  }
}

/// A line that ends between two pixel centres: as much of one pixel as it is long.
void CoverageBand::Plane::dot(float u0, float u1, float v0, float v1, const Segment& s) {
  const float u = std::floor((u0 + u1) / 2);
  const float v = std::floor((v0 + v1) / 2);
  if (u1 - u0 >= 1 || u < static_cast<float>(first) || u >= static_cast<float>(end) || v < low ||
      v >= high)
    return;
  const int step = static_cast<int>(u) - first;
  const int lane = static_cast<int>(v - low) + kMargin;
  const auto at = static_cast<std::size_t>(lane) * stride + static_cast<std::size_t>(step);
  const float share = std::min(1.0F, u1 - u0 + 0.25F);
  counts[at] = static_cast<std::uint16_t>(
      counts[at] + static_cast<unsigned>(static_cast<float>(s.weight) * share));
  inks[at] = s.ink;
  touch(step, step, lane << 16, 0);
  receive(s.weight);
}

void CoverageBand::Plane::walk(float u0, float u1, float v0, float v1, const Segment& s) {
  const float length = u1 - u0;
  const float slope = length > 1e-6F ? (v1 - v0) / length : 0;
  const float base = v0 - 0.5F + (0.5F - u0) * slope;  // v of the step at u = 0
  float from = std::max(static_cast<float>(first), u0 - 0.5F);
  float to = std::min(static_cast<float>(end - 1), u1 - 0.5F);
  if (std::abs(slope) > 1e-5F) {
    const float enter = (low - 1 - base) / slope;
    const float leave = (high - base) / slope;
    from = std::max(from, std::min(enter, leave));
    to = std::min(to, std::max(enter, leave));
  } else if (base < low - 1 || base > high) {
    return;
  }
  int begin = static_cast<int>(std::ceil(from));
  const int last = static_cast<int>(std::floor(to));
  if (last < begin) {
    dot(u0, u1, v0, v1, s);
    return;
  }
  const int stride_along = s.stride;
  begin += (s.phase - begin) & (stride_along - 1);
  if (last < begin) return;
  const float at_begin = base + static_cast<float>(begin) * slope - low + kMargin;
  auto v = static_cast<std::int32_t>(at_begin * kOne);
  const auto slope_step = static_cast<std::int32_t>(slope * kOne);
  touch(begin - first, last - first, v, slope_step);
  const auto step = slope_step * stride_along;
  // Weights are powers of two: the fraction's upper bits are the share of the second lane.
  const unsigned weight = s.weight;
  const int fraction = 17 - std::bit_width(weight);
  const unsigned mask = weight - 1;
  const auto ink = s.ink;
  const auto across = static_cast<std::ptrdiff_t>(stride);
  auto* count = counts.data() + (begin - first);
  auto* color = inks.data() + (begin - first);
  for (int left = last - begin; left >= 0; left -= stride_along) {
    const auto lane = static_cast<std::ptrdiff_t>(v >> 16) * across;
    const unsigned second = (static_cast<unsigned>(v) >> fraction) & mask;
    auto* pixel = count + lane;
    pixel[0] = static_cast<std::uint16_t>(pixel[0] + (weight - second));
    pixel[across] = static_cast<std::uint16_t>(pixel[across] + second);
    color[lane] = ink;
    color[lane + across] = ink;
    v += step;
    count += stride_along;
    color += stride_along;
  }
  receive(weight);
}

void CoverageBand::Plane::clearTile(std::size_t tile_u, std::size_t tile_v) {
  touched[tile_v * tiles + tile_u] = 0;
  const auto lanes = counts.size() / stride;
  // What strays before the first and after the last tile belongs to those.
  const auto margin = static_cast<std::size_t>(kMargin);
  const bool is_last = (tile_v + 1) * tiles == touched.size();
  const auto from = tile_v == 0 ? 0 : tile_v * kTile + margin;
  const auto to = is_last ? lanes : (tile_v + 1) * kTile + margin;
  for (auto lane = from; lane < to; ++lane) {
    const auto at = static_cast<std::ptrdiff_t>(lane * stride + tile_u * kTile);
    std::fill_n(counts.begin() + at, kTile, std::uint16_t{0});
    std::fill_n(inks.begin() + at, kTile, std::uint8_t{0});
  }
}

void CoverageBand::begin(int width, int first_row, int rows, int most_rows, bool busy) {
  width_ = width;
  rows_ = rows;
  across_.begin(width, most_rows, busy);
  across_.first = 0;
  across_.end = width;
  across_.low = static_cast<float>(first_row);
  across_.high = static_cast<float>(first_row + rows);
  down_.begin(most_rows, width, busy);
  down_.first = first_row;
  down_.end = first_row + rows;
  down_.low = 0;
  down_.high = static_cast<float>(width);
}

void CoverageBand::add(const Segment& s) {
  if (std::abs(s.x1 - s.x0) >= std::abs(s.y1 - s.y0)) {
    across_.walk(s.x0, s.x1, s.y0, s.y1, s);
  } else {
    down_.walk(s.y0, s.y1, s.x0, s.x1, s);
  }
}

/// A tile of the transposed plane, turned back: counts with the ink above them.
void CoverageBand::readDown(std::size_t left, std::size_t top, Tile& tile) const {
  Tile columns;
  for (std::size_t x = 0; x < kTile; ++x) {
    const auto at = (left + x + static_cast<std::size_t>(kMargin)) * down_.stride + top;
    for (std::size_t y = 0; y < kTile; ++y) {
      const int count = std::min<int>(down_.counts[at + y], kMost);
      columns[x][y] = static_cast<std::int16_t>(count | down_.inks[at + y] << kCountBits);
    }
  }
  for (std::size_t y = 0; y < kTile; ++y) {
    for (std::size_t x = 0; x < kTile; ++x) tile[y][x] = columns[x][y];
  }
}

void CoverageBand::resolveTile(const InkTable& inks, std::size_t left, std::size_t top, bool down,
                               std::uint32_t* pixels, std::size_t stride) const {
  static constexpr Tile kEmpty{};
  Tile turned;
  if (down) readDown(left, top, turned);
  const Tile& tile = down ? turned : kEmpty;
  const auto bottom = std::min<std::size_t>(kTile, static_cast<std::size_t>(rows_) - top);
  const auto right = std::min<std::size_t>(kTile, static_cast<std::size_t>(width_) - left);
  for (std::size_t y = 0; y < bottom; ++y) {
    const auto at = (top + y + static_cast<std::size_t>(kMargin)) * across_.stride + left;
    auto* out = pixels + (top + y) * stride + left;
    if (isBlank(&across_.counts[at], tile[y].data())) {
      std::fill_n(out, right, inks.colors[0]);
      continue;
    }
    std::array<std::uint16_t, kTile> index;
    for (std::size_t x = 0; x < kTile; ++x) {
      const int code = static_cast<std::uint16_t>(tile[y][x]);
      const int falling = code & kMost;
      const int flat = std::min<int>(across_.counts[at + x], kMost);
      const int ink = flat >= falling ? across_.inks[at + x] : code >> kCountBits;
      const int step =
          std::min((flat + falling) >> inks.shift, static_cast<int>(InkTable::kSteps) - 1);
      index[x] = static_cast<std::uint16_t>(ink * static_cast<int>(InkTable::kSteps) + step);
    }
    for (std::size_t x = 0; x < right; ++x) out[x] = inks.colors[index[x]];
  }
}

void CoverageBand::resolve(const InkTable& inks, std::uint32_t* pixels, std::size_t stride) {
  const auto height = static_cast<std::size_t>(rows_);
  const auto width = static_cast<std::size_t>(width_);
  for (std::size_t row = 0; row < down_.tiles; ++row) {
    for (std::size_t column = 0; column < across_.tiles; ++column) {
      const bool across = across_.isTouched(column, row);
      const bool down = down_.isTouched(row, column);
      const auto left = column * kTile;
      const auto top = row * kTile;
      if (top >= height) {
        // Below a shorter band: nothing to write, but what strayed there is forgotten.
      } else if (across || down) {
        resolveTile(inks, left, top, down, pixels, stride);
      } else {
        for (auto y = top; y < std::min(top + kTile, height); ++y)
          std::fill_n(pixels + y * stride + left, std::min<std::size_t>(kTile, width - left),
                      inks.colors[0]);
      }
      if (across) across_.clearTile(column, row);
      if (down) down_.clearTile(row, column);
    }
  }
}

}  // namespace isnad::render
