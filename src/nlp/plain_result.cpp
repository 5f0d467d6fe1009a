#include <algorithm>
#include <array>
#include <utility>

#include "plain_movement.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;
using model::Predicate;
using text::QuantityKind;
using text::TokenKind;

namespace {

constexpr Words<15> kAbout{"نحو",   "حوالي", "قرابه", "زهاء", "اكثر", "ازيد", "من", "ما",
                           "يقارب", "يزيد",  "علي",   "بنحو", "عن",   "يقرب", "اقل"};
/// Verbs that say what they count, as they stand.
constexpr Words<31> kEarns{"تربح",    "يربح",   "تخسر",    "تتكبد",  "يستورد", "باع",  "باعت",
                           "تبيع",    "يبيع",   "انتج",    "انتجت",  "تنتج",   "ينتج", "انفق",
                           "انفقت",   "تنفق",   "ينفق",    "خسر",    "خسرت",   "ربح",  "ربحت",
                           "جنت",     "استورد", "استوردت", "تستورد", "صدرت",   "توظف", "يوظف",
                           "استقبلت", "تستقبل", "تكبدت"};

}  // namespace

bool PlainMovementReader::countsOwn(std::uint32_t token) const {
  constexpr std::size_t kLong = 5 * 2;  // bytes of five letters
  const auto& word = folded(token);
  if (document().tokens[token].kind != TokenKind::Arabic || word.size() < kLong ||
      word.starts_with("ال"))
    return false;
  if (word.find("سكان") != std::string::npos) return false;
  return word.ends_with("ها") || word.ends_with("يه") || word.ends_with("هم");
}

const text::Quantity* PlainMovementReader::figureSoon(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 4;
  for (auto at = token; at < tokens().end && at - token <= kLongest; ++at) {
    if (const auto* quantity = quantityAt(at)) return quantity;
    if (!isOneOf(kAbout, folded(at))) return nullptr;
  }
  return nullptr;
}

bool PlainMovementReader::countsResult(const text::Quantity& quantity, std::uint32_t verb) const {
  constexpr double kMany = 3000;
  if (quantity.kind == QuantityKind::Percent) return false;
  const bool count = quantity.kind == QuantityKind::Count;
  if (count && (quantity.value < kMany || (!quantity.scaled && folded(verb).find("خسر") == 0)))
    return false;
  const bool dated = std::ranges::any_of(document().dates, [&](const auto& date) {
    return quantity.first_token >= date.first_token && quantity.first_token < date.end_token;
  });
  if (dated) return false;
  // What paper or a firm's worth is sold, lost or spent for is no result.
  constexpr Words<12> kNone{"سهم",    "اسهم",   "سند",  "سندات", "حصه",  "قيمت",
                            "السوقي", "راسمال", "شراء", "استحو", "قتيل", "صوت"};
  constexpr std::uint32_t kAfter = 5;
  for (auto token = quantity.end_token; token < std::min(quantity.end_token + kAfter, tokens().end);
       ++token) {
    if (document().tokens[token].kind == TokenKind::Punctuation) break;
    if (hasStem(kNone, folded(token))) return false;
  }
  return true;
}

std::optional<Argument> PlainMovementReader::earner(std::uint32_t verb, std::uint32_t& end) const {
  const auto fits = [&](const Argument& who) {
    const auto type = typeOf(who);
    return who.preposition.empty() && !who.conjoined &&
           (type == EntityType::Organization || type == EntityType::Place) &&
           !reading_.linked.isMedia(who.entity);
  };
  end = verb + 1;
  if (const auto* who = argumentAt(verb + 1)) {
    end = std::max(end, who->tokens.end);
    while (isQuote(end)) ++end;
    while (end < tokens().end && isNisba(folded(end)) && quantityAt(end) == nullptr) ++end;
    return fits(*who) ? std::optional(*who) : std::nullopt;
  }
  if (auto who = relativeOwner(verb)) return who;
  for (const auto& who : reading_.sentence.arguments) {
    auto last = who.tokens.end;
    while (last < verb && isNisba(folded(last))) ++last;
    if (last == verb && fits(who) && who.governor < 0) return who;
  }
  return std::nullopt;
}

