#pragma once

#include <functional>
#include <iosfwd>
#include <optional>

#include "isnad/base/result.h"

namespace CLI {
class App;
}

namespace isnad::cli {

/// What a subcommand does once its arguments are read.
using Action = std::function<Status(std::ostream& out, std::ostream& err)>;

/// The action of the subcommand that was given; empty where it is not one of those added here.
using Chosen = std::function<Action()>;

/// `edit`, `undo`, `redo`, `journal`: what people change.
[[nodiscard]] Chosen addEditCommands(CLI::App& app);
/// `search`, `neighbours`, `relations`, `path`, `suggestions`, `contradictions`, `diff`: what
/// people ask.
[[nodiscard]] Chosen addQuestionCommands(CLI::App& app);
/// `check`, `save-as`, `dump`: that nothing is lost.
[[nodiscard]] Chosen addCareCommands(CLI::App& app);

}  // namespace isnad::cli
