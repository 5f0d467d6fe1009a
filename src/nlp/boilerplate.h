#pragma once

#include <string_view>
#include <vector>

#include "isnad/model/article.h"
#include "lexicon.h"

namespace isnad::nlp {

/// Lines that are not the article: an encoded string or an address left by a scraper, share and
/// "read also" lines. A whole line or nothing; trimmed of white space.
[[nodiscard]] std::vector<model::IgnoredPassage> findBoilerplate(std::string_view text,
                                                                 const Lexicon& lexicon);

}  // namespace isnad::nlp
