#include <algorithm>

#include "plain_movement.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;
using text::TokenKind;

namespace {

constexpr std::uint32_t kPhrase = 9;  // tokens of what moved
constexpr Words<17> kOpeners{"زال", "زالت", "يزال", "تزال", "ان",  "كما", "بينما", "فيما", "حيث",
                             "لكن", "و",    "وقال", "اذ",   "الا", "وان", "ولكن",  "بان"};
constexpr Words<41> kQualifiers{
    "جمله",    "مجموع",   "مجمل",  "كفايه",  "الاجله",  "خام",      "الخام",  "القياس", "القياسي",
    "العالمي", "مزيج",    "صرف",   "اوقيه",  "برميل",   "عمله",     "العمله", "تداول",  "الصافي",
    "الصافيه", "المجمعه", "العام", "العامه", "غير",     "الخارجيه", "السلع",  "الفوري", "الفوريه",
    "الرييسي", "الموحده", "معدن",  "المعدن", "العملات", "الصعبه",   "النقد",  "اغلاق",  "اقفال",
    "نمو",     "معدلات",  "نسبه",  "قيمه",   "مستوي"};
constexpr Words<6> kFirmWords{"الشركه", "البنك", "المصرف", "المجموعه", "الصندوق", "الموسسه"};

}  // namespace

bool PlainMovementReader::qualifies(std::uint32_t token) const {
  return isOneOf(kQualifiers, folded(token)) || isNisba(folded(token));
}

bool PlainMovementReader::holds(const Argument& keeper) const {
  constexpr Words<3> kRates{"تضخم", "بطاله", "نمو"};
  // الاحتياطي لدى صندوق النقد: what others keep there.
  if (folded(keeper.tokens.begin) == "صندوق") return false;
  for (auto token = keeper.first; token-- > tokens().begin && keeper.first - token <= 4;) {
    if (hasStem(kRates, folded(token))) return false;
  }
  return true;
}

bool PlainMovementReader::takesOwner(const Argument& argument, Phrase& phrase) const {
  const auto type = typeOf(argument);
  if (phrase.metric && phrase.metric->possessive) return false;
  const bool told = phrase.metric || phrase.price;
  const auto& preposition = argument.preposition;
  const bool keeps = preposition == "لدي" && phrase.metric && holds(argument);
  const bool governed =
      preposition == "ل" || keeps ||
      (type == EntityType::Place && phrase.metric && argument.first == argument.tokens.begin &&
       (preposition == "في" || preposition == "لدي"));
  if (!preposition.empty() && (!governed || !told)) return false;
  // البورصة | الكويتية is another than the one named before.
  const auto& owners = reading_.sentence.nationalities;
  const bool another = argument.tokens.size() == 1 && type == EntityType::Organization &&
                       folded(argument.tokens.begin).starts_with("ال") &&
                       std::ranges::any_of(owners, [&](const Argument& country) {
                         return country.first == argument.tokens.end;
                       });
  if (another) return false;
  phrase.owner = argument;
  phrase.end = argument.tokens.end;
  while (isQuote(phrase.end)) ++phrase.end;
  return true;
}

bool PlainMovementReader::isHeldIn(std::uint32_t token) const {
  constexpr Words<5> kHeld{"العمله", "العملات", "النقد", "الذهب", "السلع"};
  if (token >= tokens().end) return false;
  const auto* argument = argumentAt(token);
  return argument != nullptr ? typeOf(*argument) == EntityType::Instrument
                             : isOneOf(kHeld, folded(token));
}

