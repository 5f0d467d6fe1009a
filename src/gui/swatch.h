#pragma once

#include <QIcon>

#include "filter_rows.h"
#include "isnad/render/palette.h"

namespace isnad::gui {

/// The sign that stands for a row of the filter in the graph: a node's shape, an edge's colour, a
/// status's line. None for sources. Types have their colour, or only their shape.
[[nodiscard]] QIcon swatchOf(const FilterRow& row, const render::Palette& palette,
                             bool type_colours, QSize size, double pixel_ratio);

}  // namespace isnad::gui
