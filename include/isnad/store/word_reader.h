#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"

namespace isnad::store {

/// How words are told apart and compared. Handed to a knowledge base by whoever knows the language,
/// always the same one for one file. Not thread-safe.
class WordReader {
 public:
  struct Word {
    Span span;  ///< Of the text given.
    /// How it may be looked for: first as it is written, folded; then without its particles.
    /// `وأحمد` → `واحمد`, `احمد`.
    std::vector<std::string> forms;
  };

  virtual ~WordReader() = default;
  /// The form in which spellings are compared.
  [[nodiscard]] virtual std::string fold(std::string_view text) const = 0;
  /// The words of a text (valid UTF-8), in order and disjoint.
  [[nodiscard]] virtual std::vector<Word> words(std::string_view text) = 0;
};

/// Words between spaces and ASCII marks, ASCII in lower case: for tests and tools without a
/// language.
[[nodiscard]] std::shared_ptr<WordReader> plainWords();

}  // namespace isnad::store
