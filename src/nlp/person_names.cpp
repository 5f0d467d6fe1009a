#include <algorithm>
#include <array>

#include "candidate.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::uint32_t kLongestPerson = 6;
constexpr std::array<std::string_view, 14> kConnectors{
    "بن", "ابن", "بنت", "ال", "عبد", "ابو", "ابي", "دي", "دو", "فون", "فان", "لو", "ولد", "ام"};

bool isConnector(std::string_view folded) {
  return std::ranges::find(kConnectors, folded) != kConnectors.end();
}

/// The token goes on with a name of `length` parts so far.
bool isNamePart(const Scene& scene, std::uint32_t token, std::uint32_t length, bool after_title) {
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic || scene.document.in_value[token] != 0) return false;
  if (isConnector(word.folded)) return true;
  const auto& lexicon = scene.lexicon;
  if (lexicon.is(WordClass::Function, word.folded) || lexicon.is(WordClass::Speech, word.folded))
    return false;
  const std::string_view before = scene.document.tokens[token - 1].folded;
  if (isConnector(before)) return true;  // عبد الكافي, بن طلال
  const auto* name = lexicon.nameToken(word.folded);
  if (name != nullptr && !name->ambiguous) return true;
  const bool definite = word.folded.starts_with("ال");
  if (name != nullptr && (after_title || length >= 2) &&
      (definite || !lexicon.isCommon(word.folded)))
    return true;
  // لمياء الزريبي: a family name that no list has, after one that is surely a given name.
  if (definite) {
    const auto* given = lexicon.nameToken(before);
    const bool sure = after_title || (given != nullptr && given->given && !given->family);
    return length == 1 && sure && mayBeName(scene, word.folded);
  }
  return after_title && mayBeName(scene, word.folded);
}

/// The last title word right before `token`, if there is one: الرئيس التنفيذي | ….
bool followsTitle(const Scene& scene, std::uint32_t token, std::uint32_t sentence_begin) {
  if (token > sentence_begin &&
      (scene.document.isMark(token - 1, ".") || scene.document.isMark(token - 1, "/"))) {
    --token;  // د. أحمد
  }
  if (token == sentence_begin) return false;
  const std::string_view before = scene.document.tokens[token - 1].folded;
  if (!scene.lexicon.isInflectedAnyOf({WordClass::Title, WordClass::TitleRest}, before))
    return false;
  if (scene.lexicon.isInflected(WordClass::Title, before)) return true;
  for (auto back = token - 1; back-- > sentence_begin && token - back < 7;) {
    const std::string_view word = scene.document.tokens[back].folded;
    if (scene.lexicon.isInflected(WordClass::Title, word)) return true;
    if (scene.document.tokens[back].kind != TokenKind::Arabic) return false;
  }
  return false;
}

/// A role up to a comma before the token: المتحدث باسم الوزارة، | … · رئيس شركة X | ….
bool followsRole(const Scene& scene, std::uint32_t token, std::uint32_t sentence_begin) {
  constexpr std::uint32_t kLongestRole = 14;
  if (token == sentence_begin || !scene.document.isMark(token - 1, "،")) return false;
  for (auto back = token - 1; back-- > sentence_begin && token - back <= kLongestRole;) {
    const auto& word = scene.document.tokens[back];
    if (scene.document.isMark(back, "،") || scene.document.isMark(back, ":")) return false;
    if (scene.lexicon.isInflected(WordClass::RoleHead, word.folded)) return true;
    if (scene.lexicon.isInflected(WordClass::Speech, word.folded)) return false;
  }
  return false;
}

/// A role after the comma that ends the name: … | ، المدير التنفيذي.
bool precedesRole(const Scene& scene, std::uint32_t end, std::uint32_t sentence_end) {
  return end + 1 < sentence_end && scene.document.isMark(end, "،") &&
         scene.lexicon.is(WordClass::RoleHead, scene.document.tokens[end + 1].folded);
}

