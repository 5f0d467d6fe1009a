#pragma once

#include <string_view>

#include "isnad/model/article.h"
#include "isnad/store/word_reader.h"
#include "sqlite.h"

namespace isnad::store {

/// Puts an article to the story whose text is nearly its own (a wire report printed by many), or
/// begins one. Three-word shingles, 32 minimum hashes, 8 bands of 4: texts that share 70 % of their
/// shingles meet almost surely (A. Broder, "On the resemblance and containment of documents",
/// 1997).
[[nodiscard]] Status joinStory(Database& database, WordReader& words, model::ArticleId article,
                               std::string_view text);

}  // namespace isnad::store
