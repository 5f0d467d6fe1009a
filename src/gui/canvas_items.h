#pragma once

#include <cstddef>
#include <vector>

#include <QRectF>

#include "isnad/graph/stage.h"

namespace isnad::gui {

/// What of the frame planned last can be seen, one thing after another: nodes, those with the most
/// relations first, then relations, then cards. At most `most` of each. Of a dense frame the nodes
/// with a name, and the relations among them.
[[nodiscard]] std::vector<graph::Hit> itemsIn(const graph::Stage& stage, std::size_t most);

/// Where it is in the window, in pixels: a node with its name, the text of a relation or a square
/// on its line, a card. Empty where it is nothing that this frame shows.
[[nodiscard]] QRectF boxOf(const graph::Stage& stage, const graph::Hit& item);

}  // namespace isnad::gui
