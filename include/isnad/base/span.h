#pragma once

#include <cassert>
#include <compare>
#include <cstdint>
#include <string_view>

namespace isnad {

/// A half-open range [begin, end) of bytes in the UTF-8 text of one article. It starts and ends
/// on a character boundary. This is the only kind of text position that modules exchange.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const noexcept {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    assert(begin <= end && end <= text.size());
    return text.substr(begin, size());
  }
  auto operator<=>(const Span&) const = default;
};

}  // namespace isnad