std::optional<PlainMovement> PlainMovementReader::earnedAt(std::uint32_t verb) const {
  const auto& word = folded(verb);
  const bool makes = isOneOf(Words<2>{"حقق", "حققت"}, behindAnd(word));
  if (!makes && !isOneOf(kEarns, behindAnd(word))) return std::nullopt;
  std::uint32_t end = 0;
  const auto who = earner(verb, end);
  if (!who) return std::nullopt;
  // باعت الصين النفط: a state supplies.
  const bool sells = word.find("باع") != std::string::npos || word.ends_with("بيع");
  if (sells && typeOf(*who) == EntityType::Place) return std::nullopt;
  const auto* quantity = figureSoon(overPeriod(end, tokens().end));
  if (quantity == nullptr || !countsResult(*quantity, verb)) return std::nullopt;
  if (makes && quantity->kind != QuantityKind::Money) return std::nullopt;
  PlainMovement plain;
  plain.owner = *who;
  plain.by_verb = true;
  plain.amount = toAmount(reading_.scene, reading_.linked, *quantity);
  plain.end = quantity->end_token;
  return plain;
}

std::optional<PlainMovement> PlainMovementReader::figureFirst(std::uint32_t metric) const {
  const auto* quantity = metric > tokens().begin ? quantityAt(metric - 1) : nullptr;
  if (quantity == nullptr || quantity->first_token > tokens().begin + 1 ||
      quantity->kind != QuantityKind::Money)
    return std::nullopt;
  const auto phrase = phraseFrom(metric, clauseAround(metric).end);
  if (!phrase || !phrase->metric || !phrase->owner || phrase->price || phrase->metric->weak ||
      typeOf(*phrase->owner) == EntityType::Instrument)
    return std::nullopt;
  PlainMovement plain;
  plain.owner = *phrase->owner;
  plain.metric = phrase->metric;
  plain.amount = toAmount(reading_.scene, reading_.linked, *quantity);
  plain.end = phrase->end;
  return plain;
}

std::optional<PlainMovement> PlainMovementReader::nominalAt(std::uint32_t metric) const {
  if (auto paid = dividendAt(metric)) return paid;
  constexpr Words<8> kOpeners{"ان", "كما", "بينما", "فيما", "حيث", "بان", "وان", "و"};
  constexpr Words<8> kBetween{"بنسبه", "بقيمه", "البالغ", "البالغه", ":", "بواقع", "بمقدار", "هو"};
  const bool first = metric == tokens().begin;
  if (auto headed = figureFirst(metric)) return headed;
  const bool opens = first || document().tokens[metric - 1].kind == TokenKind::Punctuation ||
                     isOneOf(kOpeners, folded(metric - 1)) || folded(metric).starts_with("و");
  if (!opens) return std::nullopt;
  const auto clause = clauseAround(metric);
  auto phrase = phraseFrom(metric, clause.end);
  if (phrase && !phrase->owner) phrase->owner = ownerOfList(*phrase);
  if (!phrase || !phrase->metric || !phrase->owner || phrase->price || phrase->metric->weak ||
      phrase->metric->token != metric || typeOf(*phrase->owner) == EntityType::Instrument ||
      isGuess(metric, clause))
    return std::nullopt;
  auto at = phrase->end;
  while (at < clause.end && (isNisba(folded(at)) || isOneOf(kBetween, folded(at)))) ++at;
  const auto* quantity = figureSoon(at);
  if (quantity == nullptr) return std::nullopt;
  const bool percent = quantity->kind == QuantityKind::Percent;
  if (quantity->kind == QuantityKind::Count && !quantity->scaled) return std::nullopt;
  const auto next = quantity->end_token;
  if (percent && next < tokens().end && folded(next) == "من" && !phrase->metric->macro)
    return std::nullopt;
  PlainMovement plain;
  plain.owner = *phrase->owner;
  plain.metric = phrase->metric;
  if (percent)
    plain.percent = quantity->value;
  else
    plain.amount = toAmount(reading_.scene, reading_.linked, *quantity);
  plain.end = next;
  // 39.8 مليون ريال، | بتراجع 11%
  const auto change = next < tokens().end && folded(next) == "،" ? next + 1 : next;
  const bool changes = change + 1 < tokens().end && folded(change).starts_with("ب") &&
                       (is(WordClass::Rises, change) || is(WordClass::Falls, change));
  const auto* share =
      changes ? figureSoon(folded(change + 1) == "بنسبه" ? change + 2 : change + 1) : nullptr;
  if (share != nullptr && share->kind == QuantityKind::Percent && !plain.percent) {
    plain.percent = share->value;
    plain.end = share->end_token;
  }
  return plain;
}

