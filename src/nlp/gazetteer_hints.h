#pragma once

#include <string_view>
#include <vector>

#include "gazetteer.h"
#include "isnad/text/clitics.h"
#include "isnad/text/tokenizer.h"
#include "tagger_features.h"

namespace isnad::nlp {

/// For each token, whether it is part of the longest known name there (particles allowed before).
[[nodiscard]] std::vector<GazetteerHint> gazetteerHints(const std::vector<text::Token>& tokens,
                                                        const Gazetteer& gazetteer);

/// The same where the tokens' readings (text::segmentations) are known already.
[[nodiscard]] std::vector<GazetteerHint> gazetteerHints(
    const std::vector<text::Token>& tokens,
    const std::vector<std::vector<text::Segmentation>>& readings, const Gazetteer& gazetteer);

/// A word that somebody else's tokenizer cut, as one token, however ours would cut it.
[[nodiscard]] text::Token tokenOfWord(std::string_view word, text::Tokenizer& tokenizer);

}  // namespace isnad::nlp
