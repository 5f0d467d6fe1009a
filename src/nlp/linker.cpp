#include "linker.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "isnad/text/fold.h"
#include "isnad/text/transliteration.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr double kSameNameInOtherScript = 0.8;
constexpr double kGlossInOtherScript = 0.6;  // right beside the name less likeness will do

bool isLatin(const Document& document, const Candidate& name) {
  return document.tokens[name.tokens.begin].kind != TokenKind::Arabic;
}

constexpr std::string_view kArticle = "ال";

std::string withoutArticle(const std::string& key) {
  return key.starts_with(kArticle) ? key.substr(kArticle.size()) : key;
}

constexpr std::string_view kAlef = "ا";

/// للسعودية is ل and السعودية, but لليبيا is ل and ليبيا.
bool lostAlef(const Scene& scene, const Candidate& name) {
  constexpr std::string_view kLam = "ل";
  const std::string_view text = scene.document.text;
  const auto& tokens = scene.document.tokens;
  const auto begin = name.span.begin;
  if (begin < tokens[name.tokens.begin].span.begin + kLam.size() ||
      text.substr(begin - kLam.size(), kLam.size()) != kLam ||
      !text.substr(begin).starts_with(kLam))
    return false;
  if (name.entry >= 0)
    return scene.gazetteer.entry(static_cast<std::uint32_t>(name.entry)).name.starts_with("ال");
  return name.tokens.size() > 1 && tokens[name.tokens.begin + 1].folded.starts_with("ال");
}

bool isWordPrefix(std::string_view shorter, std::string_view longer) {
  return longer.size() > shorter.size() && longer.starts_with(shorter) &&
         longer[shorter.size()] == ' ';
}

bool isLastWord(const std::string& word, const std::string& name) {
  return name.size() > word.size() && name.ends_with(word) &&
         name[name.size() - word.size() - 1] == ' ';
}

/// Groups of names, each with the reason why its member belongs there.
class Grouping {
 public:
  explicit Grouping(std::size_t size) : leader_(size), reason_(size, "first mention") {
    std::iota(leader_.begin(), leader_.end(), 0U);
  }

  std::size_t leaderOf(std::size_t i) const {
    while (leader_[i] != i) i = leader_[i];
    return i;
  }
  void join(std::size_t earlier, std::size_t later, std::string_view why) {
    auto a = leaderOf(earlier);
    auto b = leaderOf(later);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    leader_[b] = a;
    reason_[later] = why;
    if (b != later) reason_[b] = why;
  }
  std::string_view reasonOf(std::size_t i) const { return reason_[i]; }

 private:
  std::vector<std::size_t> leader_;
  std::vector<std::string_view> reason_;
};

bool typesAgree(const Candidate& a, const Candidate& b) { return a.type == b.type; }

/// Two known things are two things, however alike they are written.
bool bothKnown(const Candidate& a, const Candidate& b) { return a.entry >= 0 && b.entry >= 0; }

void joinSameSpelling(const std::vector<Candidate>& names, Grouping& groups) {
  std::unordered_map<int, std::size_t> by_entry;
  std::unordered_map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].entry >= 0) {
      const auto [first, is_new] = by_entry.try_emplace(names[i].entry, i);
      if (!is_new) groups.join(first->second, i, "gazetteer");
    }
    const auto key = withoutArticle(names[i].key) + '\t' + std::string(keyOf(names[i].type));
    const auto [first, is_new] = by_key.try_emplace(key, i);
    if (!is_new) groups.join(first->second, i, "same name");
  }
}

/// Joins `i` with the other names that `fits`, where these are one thing already.
template <class Fits>
void joinTheOnly(const std::vector<Candidate>& names, Grouping& groups, std::size_t i,
                 std::string_view why, Fits fits) {
  auto found = names.size();
  for (std::size_t j = 0; j < names.size(); ++j) {
    if (j == i || groups.leaderOf(j) == groups.leaderOf(i) || !fits(names[j])) continue;
    if (found < names.size() && groups.leaderOf(j) != groups.leaderOf(found)) return;
    if (found == names.size()) found = j;
  }
  if (found < names.size()) groups.join(found, i, why);
}

/// بافيت after وارن بافيت, بن بركة after سعيد بن بركة; of several bearers the one named last before
/// it.
void joinSurnames(const std::vector<Candidate>& names, Grouping& groups) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].type != EntityType::Person) continue;
    std::size_t best = names.size();
    for (std::size_t j = 0; j < names.size(); ++j) {
      if (names[j].type != EntityType::Person || !isLastWord(names[i].key, names[j].key)) continue;
      if (best == names.size() || j < i) best = j;
    }
    if (best < names.size()) groups.join(best, i, "surname");
  }
}

