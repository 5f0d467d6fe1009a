#include "candidate.h"

#include <algorithm>
#include <array>

#include "tagged_names.h"

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
      {},     true};
  for (auto i = tokens.begin; i < tokens.end; ++i) {
    const auto& token = document.tokens[i];
    if (token.kind == text::TokenKind::Punctuation) continue;
    if (!candidate.key.empty()) candidate.key += ' ';
    candidate.key += i == tokens.begin ? token.folded.substr(prefix) : token.folded;
  }
  return candidate;
}

bool isNameHead(const Scene& scene, std::string_view folded) {
  return scene.lexicon.firstOf({WordClass::HeadInside, WordClass::HeadOutside}, folded) !=
         WordClass::kCount;
}

std::optional<model::EntityType> typeOfHead(const Scene& scene, std::string_view folded) {
  for (const auto word_class :
       {WordClass::QuotedHead, WordClass::HeadOutside, WordClass::HeadInside})
    if (const auto type = scene.lexicon.typeOf(word_class, folded)) return type;
  return std::nullopt;
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
  const std::string_view word = document.tokens[token - 1].folded;
  return scene.lexicon.typeOf(WordClass::HeadOutside, word) == type ||
         scene.lexicon.typeOf(WordClass::HeadInside, word) == type;
}

bool isPlace(const Scene& scene, std::string_view folded) {
  text::Token token;
  token.kind = text::TokenKind::Arabic;
  token.folded = folded;
  std::vector<Gazetteer::Match> matches;
  scene.gazetteer.longestAt({token}, 0, folded, 1, matches);
  return std::ranges::any_of(matches, [&](const Gazetteer::Match& match) {
    return scene.gazetteer.entry(match.entry).type == model::EntityType::Place;
  });
}

bool mayBeName(const Scene& scene, std::string_view folded) {
  const auto& lexicon = scene.lexicon;
  if (folded.size() < 4) return false;  // two Arabic letters
  if (lexicon.isInflectedAnyOf(
          {WordClass::Function, WordClass::Speech, WordClass::NameStop, WordClass::HeadOutside,
           WordClass::HeadInside, WordClass::Title, WordClass::TitleRest},
          folded))
    return false;
  return !lexicon.isCommon(folded) && scene.gazetteer.countryOfDemonym(folded).empty();
}

namespace {

constexpr float kLengthBonus = 0.6F;  ///< Of each token after the first, as a share of the score.
constexpr float kKnownBonus = 0.1F;   ///< Between equals the name that says who it is wins.
constexpr float kOwnWord = 0.5F;      ///< What a rule's guess keeps without the tagger's support.
constexpr float kLeastScore = 0.35F;

float worthOf(const Candidate& candidate) {
  const float known = candidate.entry >= 0 ? kKnownBonus : 0;
  return (candidate.score + known) *
         (1 + kLengthBonus * static_cast<float>(candidate.tokens.size() - 1));
}

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

/// Names that only rules guess are worth as much as the tagger believes them.
void weigh(const Scene& scene, std::vector<Candidate>& candidates) {
  if (scene.tagging == nullptr) return;
  for (auto& candidate : candidates) {
    if (!candidate.needs_support) continue;
    const auto support = scene.tagging->support(candidate);
    candidate.score *= kOwnWord + (1 - kOwnWord) * support;
  }
  std::erase_if(candidates, [](const Candidate& c) { return c.score < kLeastScore; });
}

}  // namespace

std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates) {
  dropGuessesOverKnownNames(candidates);
  std::ranges::stable_sort(candidates, {}, [](const Candidate& c) { return c.tokens.end; });
  // Weighted interval scheduling: best[i] is the most that the first i candidates are worth.
  const auto n = candidates.size();
  std::vector<float> best(n + 1, 0);
  std::vector<std::size_t> before(n);
  std::vector<bool> taken(n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto begin = candidates[i].tokens.begin;
    before[i] = static_cast<std::size_t>(
        std::ranges::upper_bound(candidates, begin, {},
                                 [](const Candidate& c) { return c.tokens.end; }) -
        candidates.begin());
    const float with = best[before[i]] + worthOf(candidates[i]);
    taken[i] = with > best[i];
    best[i + 1] = std::max(with, best[i]);
  }
  std::vector<Candidate> kept;
  for (auto i = n; i > 0;) {
    if (taken[i - 1]) {
      kept.push_back(std::move(candidates[i - 1]));
      i = before[i - 1];
    } else {
      --i;
    }
  }
  std::ranges::reverse(kept);
  return kept;
}

namespace {

/// شهر نيسان, نيسان/أبريل, 12 نيسان: a month that is also a firm's name.
bool isMonth(const Scene& scene, const Candidate& name) {
  const auto& tokens = scene.document.tokens;
  const auto at = name.tokens.begin;
  if (name.tokens.size() != 1 || tokens[at].folded != "نيسان") return false;
  static constexpr std::array<std::string_view, 10> kBefore{
      "شهر", "خلال", "منذ", "مطلع", "نهايه", "منتصف", "اوايل", "اواخر", "من", "حتي"};
  if (scene.document.isMark(at + 1, "/") || (at > 0 && scene.document.isMark(at - 1, "/")))
    return true;
  if (at + 1 < tokens.size() &&
      (tokens[at + 1].folded == "الماضي" || tokens[at + 1].folded == "المقبل" ||
       tokens[at + 1].kind == text::TokenKind::Number))
    return true;
  return at > 0 &&
         (tokens[at - 1].kind == text::TokenKind::Number ||
          std::ranges::find(kBefore, std::string_view(tokens[at - 1].folded)) != kBefore.end());
}

/// فإن سد, وإن الرئيس: a guess that a conjunction slipped into. And no person is called by a
/// nationality alone: الرئيس | التركي.
bool beginsWithFunctionWord(const Scene& scene, const Candidate& name) {
  if (name.entry >= 0) return false;
  const std::string_view word = scene.document.tokens[name.tokens.begin].folded;
  if (word == "فان" || word == "وان" || word == "بان" || word == "لان") return true;
  return name.type == model::EntityType::Person && name.tokens.size() == 1 &&
         !scene.gazetteer.countryOfDemonym(word).empty();
}

}  // namespace

std::vector<Candidate> recognise(const Scene& scene) {
  std::vector<Candidate> found;
  findKnownNames(scene, found);
  findHeadedNames(scene, found);
  findQuotedNames(scene, found);
  findLatinNames(scene, found);
  findPersons(scene, found);
  if (scene.tagging != nullptr) scene.tagging->findNames(scene, found);
  findIntroducedNames(scene, found);
  findSpelledNames(scene, found);
  findFirmNames(scene, found);
  findNumberedNames(scene.document, found);
  std::erase_if(found, [&](const Candidate& name) {
    return beginsWithFunctionWord(scene, name) || isMonth(scene, name) ||
           isDescription(scene, name);
  });
  weigh(scene, found);
  auto kept = withoutOverlaps(found);
  agreeOnTypes(scene, kept);
  findRepeatedNames(scene, kept, found);
  std::erase_if(found, [&](const Candidate& name) { return isDescription(scene, name); });
  kept = withoutOverlaps(std::move(found));
  agreeOnTypes(scene, kept);
  return kept;
}

}  // namespace isnad::nlp
