#include "clause.h"

#include <algorithm>
#include <array>

#include "anaphora.h"
#include "isnad/text/fold.h"
#include "tagger_features.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::array<std::string_view, 26> kPrepositions{
    "في",   "من",   "الي",  "علي",   "عن",     "مع",     "بين", "لدي", "ضد",
    "عبر",  "نحو",  "تحت",  "لصالح", "لمصلحه", "لفايده", "حول", "بحق", "داخل",
    "ازاء", "باسم", "بشان", "امام",  "براسه",  "بقياده", "بيد", "لدى"};

constexpr std::array<std::string_view, 22> kClauseOpeners{
    "حيث",  "بينما", "فيما", "كما",   "اذ",   "لكن",  "ولكن", "مما",  "عندما", "بعدما",  "رغم",
    "وذلك", "الا",   "بل",   "وفيما", "وحيث", "وكما", "لان",  "علما", "ورغم",  "وبينما", "وقد"};

std::string_view prepositionLetter(char name) {
  return name == 'b' ? "ب" : name == 'l' ? "ل" : name == 'k' ? "ك" : "";
}

bool opensQuote(const Document& document, std::uint32_t token) {
  return document.isMark(token, "\"") || document.isMark(token, "«") ||
         document.isMark(token, "“") || document.isMark(token, "(") || document.isMark(token, "#");
}

class ArgumentReader {
 public:
  ArgumentReader(const Scene& scene, TokenRange sentence) : scene_(scene), sentence_(sentence) {}

  /// Walks left from the name over quotes, heads (شركة) and what joins them, then reads what
  /// governs.
  void readGovernment(Argument& argument, std::size_t name_prefix_bytes) {
    const auto& tokens = scene_.document.tokens;
    argument.first = argument.tokens.begin;
    if (name_prefix_bytes > 0) {
      readPrefix(argument, tokens[argument.tokens.begin].folded, name_prefix_bytes);
      return;
    }
    while (argument.first > sentence_.begin) {
      const auto before = argument.first - 1;
      if (opensQuote(scene_.document, before)) {
        --argument.first;
        continue;
      }
      if (tokens[before].kind != TokenKind::Arabic) break;
      const auto head = headBefore(before);
      if (!head) break;
      argument.first = head->token;
      if (head->prefix > 0) {
        readPrefix(argument, tokens[head->token].folded, head->prefix);
        return;
      }
    }
    if (argument.first == sentence_.begin) return;
    const auto before = argument.first - 1;
    const auto& word = tokens[before];
    if (word.kind == TokenKind::Arabic) {
      if (word.folded == "من" && isEach(before))
        argument.preposition = prepositionOfEach(before - 1);
      else if (isPrepositionWord(word.folded))
        argument.preposition = word.folded;
      else if (isByAgent(before))
        argument.preposition = "من";
      else if (word.folded == "و")
        argument.conjoined = true;
      else if (word.folded == "ب" || word.folded == "ل" || word.folded == "ك")
        argument.preposition = word.folded;
      else if (word.folded.starts_with("و") &&
               isPrepositionWord(std::string_view(word.folded).substr(2))) {
        argument.preposition = word.folded.substr(2);
      } else {
        argument.governor = before;
        argument.preposition = prepositionOfPart(before);
      }
    }
  }

 private:
  struct Head {
    std::uint32_t token;
    std::size_t prefix;
  };

