#include "span_score.h"

#include <algorithm>
#include <cstdio>

namespace isnad::train {

void SpanScore::add(const std::vector<nlp::TagSpan>& there,
                    const std::vector<nlp::TagSpan>& found) {
  for (const auto& span : there) {
    ++all.there;
    ++type[static_cast<std::size_t>(span.type)].there;
  }
  for (const auto& span : found) {
    auto& own = type[static_cast<std::size_t>(span.type)];
    ++all.found;
    ++own.found;
    const bool right = std::ranges::any_of(there, [&](const nlp::TagSpan& s) {
      return s.begin == span.begin && s.end == span.end && s.type == span.type;
    });
    all.right += right ? 1 : 0;
    own.right += right ? 1 : 0;
  }
}

std::string SpanScore::line() const {
  std::string text;
  const auto append = [&](const char* name, const Counts& counts) {
    std::array<char, 96> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%s P %.1f R %.1f F1 %.1f (%u)  ", name,
                  counts.precision(), counts.recall(), counts.f1(), counts.there);
    text += buffer.data();
  };
  append("all", all);
  append("person", type[0]);
  append("organization", type[1]);
  append("place", type[2]);
  return text;
}

SpanScore score(const nlp::Tagger& tagger, nlp::TaggerHead head, const LabelledSentences& sentences,
                std::uint32_t window) {
  std::vector<nlp::Tagger::Sentence> tokens;
  for (const auto& sentence : sentences) tokens.push_back(sentence.tokens);
  const auto found = tagger.tag(head, tokens, window);
  SpanScore total;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    total.add(nlp::spansOf(sentences[i].labels), found[i].names);
  return total;
}

}  // namespace isnad::train
