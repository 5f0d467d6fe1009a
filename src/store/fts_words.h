#pragma once

#include <memory>

#include "isnad/store/word_reader.h"
#include "sqlite.h"

namespace isnad::store {

/// In a MATCH expression, what follows this byte in a string is one token, taken as it is.
inline constexpr char kToken = '\x02';
/// Begins the token that a word gives as it is spelt, besides its folded forms.
inline constexpr char kSpelling = '=';

/// Makes FTS5's tokenizer `isnad_words` of a WordReader, for this connection: each word gives all
/// its forms at one position, so that a search for one finds it and hits lie in the original text.
[[nodiscard]] Status addTokenizer(Database& database, std::shared_ptr<WordReader> words);

}  // namespace isnad::store