  /// A head word at `token`, or one with a definite word between: عملاق التجزئة Walmart.
  std::optional<Head> headBefore(std::uint32_t token) const {
    const auto& tokens = scene_.document.tokens;
    for (std::uint32_t back = 0; back < 3 && token >= sentence_.begin + back; ++back) {
      const auto at = token - back;
      if (tokens[at].kind != TokenKind::Arabic) return std::nullopt;
      for (const auto& reading : scene_.document.readings[at]) {
        if (reading.future) continue;
        auto stem = reading.stem;
        const bool definite = stem.starts_with("ال");
        if (definite) stem = stem.substr(std::string_view("ال").size());
        if (definite && back == 0 && stem != "شركه" && stem != "مجموعه") continue;
        // التابع لحكومة سنغافورة: a state by its government.
        if (back == 0 && (stem == "حكومه" || stem == "دوله" || stem == "سلطات"))
          return Head{at, reading.length};
        // المجموعة اليابانية «سوفت بنك»: a definite head and its adjectives before the name.
        if (scene_.lexicon.is(WordClass::HeadOutside, stem) ||
            (scene_.lexicon.is(WordClass::HeadInside, stem) && (back == 0 || definite))) {
          return Head{at, reading.length};
        }
      }
      const std::string_view word = tokens[at].folded;
      if (!word.starts_with("ال") || isPrepositionWord(word) || word == "التي" || word == "الذي")
        return std::nullopt;
    }
    return std::nullopt;
  }

  /// كل من X وY says X وY: the من at `token` does not govern.
  bool isEach(std::uint32_t token) const {
    if (token == sentence_.begin) return false;
    const std::string_view each = scene_.document.tokens[token - 1].folded;
    return each == "كل" || each == "كلا" || each == "وكل" || each == "لكل";
  }

  /// من قبل X, من جانب X: X did it, and قبل, جانب are no nouns that it is the genitive of.
  bool isByAgent(std::uint32_t token) const {
    if (token == sentence_.begin || scene_.document.tokens[token - 1].folded != "من") return false;
    const std::string_view word = scene_.document.tokens[token].folded;
    return word == "قبل" || word == "جانب" || word == "طرف";
  }

  std::string prepositionOfEach(std::uint32_t each) const {
    const auto& tokens = scene_.document.tokens;
    if (tokens[each].folded == "لكل") return "ل";
    if (each == sentence_.begin || !isPrepositionWord(tokens[each - 1].folded)) return {};
    return tokens[each - 1].folded;
  }

  /// على أصول X, في أسهم X, من أسهم X: the preposition before what is only a part of X.
  std::string prepositionOfPart(std::uint32_t governor) const {
    static constexpr std::array<std::string_view, 14> kParts{
        "اصول", "اسهم", "اعمال", "وحده",   "عمليات", "كامل",  "جميع",
        "معظم", "باقي", "نصف",   "اغلبيه", "غالبيه", "ملكيه", "راسمال"};
    const auto& tokens = scene_.document.tokens;
    if (governor == sentence_.begin ||
        std::ranges::find(kParts, tokens[governor].folded) == kParts.end())
      return {};
    const auto& before = tokens[governor - 1].folded;
    return before == "علي" || before == "في" || before == "من" ? before : std::string();
  }

  static void readPrefix(Argument& argument, std::string_view folded, std::size_t bytes) {
    const auto prefix = folded.substr(0, bytes);
    argument.conjoined = prefix.starts_with("و");
    if (prefix.ends_with("ب")) argument.preposition = "ب";
    if (prefix.ends_with("ل")) argument.preposition = "ل";
    if (prefix.ends_with("ك")) argument.preposition = "ك";
  }

  const Scene& scene_;
  TokenRange sentence_;
};

void remember(Discourse& discourse, std::uint32_t entity) {
  std::erase(discourse.recent, entity);
  discourse.recent.insert(discourse.recent.begin(), entity);
}

/// البنك الأهلي is no description: the word after says which bank. An adjective of nationality, a
/// day or a relative pronoun does not.
bool isPartOfName(const Scene& scene, std::uint32_t token) {
  static constexpr std::array<std::string_view, 20> kOthers{
      "التي",    "الذي",  "الاحد",  "الاثنين",  "الثلاثاء", "الاربعاء", "الخميس",
      "الجمعه",  "السبت", "اليوم",  "الان",     "الي",      "الجديده",  "الجديد",
      "المصنعه", "نفسها", "الكبري", "العملاقه", "العملاق",  "المذكوره"};
  const auto& tokens = scene.document.tokens;
  if (token + 1 >= tokens.size()) return false;
  const std::string_view next = tokens[token + 1].folded;
  return next.starts_with("ال") && std::ranges::find(kOthers, next) == kOthers.end() &&
         scene.gazetteer.countryOfDemonym(next).empty();
}

