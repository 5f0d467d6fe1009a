#pragma once

#include <cstdint>
#include <vector>

#include "isnad/graph/frame_plan.h"

namespace isnad::render {

/// A line in pixels, steps of `u` from the lower to the higher: `u` is x, and `v` y, where it is
/// wider than high; else the other way round.
struct Segment {
  float u0 = 0;
  float v0 = 0;
  float u1 = 0;
  float v1 = 0;
  std::uint8_t ink = 0;     ///< 1 + the predicate family.
  std::uint8_t weight = 0;  ///< Counts of full coverage: a power of two up to kFullWeight.
  std::uint8_t stride = 1;  ///< Of this many pixels along it, one is drawn.
  std::uint8_t phase = 0;   ///< Which one.
};

/// What crosses a band of rows.
struct BandSegments {
  std::vector<Segment> across;  ///< Wider than high.
  std::vector<Segment> down;

  [[nodiscard]] std::size_t size() const { return across.size() + down.size(); }
};

inline constexpr unsigned kFullWeight = 16;

/// From the world to pixels.
struct PixelView {
  float zoom = 1;
  float x = 0;
  float y = 0;
  int width = 0;
  int height = 0;
  float ratio = 1;  ///< Pixels for one of the window's.

  [[nodiscard]] static PixelView of(const graph::FramePlan& plan, int width, int height,
                                    double ratio);
};

enum class LineDetail : std::uint8_t {
  Styled,   ///< With status, bend and arrowhead.
  Plain,    ///< Straight; long ones fainter.
  Stippled  ///< Long ones with gaps besides: among so many these can't be seen.
};

/// What one thread cut the edges into: segments by the bands of rows that they cross.
class EdgeBins {
 public:
  void begin(const PixelView& view, int band_height, LineDetail detail);
  /// `index` spreads the gaps of stippled lines.
  void add(const graph::DrawnEdge& edge, std::uint32_t index);
  /// What all lines together add to the picture's counts.
  [[nodiscard]] double counts() const { return counts_; }
  [[nodiscard]] const BandSegments& band(std::size_t index) const { return bands_[index]; }

 private:
  struct Style {
    std::uint8_t ink = 0;
    std::uint8_t weight = kFullWeight;
    std::uint8_t stride = 1;
    std::uint8_t phase = 0;
    float counts = kFullWeight;  ///< That a pixel along it receives, on the average.
  };
  struct Dashes {
    float on = 0;
    float off = 0;
  };
  void thin(Style& style, float length, std::uint32_t index) const;
  void addLine(float x0, float y0, float x1, float y1, Style style);
  void addDashed(graph::Point a, graph::Point b, const Dashes& dashes, double& phase, Style style);
  void addStyled(const graph::DrawnEdge& edge, Style style);
  void addArrow(graph::Point tip, graph::Point direction, Style style);

  PixelView view_;
  std::vector<BandSegments> bands_;
  float bands_per_row_ = 1.0F / 64;
  float short_ = 0;  // pixels up to which a line counts in full
  double counts_ = 0;
  LineDetail detail_ = LineDetail::Styled;
};

}  // namespace isnad::render
