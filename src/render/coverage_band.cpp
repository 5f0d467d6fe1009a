#include "coverage_band.h"

#include <algorithm>

namespace isnad::render {

namespace {

constexpr std::size_t kSide = kTile;
constexpr std::array<std::uint32_t, kSide * kSide> kEmptyTile{};

std::size_t tilesOf(int pixels) { return static_cast<std::size_t>((pixels + kTile - 1) / kTile); }

}  // namespace

void CoverageBand::Plane::begin(int steps, int lanes, bool busy) {
  const auto tiles = tilesOf(steps);
  tiles_across = tilesOf(lanes);
  const auto stride = tiles_across * kSide + static_cast<std::size_t>(kLaneSpare);
  if (pixels.size() != stride * tiles * kSide) {  // else resolve() left everything clear
    pixels.assign(stride * tiles * kSide, 0);
    touched.assign(tiles * tiles_across, 0);
  }
  lines.pixels = pixels.data();
  lines.stride = static_cast<std::ptrdiff_t>(stride);
  lines.touched = busy ? nullptr : touched.data();
  lines.tiles = static_cast<int>(tiles);
  lines.last_tile = static_cast<int>(tiles_across) - 1;
}

bool CoverageBand::Plane::isTouched(std::size_t tile_u, std::size_t tile_v) const {
  return lines.touched == nullptr ||
         touched[tile_v * static_cast<std::size_t>(lines.tiles) + tile_u] != 0;
}

const std::uint32_t* CoverageBand::Plane::tile(std::size_t tile_u, std::size_t tile_v) const {
  const auto stride = static_cast<std::size_t>(lines.stride);
  return pixels.data() + tile_u * kSide * stride + tile_v * kSide +
         static_cast<std::size_t>(kLaneMargin);
}

void CoverageBand::Plane::clearTile(std::size_t tile_u, std::size_t tile_v) {
  touched[tile_v * static_cast<std::size_t>(lines.tiles) + tile_u] = 0;
  // What strays before the first and after the last tile belongs to those.
  const auto margin = static_cast<std::size_t>(kLaneMargin);
  const auto stride = static_cast<std::size_t>(lines.stride);
  const auto from = tile_v == 0 ? 0 : tile_v * kSide + margin;
  const auto to = tile_v + 1 == tiles_across ? stride : (tile_v + 1) * kSide + margin;
  for (auto step = tile_u * kSide; step < (tile_u + 1) * kSide; ++step)
    std::fill_n(pixels.data() + step * stride + from, to - from, 0U);
}

void CoverageBand::begin(int width, int first_row, int rows, int most_rows, bool busy) {
  width_ = width;
  rows_ = rows;
  across_.begin(width, most_rows, busy);
  across_.lines.first = 0;
  across_.lines.end = width;
  across_.lines.low = static_cast<float>(first_row);
  across_.lines.high = static_cast<float>(first_row + rows);
  down_.begin(most_rows, width, busy);
  down_.lines.first = first_row;
  down_.lines.end = first_row + rows;
  down_.lines.low = 0;
  down_.lines.high = static_cast<float>(width);
}

void CoverageBand::add(const BandSegments& segments) {
  const auto& [across, down] = segments;
  kernel_->add(across_.lines, across.blocks(), across.size());
  kernel_->add(down_.lines, down.blocks(), down.size());
}

void CoverageBand::resolve(const InkTable& inks, std::uint32_t* pixels, std::size_t stride) {
  for (std::size_t row = 0; row < across_.tiles_across; ++row) {
    for (std::size_t column = 0; column < down_.tiles_across; ++column) {
      const bool across = across_.isTouched(column, row);
      const bool down = down_.isTouched(row, column);
      PixelTile tile;
      tile.out = pixels + row * kSide * stride + column * kSide;
      tile.out_stride = static_cast<std::ptrdiff_t>(stride);
      tile.columns = std::min(kTile, width_ - static_cast<int>(column) * kTile);
      // Below a shorter band there is nothing to write, but what strayed there is forgotten.
      tile.rows = std::clamp(rows_ - static_cast<int>(row) * kTile, 0, kTile);
      if (across || down) {
        tile.across = across ? across_.tile(column, row) : kEmptyTile.data();
        tile.across_stride = across ? across_.lines.stride : kTile;
        tile.down = down ? down_.tile(row, column) : kEmptyTile.data();
        tile.down_stride = down ? down_.lines.stride : kTile;
        kernel_->resolve(tile, inks);
      } else {
        for (int y = 0; y < tile.rows; ++y)
          std::fill_n(tile.out + y * tile.out_stride, tile.columns, inks.colors[0]);
      }
      if (across) across_.clearTile(column, row);
      if (down) down_.clearTile(row, column);
    }
  }
}

}  // namespace isnad::render