/// The country of the adjective right after the token, ISO 3166; empty where there is none.
std::string_view nationalityAfter(const Scene& scene, std::uint32_t token) {
  const auto& tokens = scene.document.tokens;
  if (token + 1 >= tokens.size() || !tokens[token + 1].folded.starts_with("ال")) return {};
  return scene.gazetteer.countryOfDemonym(tokens[token + 1].folded);
}

/// «الشركة سابك», «المجموعة اليابانية سوفت بنك»: a name that follows the description at `token`,
/// with adjectives of nationality and quotation marks at most between, speaks for itself.
bool isApposition(const Scene& scene, TokenRange sentence, std::uint32_t token,
                  const LinkedMention& name) {
  constexpr std::uint32_t kFar = 3;
  const auto first = name.tokens.begin;
  if (first <= token || first > token + kFar || !sentence.contains(first)) return false;
  for (auto between = token + 1; between < first; ++between) {
    const std::string_view word = scene.document.tokens[between].folded;
    const bool adjective =
        word.starts_with("ال") && !scene.gazetteer.countryOfDemonym(word).empty();
    if (!adjective && !opensQuote(scene.document, between)) return false;
  }
  return name.span.begin == scene.document.tokens[first].span.begin;
}

/// The country of the article that a word is the adjective of: الأمريكية, بريطاني.
std::optional<std::uint32_t> countryByAdjective(const Scene& scene, const Linked& linked,
                                                std::string_view word) {
  const auto country = scene.gazetteer.countryOfDemonym(word);
  return country.empty() ? std::nullopt : linked.stateOf(country);
}

/// Bytes of particles that the mention's first token carries before the name.
std::size_t prefixBytes(const Scene& scene, const LinkedMention& mention) {
  const auto& token = scene.document.tokens[mention.tokens.begin];
  const auto skipped = mention.span.begin - token.span.begin;
  if (skipped == 0) return 0;
  for (const auto& reading : scene.document.readings[mention.tokens.begin]) {
    if (reading.length > 0 &&
        text::originalPrefixLength(token.span.of(scene.document.text), reading.length) == skipped) {
      return reading.length;
    }
  }
  return 0;
}

std::vector<TokenRange> clausesOf(const Scene& scene, TokenRange sentence) {
  const auto& tokens = scene.document.tokens;
  std::vector<TokenRange> clauses;
  auto begin = sentence.begin;
  const auto close = [&](std::uint32_t end) {
    if (end > begin) clauses.push_back({begin, end});
    begin = end;
  };
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const std::string_view word = tokens[i].folded;
    if (word == "؛" || word == ";") close(i + 1);
    const bool opener = std::ranges::find(kClauseOpeners, word) != kClauseOpeners.end();
    if (opener && i > begin && (scene.document.isMark(i - 1, "،") || word != "الا")) close(i);
    if (scene.document.isMark(i, "،") && i + 1 < sentence.end && i - begin > 4) {
      const std::string_view next = tokens[i + 1].folded;
      const bool verb = next.size() > 8 && (next.starts_with("وت") || next.starts_with("وي") ||
                                            next.starts_with("وس"));
      if (verb || scene.lexicon.isInflected(WordClass::Speech, next)) close(i + 1);
    }
  }
  close(sentence.end);
  return clauses;
}

std::uint8_t signOf(const Scene& scene, std::uint32_t token) {
  const std::string_view word = scene.document.tokens[token].folded;
  if (word == "،" || word == "," || word == ":") return Sentence::kComma;
  if (word == "التي" || word == "الذي" || word == "الذين") return Sentence::kRelative;
  if (word == "ان" || word == "انها" || word == "انه" || word == "بان") return Sentence::kThat;
  if (scene.lexicon.is(WordClass::Speech, word)) return Sentence::kSays;
  return 0;
}

