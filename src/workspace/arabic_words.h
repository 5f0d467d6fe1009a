#pragma once

#include <memory>

#include "isnad/base/result.h"
#include "isnad/store/word_reader.h"

namespace isnad::workspace {

/// How a knowledge base tells Arabic words apart and compares them: the tokens of text/tokenizer.h,
/// folded, each also without its particles and its ال: `وللسعودية` → `وللسعوديه`, `للسعوديه`,
/// `السعوديه`, `سعوديه`.
[[nodiscard]] Result<std::shared_ptr<store::WordReader>> arabicWords();

}  // namespace isnad::workspace
