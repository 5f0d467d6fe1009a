#pragma once

#include <filesystem>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::train {

struct ClaimRecipeOptions {
  std::filesystem::path resources;  ///< The program's own gazetteer, lexicon and rules.
  std::filesystem::path names;      ///< The name tagger's model.
  std::filesystem::path output;     ///< Table to write; empty: only measure.
  std::vector<std::filesystem::path> gold;
  std::vector<std::filesystem::path> unseen;  ///< Annotated too: measured on, never learned from.
  std::filesystem::path misses;     ///< Where to say what was lost of the unseen; empty: nowhere.
  std::filesystem::path sentences;  ///< Sentences with what they say, as rules have examples.
  std::filesystem::path judged;     ///< Claims judged one by one, and …
  std::filesystem::path raw;        ///< … the running text that they lie in.
  int folds = 0;                    ///< Measure by so many folds of the articles first; 0: do not.
  float l2 = 0;                     ///< 0: the default.
  float positive_weight = 0;
};

/// Learns the claim scorer's weights from annotated articles and the rules' own examples; prints
/// figures to stdout.
[[nodiscard]] Status trainClaims(const ClaimRecipeOptions& options);

}  // namespace isnad::train
