#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gazetteer.h"
#include "isnad/base/result.h"
#include "isnad/text/tokenizer.h"
#include "tag_lattice.h"
#include "tagger_features.h"

namespace isnad::train {

struct LabelledSentence {
  std::vector<std::string> words;        ///< Folded.
  std::vector<nlp::TaggerToken> tokens;  ///< Views into `words`.
  std::vector<nlp::Label> labels;
};
using LabelledSentences = std::vector<LabelledSentence>;

/// Reads two columns, word and BIO label, a blank line between sentences. Labels PER, PERS become
/// persons; ORG, COMPANY organizations; LOC, FAC places; all others are outside.
[[nodiscard]] Result<LabelledSentences> readConll(const std::filesystem::path& file,
                                                  const nlp::Gazetteer& gazetteer,
                                                  text::Tokenizer& tokenizer);

/// Reads annotated articles (isnad-analysis/1), a sentence where the program cuts one.
[[nodiscard]] Result<LabelledSentences> readGold(const std::vector<std::filesystem::path>& files,
                                                 const nlp::Gazetteer& gazetteer,
                                                 text::Tokenizer& tokenizer);

/// The sentences of running text, without labels (all outside).
[[nodiscard]] Result<LabelledSentences> readRawText(const std::filesystem::path& file,
                                                    const nlp::Gazetteer& gazetteer,
                                                    text::Tokenizer& tokenizer);

}  // namespace isnad::train
