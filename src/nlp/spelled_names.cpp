#include <algorithm>
#include <array>

#include "candidate.h"
#include "word_set.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::array<std::string_view, 28> kLetters{
    "ايه", "بي", "سي", "دي", "جي",  "اتش", "جيه", "كيه", "ال", "ام", "ان", "او",    "كيو", "ار",
    "اس",  "تي", "يو", "في", "اكس", "واي", "زد",  "زي",  "اف", "اي", "كي", "دبليو", "بيه", "هاي"};
/// Words of their own, too.
constexpr std::array<std::string_view, 9> kAlsoWords{"ال", "ام", "ان", "او", "في",
                                                     "اي", "كي", "دي", "هاي"};

bool isLetter(std::string_view word) {
  static const auto kSet = [] {
    WordSet set;
    for (const auto letter : kLetters) set.add(std::string(letter));
    return set;
  }();
  return kSet.contains(word);
}
bool isAlsoWord(std::string_view word) {
  return std::ranges::find(kAlsoWords, word) != kAlsoWords.end();
}

/// The bytes of particles before the name of a letter; nothing where it is none.
std::optional<std::size_t> prefixOfLetter(const Document& document, std::uint32_t token) {
  if (document.tokens[token].kind != TokenKind::Arabic) return std::nullopt;
  for (const auto& reading : document.readings[token])
    if (isLetter(reading.stem)) return reading.length;
  return std::nullopt;
}

/// A quotation mark, a bracket or a firm's head before the token.
bool isOpenedBefore(const Scene& scene, std::uint32_t token) {
  const auto& document = scene.document;
  return token > 0 &&
         (document.isMark(token - 1, "\"") || document.isMark(token - 1, "«") ||
          document.isMark(token - 1, "(") || hasHeadBefore(scene, token, EntityType::Organization));
}

/// إتش إس بي سي: a firm by the names of its letters.
std::uint32_t addSpelled(const Scene& scene, std::uint32_t first, std::uint32_t limit,
                         std::vector<Candidate>& found) {
  const auto& document = scene.document;
  if (first + 1 >= limit || !isLetter(document.tokens[first + 1].folded)) return first + 1;
  const auto prefix = prefixOfLetter(document, first);
  if (!prefix) return first + 1;
  // إل and إم begin a name; ال and أم are words.
  const auto written = document.tokens[first].span.of(document.text);
  const bool word = isAlsoWord(document.tokens[first].folded);
  if (word && written != "إل" && written != "إم" && !isOpenedBefore(scene, first)) return first + 1;
  if (first > 0 && document.tokens[first - 1].kind == TokenKind::Number) return first + 1;  // 3 جي
  auto end = first + 1;
  std::uint32_t sure = word ? 0 : 1;
  for (; end < limit && isLetter(document.tokens[end].folded); ++end)
    sure += isAlsoWord(document.tokens[end].folded) ? 0 : 1;
  while (end > first + 1 && document.tokens[end - 1].folded == "في") --end;
  if (end - first < 2 || sure < 2) return first + 1;
  if (end < limit && mayBeName(scene, document.tokens[end].folded) &&
      document.tokens[end].kind == TokenKind::Arabic &&
      !document.tokens[end].folded.starts_with("و"))
    found.push_back(makeCandidate(document, {first, end + 1}, *prefix, EntityType::Organization,
                                  0.7F, "spelled letters"));
  found.push_back(makeCandidate(document, {first, end}, *prefix, EntityType::Organization, 0.8F,
                                "spelled letters"));
  found.back().needs_support = false;
  return end;
}

}  // namespace

void findSpelledNames(const Scene& scene, std::vector<Candidate>& found) {
  for (const auto sentence : scene.document.sentence_tokens) {
    for (auto token = sentence.begin; token < sentence.end;)
      token = addSpelled(scene, token, sentence.end, found);
  }
}

void findNumberedNames(const Document& document, std::vector<Candidate>& found) {
  constexpr std::size_t kMostDigits = 3;
  constexpr std::string_view kIndex = "موشر";  // folded
  const auto size = found.size();
  for (std::size_t i = 0; i < size; ++i) {
    const auto end = found[i].tokens.end;
    const auto type = found[i].type;
    if ((type != EntityType::Product && type != EntityType::Instrument) ||
        end >= document.tokens.size() || document.tokens[end].kind != TokenKind::Number ||
        document.in_value[end] != 0 || document.tokens[end].folded.size() > kMostDigits ||
        document.tokens[end - 1].kind == TokenKind::Number || document.isMark(end + 1, "%"))
      continue;
    // خام برنت 20 سنتا: how far, not which.
    const auto first = found[i].tokens.begin;
    const bool index = document.tokens[first].folded == kIndex ||
                       (first > 0 && document.tokens[first - 1].folded == kIndex);
    if (type == EntityType::Instrument && !index) continue;
    if (end + 1 < document.tokens.size() && document.tokens[end + 1].folded.starts_with("نقط"))
      continue;
    auto longer = found[i];
    longer.tokens.end = end + 1;
    longer.span.end = document.tokens[end].span.end;
    longer.key += " " + document.tokens[end].folded;
    found.push_back(std::move(longer));
  }
}

}  // namespace isnad::nlp
