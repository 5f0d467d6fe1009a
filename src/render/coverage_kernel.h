#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace isnad::render {

/// Counts of a pixel that a line covers in full.
inline constexpr unsigned kFullWeight = 16;

/// How a line is counted, in one word: its ink, which is 1 + the predicate family, the logarithm of
/// its counts of full coverage, and that one pixel in `stride` along it is drawn, the `phase`th.
namespace line_style {
inline constexpr std::int32_t kInk = 255;
inline constexpr int kWeight = 8;
inline constexpr int kStride = 16;
inline constexpr int kPhase = 24;
inline constexpr std::int32_t kByte = 255;
}  // namespace line_style

/// From the coordinates of lines to pixels, and what becomes of long ones.
struct LineView {
  float zoom = 1;
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  float bands_per_row = 1;
  float last_band = 0;
  /// Pixels from which on a line has half, a quarter … of the ink: no line has more than a short
  /// one, or lines between far parts of the picture would hide what lies near together.
  std::array<float, 4> thinner_from{};
  bool stippled = false;  ///< Up to a quarter by gaps, not by being fainter.
};

/// Lines side by side, the same work for each. They come in with two ends and a style of ink and
/// phase, and go out as segments.
struct LineBatch {
  static constexpr int kSize = 256;
  static constexpr std::int32_t kOutside = -1;
  static constexpr int kLastBand = 12;  ///< Bits of the first band below it.
  static constexpr int kSteep = 24;
  static constexpr std::int32_t kBandMask = (1 << kLastBand) - 1;

  alignas(64) std::array<float, kSize> x0{};  ///< Then u0, and so on.
  alignas(64) std::array<float, kSize> y0{};
  alignas(64) std::array<float, kSize> x1{};
  alignas(64) std::array<float, kSize> y1{};
  alignas(64) std::array<std::uint32_t, kSize> style{};
  alignas(64) std::array<std::int32_t, kSize> bands{};  ///< First, last, whether steep; kOutside.
};

inline constexpr int kBlock = 8;

/// Lines in pixels, steps of `u` from the lower to the higher: `u` is x, and `v` y, where a line is
/// wider than high; else the other way round.
struct SegmentBlock {
  alignas(32) std::array<float, kBlock> u0;
  alignas(32) std::array<float, kBlock> v0;
  alignas(32) std::array<float, kBlock> u1;
  alignas(32) std::array<float, kBlock> v1;
  alignas(32) std::array<std::uint32_t, kBlock> style;
};

inline constexpr int kTile = 16;       ///< Pixels; a band's rows are a multiple, but for the last.
inline constexpr int kLaneMargin = 2;  ///< Lanes before the band's, where lines may stray.
inline constexpr int kLaneSpare = 5;   ///< Lanes before and after together.

/// A pixel's counts, and above them the ink that came last.
inline constexpr int kInkShift = 29;
inline constexpr std::uint32_t kCountMask = (1U << kInkShift) - 1;

/// Colours by what covers a pixel and how much of it.
struct InkTable {
  static constexpr std::size_t kInks = 7;  // 0 is none; then the predicate families
  static constexpr std::size_t kSteps = 1024;
  std::array<std::uint32_t, kInks * kSteps> colors{};  ///< By ink, then by step.
  int shift = 0;                                       ///< A step is 1 << shift counts.
};

/// Where lines of one direction are counted: steps along `u`, `stride` words apart; of the lanes
/// across them, `v`, neighbours lie side by side, so that the two that a step covers are one word
/// of 64 bits.
struct LinePlane {
  std::uint32_t* pixels = nullptr;
  std::ptrdiff_t stride = 0;
  int first = 0;  ///< u of the band, half-open.
  int end = 0;
  float low = 0;  ///< v of the band, half-open.
  float high = 0;
  std::uint8_t* touched = nullptr;  ///< Tiles, by v then u; null: all are taken as touched.
  int tiles = 0;                    ///< Along u.
  int last_tile = 0;                ///< Along v.
};

/// Sixteen by sixteen pixels of both planes, and where they are to be written.
struct PixelTile {
  const std::uint32_t* across = nullptr;  ///< By column, then row.
  std::ptrdiff_t across_stride = 0;
  const std::uint32_t* down = nullptr;  ///< By row, then column.
  std::ptrdiff_t down_stride = 0;
  std::uint32_t* out = nullptr;
  std::ptrdiff_t out_stride = 0;
  int columns = kTile;  ///< That are written.
  int rows = kTile;
};

/// The loops that nearly all of a dense frame's time goes to, compiled for kinds of processors. All
/// kinds give the same pixels.
struct CoverageKernel {
  /// Makes segments of the first `count` lines; answers the counts that they add, about.
  std::int64_t (*cut)(const LineView& view, LineBatch& batch, int count);
  void (*add)(const LinePlane& plane, const SegmentBlock* blocks, std::size_t count);
  void (*resolve)(const PixelTile& tile, const InkTable& inks);
};

/// The one for this processor.
[[nodiscard]] const CoverageKernel& coverageKernel();

[[nodiscard]] const CoverageKernel& baselineCoverage();
#ifdef __x86_64__
[[nodiscard]] const CoverageKernel& avx2Coverage();
#endif

}  // namespace isnad::render
