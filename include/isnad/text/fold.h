#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"

namespace isnad::text {

/// The way back from a rewritten text to the original: for runs of bytes, where they came from.
class OffsetMap {
 public:
  struct Run {
    std::uint32_t rewritten_begin;
    std::uint32_t original_begin;
    bool same;  ///< Byte for byte the same up to the next run; else one replaced unit.
  };
  OffsetMap() = default;
  OffsetMap(std::vector<Run> runs, std::uint32_t rewritten_size, std::uint32_t original_size);

  /// The original bytes that gave `rewritten`: floor for begin, ceiling for end, so that whole
  /// characters (with the diacritics folded away after them) come back.
  [[nodiscard]] Span toOriginal(Span rewritten) const;

 private:
  std::vector<Run> runs_;
  std::uint32_t rewritten_size_ = 0;
  std::uint32_t original_size_ = 0;
};

struct Folded {
  std::string text;
  OffsetMap map;
};

/// The form in which spellings are compared: NFKC (presentation forms become letters), Latin
/// lower case, no diacritics, tatweel, zero-width or direction marks; أ إ آ ٱ → ا, ى ی → ي, ة → ه,
/// ؤ → و, ئ → ي, ک گ → ك, digits of every script → 0-9. White space is kept as it is.
///
///   ڤينيسيا، الأُولـى  ->  فينيسيا، الاولي    (ڤ → ف, پ → ب, چ → ج)
[[nodiscard]] Folded fold(std::string_view text);

/// The same without the way back.
[[nodiscard]] std::string foldKey(std::string_view text);

}  // namespace isnad::text
