#include <algorithm>
#include <array>

#include "candidate.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

/// Words of naming and what has an owner end so: هاتفه, منافستها, تدعى.
bool mayIntroduce(const Document& document, std::uint32_t token) {
  const auto written = document.tokens[token].span.of(document.text);
  if (written.ends_with("ه") || written.ends_with("ها")) return true;
  const std::string_view word = document.tokens[token].folded;
  return word.ends_with("ي") && (word.starts_with("ت") || word.starts_with("ي"));
}

/// Words whose complement is a name.
constexpr std::array<std::string_view, 10> kNaming{"اسمه", "اسمها", "تدعي",  "يدعي",   "تسمي",
                                                   "يسمي", "سماه",  "سماها", "اسماها", "اسماه"};

/// Whether the token may go on with a name that is introduced before it.
bool goesOn(const Scene& scene, std::uint32_t token) {
  const auto& word = scene.document.tokens[token];
  if (scene.document.in_value[token] != 0) return false;
  if (word.kind == TokenKind::Number) return word.folded.size() <= 3;
  const std::string_view folded = word.folded;
  if (word.kind != TokenKind::Arabic || !mayBeName(scene, folded)) return false;
  if (isDefinite(folded) || folded.starts_with("و") || folded.starts_with("لل")) return false;
  constexpr std::size_t kParticle = 2;  // bytes
  const bool governed = (folded.starts_with("ل") || folded.starts_with("ب")) &&
                        scene.lexicon.isCommon(folded.substr(kParticle));
  const auto written = word.span.of(scene.document.text);
  const bool inflected = written.ends_with("اً") || written.ends_with("ًا") ||
                         folded.ends_with("ته") || folded.ends_with("ها");
  return !governed && !inflected;
}

std::uint32_t endOfName(const Scene& scene, std::uint32_t begin, std::uint32_t limit) {
  constexpr std::uint32_t kLongest = 3;
  auto end = begin;
  while (end < limit && end - begin < kLongest && goesOn(scene, end)) ++end;
  return end;
}

/// بلدة هولندية اسمها X: the nearest head before says what it is.
EntityType typeBefore(const Scene& scene, std::uint32_t token, std::uint32_t begin) {
  constexpr std::uint32_t kFarthest = 5;
  for (auto back = token; back-- > begin && token - back <= kFarthest;) {
    if (const auto type = typeOfHead(scene, scene.document.tokens[back].folded)) return *type;
  }
  return EntityType::Organization;
}

constexpr float kSure = 0.7F;
constexpr float kDoubtful = 0.4F;

/// منصتها عالجت, شركته ستعزز, اسمه بحروف, اسمه مقترنا: no name, unless the tagger says otherwise.
bool mayBeVerbOrGoverned(std::string_view word, bool single) {
  static constexpr std::array<std::string_view, 7> kBeginnings{"ت", "ي", "ست", "سي", "ب", "ل", "ك"};
  return (single && (word.ends_with("ت") || word.ends_with("ا"))) ||
         std::ranges::any_of(kBeginnings, [&](auto letters) { return word.starts_with(letters); });
}

void add(const Scene& scene, TokenRange name, EntityType type, float score,
         std::vector<Candidate>& found) {
  if (name.size() == 0 || scene.document.tokens[name.begin].kind == TokenKind::Number) return;
  const bool doubtful =
      mayBeVerbOrGoverned(scene.document.tokens[name.begin].folded, name.size() == 1);
  if (doubtful && type == EntityType::Product) return;  // of which the tagger knows nothing
  found.push_back(
      makeCandidate(scene.document, name, 0, type, doubtful ? kDoubtful : score, "introduced"));
  found.back().needs_support = doubtful || score < kSure;
}

/// منافستها الأردنية X, خدمتها الخاصة، X
std::uint32_t afterAdjectives(const Document& document, std::uint32_t token, std::uint32_t limit) {
  constexpr std::uint32_t kMost = 2;
  const auto first = token;
  while (token < limit && token - first < kMost && isDefinite(document.tokens[token].folded))
    ++token;
  if (token > first && document.isMark(token, "،")) ++token;
  return token;
}

}  // namespace

void findIntroducedNames(const Scene& scene, std::vector<Candidate>& found) {
  constexpr float kNamed = 0.75F;
  constexpr float kPossessed = 0.7F;
  constexpr float kBehindAdjective = 0.67F;
  const auto& document = scene.document;
  for (const auto sentence : document.sentence_tokens) {
    for (auto token = sentence.begin; token + 1 < sentence.end; ++token) {
      const std::string_view word = document.tokens[token].folded;
      if (!mayIntroduce(document, token)) continue;
      if (isOneOf(kNaming, word)) {
        const TokenRange name{token + 1, endOfName(scene, token + 1, sentence.end)};
        add(scene, name, typeBefore(scene, token, sentence.begin), kNamed, found);
        continue;
      }
      for (const auto form : {word, behindAnd(word)}) {
        const auto type = scene.lexicon.typeOf(WordClass::PossessedHead, form);
        if (!type) continue;
        const auto begin = afterAdjectives(document, token + 1, sentence.end);
        // شركتها النووية سلمية: behind an adjective another may stand.
        add(scene, {begin, endOfName(scene, begin, sentence.end)}, *type,
            begin > token + 1 ? kBehindAdjective : kPossessed, found);
        break;
      }
    }
  }
}

}  // namespace isnad::nlp
