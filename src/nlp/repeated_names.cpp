#include <algorithm>
#include <unordered_map>

#include "candidate.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

struct Known {
  EntityType type;
  int entry;
  std::string_view why;
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
      forms.try_emplace(last, Known{name.type, name.entry, "surname"});
    }
  } else if (name.type == EntityType::Organization) {
    const auto first = name.key.substr(0, name.key.find(' '));
    const auto last = name.key.substr(space + 1);
    // مصرف المدار, then المدار; but not the city of بنك الرياض.
    if (name.key.find(' ') == space && scene.lexicon.is(WordClass::HeadInside, first) &&
        last.size() >= 8 && !scene.lexicon.isCommon(last) && !isPlace(scene, last)) {
      forms.insert_or_assign(last, Known{name.type, name.entry, "name without its head"});
    }
    if (first.size() >= 6 && mayBeName(scene, first) && scene.lexicon.nameToken(first) == nullptr) {
      forms.try_emplace(first, Known{name.type, name.entry, "short name"});
    }
  }
}

}  // namespace

void findRepeatedNames(const Scene& scene, const std::vector<Candidate>& kept,
                       std::vector<Candidate>& found) {
  std::unordered_map<std::string, Known> forms;
  for (const auto& name : kept) {
    if (name.entry < 0 && name.key.find(' ') == std::string::npos && name.key.size() >= 4 &&
        !scene.lexicon.isCommon(name.key)) {
      forms.try_emplace(name.key, Known{name.type, -1, "named before"});
    }
    addShortForms(scene, name, forms);
  }
  const auto& document = scene.document;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    if (!document.isWord(token) || document.in_value[token] != 0) continue;
    for (const auto& reading : document.readings[token]) {
      const auto known = forms.find(reading.stem);
      if (known == forms.end()) continue;
      found.push_back(makeCandidate(document, {token, token + 1}, reading.length,
                                    known->second.type, 0.4F, known->second.why));
      break;
    }
  }
}

}  // namespace isnad::nlp
