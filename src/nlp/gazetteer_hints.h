#pragma once

#include <vector>

#include "gazetteer.h"
#include "isnad/text/tokenizer.h"
#include "tagger_features.h"

namespace isnad::nlp {

/// For each token, whether it is part of the longest known name there (particles allowed before).
[[nodiscard]] std::vector<GazetteerHint> gazetteerHints(const std::vector<text::Token>& tokens,
                                                        const Gazetteer& gazetteer);

}  // namespace isnad::nlp