bool PlainMovementReader::tellsChange(std::uint32_t verb, std::uint32_t after,
                                      std::uint32_t limit) const {
  constexpr std::uint32_t kNear = 4;
  constexpr std::uint32_t kFar = 10;
  constexpr Words<3> kCloses{"غلق", "انه", "قفل"};
  constexpr Words<3> kRecords{"سجل", "حقق", "تكبد"};
  const bool loses = hasStem(Words<2>{"خسر", "فقد"}, folded(verb));
  const bool records = hasStem(kRecords, folded(verb));
  const bool closes = hasStem(kCloses, folded(verb));
  const bool goes_on = folded(verb).find("واصل") != std::string::npos;
  constexpr Words<8> kWays{"مكاسب", "ارتفاع", "صعود", "خساير", "تراجع", "هبوط", "انخفاض", "نزول"};
  const auto reach = loses || closes ? kFar : kNear;
  for (auto token = after; token < std::min(after + reach, limit); ++token) {
    const auto& word = folded(token);
    if (document().tokens[token].kind == TokenKind::Punctuation) return false;
    if (closes && (is(WordClass::Rises, token) || is(WordClass::Falls, token))) return true;
    if (goes_on && hasStem(kWays, word)) return true;
    if (loses && hasStem(Words<1>{"قيمت"}, word)) return true;
    if (loses) continue;
    if (isExtreme(word) && token + 1 < limit && folded(token + 1).starts_with("مستو")) return true;
    if (records && token == after &&
        (is(WordClass::Rises, token) || is(WordClass::Falls, token) || word == "خساير"))
      return true;
  }
  return false;
}

bool PlainMovementReader::isEffect(std::uint32_t token) const {
  return document().tokens[token].span.of(document().text).find("أثر") != std::string_view::npos;
}

