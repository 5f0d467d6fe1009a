#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace isnad {

/// A key that cannot be confused with the key of another kind of thing.
template <class Tag>
struct Id {
  std::int64_t value = 0;  ///< 0 is no id.

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace isnad

template <class Tag>
struct std::hash<isnad::Id<Tag>> {
  std::size_t operator()(isnad::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
