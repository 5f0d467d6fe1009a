#pragma once

namespace isnad::gui {

/// `isnad-viewer`: reads its arguments, opens the window or writes a screenshot of it.
/// Returns the exit status: 0, 1 on a failure (one sentence on stderr), 2 on wrong usage.
[[nodiscard]] int runViewer(int argc, char** argv);

}  // namespace isnad::gui
