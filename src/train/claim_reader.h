#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "claim_candidates.h"
#include "claim_engine.h"
#include "document.h"
#include "isnad/base/result.h"
#include "linker.h"
#include "tagged_names.h"

namespace isnad::train {

/// All that reading an article up to its claims needs.
struct ClaimReader {
  text::Tokenizer tokenizer;
  nlp::Gazetteer gazetteer;
  nlp::Lexicon lexicon;
  nlp::Tagger tagger;
  nlp::ClaimEngine engine;
};

/// `resources` holds gazetteer/, lexicon/ and rules/; `names` is the name tagger's model.
[[nodiscard]] Result<ClaimReader> loadClaimReader(const std::filesystem::path& resources,
                                                  const std::filesystem::path& names);

/// An article cut up and its names linked. Refers to `article`, so it stays where it is.
struct ReadArticle {
  model::Article article;
  nlp::Document document;
  std::unique_ptr<nlp::Tagging> tagging;
  nlp::Linked linked;

  [[nodiscard]] nlp::Scene scene(const ClaimReader& reader) const {
    return {document, reader.gazetteer, reader.lexicon, tagging.get()};
  }
};
[[nodiscard]] std::unique_ptr<ReadArticle> readArticle(ClaimReader& reader, model::Article article);

/// The articles of running text: paragraphs a line each, a blank line between articles.
[[nodiscard]] Result<std::vector<std::string>> readRawArticles(const std::filesystem::path& file);

}  // namespace isnad::train
