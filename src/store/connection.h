#pragma once

#include <functional>
#include <memory>
#include <string>

#include "isnad/store/word_reader.h"
#include "sqlite.h"

namespace isnad::store {

/// What time it is, as ISO 8601 in UTC with milliseconds.
using Clock = std::function<std::string()>;

[[nodiscard]] std::string systemTime();

/// Gives a connection what the tables need: foreign keys, the tokenizer, and the functions
/// isnad_now(), isnad_fold(text), isnad_first_day(date, published), isnad_last_day(…).
[[nodiscard]] Status prepareConnection(Database& database, std::shared_ptr<WordReader> words,
                                       std::shared_ptr<Clock> clock);

}  // namespace isnad::store
