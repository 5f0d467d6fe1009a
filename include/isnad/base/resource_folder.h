#pragma once

#include <filesystem>

#include "isnad/base/result.h"

namespace isnad {

/// The folder that holds the program's own data files (`gazetteer/`, `rules/`, `models/`):
/// $ISNAD_RESOURCES where set, else `share/isnad` beside the `bin` folder of the running
/// executable. Fails with NotFound, naming the places that were tried.
[[nodiscard]] Result<std::filesystem::path> resourceFolder();

/// The user's own additions to them: $XDG_CONFIG_HOME/isnad, else ~/.config/isnad.
/// It need not exist.
[[nodiscard]] std::filesystem::path userResourceFolder();

/// Where knowledge bases lie unless told otherwise: $XDG_DATA_HOME/isnad, else
/// ~/.local/share/isnad.
[[nodiscard]] std::filesystem::path userDataFolder();

}  // namespace isnad
