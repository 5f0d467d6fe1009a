#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"

namespace isnad::text {

/// Positions of one text in bytes (inside the program), in code points (in exchanged JSON) and
/// back.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);  ///< Requires valid UTF-8.

  [[nodiscard]] std::uint32_t toCodePoints(std::uint32_t bytes) const;
  [[nodiscard]] std::uint32_t toBytes(std::uint32_t code_points) const;  ///< Past the end: the end.
  [[nodiscard]] std::uint32_t size() const;                              ///< In code points.

 private:
  std::string_view text_;
  std::vector<std::uint32_t> every_64th_;  // byte offset of code points 0, 64, 128 …
  std::uint32_t size_ = 0;
};

}  // namespace isnad::text
