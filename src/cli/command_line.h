#pragma once

#include <iosfwd>

namespace isnad::cli {

/// The `isnad` command. Results go to `out`, messages to `err`.
/// Returns 0 when all went well, 1 on a failure (said on `err`), 2 on wrong usage.
[[nodiscard]] int runCommandLine(int argc, const char* const* argv, std::ostream& out,
                                 std::ostream& err);

}  // namespace isnad::cli
