#pragma once

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

}  // namespace isnad::text
