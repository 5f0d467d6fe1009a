#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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
/// `what` is one English sentence fragment without full stop: what, where, what to do.
struct Error {
  ErrorCode code;
  std::string what;

  /// The same failure, seen from one level up: "reading a.txt: not UTF-8".
  [[nodiscard]] Error in(std::string_view context) const;
};

}  // namespace isnad
