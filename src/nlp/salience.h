#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "candidate.h"
#include "linker.h"

namespace isnad::nlp {

/// Who is spoken of how much in an article.
struct Salience {
  std::vector<std::uint32_t> times;    ///< Per entity: its mentions.
  std::vector<std::uint8_t> in_title;  ///< Per entity: 1 where the first sentence names it.
  std::optional<std::uint32_t> main;   ///< The organization named most; of equals the first.
};

[[nodiscard]] Salience salienceOf(const Scene& scene, const Linked& linked);

/// The country spoken of most, if it is spoken of at least twice as often as any other.
[[nodiscard]] std::optional<std::uint32_t> mainCountry(const Linked& linked);

}  // namespace isnad::nlp
