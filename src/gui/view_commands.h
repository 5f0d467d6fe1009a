#pragma once

#include "appearance.h"
#include "commands.h"
#include "graph_canvas.h"
#include "selection.h"

namespace isnad::gui {

/// Adds the commands of looking: zoom, layouts, selection, colours and language.
void addViewCommands(Commands& commands, GraphCanvas& canvas, Selection& selection,
                     Appearance& appearance);

}  // namespace isnad::gui