bool PlainMovementReader::readWord(std::uint32_t token, Phrase& phrase) const {
  const auto word = folded(token);
  if (word.starts_with("السوقي") || isOneOf(kFirmWords, word)) return false;
  if (phrase.metric && folded(token - 1) == "من" && isHeldIn(token)) return true;
  if (const auto metric = metricAt(token)) {
    if (metric->price && phrase.metric && folded(phrase.metric->token).ends_with("ربحيه"))
      return phrase.metric->definite = true;
    if (metric->price) {
      // قيمة أسهم X is their price.
      const bool own = hasStem(Words<2>{"سهمه", "سعرها"}, word);
      if (phrase.metric && folded(phrase.metric->token).ends_with("قيمه") && !own)
        phrase.metric.reset();
      phrase.price = true;
      phrase.share = phrase.share || hasStem(Words<2>{"سهم", "موشر"}, word);
      phrase.own = phrase.own || own;
      phrase.the_share = phrase.the_share || word.ends_with("السهم");
    } else if (!phrase.metric) {
      phrase.metric = metric;
    } else if (phrase.metric->weak && token <= phrase.metric->token + 2) {
      // المعدل السنوي للتضخم, معدل التضخم, قيمة الصادرات: the second word says more.
      const auto first = phrase.metric->token;
      phrase.metric = metric;
      phrase.metric->token = first;
    } else if (token == phrase.metric->token + 1) {  // صافي الربح, صافي أرباحها
      phrase.metric->definite = phrase.metric->definite || metric->definite;
      phrase.metric->possessive = phrase.metric->possessive || metric->possessive;
    }
    return true;
  }
  if (phrase.metric && phrase.metric->weak && token == phrase.metric->token + 1 &&
      countsOwn(token)) {
    phrase.metric->weak = false;
    return phrase.metric->possessive = true;
  }
  // الربح العائد لمساهمي سابك
  if (phrase.metric && isOneOf(Words<3>{"لمساهمي", "لملاك", "لمالكي"}, word))
    return argumentAt(token + 1) != nullptr;
  // ودائع زبائنه
  if (phrase.metric && hasStem(Words<4>{"زباينه", "زباينها", "عملايه", "عملايها"}, word))
    return phrase.metric->possessive = true;
  if (phrase.price && (word == "المستهلكين" || word == "المنتجين" || word == "المستهلك"))
    return phrase.consumer = true;
  if (qualifies(token)) return true;
  if (phrase.metric && (isWhole(token - 1) || capitalAt(token - 1))) return true;
  // المدخرات من العملة الصعبة, إنتاج الغاز
  if (word == "من" && phrase.metric) return isHeldIn(token + 1);
  if (word == "في" || word == "لدي" || word == "ل")
    return (phrase.metric || phrase.price) && argumentAt(token + 1) != nullptr;
  // مبيعات السيارات في الصين
  return phrase.metric && token == phrase.metric->token + 1 && word.starts_with("ال") &&
         !isOneOf(kFirmWords, word) &&
         !hasStem(Words<3>{"رباح", "ربح", "خسا"}, folded(phrase.metric->token));
}

std::optional<PlainMovementReader::Phrase> PlainMovementReader::phraseFrom(
    std::uint32_t token, std::uint32_t limit) const {
  Phrase phrase;
  limit = std::min(limit, token + kPhrase);
  while (token < limit && document().in_value[token] == 0) {
    if (const auto* argument = argumentAt(token)) {
      const auto type = typeOf(*argument);
      if (type == EntityType::Instrument && phrase.metric) {  // صادرات النفط | السعودية
        token = argument->tokens.end;
        continue;
      }
      const bool fits = type == EntityType::Instrument || type == EntityType::Organization ||
                        type == EntityType::Place;
      if (!fits || !takesOwner(*argument, phrase)) return std::nullopt;
      return phrase;
    }
    for (const auto& country : reading_.sentence.nationalities) {
      if (country.first != token || !phrase.metric) continue;
      // الواردات التركية may be what others buy there.
      const bool buys = hasStem(Words<2>{"واردات", "استثمارات"}, folded(phrase.metric->token));
      if (buys && reading_.country != country.entity) return std::nullopt;
      phrase.owner = country;
      phrase.end = token + 1;
      return phrase;
    }
    const bool mark = document().tokens[token].kind == TokenKind::Punctuation;
    const bool quote = mark && folded(token) != "،" && folded(token) != "." && folded(token) != ":";
    if (!quote && !readWord(token, phrase)) {
      if (!phrase.metric && !phrase.own && !phrase.the_share) return std::nullopt;
      break;
    }
    ++token;
    if (!quote) phrase.end = token;
  }
  if (!phrase.metric && !phrase.own && !phrase.the_share) return std::nullopt;
  return phrase;
}

std::optional<PlainMovementReader::Phrase> PlainMovementReader::phraseBefore(
    std::uint32_t verb, TokenRange clause) const {
  auto last = verb;
  const bool relative = last > clause.begin && isOneOf(Words<2>{"الذي", "التي"}, folded(last - 1));
  if (relative) --last;
  while (last > clause.begin && (folded(last - 1) == "قد" || isQuote(last - 1) ||
                                 (isNisba(folded(last - 1)) && argumentAt(last - 1) == nullptr)))
    --last;
  for (auto first = last; first-- > clause.begin && last - first <= kPhrase;) {
    const auto before = first == tokens().begin ? std::string_view("،") : folded(first - 1);
    const bool opens =
        first == tokens().begin ||
        (document().tokens[first - 1].kind == TokenKind::Punctuation && !isQuote(first - 1)) ||
        isOneOf(kOpeners, before) || (relative && metricAt(first) && !metricAt(first - 1));
    if (!opens || document().tokens[first].kind != TokenKind::Arabic) continue;
    auto phrase = phraseFrom(first, verb);
    const bool whole =
        phrase && (phrase->owner || phrase->own || phrase->the_share ||
                   (phrase->metric && (phrase->metric->definite || phrase->metric->possessive)));
    if (!whole || (relative && !phrase->metric)) return std::nullopt;
    for (auto token = relative ? phrase->end : overAdjunct(phrase->end, verb); token < verb;
         ++token) {
      const bool mark = document().tokens[token].kind == TokenKind::Punctuation;
      const bool joins = relative && token + 1 == verb;
      if (!joins &&
          (mark ? folded(token) == "،" : !isNisba(folded(token)) && folded(token) != "قد"))
        return std::nullopt;
    }
    return phrase;
  }
  return std::nullopt;
}

}  // namespace isnad::nlp
