#include "tagged_names.h"

#include <algorithm>
#include <optional>

#include "gazetteer_hints.h"
#include "isnad/text/clitics.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

EntityType entityTypeOf(TagType type) {
  switch (type) {
    case TagType::Person:
      return EntityType::Person;
    case TagType::Organization:
      return EntityType::Organization;
    case TagType::Place:
      return EntityType::Place;
  }
  return EntityType::Organization;
}

/// False where no letter is in it: lines of underscores.
bool hasWord(const Document& document, TagSpan name) {
  for (auto i = name.begin; i < name.end; ++i) {
    if (document.isWord(i)) return true;
  }
  return false;
}

/// The first token of a name without what stands before it: السير | جون, مدينة | صحار.
std::uint32_t beginOf(const Scene& scene, TagSpan name) {
  const auto& tokens = scene.document.tokens;
  auto begin = name.begin;
  // مجلس إدارة | X: the board is X's, not a body of its own.
  if (name.end - begin > 2 && tokens[begin].folded.ends_with("مجلس") &&
      tokens[begin + 1].folded.starts_with("اداره"))
    begin += 2;
  for (; begin + 1 < name.end; ++begin) {
    const std::string_view word = tokens[begin].folded;
    const bool title = scene.lexicon.isInflected(WordClass::Title, word) &&
                       scene.lexicon.nameToken(word) == nullptr;
    const bool place_head = scene.lexicon.typeOf(WordClass::HeadOutside, word) == EntityType::Place;
    // شركة | كانفا, but شركة النفط الوطنية: the head is needed where an adjective follows.
    const bool bare_head =
        name.type == TagType::Organization &&
        scene.lexicon.typeOf(WordClass::HeadOutside, word) == EntityType::Organization &&
        !tokens[begin + 1].folded.starts_with("ال");
    if (name.type == TagType::Place ? !place_head : !title && !bare_head) break;
  }
  return begin;
}

/// Where a name that the tagger drew too long ends: before a nationality (وزارة المالية |
/// السعودية) and before a title (روبرت الأحمد | السير جون).
std::uint32_t endOf(const Scene& scene, TagSpan name) {
  constexpr std::uint32_t kShortest = 2;
  const auto& tokens = scene.document.tokens;
  if (name.type == TagType::Person) {
    for (auto i = name.begin + 1; i < name.end; ++i) {
      if (scene.lexicon.is(WordClass::Title, tokens[i].folded) &&
          scene.lexicon.nameToken(tokens[i].folded) == nullptr)
        return i;
      const bool before_mark =
          i + 1 < tokens.size() && tokens[i + 1].kind == text::TokenKind::Punctuation;
      if (scene.lexicon.is(WordClass::Function, tokens[i].folded) && !before_mark &&
          scene.lexicon.nameToken(tokens[i].folded) == nullptr)
        return i;
    }
    return name.end;
  }
  if (scene.lexicon.is(WordClass::Function, tokens[name.end - 1].folded) &&
      name.end - name.begin >= kShortest && tokens[name.end - 1].kind == text::TokenKind::Arabic)
    return name.end - 1;
  for (auto i = name.begin + 1; i < name.end; ++i) {
    const std::string_view word = tokens[i].folded;
    if (word.starts_with("التابع") || word.starts_with("المملوك")) return i;
  }
  if (name.type == TagType::Organization && name.end - name.begin > kShortest &&
      tokens[name.end - 1].folded.starts_with("ال") &&
      !scene.gazetteer.countryOfDemonym(tokens[name.end - 1].folded).empty())
    return name.end - 1;
  return name.end;
}

bool isGivenName(const Scene& scene, std::string_view word) {
  constexpr std::uint32_t kWellKnown = 20;
  const auto* name = scene.lexicon.nameToken(word);
  return name != nullptr && name->given && !name->ambiguous && name->count >= kWellKnown;
}

/// سامي | وليد الأحمد: persons that the tagger drew together.
std::vector<TokenRange> partsOf(const Scene& scene, TokenRange name, TagType type) {
  constexpr std::size_t kAnd = 2;  // bytes
  const auto& tokens = scene.document.tokens;
  for (auto i = name.begin + 1; type == TagType::Person && i + 1 < name.end; ++i) {
    const std::string_view word = tokens[i].folded;
    if (word.starts_with("و") && scene.lexicon.nameToken(word) == nullptr &&
        isGivenName(scene, word.substr(kAnd)))
      return {{name.begin, i}, {i, name.end}};
  }
  return {name};
}

int frequencyOf(const WordFacts* facts) { return facts == nullptr ? 0 : facts->frequency; }

}  // namespace

Tagging::Tagging(const Tagger& tagger, const Document& document, const Gazetteer& gazetteer)
    : tagger_(tagger), names_(document.sentences.size()), probability_(document.tokens.size()) {
  const auto hints = gazetteerHints(document.tokens, document.readings, gazetteer);
  std::vector<Tagger::Sentence> sentences;
  for (const auto range : document.sentence_tokens) {
    auto& sentence = sentences.emplace_back();
    for (auto i = range.begin; i < range.end; ++i)
      sentence.push_back({document.tokens[i].folded, document.tokens[i].kind, hints[i]});
  }
  for (const auto& token : document.tokens) own_words_.push_back(ViewHash{}(token.folded));
  std::ranges::sort(own_words_);
  const auto readings = tagger.tag(TaggerHead::Finance, sentences);
  for (std::size_t s = 0; s < readings.size(); ++s) {
    const auto begin = document.sentence_tokens[s].begin;
    for (auto name : readings[s].names) {
      name.begin += begin;
      name.end += begin;
      names_[s].push_back(name);
    }
    for (std::size_t t = 0; t < readings[s].probability.size(); ++t)
      probability_[begin + t] = readings[s].probability[t];
  }
}

