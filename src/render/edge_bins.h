#pragma once

#include <cstdint>
#include <vector>

#include "coverage_kernel.h"
#include "isnad/graph/frame_plan.h"

namespace isnad::render {

/// Lines of one direction, kept as the kernel takes them.
class SegmentList {
 public:
  void clear() { count_ = 0; }
  void push(float u0, float v0, float u1, float v1, std::uint32_t style) {
    const auto lane = count_ % kBlock;
    if (count_ / kBlock == blocks_.size()) blocks_.emplace_back();
    auto& block = blocks_[count_++ / kBlock];
    block.u0[lane] = u0;
    block.v0[lane] = v0;
    block.u1[lane] = u1;
    block.v1[lane] = v1;
    block.style[lane] = style;
  }
  [[nodiscard]] const SegmentBlock* blocks() const { return blocks_.data(); }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  std::vector<SegmentBlock> blocks_;  // memory is kept
  std::size_t count_ = 0;
};

/// What crosses a band of rows.
struct BandSegments {
  SegmentList across;  ///< Wider than high.
  SegmentList down;

  [[nodiscard]] std::size_t size() const { return across.size() + down.size(); }
};

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
  explicit EdgeBins(const CoverageKernel& kernel = coverageKernel()) : kernel_(&kernel) {}

  /// `short_length`: in pixels, up to which a line keeps all its ink.
  void begin(const PixelView& view, int band_height, LineDetail detail, float short_length);
  /// The edges of a range, or an even sample of one in `step` of them.
  void add(const graph::Drawing& drawing, graph::IndexRange range, std::uint32_t step);
  /// After the last edge.
  void end() { placeBatch(); }
  /// What all lines together add to the picture's counts, about.
  [[nodiscard]] std::int64_t counts() const { return counts_; }
  [[nodiscard]] const BandSegments& band(std::size_t index) const { return bands_[index]; }

 private:
  struct Dashes {
    float on = 0;
    float off = 0;
  };
  void placeBatch();
  void addLine(float x0, float y0, float x1, float y1, std::uint32_t style);
  void addLine(graph::Point from, graph::Point to, std::uint32_t style);
  void addDashed(graph::Point a, graph::Point b, const Dashes& dashes, double& phase,
                 std::uint32_t style);
  void addStyled(const graph::DrawnEdge& edge);
  void addArrow(graph::Point tip, graph::Point direction, std::uint32_t style);

  const CoverageKernel* kernel_;
  PixelView view_;
  LineView lines_;
  LineBatch batch_;  // lines that no band has yet
  int waiting_ = 0;  // of them
  std::vector<BandSegments> bands_;
  std::int64_t counts_ = 0;
  LineDetail detail_ = LineDetail::Styled;
};

}  // namespace isnad::render
