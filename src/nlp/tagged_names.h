#pragma once

#include <string>
#include <vector>

#include "candidate.h"
#include "isnad/base/string_map.h"
#include "tagger.h"

namespace isnad::nlp {

/// What the tagger says of a document.
class Tagging {
 public:
  /// Tags all sentences. `tagger` must outlive it.
  Tagging(const Tagger& tagger, const Document& document, const Gazetteer& gazetteer);

  /// Adds the tagger's names.
  void findNames(const Scene& scene, std::vector<Candidate>& found) const;

  /// How far the tagger agrees that the candidate's tokens belong to a name of its type: the mean
  /// over the tokens, 0 … 1; 1 for the types that it does not know.
  [[nodiscard]] float support(const Candidate& candidate) const;

 private:
  [[nodiscard]] std::size_t prefixOf(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] bool isNamed(std::uint32_t token) const;

  const Tagger& tagger_;
  std::vector<std::vector<TagSpan>> names_;  ///< Per sentence, in tokens of the document.
  std::vector<Scores> probability_;          ///< Per token of the document.
  std::vector<std::size_t> own_words_;       ///< Hashes of the document's folded words, sorted.
};

}  // namespace isnad::nlp
