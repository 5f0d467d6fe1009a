#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/eval/score_card.h"

namespace isnad::eval {

/// Sentences of words, each with a BIO label (`B-PER`, `I-PER`, `O`).
struct LabelledWords {
  std::vector<std::vector<std::string>> words;
  std::vector<std::vector<std::string>> labels;
};

/// Reads two columns parted by a tab or a space, a blank line between sentences. `name` stands in
/// errors. Fails with InvalidInput on a line of one column.
[[nodiscard]] Result<LabelledWords> readLabelledWords(std::istream& in, const std::string& name);

struct LabelScore {
  Counts all;
  std::map<std::string, Counts> types;
};

/// Strict span scores, as the CoNLL-2003 script counts them, of persons (PER, PERS), organizations
/// (ORG) and places (LOC); other types are left out on both sides.
[[nodiscard]] LabelScore scoreLabels(const std::vector<std::vector<std::string>>& gold,
                                     const std::vector<std::vector<std::string>>& found);

}  // namespace isnad::eval
