#pragma once

#include <filesystem>

#include <QString>

#include "isnad/base/error.h"
#include "isnad/graph/graph.h"

namespace isnad::gui {

struct Failure {
  std::filesystem::path file;
  Error error;
};

/// What failed and what to do, in the language of the window; where the cause is a rare one, what
/// kind of failure it was, and the sentence that names it.
[[nodiscard]] QString worded(const Error& error, graph::Language language);

/// The same of a file among others, in one line; no file: of all of them.
[[nodiscard]] QString worded(const Failure& failure, graph::Language language);

/// That somebody else writes to what was opened.
[[nodiscard]] QString onlyReadHere();

}  // namespace isnad::gui
