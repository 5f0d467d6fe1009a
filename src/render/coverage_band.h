#pragma once

#include <cstdint>
#include <vector>

#include "coverage_kernel.h"
#include "edge_bins.h"

namespace isnad::render {

/// Counts how lines cover the pixels of some rows. Lines wider than high are counted in one plane,
/// the others in a second, each so that the two pixels that a line covers at a step lie side by
/// side. Tiles that nothing touched cost next to nothing. One for each thread; its memory is kept.
class CoverageBand {
 public:
  explicit CoverageBand(const CoverageKernel& kernel = coverageKernel()) : kernel_(&kernel) {}

  /// For a band of `rows` of the at most `most_rows` that any band of the picture has. `busy` says
  /// that so many lines are coming that hardly a tile stays untouched.
  void begin(int width, int first_row, int rows, int most_rows, bool busy);
  void add(const BandSegments& segments);
  /// Writes the band's pixels and forgets them; `stride` is in pixels.
  void resolve(const InkTable& inks, std::uint32_t* pixels, std::size_t stride);

 private:
  struct Plane {
    std::vector<std::uint32_t> pixels;
    std::vector<std::uint8_t> touched;
    LinePlane lines;
    std::size_t tiles_across = 0;  // the lanes

    void begin(int steps, int lanes, bool busy);
    [[nodiscard]] bool isTouched(std::size_t tile_u, std::size_t tile_v) const;
    void clearTile(std::size_t tile_u, std::size_t tile_v);
    /// The tile's first pixel; an empty one where nothing touched it.
    [[nodiscard]] const std::uint32_t* tile(std::size_t tile_u, std::size_t tile_v) const;
  };

  const CoverageKernel* kernel_;
  Plane across_;  // u is x
  Plane down_;    // u is y
  int width_ = 0;
  int rows_ = 0;
};

}  // namespace isnad::render