std::uint32_t endOfName(const Scene& scene, std::uint32_t first, std::uint32_t limit,
                        bool after_title) {
  auto end = first + 1;
  while (end < limit && end - first < kLongestPerson &&
         isNamePart(scene, end, end - first, after_title)) {
    if (scene.document.tokens[end].folded.starts_with("و") &&
        scene.lexicon.nameToken(scene.document.tokens[end].folded) == nullptr) {
      break;
    }
    ++end;
  }
  while (end > first + 1 && isConnector(scene.document.tokens[end - 1].folded)) --end;
  return end;
}

struct Start {
  std::size_t prefix;
  const NameToken* name;  ///< Null for a word that no list has.
};

std::optional<Start> startOf(const Scene& scene, std::uint32_t token, bool after_title) {
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic || scene.document.in_value[token] != 0) return std::nullopt;
  for (const auto& reading : scene.document.readings[token]) {
    if (reading.future) continue;
    const auto* name = scene.lexicon.nameToken(reading.stem);
    if (name == nullptr || scene.lexicon.is(WordClass::Function, reading.stem)) continue;
    if (reading.length > 0 && name->count < 5) continue;
    if (scene.lexicon.is(WordClass::Title, reading.stem)) return std::nullopt;  // الأمير | محمد
    // وزير المالية المصري محمد معيط: the nationality belongs to the title.
    if (reading.article && !scene.gazetteer.countryOfDemonym(reading.stem).empty())
      return std::nullopt;
    if (name->given || after_title) return Start{reading.length, name};
  }
  const bool has_particle =
      word.folded.starts_with("ال") || word.folded.starts_with("ل") || word.folded.starts_with("ب");
  if (after_title && mayBeName(scene, word.folded) && !has_particle) {
    return Start{0, nullptr};
  }
  if (isConnector(word.folded) && (word.folded == "عبد" || word.folded == "ابو")) {
    return Start{0, nullptr};
  }
  return std::nullopt;
}

bool canStartUnknown(const Scene& scene, std::uint32_t token) {
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic || scene.document.in_value[token] != 0) return false;
  if (word.folded.starts_with("ال") || word.folded.starts_with("و")) return false;
  return scene.lexicon.nameToken(word.folded) != nullptr || mayBeName(scene, word.folded);
}

}  // namespace

void findPersons(const Scene& scene, std::vector<Candidate>& found) {
  const auto& document = scene.document;
  for (const auto sentence : document.sentence_tokens) {
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      const bool after_role = followsRole(scene, token, sentence.begin);
      const bool after_title = after_role || followsTitle(scene, token, sentence.begin);
      auto start = startOf(scene, token, after_title);
      auto end = start ? endOfName(scene, token, sentence.end, after_title) : token;
      const bool told_by_role = !after_title && canStartUnknown(scene, token);
      if (told_by_role && (!start || end < token + 2)) {
        const auto longer = endOfName(scene, token, sentence.end, true);
        if (longer >= token + 2 && precedesRole(scene, longer, sentence.end)) {
          start = Start{0, nullptr};
          end = longer;
          found.push_back(
              makeCandidate(document, {token, end}, 0, EntityType::Person, 0.65F, "before a role"));
          token = end - 1;
          continue;
        }
      }
      if (!start) continue;
      const auto length = end - token;
      float score = 0;
      if (after_title && length >= 2) {
        score = 0.85F;
      } else if (after_title && start->name != nullptr && !start->name->ambiguous) {
        score = 0.5F;
      } else if (length >= 2 && start->name != nullptr && !start->name->ambiguous &&
                 !scene.lexicon.isCommon(document.tokens[token].folded)) {
        const auto* second = scene.lexicon.nameToken(document.tokens[token + 1].folded);
        score = second != nullptr ? 0.7F : 0.45F;
      }
      if (score == 0) continue;
      found.push_back(makeCandidate(document, {token, end}, start->prefix, EntityType::Person,
                                    score, after_title ? "title" : "personal name"));
      token = end - 1;
    }
  }
}

}  // namespace isnad::nlp