/// مارتن after مارتن سوريل, where only one bears the name, and nobody as a surname.
void joinGivenNames(const std::vector<Candidate>& names, Grouping& groups) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].type != EntityType::Person || names[i].key.find(' ') != std::string::npos)
      continue;
    const bool is_surname = std::ranges::any_of(names, [&](const Candidate& other) {
      return other.type == EntityType::Person && isLastWord(names[i].key, other.key);
    });
    if (is_surname) continue;
    joinTheOnly(names, groups, i, "given name", [&](const Candidate& other) {
      return other.type == EntityType::Person && isWordPrefix(names[i].key, other.key);
    });
  }
}

/// A name and what is left of it without the heads that it begins with.
class ShortName {
 public:
  ShortName(const Scene& scene, const Candidate& name) : core_(name.key) {
    for (auto space = core_.find(' '); space != std::string_view::npos; space = core_.find(' ')) {
      const auto word = core_.substr(0, space);
      const auto rest = core_.substr(space + 1);
      const bool definite = word.starts_with(kArticle);
      const auto head = definite ? word.substr(kArticle.size()) : word;
      const bool inside = scene.lexicon.is(WordClass::HeadInside, head);
      if (!inside && !scene.lexicon.is(WordClass::HeadOutside, head)) return;
      // المفوضية الأوروبية: an adjective alone is no name.
      if (definite && rest.find(' ') == std::string_view::npos) return;
      has_head_ = has_head_ || inside;
      core_ = rest;
      if (definite) return;
    }
  }

  /// Without a head of its own (الخزانة), the other's name or its beginning: وزارة الخزانة.
  bool standsFor(const ShortName& other) const {
    return !has_head_ && (other.core_ == core_ || isWordPrefix(core_, other.core_));
  }

  /// The same but for a legal form at its end: شياومي and شياومي كوربوريشن.
  bool isSameFirm(const Scene& scene, const ShortName& other) const {
    if (has_head_ != other.has_head_) return false;
    return other.core_ == core_ ||
           (isWordPrefix(core_, other.core_) &&
            scene.lexicon.is(WordClass::LegalForm, other.core_.substr(core_.size() + 1)));
  }

 private:
  std::string_view core_;
  bool has_head_ = false;
};

/// صندوق الاستثمارات after صندوق الاستثمارات العامة; الخزانة beside وزارة الخزانة.
void joinShortForms(const Scene& scene, const std::vector<Candidate>& names, Grouping& groups) {
  std::vector<ShortName> shorts;
  for (const auto& name : names) shorts.emplace_back(scene, name);
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  // Long ones first, so that those between have found each other.
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::size_t i) { return names[i].key.size(); });
  for (const auto i : order) {
    const auto& name = names[i];
    if (name.type == EntityType::Place) continue;
    const auto short_form = [&](const Candidate& other) {
      if (!typesAgree(name, other) || bothKnown(name, other)) return false;
      if (name.type != EntityType::Organization)
        return name.entry < 0 && name.type != EntityType::Person &&
               isWordPrefix(name.key, other.key);
      const auto& longer = shorts[static_cast<std::size_t>(&other - names.data())];
      if (name.entry >= 0) return shorts[i].isSameFirm(scene, longer);
      return isWordPrefix(name.key, other.key) || shorts[i].standsFor(longer);
    };
    joinTheOnly(names, groups, i, "short form", short_form);
  }
}

bool inBracketsAfter(const Document& document, const Candidate& name, const Candidate& gloss) {
  auto token = name.tokens.end;
  while (document.isMark(token, "\"") || document.isMark(token, "»") ||
         document.isMark(token, "”")) {
    ++token;
  }
  return document.isMark(token, "(") && token + 1 == gloss.tokens.begin &&
         document.isMark(gloss.tokens.end, ")");
}

void joinGlosses(const Document& document, const std::vector<Candidate>& names, Grouping& groups) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    const auto& name = names[i - 1];
    const auto& gloss = names[i];
    if (isLatin(document, name) == isLatin(document, gloss) || bothKnown(name, gloss)) continue;
    const auto& arabic = isLatin(document, name) ? gloss : name;
    const auto& latin = isLatin(document, name) ? name : gloss;
    const bool close = name.tokens.end == gloss.tokens.begin;
    const bool bracketed = inBracketsAfter(document, name, gloss);
    if (!close && !bracketed) continue;
    const auto alike = text::similarity(arabic.key, latin.key);
    const bool is_acronym = gloss.found_by == "acronym" && typesAgree(name, gloss);
    if (alike >= kGlossInOtherScript)
      groups.join(i - 1, i, "written beside it in the other script");
    else if (bracketed && is_acronym)
      groups.join(i - 1, i, "acronym");
  }
}

