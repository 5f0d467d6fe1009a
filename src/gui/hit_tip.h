#pragma once

#include <QString>

#include "isnad/graph/graph.h"
#include "isnad/graph/scene.h"

namespace isnad::gui {

/// What a tooltip says of a node, an edge or a card: `أرامكو · Aramco · مؤسسة · 3 علاقات`.
[[nodiscard]] QString tipFor(const graph::Graph& graph, const graph::Hit& hit,
                             const graph::Manner& language);

}  // namespace isnad::gui
