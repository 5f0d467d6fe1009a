#include <algorithm>

#include "candidate.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::uint32_t kLongestQuotedName = 5;

struct Guess {
  EntityType type;
  float score;
};

bool isNameLike(const Scene& scene, TokenRange quote) {
  const auto& document = scene.document;
  if (quote.size() > kLongestQuotedName || !document.isWord(quote.begin)) return false;
  for (auto i = quote.begin; i < quote.end; ++i) {
    const std::string_view folded = document.tokens[i].folded;
    const bool part = document.isWord(i) || document.tokens[i].kind == TokenKind::Number ||
                      folded == "." || folded == "-";
    if (!part || scene.lexicon.is(WordClass::Function, folded)) return false;
  }
  return true;
}

/// هاتف «…», or before an adjective: الروبوتات البشرية «…». What is said of الشركة in quotation
/// marks may be anything, so that the tagger must agree.
std::optional<Guess> afterHead(const Scene& scene, TokenRange quote) {
  constexpr std::uint32_t kFarthest = 4;
  for (std::uint32_t back = 2; back <= kFarthest && back <= quote.begin; ++back) {
    const auto& word = scene.document.tokens[quote.begin - back];
    if (word.kind != TokenKind::Arabic) break;
    if (const auto type = scene.lexicon.typeOf(WordClass::QuotedHead, word.folded)) {
      if (back > 2) return Guess{*type, 0.7F};
      return Guess{*type, isDefinite(word.folded) ? 0.6F : 0.85F};
    }
    if (!isDefinite(word.folded)) break;
  }
  return std::nullopt;
}

/// «…» السعودية · «…»، وهي منصة … · «…»، التطبيق الذي … · «…» للاستثمار
std::optional<Guess> beforeDescription(const Scene& scene, TokenRange quote) {
  const auto& document = scene.document;
  auto next = quote.end + 1;
  if (next >= document.tokens.size() ||
      document.sentence_of[next] != document.sentence_of[quote.begin])
    return std::nullopt;
  const std::string_view word = document.tokens[next].folded;
  if (isDefinite(word) && !scene.gazetteer.countryOfDemonym(word).empty())
    return Guess{EntityType::Organization, 0.71F};
  if (!document.isMark(next, "،") || ++next >= document.tokens.size()) return std::nullopt;
  if (document.tokens[next].folded == "وهي" || document.tokens[next].folded == "وهو") ++next;
  if (next >= document.tokens.size()) return std::nullopt;
  const auto type = typeOfHead(scene, withoutArticle(document.tokens[next].folded));
  return type ? std::optional(Guess{*type, 0.8F}) : std::nullopt;
}

bool isCommon(const Scene& scene, std::uint32_t token) {
  std::string_view word = scene.document.tokens[token].folded;
  return scene.lexicon.isCommon(word) ||
         (isDefinite(word) && scene.lexicon.isCommon(withoutArticle(word)));
}

/// «سوق سوداء», «الخزائن المالية»: common words, or a definite noun with a common adjective.
bool isOfTheLanguage(const Scene& scene, TokenRange quote) {
  bool common = true;
  bool definite = true;
  for (auto i = quote.begin; i < quote.end; ++i) {
    common = common && isCommon(scene, i);
    definite = definite && isDefinite(scene.document.tokens[i].folded);
  }
  return common || (definite && quote.size() > 1 && isCommon(scene, quote.end - 1));
}

/// سهم «…», أرباح «…»
std::optional<Guess> afterMeasure(const Scene& scene, TokenRange quote) {
  const std::string_view word = scene.document.tokens[quote.begin - 2].folded;
  return !isDefinite(word) && !isOfTheLanguage(scene, quote) &&
                 scene.lexicon.isInflectedAnyOf({WordClass::Metric, WordClass::Price}, word)
             ? std::optional(Guess{EntityType::Organization, 0.75F})
             : std::nullopt;
}

/// مؤشر «إيجي إكس 30», but not مؤشر «جودة الطرق».
std::optional<Guess> afterIndex(const Scene& scene, TokenRange quote) {
  const auto& document = scene.document;
  if (scene.lexicon.typeOf(WordClass::HeadInside, document.tokens[quote.begin - 2].folded) !=
      EntityType::Instrument)
    return std::nullopt;
  for (auto i = quote.begin; i < quote.end; ++i) {
    if (document.tokens[i].kind == TokenKind::Number || mayBeName(scene, document.tokens[i].folded))
      return Guess{EntityType::Instrument, 0.75F};
  }
  return Guess{EntityType::Instrument, 0};
}

/// A heading that begins with it and goes on with a verb: «…» تعلن.
std::optional<Guess> beforeVerb(const Scene& scene, TokenRange quote) {
  const auto& document = scene.document;
  const auto sentence = document.sentence_tokens[document.sentence_of[quote.begin]];
  const auto next = quote.end + 1;
  if (quote.begin > sentence.begin + 1 || next >= sentence.end) return std::nullopt;
  const std::string_view word = document.tokens[next].folded;
  constexpr std::size_t kShortestVerb = 8;  // bytes
  const bool verb =
      (word.starts_with("ت") || word.starts_with("ي")) && word.size() >= kShortestVerb;
  return verb ? std::optional(Guess{EntityType::Organization, 0.65F}) : std::nullopt;
}

/// «…» with nothing around it that tells: what the tagger takes for a name. Not what is said of
/// somebody: إن السيولة «انتقائية للغاية».
std::optional<Guess> alone(const Scene& scene, TokenRange quote) {
  constexpr std::uint32_t kLongest = 3;
  const auto& before = scene.document.tokens[quote.begin - 2];
  if (quote.size() > kLongest || isDefinite(before.folded) || isOfTheLanguage(scene, quote))
    return std::nullopt;
  return Guess{EntityType::Organization, 0.52F};
}

std::optional<Guess> guess(const Scene& scene, TokenRange quote) {
  if (const auto told = afterHead(scene, quote)) return told;
  if (scene.document.isMark(quote.begin - 1, "(")) return std::nullopt;
  for (const auto read : {beforeVerb, afterIndex, beforeDescription, afterMeasure, alone}) {
    if (quote.begin < 2 && read != beforeVerb) break;
    if (const auto told = read(scene, quote)) return told;
  }
  return std::nullopt;
}

}  // namespace

void findQuotedNames(const Scene& scene, std::vector<Candidate>& found) {
  for (const auto quote : scene.document.quoted) {
    if (!isNameLike(scene, quote)) continue;
    if (const auto told = guess(scene, quote); told && told->score > 0)
      found.push_back(
          makeCandidate(scene.document, quote, 0, told->type, told->score, "quoted name"));
  }
}

}  // namespace isnad::nlp
