#pragma once

#include "appearance.h"
#include "commands.h"
#include "graph_canvas.h"
#include "legend.h"
#include "selection.h"

namespace isnad::gui {

/// Adds the commands of looking: zoom, layouts, selection, colours and language.
void addViewCommands(Commands& commands, GraphCanvas& canvas, Selection& selection,
                     Appearance& appearance);
/// Adds those that choose what sizes and colours of nodes show.
void addEncodingCommands(Commands& commands, Legend& legend);

}  // namespace isnad::gui