void joinTransliterations(const Document& document, const std::vector<Candidate>& names,
                          Grouping& groups) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!isLatin(document, names[i])) continue;
    for (std::size_t j = 0; j < names.size(); ++j) {
      if (isLatin(document, names[j]) || !typesAgree(names[i], names[j]) ||
          bothKnown(names[i], names[j]) || groups.leaderOf(i) == groups.leaderOf(j)) {
        continue;
      }
      if (text::skeleton(names[i].key).size() >= 3 &&
          text::similarity(names[j].key, names[i].key) > kSameNameInOtherScript) {
        groups.join(j, i, "transliteration");
      }
    }
  }
}

/// The mention's text as a name: no underscores of a hashtag, no marks of vocalisation kept out.
std::string nameText(const Scene& scene, const Candidate& name) {
  std::string text(name.span.of(scene.document.text));
  if (lostAlef(scene, name)) text.insert(0, kAlef);
  std::ranges::replace(text, '_', ' ');
  std::erase(text, '#');
  return text;
}

model::Entity makeEntity(const Scene& scene, const std::vector<const Candidate*>& members,
                         std::string& country) {
  model::Entity entity;
  entity.type = members.front()->type;
  const Candidate* arabic = nullptr;
  const Candidate* latin = nullptr;
  for (const auto* member : members) {
    auto& fullest = isLatin(scene.document, *member) ? latin : arabic;
    if (fullest == nullptr || member->span.size() > fullest->span.size()) fullest = member;
    if (member->entry >= 0 && country.empty()) {
      const auto& entry = scene.gazetteer.entry(static_cast<std::uint32_t>(member->entry));
      entity.latin_name = entry.latin_name;
      entity.ids = entry.ids;
      entity.type = entry.type;
      country = entry.country;
    }
  }
  entity.name = nameText(scene, arabic != nullptr ? *arabic : *latin);
  if (entity.latin_name.empty() && latin != nullptr) entity.latin_name = nameText(scene, *latin);
  for (const auto* member : members) {
    auto alias = nameText(scene, *member);
    if (alias != entity.name && std::ranges::find(entity.aliases, alias) == entity.aliases.end()) {
      entity.aliases.push_back(std::move(alias));
    }
  }
  return entity;
}

}  // namespace

std::optional<std::uint32_t> Linked::stateOf(std::string_view code) const {
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (countries[i] == code && isCountry(i)) return i;
  }
  return std::nullopt;
}

Linked link(const Scene& scene, std::vector<Candidate> names, bool match_transliterations) {
  for (auto& name : names) {
    if (lostAlef(scene, name)) name.key.insert(0, kAlef);
  }
  Grouping groups(names.size());
  joinSameSpelling(names, groups);
  joinSurnames(names, groups);
  joinGivenNames(names, groups);
  joinShortForms(scene, names, groups);
  joinGlosses(scene.document, names, groups);
  if (match_transliterations) joinTransliterations(scene.document, names, groups);

  std::vector<std::vector<const Candidate*>> members;
  std::unordered_map<std::size_t, std::uint32_t> index_of;
  Linked linked;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto [known, is_new] =
        index_of.try_emplace(groups.leaderOf(i), static_cast<std::uint32_t>(members.size()));
    if (is_new) members.emplace_back();
    members[known->second].push_back(&names[i]);
    linked.mentions.push_back({names[i].tokens, names[i].span, known->second, names[i].score,
                               names[i].entry, names[i].found_by, groups.reasonOf(i)});
  }
  for (const auto& group : members) {
    std::string country;
    linked.entities.push_back(makeEntity(scene, group, country));
    linked.entities.back().id = {static_cast<std::int64_t>(linked.entities.size())};
    linked.states.push_back(std::ranges::any_of(group, [&](const Candidate* member) {
      return member->entry >= 0 && member->entry == scene.gazetteer.countryEntry(country);
    }));
    linked.countries.push_back(std::move(country));
    linked.media.push_back(std::ranges::any_of(group, [&](const Candidate* member) {
      return member->entry >= 0 &&
             scene.gazetteer.entry(static_cast<std::uint32_t>(member->entry)).media;
    }));
  }
  return linked;
}

}  // namespace isnad::nlp