/// Where no particle can be, as the word is governed by the one before it or quoted: شركة لؤلؤ,
/// «لؤلؤ», وادي. After a title only ل can: الرئيس | بافل, but المدير العام | لسابك.
bool standsAlone(const Scene& scene, std::uint32_t token) {
  constexpr std::uint32_t kLongestName = 4;
  const auto& document = scene.document;
  const std::string_view word = document.tokens[token].folded;
  if (scene.lexicon.is(WordClass::HeadInside, word)) return true;
  const auto quote = std::ranges::find(document.quoted, token, &TokenRange::begin);
  if (quote != document.quoted.end() && quote->size() <= kLongestName) return true;
  if (token == 0) return false;
  const std::string_view before = document.tokens[token - 1].folded;
  if (scene.lexicon.typeOf(WordClass::HeadOutside, before) == EntityType::Organization &&
      !before.starts_with("ال"))
    return true;
  return !word.starts_with("ل") && !word.starts_with("و") &&
         scene.lexicon.is(WordClass::Title, before);
}

/// وأرامكو, وويلز: hardly anything but و and a name.
bool showsConjunction(const Document& document, std::uint32_t token) {
  const auto word = document.tokens[token].span.of(document.text);
  return word.starts_with("وأ") || word.starts_with("وإ") || word.starts_with("وآ") ||
         word.starts_with("وو");
}

/// Which particles stand before the name: those without which the word is the more common one.
/// وشولتس is و + شولتس, but بايدن is whole.
std::size_t Tagging::prefixOf(const Scene& scene, std::uint32_t token) const {
  constexpr int kNameToken = 6;
  constexpr int kArticle = 8;
  constexpr int kHead = 12;
  constexpr int kRareParticle = 3;       // ك and ف seldom stand before a name
  constexpr std::size_t kLongStem = 10;  // bytes: ال and three letters
  const auto& word = scene.document.tokens[token];
  if (word.kind != text::TokenKind::Arabic || standsAlone(scene, token)) return 0;
  const auto timesOf = [&](std::string_view stem) {
    return std::ranges::equal_range(own_words_, ViewHash{}(stem)).size();
  };
  const auto likelihood = [&](std::string_view stem) {
    const auto* name = scene.lexicon.nameToken(stem);
    return 2 * frequencyOf(tagger_.factsOf(stem)) +
           (name != nullptr && name->count >= 5 ? kNameToken : 0);
  };
  // A word that nobody knows, right after a name: و binds the two.
  const bool coordinated = token > 0 && isNamed(token - 1) && word.folded.starts_with("و");
  const auto& readings = scene.document.readings[token];
  // Who is named again and again is not always governed by one particle.
  const bool again =
      timesOf(word.folded) > 1 && std::ranges::none_of(readings, [&](const auto& reading) {
        return reading.length > 0 && timesOf(reading.stem) > 0;
      });
  int best_score = likelihood(word.folded) + (coordinated ? 0 : 1) + (again ? kNameToken : 0);
  std::size_t best = 0;
  for (const auto& reading : readings) {
    if (reading.length == 0 || reading.future || reading.stem.size() < 4) continue;
    if (reading.preposition != 'l' && scene.lexicon.is(WordClass::Function, reading.stem)) continue;
    const bool head = isNameHead(scene, reading.stem);
    // وليد, فادي: a given name is whole where its rest is none.
    if (isGivenName(scene, word.folded) && scene.lexicon.nameToken(reading.stem) == nullptr)
      continue;
    const bool article = reading.article && reading.stem.size() >= kLongStem;
    const bool rare = word.folded.starts_with("ف") || word.folded.starts_with("ك");
    const bool shown = reading.conjunction && showsConjunction(scene.document, token);
    const int score = likelihood(reading.stem) + (timesOf(reading.stem) > 0 ? kNameToken : 0) +
                      (article ? kArticle : 0) + (head ? kHead : 0) -
                      (rare && !article && !head ? kRareParticle : 0) + (shown ? kNameToken : 0);
    if (score > best_score) {
      best_score = score;
      best = reading.length;
    }
  }
  return best;
}

void Tagging::findNames(const Scene& scene, std::vector<Candidate>& found) const {
  for (const auto& names : names_) {
    for (const auto& name : names) {
      if (scene.document.in_value[name.begin] != 0 || !hasWord(scene.document, name)) continue;
      const auto begin = beginOf(scene, name);
      // شركة | ربحية: what is left is an ordinary word.
      if (begin > name.begin && begin + 1 == name.end &&
          scene.lexicon.isCommon(scene.document.tokens[begin].folded))
        continue;
      const TokenRange range{begin, endOf(scene, name)};
      if (range.begin >= range.end) continue;  // cut off from both sides
      for (const auto part : partsOf(scene, range, name.type)) {
        found.push_back(makeCandidate(scene.document, part, prefixOf(scene, part.begin),
                                      entityTypeOf(name.type), name.score, "tagger"));
        found.back().needs_support = false;
      }
    }
  }
}

bool Tagging::isNamed(std::uint32_t token) const {
  return !probability_.empty() && probability_[token][kOutside] < 0.5F;
}

float Tagging::support(const Candidate& candidate) const {
  const auto type = tagTypeOf(candidate.type);
  if (!type) return 1;
  float sum = 0;
  for (auto t = candidate.tokens.begin; t < candidate.tokens.end; ++t) {
    for (const auto position :
         {TagPosition::Begin, TagPosition::Inside, TagPosition::End, TagPosition::Single})
      sum += probability_[t][labelOf(*type, position)];
  }
  return sum / static_cast<float>(candidate.tokens.size());
}

}  // namespace isnad::nlp
