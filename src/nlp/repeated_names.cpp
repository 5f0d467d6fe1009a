#include <algorithm>
#include <unordered_map>

#include "candidate.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr float kShortForm = 0.4F;
constexpr float kWholeName = 0.95F;  ///< Of several words: more than the names that they may be.
constexpr float kBeginning = 0.9F;
constexpr float kReliable = 0.7F;  ///< What is taken for a name with less is not looked for again.

struct Known {
  EntityType type;
  float score;
  std::string_view why;
  std::vector<std::string_view> rest;  ///< The words after the first one.
};

/// Short forms by which an article calls someone again: the surname (with آل, بن … before it), the
/// first word of a firm's name where it is rare.
void addShortForms(const Scene& scene, const Candidate& name,
                   std::unordered_map<std::string, Known>& forms) {
  const auto space = name.key.rfind(' ');
  if (space == std::string::npos) return;
  if (name.type == EntityType::Person) {
    const auto last = name.key.substr(space + 1);
    if (last.size() >= 6 && !scene.lexicon.is(WordClass::Function, last) &&
        !scene.lexicon.isCommon(last)) {
      forms.try_emplace(last, Known{name.type, kShortForm, "surname", {}});
    }
  } else if (name.type == EntityType::Organization) {
    const auto first = name.key.substr(0, name.key.find(' '));
    const auto last = name.key.substr(space + 1);
    // مصرف المدار, then المدار; but not the city of بنك الرياض.
    if (name.key.find(' ') == space && scene.lexicon.is(WordClass::HeadInside, first) &&
        last.size() >= 8 && !scene.lexicon.isCommon(last) && !isPlace(scene, last)) {
      forms.insert_or_assign(last, Known{name.type, kShortForm, "name without its head", {}});
    }
    if (first.size() >= 6 && mayBeName(scene, first) && scene.lexicon.nameToken(first) == nullptr) {
      forms.try_emplace(first, Known{name.type, kShortForm, "short name", {}});
    }
  }
}

/// Names of several words by their first one.
using LongForms = std::unordered_map<std::string_view, std::vector<Known>>;

std::vector<std::string_view> wordsOf(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const auto space = std::min(key.find(' '), key.size());
    words.push_back(key.substr(0, space));
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return words;
}

bool isHead(const Scene& scene, std::string_view word) {
  return scene.lexicon.isInflectedAnyOf({WordClass::HeadInside, WordClass::HeadOutside}, word);
}

/// رواج المدينة after رواج المدينة للتأمين: what a firm's name begins with, head off.
void addLongForms(const Scene& scene, const Candidate& name, LongForms& forms) {
  auto words = wordsOf(name.key);
  if (words.size() < 2) return;
  const bool firm = std::ranges::any_of(words, [&](std::string_view word) {
    return word.starts_with("لل") || scene.lexicon.is(WordClass::FirmEnd, word);
  });
  if (name.score < kReliable && !firm) return;
  const auto add = [&](float score, std::string_view why) {
    forms[words.front()].push_back({name.type, score, why, {words.begin() + 1, words.end()}});
  };
  add(kWholeName, "named before");
  if (name.type != EntityType::Organization) return;
  if (scene.lexicon.is(WordClass::HeadOutside, words.front()) && words.size() > 2 &&
      !words[1].starts_with("ال")) {
    words.erase(words.begin());
    add(kBeginning, "name without its head");
  }
  if (isHead(scene, words.front())) return;
  for (; words.size() > 2; words.pop_back()) {
    const auto last = words.back();
    const bool end = last.starts_with("ل") || scene.lexicon.is(WordClass::FirmEnd, last) ||
                     scene.lexicon.is(WordClass::LegalForm, last);
    if (!end) continue;
    const std::string_view left = words[words.size() - 2];
    if (left.starts_with("ل") || scene.lexicon.is(WordClass::FirmEnd, left)) continue;
    words.pop_back();
    add(kBeginning, "short name");
    return;
  }
}

/// Where the words of `form` after the first one end, if they follow `token`; `token` otherwise.
std::uint32_t endOfForm(const Document& document, std::uint32_t token, const Known& form) {
  auto end = token + 1;
  for (const auto word : form.rest) {
    while (document.isMark(end, "-") || document.isMark(end, ".") || document.isMark(end, "_"))
      ++end;
    if (end >= document.tokens.size() || document.tokens[end].folded != word) return token;
    if (document.sentence_of[end] != document.sentence_of[token]) return token;
    ++end;
  }
  return end;
}

void findLongForms(const Document& document, std::uint32_t token, const LongForms& forms,
                   const std::vector<std::uint32_t>& ends, std::vector<Candidate>& found) {
  for (const auto& reading : document.readings[token]) {
    const auto known = forms.find(reading.stem);
    if (known == forms.end()) continue;
    for (const auto& form : known->second) {
      const auto end = endOfForm(document, token, form);
      if (end > std::max(token, ends[token]))
        found.push_back(
            makeCandidate(document, {token, end}, reading.length, form.type, form.score, form.why));
    }
  }
}

}  // namespace

void findRepeatedNames(const Scene& scene, const std::vector<Candidate>& kept,
                       std::vector<Candidate>& found) {
  std::unordered_map<std::string, Known> forms;
  LongForms long_forms;
  std::vector<std::uint32_t> ends(scene.document.tokens.size(), 0);  // of the name at a token
  for (const auto& name : kept) {
    for (auto i = name.tokens.begin; i < name.tokens.end; ++i) ends[i] = name.tokens.end;
    if (name.entry < 0 && name.key.find(' ') == std::string::npos && name.key.size() >= 4 &&
        !scene.lexicon.isCommon(name.key)) {
      forms.try_emplace(name.key, Known{name.type, kShortForm, "named before", {}});
    }
    addShortForms(scene, name, forms);
    if (name.entry < 0) addLongForms(scene, name, long_forms);
  }
  const auto& document = scene.document;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    if (!document.isWord(token) || document.in_value[token] != 0) continue;
    findLongForms(document, token, long_forms, ends, found);
    for (const auto& reading : document.readings[token]) {
      const auto known = forms.find(reading.stem);
      if (known == forms.end()) continue;
      found.push_back(makeCandidate(document, {token, token + 1}, reading.length,
                                    known->second.type, known->second.score, known->second.why));
      break;
    }
  }
}

}  // namespace isnad::nlp
