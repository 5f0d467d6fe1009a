#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/base/result.h"

namespace isnad::text {

struct Decoded {
  std::string text;      ///< Valid UTF-8 without byte order mark, without NUL.
  std::string encoding;  ///< IANA name of what the bytes were: `UTF-8`, `windows-1256` …
};

/// Makes text of bytes: UTF-8 and UTF-16/32 with or without mark, windows-1256, ISO-8859-6.
/// Line ends become \n. Fails with InvalidInput on no bytes, on only white space, and on bytes
/// that are no text (control characters, or no encoding gives letters).
[[nodiscard]] Result<Decoded> decode(std::string_view bytes);

[[nodiscard]] bool isUtf8(std::string_view bytes);

/// What each byte stands for in an encoding of one byte a letter (`windows-1256`, `ISO-8859-6`, any
/// that ICU has); 0 for bytes that stand for nothing. None where the name is unknown, or that of an
/// encoding that takes more bytes a letter.
[[nodiscard]] std::optional<std::array<char32_t, 256>> lettersOf(const std::string& encoding);

}  // namespace isnad::text
