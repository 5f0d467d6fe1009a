#pragma once

#include "commands.h"
#include "message_bar.h"
#include "panels.h"
#include "search_box.h"

namespace isnad::gui {

/// Leads the keyboard through the window: from panel to panel, out of the search into the graph;
/// shows where it is, and adds the sheet of keys.
void leadByKeyboard(QMainWindow& window, Commands& commands, SearchBox& search, MessageBar& message,
                    Panels& panels);

}  // namespace isnad::gui
