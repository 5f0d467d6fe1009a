#pragma once

#include <string_view>
#include <vector>

#include "isnad/base/span.h"

namespace isnad::io {

/// Finds many names in a text at once. Names and texts are compared byte by byte.
class NameSearch {
 public:
  /// `names` outlive the search; empty ones are never found.
  explicit NameSearch(const std::vector<std::string_view>& names);

  struct Found {
    std::size_t name;  ///< Index into `names`.
    Span span;         ///< In the text searched.
  };
  /// Every name that the text holds, where it holds it first; in text order.
  [[nodiscard]] std::vector<Found> firstOfEach(std::string_view text) const;

 private:
  struct Name {
    std::string_view text;
    std::size_t index;
  };
  std::vector<Name> sorted_;
};

}  // namespace isnad::io
