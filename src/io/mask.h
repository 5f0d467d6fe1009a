#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"

namespace isnad::io {

/// Blacks names out of texts, whatever their spelling. A name of four letters and more is found
/// inside words too (بأرامكو); a shorter one only as a word, with particles before it.
class Mask {
 public:
  explicit Mask(const std::vector<std::string>& names);

  /// How many places were blacked out.
  std::size_t cover(std::string& text) const;
  [[nodiscard]] bool meets(std::string_view text) const;

 private:
  [[nodiscard]] std::vector<Span> placesIn(std::string_view text) const;

  std::vector<std::string> names_;  // folded, the longest first
};

/// The string as XML, JSON, GML and percent-encoded addresses spell it, and as it is.
[[nodiscard]] std::vector<std::string> escapedSpellings(std::string_view text);

/// True where the spelling stands in the bytes; a short one, if `words`, only as a word.
[[nodiscard]] bool standsIn(std::string_view bytes, std::string_view spelling, bool words);

}  // namespace isnad::io
