#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/cause.h"

namespace isnad {

/// What kind of thing went wrong. Callers branch on the code, never on the text.
enum class ErrorCode : std::uint8_t {
  InvalidInput,  ///< The bytes or words given are not what they should be.
  NotFound,      ///< Nothing is there under that name.
  Io,            ///< The operating system or SQLite refused.
  Corrupt,       ///< Stored data breaks one of our own invariants.
  Unsupported,   ///< Sound, but made by a newer version or a different program.
  Busy,          ///< Another process holds it.
  Cancelled,     ///< The caller asked us to stop.
};

/// A failure that the caller is expected to meet in normal use.
/// `what` is one English sentence fragment without full stop: what, where, what to do. `cause`
/// tells the same to whoever words it in another language, with `names` in it, of `file` if there
/// is one.
struct Error {
  ErrorCode code;
  std::string what;
  Cause cause = Cause::Other;
  std::vector<std::string> names = {};
  std::string file = {};  ///< The name of the innermost file in which it was met, without folder.

  /// The same failure, seen from one level up: "a.txt: not UTF-8".
  [[nodiscard]] Error in(std::string_view context) const;
  /// The same met while something was done with a file: "reading /a/b.txt: not UTF-8".
  [[nodiscard]] Error in(std::string_view doing, const std::string& path) const;
};

[[nodiscard]] Error errorOf(Cause cause, std::vector<std::string> names = {});

}  // namespace isnad
