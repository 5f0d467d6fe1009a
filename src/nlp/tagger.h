#pragma once

#include <filesystem>
#include <limits>
#include <vector>

#include "isnad/base/result.h"
#include "tagger_features.h"
#include "tagger_model.h"

namespace isnad::nlp {

/// Finds names of persons, organizations and places by learned weights: a linear-chain conditional
/// random field over BIOES labels, in two passes, the second knowing what the first said about the
/// same words elsewhere in the document.
///
///   وقال وزير المالية سليم الناصر  ->  … [سليم الناصر|person]
///
/// Const calls may come from several threads.
class Tagger {
 public:
  using Sentence = std::vector<TaggerToken>;
  static constexpr std::uint32_t kWholeDocument = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] static Result<Tagger> load(const std::filesystem::path& path);

  /// What was read out of one sentence.
  struct Reading {
    std::vector<TagSpan> names;       ///< In order and disjoint; whole tokens, particles included.
    std::vector<Scores> probability;  ///< Of each label, per token.
  };
  /// Sentences more than `window` tokens apart do not inform each other.
  [[nodiscard]] std::vector<Reading> tag(TaggerHead head, const std::vector<Sentence>& sentences,
                                         std::uint32_t window = kWholeDocument) const;

  /// What raw text told of the word; nullptr where it is rare.
  [[nodiscard]] const WordFacts* factsOf(std::string_view folded) const {
    return model_.find(taggerWordHash(folded));
  }

 private:
  explicit Tagger(TaggerModel model) : model_(std::move(model)) {}
  TaggerModel model_;
};

/// The key of a word in the document's memory; 0 for words that say nothing.
[[nodiscard]] std::uint64_t memoryKey(std::string_view folded);

}  // namespace isnad::nlp