bool PlainMovementReader::toldWithoutFigure(const Phrase& phrase, std::uint32_t verb, Move move,
                                            std::uint32_t limit) const {
  constexpr Words<12> kTold{"ضعف",  "رتفع", "صعد", "قفز", "هبط",   "تراجع",
                            "نخفض", "نزل",  "هوي", "هوت", "تعافي", "تهاو"};
  constexpr Words<6> kNouns{"ضعف", "ارتفاع", "صعود", "هبوط", "انخفاض", "نزول"};
  constexpr Words<11> kCauses{"مع",  "بعد", "بفعل", "بسبب", "نتيجه", "جراء",
                              "اثر", "عقب", "وسط",  "من",   "رغم"};
  const auto type = typeOf(*phrase.owner);
  const bool result = phrase.metric.has_value();
  if (phrase.owner->resolved && !phrase.own && phrase.owner->description.empty()) return false;
  if (result ? phrase.metric->weak || phrase.owner->resolved
             : type != EntityType::Instrument && !phrase.share)
    return false;
  const bool moved = (move == Move::Rises || move == Move::Falls) && hasStem(kTold, folded(verb));
  const auto after = std::max(verb + 1, phrase.end);
  if (!moved && (result || !tellsChange(verb, after, limit))) return false;
  for (auto token = verb + 1; token < limit; ++token) {
    if (quantityAt(token) != nullptr && dateAt(token) == nullptr) return false;
  }
  // A verbal noun tells of what happened where it is the cause of something else.
  const auto& word = folded(verb);
  const bool first = verb == tokens().begin;
  const bool cognate = after < limit && (folded(after) == "تراجعا" || folded(after) == "ارتفاعا");
  if (moved && !cognate && (hasStem(kNouns, word) || word == "تراجع"))
    return !first && isOneOf(kCauses, folded(verb - 1)) && !isEffect(verb - 1);
  const bool past = cognate || word.starts_with("تراجعت") || word.starts_with("تعاف") ||
                    word.starts_with("تهاو") || word.starts_with("تكبد");
  const bool future =
      !past && (word.starts_with("س")
                    ? !word.starts_with("سجل")
                    : word.starts_with("ي") || word.starts_with("ت") || word.starts_with("ل"));
  const bool headline = phrase.end <= verb && phrase.owner->first == tokens().begin;
  return !future || word.starts_with("لامس") || headline;
}

std::pair<std::uint32_t, std::uint32_t> PlainMovementReader::overAside(std::uint32_t from,
                                                                       std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 16;
  constexpr std::uint32_t kDay = 4;
  constexpr Words<7> kDays{"الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت"};
  if (from + 1 >= tokens().end || folded(from) != "،") return {from, limit};
  const bool relative = isOneOf(Words<2>{"الذي", "التي"}, folded(from + 1));
  bool dated = isOneOf(Words<5>{"بحسب", "حسب", "وفق", "وفقا", "بعد"}, folded(from + 1));
  const auto longest_aside = dated ? 2 * kDay : kDay;
  for (auto token = from + 1; token < tokens().end && token - from <= kLongest; ++token) {
    dated = dated || isOneOf(kDays, folded(token)) || folded(token) == "اليوم";
    if (!relative && (token - from > longest_aside || quantityAt(token) != nullptr)) break;
    if (folded(token) == "." || folded(token) == ":") break;
    if (folded(token) != "،") continue;
    if (!relative && !dated) break;
    return {token + 1, token + 1 < tokens().end ? clauseAround(token + 1).end : token + 1};
  }
  return {from, limit};
}

