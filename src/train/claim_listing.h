#pragma once

#include <cstdint>
#include <filesystem>

#include "isnad/base/result.h"

namespace isnad::train {

struct ListingOptions {
  std::filesystem::path resources;
  std::filesystem::path names;
  std::filesystem::path weights;  ///< Of a first claim scorer.
  std::filesystem::path raw;      ///< Running text, a blank line between articles.
  std::filesystem::path output;   ///< Folder for listing.txt and keys.tsv.
  std::uint32_t articles = 300;
  std::uint32_t seed = 1;
  std::vector<std::filesystem::path> without;  ///< Annotated articles that must not come up.
};

/// Draws articles of running text and lists, sentence by sentence, what could be claimed there, for
/// a person to say which of it is so. `keys.tsv` holds where each listed claim lies.
[[nodiscard]] Status listClaims(const ListingOptions& options);

}  // namespace isnad::train
