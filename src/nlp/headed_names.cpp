#include <algorithm>
#include <array>

#include "candidate.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::string_view kArticle = "ال";
constexpr std::uint32_t kLongestHeadedName = 9;  // tokens after the head

bool isDefinite(std::string_view folded) {
  return folded.starts_with(kArticle) && folded.size() > 8;
}

/// A word that goes on with the name of an institution: `السوق`, `والتنمية`, `المالية`.
bool continuesDefinite(const Scene& scene, std::uint32_t token, bool& after_conjunction) {
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic || scene.document.in_value[token] != 0) return false;
  std::string_view folded = word.folded;
  after_conjunction = folded.starts_with("وال");
  if (after_conjunction) folded.remove_prefix(std::string_view("و").size());
  if (!isDefinite(folded)) return false;
  const auto& lexicon = scene.lexicon;
  return !lexicon.is(WordClass::NameStop, folded) && !lexicon.is(WordClass::Function, folded) &&
         scene.gazetteer.countryOfDemonym(folded).empty();
}

/// Where a run of definite words after `from` ends.
std::uint32_t endOfDefiniteRun(const Scene& scene, std::uint32_t from, std::uint32_t limit) {
  auto end = from;
  bool conjunction = false;
  while (end < limit && end - from < kLongestHeadedName &&
         continuesDefinite(scene, end, conjunction)) {
    if (conjunction && end == from) break;
    ++end;
  }
  return end;
}

/// What is left of a head word without its particles; nothing where it has the article.
struct Head {
  std::string stem;
  std::size_t prefix = 0;
  EntityType type = EntityType::Organization;
};

std::optional<Head> headOf(const Scene& scene, std::uint32_t token, WordClass word_class) {
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic) return std::nullopt;
  for (const auto& reading : scene.document.readings[token]) {
    if (reading.future || reading.article) continue;
    if (!scene.lexicon.is(word_class, reading.stem)) continue;
    return Head{reading.stem, reading.length,
                scene.lexicon.typeOf(word_class, reading.stem).value_or(EntityType::Organization)};
  }
  return std::nullopt;
}

bool startsNonName(const Scene& scene, std::uint32_t token) {
  return scene.lexicon.is(WordClass::NotName, scene.document.tokens[token].folded);
}

/// هيئة السوق المالية · وزارة العمل والتنمية الاجتماعية · بنك نزوى
void findInstitution(const Scene& scene, std::uint32_t token, std::uint32_t limit,
                     std::vector<Candidate>& found) {
  const auto head = headOf(scene, token, WordClass::HeadInside);
  if (!head || token + 1 >= limit || startsNonName(scene, token + 1)) return;
  const auto& next = scene.document.tokens[token + 1];
  auto end = endOfDefiniteRun(scene, token + 1, limit);
  float score = 0.7F;
  bool seated = false;
  if (end == token + 1) {
    if (next.kind != TokenKind::Arabic || scene.document.in_value[token + 1] != 0) return;
    const bool known_part = scene.lexicon.nameToken(next.folded) != nullptr &&
                            !scene.lexicon.is(WordClass::Function, next.folded);
    seated = head->type == EntityType::Organization && isPlace(scene, next.folded);
    if (!mayBeName(scene, next.folded) && !known_part && !seated) return;
    if (isDefinite(next.folded) && !seated) return;
    score = seated ? 0.9F : 0.6F;
    end = endOfDefiniteRun(scene, token + 2, limit);
  }
  // حقل ظهر is a name, سد الفجوة is none: what is no organization needs a word that may be a name.
  if (head->type != EntityType::Organization && score > 0.65F) return;
  found.push_back(makeCandidate(scene.document, {token, end}, head->prefix, head->type, score,
                                seated ? "institution of a place" : "head word"));
  found.back().needs_support = !seated;
}

/// شركة النفط الوطنية (the head is needed) · شركة شياومي (it is not)
void findCompany(const Scene& scene, std::uint32_t token, std::uint32_t limit,
                 std::vector<Candidate>& found) {
  const auto head = headOf(scene, token, WordClass::HeadOutside);
  if (!head || token + 1 >= limit || startsNonName(scene, token + 1)) return;
  const auto& next = scene.document.tokens[token + 1];
  if (next.kind != TokenKind::Arabic || scene.document.in_value[token + 1] != 0) return;
  if (head->type != EntityType::Organization && head->type != EntityType::Place) return;
  const auto definite_end = endOfDefiniteRun(scene, token + 1, limit);
  const bool plural = head->stem.ends_with("ات") || head->stem == "عملاق" || head->stem == "عملاقه";
  if (definite_end > token + 2 && !plural && head->type == EntityType::Organization) {
    found.push_back(makeCandidate(scene.document, {token, definite_end}, head->prefix, head->type,
                                  0.5F, "head word"));
    return;
  }
  if (!mayBeName(scene, next.folded) || isDefinite(next.folded)) return;
  auto end = token + 2;
  while (end < limit && end < token + 4 && scene.document.tokens[end].kind == TokenKind::Arabic &&
         mayBeName(scene, scene.document.tokens[end].folded) &&
         !isDefinite(scene.document.tokens[end].folded) &&
         !scene.document.tokens[end].folded.starts_with("و")) {
    ++end;
  }
  found.push_back(
      makeCandidate(scene.document, {token + 1, end}, 0, head->type, 0.55F, "after a head word"));
}

/// تطبيق شازام · صاروخ فالكون هيفي · طائرات 737 ماكس
void findProduct(const Scene& scene, std::uint32_t token, std::uint32_t limit,
                 std::vector<Candidate>& found) {
  constexpr std::uint32_t kLongest = 4;
  const auto head = headOf(scene, token, WordClass::HeadOutside);
  // Behind سيارة or مشروع an ordinary word may stand; behind these hardly.
  static constexpr std::array<std::string_view, 12> kSureHeads{"تطبيق", "صاروخ", "فيلم",  "مسلسل",
                                                               "لعبه",  "طراز",  "متصفح", "هاتف",
                                                               "لقاح",  "روبوت", "مركبه", "سفينه"};
  if (!head || std::ranges::find(kSureHeads, std::string_view(head->stem)) == kSureHeads.end())
    return;
  const auto& tokens = scene.document.tokens;
  const auto mayBelong = [&](std::uint32_t at) {
    return tokens[at].kind == TokenKind::Arabic && scene.document.in_value[at] == 0 &&
           mayBeName(scene, tokens[at].folded) && !tokens[at].folded.starts_with("ال") &&
           !tokens[at].folded.starts_with("و") &&
           scene.lexicon.nameToken(tokens[at].folded) == nullptr;
  };
  auto begin = token + 1;
  const bool numbered = begin + 1 < limit && tokens[begin].kind == TokenKind::Number;
  auto end = begin + (numbered ? 1 : 0);
  const auto first_word = end;
  while (end < limit && end - begin < kLongest && mayBelong(end)) ++end;
  if (end == first_word) return;
  if (end < limit && tokens[end].kind == TokenKind::Number && tokens[end].folded.size() <= 2) ++end;
  found.push_back(makeCandidate(scene.document, {begin, end}, 0, EntityType::Product, 0.6F,
                                "after a head word"));
}

}  // namespace

void findHeadedNames(const Scene& scene, std::vector<Candidate>& found) {
  for (const auto sentence : scene.document.sentence_tokens) {
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      findInstitution(scene, token, sentence.end, found);
      findCompany(scene, token, sentence.end, found);
      findProduct(scene, token, sentence.end, found);
    }
  }
}

}  // namespace isnad::nlp
