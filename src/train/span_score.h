#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "corpus.h"
#include "tagger.h"

namespace isnad::train {

/// Strict span scores, as conlleval counts them.
struct SpanScore {
  struct Counts {
    std::uint32_t right = 0;
    std::uint32_t found = 0;
    std::uint32_t there = 0;
    [[nodiscard]] double precision() const { return found == 0 ? 0 : 100.0 * right / found; }
    [[nodiscard]] double recall() const { return there == 0 ? 0 : 100.0 * right / there; }
    [[nodiscard]] double f1() const {
      return found + there == 0 ? 0 : 200.0 * right / (found + there);
    }
  };
  Counts all;
  std::array<Counts, 3> type;

  void add(const std::vector<nlp::TagSpan>& there, const std::vector<nlp::TagSpan>& found);
  [[nodiscard]] std::string line() const;
};

[[nodiscard]] SpanScore score(const nlp::Tagger& tagger, nlp::TaggerHead head,
                              const LabelledSentences& sentences, std::uint32_t window);

}  // namespace isnad::train
