#include "candidate.h"

#include <algorithm>

namespace isnad::nlp {

Candidate makeCandidate(const Document& document, TokenRange tokens, std::size_t prefix,
                        model::EntityType type, float score, std::string_view found_by) {
  const auto& first = document.tokens[tokens.begin];
  const auto word = first.span.of(document.text);
  const auto skipped = prefix == 0 ? 0 : text::originalPrefixLength(word, prefix);
  Candidate candidate{
      tokens, {first.span.begin + skipped, document.tokens[tokens.end - 1].span.end},
      type,   -1,
      score,  found_by,
      {}};
  for (auto i = tokens.begin; i < tokens.end; ++i) {
    const auto& token = document.tokens[i];
    if (token.kind == text::TokenKind::Punctuation) continue;
    if (!candidate.key.empty()) candidate.key += ' ';
    candidate.key += i == tokens.begin ? token.folded.substr(prefix) : token.folded;
  }
  return candidate;
}

bool hasHeadBefore(const Scene& scene, std::uint32_t token, model::EntityType type) {
  const auto& document = scene.document;
  while (token > 0 && document.tokens[token - 1].kind == text::TokenKind::Punctuation &&
         (document.isMark(token - 1, "\"") || document.isMark(token - 1, "«") ||
          document.isMark(token - 1, "“") || document.isMark(token - 1, "#") ||
          document.isMark(token - 1, "("))) {
    --token;
  }
  if (token == 0) return false;
  const auto& word = document.tokens[token - 1].folded;
  return scene.lexicon.typeOf(WordClass::HeadOutside, word) == type ||
         scene.lexicon.typeOf(WordClass::HeadInside, word) == type;
}

bool mayBeName(const Scene& scene, std::string_view folded) {
  const auto& lexicon = scene.lexicon;
  if (folded.size() < 4) return false;  // two Arabic letters
  for (const auto word_class :
       {WordClass::Function, WordClass::Speech, WordClass::NameStop, WordClass::HeadOutside,
        WordClass::HeadInside, WordClass::Title, WordClass::TitleRest}) {
    if (lexicon.isInflected(word_class, folded)) return false;
  }
  return !lexicon.isCommon(folded) && scene.gazetteer.countryOfDemonym(folded).empty();
}

namespace {

/// صندوق الاستثمارات العامة | الاستحواذ: where a known name ends, a guess by its head goes no
/// further.
void dropGuessesOverKnownNames(std::vector<Candidate>& candidates) {
  std::vector<TokenRange> known;
  for (const auto& candidate : candidates) {
    if (candidate.entry >= 0 && candidate.tokens.size() > 1) known.push_back(candidate.tokens);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return candidate.found_by == "head word" && std::ranges::any_of(known, [&](TokenRange name) {
             return name.begin == candidate.tokens.begin && name.end < candidate.tokens.end;
           });
  });
}

}  // namespace

std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates) {
  dropGuessesOverKnownNames(candidates);
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
    if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
    if (a.score != b.score) return a.score > b.score;
    return a.span.begin < b.span.begin;
  });
  std::vector<Candidate> kept;
  for (auto& candidate : candidates) {
    const bool free = std::ranges::none_of(
        kept, [&](const Candidate& other) { return other.tokens.overlaps(candidate.tokens); });
    if (free) kept.push_back(std::move(candidate));
  }
  std::ranges::sort(kept, {}, [](const Candidate& c) { return c.span.begin; });
  return kept;
}

std::vector<Candidate> recognise(const Scene& scene) {
  std::vector<Candidate> found;
  findKnownNames(scene, found);
  findHeadedNames(scene, found);
  findQuotedNames(scene, found);
  findLatinNames(scene, found);
  findPersons(scene, found);
  auto kept = withoutOverlaps(found);
  findRepeatedNames(scene, kept, found);
  return withoutOverlaps(std::move(found));
}

}  // namespace isnad::nlp
