#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <stop_token>

#include <QImage>

#include "isnad/graph/frame_plan.h"
#include "isnad/render/palette.h"

namespace isnad::render {

struct RasterOptions {
  /// Edges drawn at most, an even sample of those in view that stands for all; 0: every one.
  std::size_t most_edges = 0;
  double strength = 1;  ///< Below 1 everything fades into the ground: something else is selected.
};

/// Paints the edges and nodes of a dense frame with processors alone: no graphics card, and pixels
/// that do not depend on a driver or on the number of threads.
///
/// Edges are antialiased lines (Wu, "An Efficient Antialiasing Technique", SIGGRAPH 1991) that are
/// counted, not blended: each pixel sums what covers it, and the sum n becomes the opacity
/// 1 − exp(−kn). So a million edges show where they are many, in the colour of the family on top
/// where they are few. Up to 20,000 edges in view keep their status, bend and arrowhead. Above that
/// long edges are fainter than short ones; above 100,000 they have gaps instead, one pixel in two
/// or four drawn for all. The window is cut into bands whose sums stay in a core's cache; threads
/// take band after band.
///
/// One call at a time; different objects may paint the same drawing at once.
class DensityRasterizer {
 public:
  /// 0 threads: as many as there are processors, up to eight.
  explicit DensityRasterizer(unsigned threads = 0);
  ~DensityRasterizer();
  DensityRasterizer(const DensityRasterizer&) = delete;
  DensityRasterizer& operator=(const DensityRasterizer&) = delete;

  /// Fills the image: its size is the plan's times its devicePixelRatio, its format RGB32. Leaves
  /// it half painted and answers false when asked to stop.
  bool paint(const graph::Drawing& drawing, const graph::FramePlan& plan, const Palette& palette,
             const RasterOptions& options, QImage& image, std::stop_token stop = {});

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Edges in view up to which a dense frame is painted at once, on the thread that asks; more are
/// painted in the background.
inline constexpr std::size_t kImmediateEdges = 20000;

}  // namespace isnad::render
