#pragma once

#include <optional>

#include "clause.h"
#include "isnad/model/analysis.h"

namespace isnad::nlp {

/// Who says what a sentence says, and from which token on.
struct Frame {
  model::Attribution who;
  TokenRange scope;
  std::uint32_t content =
      0;  ///< Token that what is said begins at: إن, a colon, what is announced.
};

/// Reporting frames of the sentence: `وفقا لـ X`, `قال X إن`, `X: «…»`, `أعلنت X أنها`, `نقلت X
/// عن`. `وأضاف` without a subject goes on with the discourse's speaker, which is brought up to
/// date.
[[nodiscard]] std::vector<Frame> findFrames(const Scene& scene, const Linked& linked,
                                            const Sentence& sentence, Discourse& discourse);

/// وفقا, بحسب …, with or without و.
[[nodiscard]] bool isAccordingTo(std::string_view folded);

}  // namespace isnad::nlp
