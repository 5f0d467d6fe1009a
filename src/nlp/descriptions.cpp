#include <algorithm>

#include "candidate.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

bool isNationality(const Scene& scene, std::string_view word) {
  return !scene.gazetteer.countryOfDemonym(word).empty();
}

/// الشركة السعودية, صندوق خليجي, مؤتمر صحافي
bool isHeadWithAdjective(const Scene& scene, const Candidate& name) {
  if (name.tokens.size() != 2) return false;
  const std::string_view head = scene.document.tokens[name.tokens.begin].folded;
  const std::string_view word = scene.document.tokens[name.tokens.begin + 1].folded;
  if (!isNameHead(scene, withoutArticle(head)) || withoutArticle(head) == "بورصه") return false;
  if (isDefinite(head)) return isDefinite(word) && isNationality(scene, word);
  return !isDefinite(word) && (isNationality(scene, word) || scene.lexicon.isCommon(word));
}

/// شركة التقنية المالية «…»: what the quoted firm is.
bool leadsToQuotedName(const Scene& scene, const Candidate& name) {
  constexpr std::uint32_t kMostBetween = 2;
  constexpr std::uint32_t kLongestQuotedName = 5;
  const auto& document = scene.document;
  const std::string_view head = document.tokens[name.tokens.begin].folded;
  if (name.type != EntityType::Organization || !scene.lexicon.is(WordClass::HeadOutside, head))
    return false;
  for (auto i = name.tokens.begin + 1; i < name.tokens.end; ++i)
    if (!isDefinite(document.tokens[i].folded)) return false;
  auto next = name.tokens.end;
  while (next < document.tokens.size() && next - name.tokens.end < kMostBetween &&
         isDefinite(document.tokens[next].folded))
    ++next;
  return std::ranges::any_of(document.quoted, [&](TokenRange quote) {
    return quote.begin == next + 1 && quote.size() <= kLongestQuotedName &&
           !document.isMark(next, "(");
  });
}

/// وزارة الخزانة, so that الخزانة is one.
bool isNamedWithHead(const Scene& scene, std::string_view word) {
  const auto& tokens = scene.document.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].folded == word &&
        scene.lexicon.isInflected(WordClass::HeadInside, tokens[i - 1].folded))
      return true;
  }
  return false;
}

/// متفائلون, التداول: a common word that the tagger took for somebody.
bool isCommonWord(const Scene& scene, const Candidate& name) {
  if (name.tokens.size() != 1 || name.found_by != "tagger") return false;
  const std::string_view word = scene.document.tokens[name.tokens.begin].folded;
  if (name.type == EntityType::Person)
    return scene.lexicon.nameToken(word) == nullptr && word.starts_with("م") &&
           word.ends_with("ون");
  return name.type == EntityType::Organization && isDefinite(word) &&
         scene.lexicon.isCommon(word) && !isNameHead(scene, withoutArticle(word)) &&
         !isNamedWithHead(scene, word);
}

/// السلطات السعودية: the one country whose name is also the adjective of a feminine noun.
bool isAdjectiveOfCountry(const Scene& scene, const Candidate& name) {
  const auto& document = scene.document;
  auto before = name.tokens.begin;
  if (name.tokens.size() != 1 || name.type != EntityType::Place || before == 0 ||
      !name.key.ends_with("يه") || document.tokens[before].folded != name.key ||
      !isNationality(scene, name.key) || !isPlace(scene, name.key))
    return false;
  if (document.isMark(--before, "#") && before > 0) --before;
  if (document.isMark(before, "»") || document.isMark(before, "”")) return true;
  const std::string_view word = document.tokens[before].folded;
  std::string_view noun = word.starts_with("وال") || word.starts_with("بال")
                              ? word.substr(std::string_view("و").size())
                              : word;
  if (noun.starts_with("لل"))
    noun.remove_prefix(std::string_view("لل").size());
  else if (isDefinite(noun))
    noun = withoutArticle(noun);
  else
    return false;
  return noun.ends_with("ه") || noun.ends_with("ات") || noun == "سوق";
}

}  // namespace

bool isDescription(const Scene& scene, const Candidate& name) {
  if (isAdjectiveOfCountry(scene, name)) return true;
  return name.entry < 0 && name.found_by != "quoted name" &&
         (isHeadWithAdjective(scene, name) || leadsToQuotedName(scene, name) ||
          isCommonWord(scene, name));
}

}  // namespace isnad::nlp