std::optional<double> PlainMovementReader::percentBehindComparison(std::uint32_t& end) const {
  constexpr Words<4> kCompared{"مقارنه", "مقابل", "بالمقارنه", "قياسا"};
  constexpr Words<6> kChanges{"بزياده", "بارتفاع", "بنمو", "بانخفاض", "بتراجع", "بهبوط"};
  constexpr std::uint32_t kLongest = 20;
  bool compared = false;
  for (auto token = end; token < tokens().end && token - end <= kLongest; ++token) {
    compared = compared || isOneOf(kCompared, folded(token));
    if (!compared && token - end > 6) return std::nullopt;
    if (!hasStem(kChanges, folded(token))) {
      if (folded(token) == "." || argumentAt(token) != nullptr) return std::nullopt;
      continue;
    }
    if (!compared || folded(token - 1) != "،") return std::nullopt;
    for (auto next = token + 1; next < std::min(token + 4, tokens().end); ++next) {
      const auto* figure = quantityAt(next);
      if (figure == nullptr) continue;
      if (figure->kind != QuantityKind::Percent) return std::nullopt;
      end = figure->end_token;
      return figure->value;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::uint32_t PlainMovementReader::overPeriod(std::uint32_t from, std::uint32_t limit) const {
  constexpr Words<38> kPeriod{
      "في",     "خلال",    "العام",   "عام",     "السنه", "سنه",   "الماضي", "الماضيه",
      "الحالي", "الحاليه", "الجاري",  "الجاريه", "الربع", "النصف", "الاول",  "الاولي",
      "الثاني", "الثالث",  "الرابع",  "الاخير",  "من",    "اشهر",  "الاشهر", "التسعه",
      "السته",  "الثلاثه", "المالي",  "الماليه", "شهر",   "الشهر", "نهايه",  "بنهايه",
      "الفتره", "المنتهي", "المنصرم", "حاليا",   "سنويا", "وحدها"};
  constexpr std::uint32_t kLongest = 10;
  auto token = from;
  while (token < limit && token - from < kLongest &&
         (isOneOf(kPeriod, folded(token)) || dateAt(token) != nullptr))
    ++token;
  return token;
}

bool PlainMovementReader::isNetOf(std::uint32_t token) const {
  constexpr Words<2> kSides{"بعد", "قبل"};
  constexpr Words<5> kTaken{"الزكاه", "الضريبه", "الضرايب", "الفوايد", "خصم"};
  return token + 1 < tokens().end && isOneOf(kSides, folded(token)) &&
         isOneOf(kTaken, folded(token + 1));
}

bool PlainMovementReader::losesSomething(std::uint32_t verb) const {
  const auto next = verb + 1;
  if (next >= tokens().end) return false;
  const auto* what = argumentAt(next);
  return metricAt(next) || (what != nullptr && what->preposition.empty());
}

bool PlainMovementReader::tellsPlainly(std::uint32_t token) const {
  constexpr Words<4> kFirst{"ت", "ي", "ش",
                            "ظ"};  // asked of every word: most are none by their first
  constexpr Words<19> kPlain{"ظل",   "ظلت",   "تماسك", "تماسكت", "تتراوح", "يتراوح", "تراوحت",
                             "شهد",  "شهدت",  "يشهد",  "تشهد",   "تستهدف", "يستهدف", "تدير",
                             "يدير", "تحقيق", "تسجيل", "تحول",   "تحولت"};
  constexpr Words<4> kDone{"جري", "تم", "يجري", "يتم"};
  const auto word = behindAnd(folded(token));
  if (!isOneOf(kFirst, word.substr(0, kFirst[0].size()))) return false;
  if (word == "تداول")
    return token > tokens().begin && isOneOf(kDone, behindAnd(folded(token - 1)));
  return isOneOf(kPlain, word);
}

const text::DateExpression* PlainMovementReader::dateAt(std::uint32_t token) const {
  for (const auto& date : document().dates) {
    if (date.first_token <= token && token < date.end_token) return &date;
    if (date.first_token > token) break;
  }
  return nullptr;
}

std::uint32_t PlainMovementReader::overAdjunct(std::uint32_t from, std::uint32_t verb) const {
  constexpr Words<6> kLeads{"علي", "من", "في", "عبر", "خلال", "غير"};
  constexpr std::uint32_t kLongest = 6;
  if (from >= verb || verb - from > kLongest || !isOneOf(kLeads, folded(from))) return from;
  for (auto token = from; token < verb; ++token) {
    const bool mark = document().tokens[token].kind == TokenKind::Punctuation;
    if (mark || metricAt(token) || argumentAt(token) != nullptr || quantityAt(token) != nullptr)
      return from;
  }
  return verb;
}

std::optional<PlainMovement> PlainMovementReader::headlineAt(std::uint32_t verb, Move move) const {
  if (move != Move::Rises && move != Move::Falls) return std::nullopt;
  const auto next = verb + 1;
  const auto* figure = next < tokens().end ? quantityAt(next) : nullptr;
  if (figure == nullptr || figure->kind != QuantityKind::Percent) return std::nullopt;
  const auto owner = document().isMark(verb - 1, ":") ? ownerOfHeadline(verb) : std::nullopt;
  if (!owner) return std::nullopt;
  Phrase phrase;
  phrase.owner = standIn({verb, next}, *owner, "whom the line is about");
  phrase.share = true;
  phrase.end = next;
  return state(phrase, verb, move, tokens().end);
}

std::optional<PlainMovementReader::Phrase> PlainMovementReader::phraseAsFor(
    std::uint32_t verb) const {
  const auto opens = folded(tokens().begin);
  if (!folded(verb).starts_with("ف") || (opens != "اما" && opens != "واما")) return std::nullopt;
  auto phrase = phraseFrom(tokens().begin + 1, verb);
  return phrase && phrase->owner ? phrase : std::nullopt;
}

std::optional<PlainMovementReader::Phrase> PlainMovementReader::forecastAt(
    std::uint32_t verb) const {
  constexpr Words<4> kSets{"رفع", "خفض", "عدل", "قلص"};
  constexpr Words<2> kForecasts{"توقعات", "تقديرات"};
  constexpr std::uint32_t kFar = 12;
  if (!hasStem(kSets, folded(verb))) return std::nullopt;
  auto word = verb + 1;
  const auto far = std::min(verb + kFar, tokens().end);
  while (word < far && !hasStem(kForecasts, folded(word))) ++word;
  if (word + 1 >= far || !metricAt(word + 1)) return std::nullopt;
  auto phrase = phraseFrom(word + 1, std::min(word + kFar, tokens().end));
  if (!phrase || phrase->price) return std::nullopt;
  if (!phrase->owner && !phrase->metric->macro) {
    const auto* who = argumentAt(verb + 1);
    if (who == nullptr || typeOf(*who) != EntityType::Organization || !who->preposition.empty() ||
        speaksOfOthers(who->entity))
      return std::nullopt;
    phrase->owner = *who;
  } else if (!phrase->owner) {
    const auto* who = argumentAt(verb + 1);
    const auto country = countryMeant(who ? std::optional(who->entity) : std::nullopt);
    if (!country) return std::nullopt;
    phrase->owner = standIn({word, word + 1}, *country, "the country that the article is about");
  }
  return phrase;
}

std::optional<PlainMovement> PlainMovementReader::dividendAt(std::uint32_t word) const {
  constexpr Words<6> kPaid{"ارباح", "نقدي", "سهم", "مساهمين", "كوبون", "نقدا"};
  constexpr std::uint32_t kFar = 14;
  const auto& name = folded(word);
  if (name.find("توزيع") == std::string::npos || name.ends_with("ها")) return std::nullopt;
  bool paid = name.find("توزيعات") != std::string::npos;
  const text::Quantity* figure = nullptr;
  auto token = word + 1;
  for (; token < std::min(word + kFar, tokens().end) && figure == nullptr; ++token) {
    if (folded(token) == "." || folded(token) == "؛") return std::nullopt;
    paid = paid || hasStem(kPaid, folded(token));
    const auto* quantity = quantityAt(token);
    if (quantity != nullptr && quantity->kind != QuantityKind::Count) figure = quantity;
  }
  if (figure == nullptr || isGuess(word, clauseAround(word))) return std::nullopt;
  for (auto next = figure->end_token; next < std::min(figure->end_token + 3, tokens().end); ++next)
    paid = paid || hasStem(kPaid, folded(next));
  auto firm = onlyFirm();
  const bool named = firm && std::ranges::any_of(sentenceArguments(), [&](const auto& argument) {
                       const auto begin = argument.tokens.begin;
                       return argument.entity == *firm &&
                              (begin < word ? word - begin <= kFar : begin == word + 1);
                     });
  if (firm && !named) return std::nullopt;
  if (!firm) firm = firmMeant();
  if (!paid || !firm) return std::nullopt;
  PlainMovement plain;
  plain.owner = {
      {word, word + 1}, word, *firm, !named, {}, -1, false, "whom the sentence speaks of"};
  plain.metric = Metric{word};
  if (figure->kind == QuantityKind::Percent)
    plain.percent = figure->value;
  else
    plain.amount = toAmount(reading_.scene, reading_.linked, *figure);
  plain.end = figure->end_token;
  return plain;
}

}  // namespace isnad::nlp
