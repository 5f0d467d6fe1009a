#pragma once

#include <cstddef>

#include "coverage_kernel.h"
#include "isnad/render/palette.h"

namespace isnad::render {

/// How opaque one edge is when so many are in view.
[[nodiscard]] double opacityOfOne(std::size_t edges);

/// How much of the pixel a count covers, so that one edge can be seen where they are few, and what
/// is dense stands out from what covers all where they are many. Each edge drawn stands for
/// `weight`; `mean_counts` is what a pixel of the picture has.
[[nodiscard]] double exposure(std::size_t edges, double weight, double mean_counts);

/// Where many edges lie over one another no family is on top: the colour goes over to a neutral.
[[nodiscard]] InkTable inkTable(const Palette& palette, double exposure, double weight,
                                double strength);

}  // namespace isnad::render