/// «دبي، الإمارات (CNN) -- »: where an agency stands before the text says nothing about anyone.
std::uint32_t endOfDateline(const Scene& scene, TokenRange sentence) {
  constexpr std::uint32_t kLongestDateline = 12;
  const auto limit = std::min(sentence.end, sentence.begin + kLongestDateline);
  for (auto token = sentence.begin; token + 1 < limit; ++token) {
    const bool dash = scene.document.isMark(token, "-") || scene.document.isMark(token, "–");
    const bool closes = token > sentence.begin && scene.document.isMark(token - 1, ")");
    if (dash && (closes || scene.document.isMark(token + 1, "-"))) {
      return token + (scene.document.isMark(token + 1, "-") ? 2U : 1U);
    }
  }
  return sentence.begin;
}

}  // namespace

bool isPrepositionWord(std::string_view folded) {
  return std::ranges::find(kPrepositions, folded) != kPrepositions.end();
}

const TokenRange& Sentence::clauseOf(std::uint32_t token) const {
  for (const auto& clause : clauses) {
    if (clause.contains(token)) return clause;
  }
  return tokens;
}

Sentence readSentence(const Scene& scene, const Linked& linked, const Salience& salience,
                      std::uint32_t index, Discourse& discourse) {
  Sentence sentence;
  discourse.before = discourse.recent;
  sentence.index = index;
  sentence.tokens = scene.document.sentence_tokens[index];
  sentence.clauses = clausesOf(scene, sentence.tokens);
  for (auto token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
    sentence.signs.push_back(signOf(scene, token));
    sentence.stems.push_back(bareWord(scene.document.tokens[token].folded).stem);
  }
  ArgumentReader reader(scene, sentence.tokens);
  auto mention = std::ranges::lower_bound(linked.mentions, sentence.tokens.begin, {},
                                          [](const LinkedMention& m) { return m.tokens.begin; });
  for (auto token = endOfDateline(scene, sentence.tokens); token < sentence.tokens.end;) {
    while (mention != linked.mentions.end() && mention->tokens.begin < token) ++mention;
    if (mention != linked.mentions.end() && mention->tokens.begin == token) {
      Argument argument{mention->tokens, token, mention->entity, false, {}, -1, false, {}};
      reader.readGovernment(argument, prefixBytes(scene, *mention));
      remember(discourse, mention->entity);
      sentence.arguments.push_back(std::move(argument));
      token = mention->tokens.end;
      continue;
    }
    const auto& word = scene.document.tokens[token];
    if (word.kind == TokenKind::Arabic) {
      if (const auto country = countryByAdjective(scene, linked, word.folded)) {
        sentence.nationalities.push_back(
            {{token, token + 1}, token, *country, true, {}, -1, false, "by its adjective"});
      }
      for (const auto& reading : scene.document.readings[token]) {
        const auto* description = reading.future ? nullptr : descriptionOf(reading.stem);
        if (description == nullptr) continue;
        const bool named = mention != linked.mentions.end() &&
                           linked.entities[mention->entity].type == description->type &&
                           reading.stem.starts_with("ال") &&
                           isApposition(scene, sentence.tokens, token, *mention);
        if (named || isPartOfName(scene, token)) break;
        const auto referent = resolve(*description, nationalityAfter(scene, token), linked,
                                      salience, discourse, sentence);
        if (!referent) break;
        Argument argument{{token, token + 1},  token,           referent->entity, true, {}, -1,
                          reading.conjunction, referent->reason};
        argument.preposition = prepositionLetter(reading.preposition);
        if (reading.length == 0) reader.readGovernment(argument, 0);
        argument.first = token;
        argument.description = description->word;
        argument.lead = referent->lead;
        sentence.arguments.push_back(std::move(argument));
        break;
      }
    }
    ++token;
  }
  return sentence;
}

}  // namespace isnad::nlp
