#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "isnad/base/result.h"
#include "tagger.h"
#include "tagger_features.h"

namespace isnad::train {

/// The word table while it is being learned.
class WordFactTable final : public nlp::WordTable {
 public:
  [[nodiscard]] const nlp::WordFacts* find(std::uint64_t word_hash) const override {
    const auto at = facts_.find(word_hash);
    return at == facts_.end() ? nullptr : &at->second;
  }
  [[nodiscard]] nlp::WordFacts& of(std::uint64_t word_hash) { return facts_[word_hash]; }
  [[nodiscard]] const std::unordered_map<std::uint64_t, nlp::WordFacts>& all() const {
    return facts_;
  }
  void clearProfiles() {
    for (auto& [hash, facts] : facts_) facts.profile = 0;
  }

 private:
  std::unordered_map<std::uint64_t, nlp::WordFacts> facts_;
};

/// Sets word_class and frequency. Classes already computed are read from `cache` (word TAB class)
/// where it exists, else computed and written there; an empty path keeps nothing.
[[nodiscard]] Status addWordClasses(const LabelledSentences& raw, std::uint32_t classes,
                                    const std::filesystem::path& cache, WordFactTable& table);

/// Sets name_lists from the public name lists in `folder`: bit 1 a token of many persons' names, 2
/// of few, 4 the first word of a place's name, 8 a common Arabic given or family name.
[[nodiscard]] Status addNameLists(const std::filesystem::path& folder, WordFactTable& table);

/// Sets profile: how `tagger` labels each word over all of the raw text (self-learned features, Qi
/// et al. 2009): 0 rare, 1 never a name, else 2 + its main type, how often, how often another type,
/// and whether it begins names.
void addLabelProfiles(const LabelledSentences& raw, const nlp::Tagger& tagger,
                      WordFactTable& table);

}  // namespace isnad::train
