#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace isnad::render {

struct Segment;

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
  void (*add)(const LinePlane& plane, const Segment* begin, const Segment* end);
  void (*resolve)(const PixelTile& tile, const InkTable& inks);
};

/// The one for this processor.
[[nodiscard]] const CoverageKernel& coverageKernel();

[[nodiscard]] const CoverageKernel& baselineCoverage();
#ifdef __x86_64__
[[nodiscard]] const CoverageKernel& avx2Coverage();
#endif

}  // namespace isnad::render
