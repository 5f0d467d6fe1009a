#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "edge_bins.h"

namespace isnad::render {

/// Colours by what covers a pixel and how much of it.
struct InkTable {
  static constexpr std::size_t kInks = 7;  // 0 is none; then the predicate families
  static constexpr std::size_t kSteps = 1024;
  std::array<std::uint32_t, kInks * kSteps> colors{};  ///< By ink, then by step.
  int shift = 0;                                       ///< A step is 1 << shift counts.
};

/// Counts how lines cover the pixels of some rows. Lines wider than high are counted row by row,
/// the others in a second, transposed plane, so that both walk through memory in order. Tiles that
/// nothing touched cost next to nothing. One for each thread; its memory is kept.
class CoverageBand {
 public:
  static constexpr int kTile = 16;  ///< Pixels; a band's rows are a multiple, but for the last.

  /// For a band of `rows` of the at most `most_rows` that any band of the picture has. `busy` says
  /// that so many lines are coming that hardly a tile stays untouched.
  void begin(int width, int first_row, int rows, int most_rows, bool busy);
  void add(const Segment& segment);
  /// Writes the band's pixels and forgets them; `stride` is in pixels.
  void resolve(const InkTable& inks, std::uint32_t* pixels, std::size_t stride);

 private:
  /// Lanes of steps along `u`, `stride` apart; v is across them.
  struct Plane {
    std::vector<std::uint16_t> counts;
    std::vector<std::uint8_t> inks;
    std::vector<std::uint8_t> touched;  // tiles, by v then u
    std::size_t stride = 0;
    std::size_t tiles = 0;  // along u
    int first = 0;          // u of the band, half-open
    int end = 0;
    float low = 0;  // v of the band, half-open
    float high = 0;
    unsigned load = 0;  // what a pixel may have received since the counts were cut
    bool busy = false;  // all tiles are marked

    void begin(int steps, int lanes, bool is_busy);
    void receive(unsigned weight);
    void touch(int u_first, int u_last, std::int32_t v, std::int32_t step);
    void walk(float u0, float u1, float v0, float v1, const Segment& segment);
    void dot(float u0, float u1, float v0, float v1, const Segment& segment);
    void clearTile(std::size_t tile_u, std::size_t tile_v);
    [[nodiscard]] bool isTouched(std::size_t tile_u, std::size_t tile_v) const {
      return touched[tile_v * tiles + tile_u] != 0;
    }
  };
  using Tile = std::array<std::array<std::int16_t, kTile>, kTile>;

  void readDown(std::size_t left, std::size_t top, Tile& tile) const;
  void resolveTile(const InkTable& inks, std::size_t left, std::size_t top, bool down,
                   std::uint32_t* pixels, std::size_t stride) const;

  Plane across_;  // u is x
  Plane down_;    // u is y
  int width_ = 0;
  int rows_ = 0;
};

}  // namespace isnad::render
