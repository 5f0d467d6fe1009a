#pragma once

#include <span>
#include <vector>

#include "csr.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// A finished part of a picture.
struct PackedPart {
  std::vector<BoxSize> boxes;
  std::vector<Point> positions;
  std::vector<Link> links;
};

/// How far to move each part so that they fill a window of the aspect well, small ones in the
/// hollows of large ones; boxes and links keep `gap` from those of other parts (after Freivalds,
/// Dogrusoz, Kikusts: Disconnected Graph Layout and the Polyomino Packing Approach, GD 2001). The
/// order is kept: the first part is placed first, and should be the largest.
[[nodiscard]] std::vector<Point> packTightly(std::span<const PackedPart> parts, double aspect,
                                             double gap);

}  // namespace isnad::graph
