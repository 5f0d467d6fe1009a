#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "isnad/model/analysis.h"

namespace isnad::io {

/// A half-open range of code points of an article's text: the unit of exchanged positions.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const TextRange&) const = default;
};

/// What people have written beside a thing.
struct Remarks {
  std::string note;
  std::vector<std::string> tags;
  std::string grade;  ///< The Admiralty scale: A … F of sources, 1 … 6 of claims; empty: none.

  [[nodiscard]] bool empty() const { return note.empty() && tags.empty() && grade.empty(); }
  bool operator==(const Remarks&) const = default;
};

/// A claim with the words that state it, free of its article's text.
struct PublishedClaim {
  model::Claim claim;
  std::size_t article = 0;  ///< Index into Publication::articles.
  std::string quote;
  std::string sentence;
  std::string prefix;  ///< Up to 32 code points before the quote, so that it can be found again.
  std::string suffix;  ///< And after it.
  TextRange quote_at;
  TextRange sentence_at;
  TextRange cue_at;
  Remarks remarks;  ///< Of the claim, and of its relation.

  bool operator==(const PublishedClaim&) const = default;
};

}  // namespace isnad::io
