#pragma once

#include <filesystem>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::train {

struct RecipeOptions {
  std::filesystem::path corpora;    ///< Holds ner/, raw/ant_news.txt, gazetteers/.
  std::filesystem::path resources;  ///< The program's own gazetteer and lexicon.
  std::filesystem::path work;       ///< For what may be kept between runs, and temporary models.
  std::filesystem::path output;
  std::vector<std::filesystem::path> gold;  ///< Annotated articles to learn from as well.
  std::vector<std::filesystem::path> gold_test;
  bool hold_out = false;  ///< Keep the last 18,000 tokens of the newswire for measuring.
};

/// The whole way from corpora to a model file; prints the figures of each step to stderr.
[[nodiscard]] Status train(const RecipeOptions& options);

}  // namespace isnad::train
