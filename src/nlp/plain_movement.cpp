#include "plain_movement.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;
using model::Predicate;
using text::QuantityKind;
using text::TokenKind;

namespace {

constexpr std::uint32_t kPhrase = 9;  // tokens of what moved
constexpr std::uint32_t kBridge = 7;  // tokens between two figures
constexpr std::uint32_t kDirect = 3;  // tokens before the figure of a firm that itself moves

constexpr Words<22> kLevelStems{"شهد", "قفل",  "ستهدف", "دير",   "تداول", "بلغ",  "سجل",  "حقق",
                                "وصل", "غلق",  "ستقر",  "تجاوز", "تخط",   "ناهز", "قارب", "لامس",
                                "انه", "تكبد", "يصل",   "تسجيل", "تحقيق", "تحول"};
constexpr Words<8> kMovesItself{"رتفع", "صعد", "قفز", "هبط", "تراجع", "نخفض", "نزل", "هوي"};
constexpr Words<9> kDenials{"لم", "لن", "لا", "ما", "دون", "ولم", "ولن", "ولا", "فلم"};
/// Before the verb: what is told has not happened, or is another's guess.
constexpr Words<17> kGuesses{"توقع",   "توقعت",   "يتوقع",   "تتوقع",   "متوقع",  "المتوقع",
                             "توقعات", "تقديرات", "بتوقعات", "اذا",     "لو",     "حال",
                             "ربما",   "يمكن",    "احتمال",  "سيناريو", "المامول"};
constexpr Words<17> kOpeners{"زال", "زالت", "يزال", "تزال", "ان",  "كما", "بينما", "فيما", "حيث",
                             "لكن", "و",    "وقال", "اذ",   "الا", "وان", "ولكن",  "بان"};
constexpr Words<37> kQualifiers{
    "الاجله",  "خام",    "الخام",  "القياس",   "القياسي", "العالمي", "مزيج",    "صرف",
    "اوقيه",   "برميل",  "عمله",   "العمله",   "تداول",   "الصافي",  "الصافيه", "المجمعه",
    "العام",   "العامه", "غير",    "الخارجيه", "السلع",   "الفوري",  "الفوريه", "الرييسي",
    "الموحده", "معدن",   "المعدن", "العملات",  "الصعبه",  "النقد",   "اغلاق",   "اقفال",
    "نمو",     "معدلات", "نسبه",   "قيمه",     "مستوي"};
constexpr Words<6> kFirmWords{"الشركه", "البنك", "المصرف", "المجموعه", "الصندوق", "الموسسه"};
constexpr Words<4> kAgainst{"امام", "مقابل", "ازاء", "ضد"};
constexpr Words<26> kBreaks{"نظرا",   "لان",   "لانه", "التي",  "الذي", "بعد",  "قبل",
                            "مقارنه", "بينما", "فيما", "حيث",   "ان",   "وان",  "لكن",
                            "رغم",    "بعدما", "عما",  "مع",    "بسبب", "منها", "بدلا",
                            "كان",    "كانت",  "توقع", "متوقع", "اذا"};
constexpr Words<17> kReaches{"الي",   "عند", "مستوي", "ليصل",   "لتصل", "ليبلغ",
                             "لتبلغ", "بلغ", "بلغت",  "يبلغ",   "تبلغ", "النقطه",
                             "سعره",  "سجل", "سجلت",  "لمستوي", "ليسجل"};
constexpr Words<12> kAbout{"نحو", "حوالي", "قرابه", "زهاء",   "مستوي", "قيمه",
                           "سعر", "بقيمه", "قيمته", "قيمتها", "بمعدل", "معدل"};
/// في المعاملات الفورية, في تعاملات اليوم: where a price is made.
constexpr Words<6> kSessions{"المعاملات", "معاملات", "التعاملات", "تعاملات", "العقود", "التداولات"};

}  // namespace

bool PlainMovementReader::isNisba(std::string_view word) {
  if (word == "الذي" || word == "التي") return false;
  return word.starts_with("ال") && (word.ends_with("ي") || word.ends_with("يه"));
}

bool PlainMovementReader::isQuote(std::uint32_t token) const {
  constexpr Words<5> kQuotes{"\"", "«", "»", "“", "”"};
  return token < tokens().end && isOneOf(kQuotes, folded(token));
}

const Argument* PlainMovementReader::argumentAt(std::uint32_t token) const {
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.first == token || argument.tokens.begin == token) return &argument;
    if (argument.first > token) break;
  }
  return nullptr;
}

const text::Quantity* PlainMovementReader::quantityAt(std::uint32_t token) const {
  for (const auto& quantity : document().quantities) {
    if (quantity.first_token <= token && token < quantity.end_token) return &quantity;
    if (quantity.first_token > token) break;
  }
  return nullptr;
}

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
  if (phrase.price && (word == "المستهلكين" || word == "المنتجين" || word == "المستهلك"))
    return phrase.consumer = true;
  if (qualifies(token)) return true;
  if (phrase.metric && folded(token - 1) == "راس" && word.starts_with("مال")) return true;
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
  while (last > clause.begin && (folded(last - 1) == "قد" || isQuote(last - 1) ||
                                 (isNisba(folded(last - 1)) && argumentAt(last - 1) == nullptr)))
    --last;
  for (auto first = last; first-- > clause.begin && last - first <= kPhrase;) {
    const auto before = first == tokens().begin ? std::string_view("،") : folded(first - 1);
    const bool opens =
        first == tokens().begin ||
        (document().tokens[first - 1].kind == TokenKind::Punctuation && !isQuote(first - 1)) ||
        isOneOf(kOpeners, before);
    if (!opens || document().tokens[first].kind != TokenKind::Arabic) continue;
    auto phrase = phraseFrom(first, verb);
    const bool whole =
        phrase && (phrase->owner || phrase->own || phrase->the_share ||
                   (phrase->metric && (phrase->metric->definite || phrase->metric->possessive)));
    if (!whole) return std::nullopt;
    for (auto token = overAdjunct(phrase->end, verb); token < verb; ++token) {
      const bool mark = document().tokens[token].kind == TokenKind::Punctuation;
      if (mark ? folded(token) == "،" : !isNisba(folded(token)) && folded(token) != "قد")
        return std::nullopt;
    }
    return phrase;
  }
  return std::nullopt;
}

std::optional<Predicate> PlainMovementReader::predicateOf(const Phrase& phrase, std::uint32_t verb,
                                                          Move move) const {
  const auto type = typeOf(*phrase.owner);
  if (phrase.metric) {
    const auto metric = folded(phrase.metric->token);
    const bool worth = metric.ends_with("قيمه") && phrase.metric->weak;
    const bool loses = hasStem(Words<2>{"خسر", "فقد"}, folded(verb)) && metric.ends_with("قتصاد");
    if (type == EntityType::Instrument || worth || loses) return std::nullopt;
    return Predicate::ReportsResult;
  }
  if (type == EntityType::Instrument) return Predicate::PriceMoves;
  if (type == EntityType::Place)
    return phrase.consumer ? std::optional(Predicate::ReportsResult) : std::nullopt;
  if (phrase.share) return Predicate::PriceMoves;
  const bool itself = (move == Move::Rises || move == Move::Falls) && !phrase.price &&
                      hasStem(kMovesItself, folded(verb));
  return itself ? std::optional(Predicate::PriceMoves) : std::nullopt;
}

bool PlainMovementReader::isEarlier(const text::Quantity& quantity) const {
  if (quantity.first_token < 2) return false;
  const auto word = folded(quantity.first_token - 2);
  if (folded(quantity.first_token - 1) == "متوسط" && word == "من") return true;
  if (folded(quantity.first_token - 1) != "من") return false;
  return !hasStem(Words<3>{"كثر", "قل", "ازيد"}, word);
}

void PlainMovementReader::take(const text::Quantity& quantity, bool price, Figures& figures) const {
  if (figures.begin == 0) figures.begin = quantity.first_token;
  if (quantity.kind == QuantityKind::Percent) {
    if (!figures.percent) figures.percent = quantity.value;
  } else {
    auto before = quantity.first_token - 1;
    while (before > tokens().begin && isOneOf(kAbout, folded(before))) --before;
    const bool level =
        isOneOf(kReaches, folded(before)) || isOneOf(kReaches, folded(quantity.first_token - 1));
    const bool number = quantity.kind == QuantityKind::Count && !quantity.scaled;
    const bool adjacent = figures.end == quantity.first_token;
    if ((number || price) && !level && !adjacent) return;
    if (figures.amount == nullptr || level) figures.amount = &quantity;
  }
  figures.end = quantity.end_token;
}

std::optional<Argument> PlainMovementReader::ownerBefore(const Phrase& phrase, std::uint32_t verb,
                                                         TokenRange clause) const {
  if (!phrase.metric) return std::nullopt;
  const auto& metric = *phrase.metric;
  if (metric.definite || phrase.price || (metric.weak && !metric.possessive)) return std::nullopt;
  if (auto name = relativeOwner(verb)) return name;
  auto before = phraseBefore(verb, clause);
  if (!before || !before->owner || before->metric || before->price || before->owner->resolved)
    return std::nullopt;
  const auto type = typeOf(*before->owner);
  const bool fits = type == EntityType::Organization || type == EntityType::Place;
  return fits ? before->owner : std::nullopt;
}

bool PlainMovementReader::isGuess(std::uint32_t verb, TokenRange clause) const {
  constexpr std::uint32_t kFar = 14;
  for (auto token = verb; token-- > clause.begin && verb - token <= kFar;) {
    const bool guess = isOneOf(kGuesses, folded(token)) ||
                       std::ranges::any_of(document().readings[token], [](const auto& reading) {
                         return isOneOf(kGuesses, reading.stem);
                       });
    if (guess && !isOwnForecast(token)) return true;
  }
  return false;
}

bool PlainMovementReader::isOwnForecast(std::uint32_t guess) const {
  constexpr Words<4> kForecasts{"توقعت", "وتوقعت", "تتوقع", "وتتوقع"};
  if (!isOneOf(kForecasts, folded(guess)) || guess + 1 >= tokens().end) return false;
  const auto* who = argumentAt(guess + 1);
  return who != nullptr && who->preposition.empty() && typeOf(*who) == EntityType::Organization;
}

bool PlainMovementReader::goesOn(std::uint32_t token, const Figures& figures) const {
  if (isOneOf(kReaches, folded(token))) return figures.amount == nullptr || !figures.percent;
  if (figures.percent || !(is(WordClass::Rises, token) || is(WordClass::Falls, token)))
    return false;
  const auto word = folded(token);
  const bool bracketed = token > tokens().begin && folded(token - 1) == "(";
  return bracketed || word.starts_with("ب") || word.ends_with("ا") || word.ends_with("ه");
}

bool PlainMovementReader::endsFigures(std::uint32_t token, const Figures& figures) const {
  const auto word = folded(token);
  // بلغت مع نهاية أكتوبر | 3 مليارات
  constexpr Words<5> kTimes{"موفي", "نهايه", "حلول", "مطلع", "بدايه"};
  if (word == "مع" && token + 1 < tokens().end && isOneOf(kTimes, folded(token + 1))) return false;
  if (isOneOf(kBreaks, word)) return true;
  if (folded(token - 1) == "من" && isHeldIn(token)) return false;
  if (const auto* argument = argumentAt(token)) {
    const bool against = token > 0 && isOneOf(kAgainst, folded(token - 1));
    return !against && argument->preposition != "في";
  }
  if (is(WordClass::Rises, token) || is(WordClass::Falls, token))
    return figures.end > 0 && !goesOn(token, figures);
  if (folded(token - 1) == "في" && isOneOf(kSessions, word)) return false;
  return metricAt(token) && !isOneOf(kAbout, word);
}

PlainMovementReader::Figures PlainMovementReader::figuresFrom(std::uint32_t token,
                                                              std::uint32_t limit, Move move,
                                                              bool price) const {
  Figures figures;
  std::uint32_t gap = 0;
  while (token < tokens().end && gap <= kBridge) {
    if (token >= limit) {  // إلى 9 مليارات ريال، | بزيادة 7%
      const auto next = folded(token) == "،" ? token + 1 : token;
      const bool first =
          figures.end == 0 && next > token && next < tokens().end && quantityAt(next) != nullptr;
      if (!first && (figures.end == 0 || next >= tokens().end || !goesOn(next, figures))) break;
      limit = clauseAround(next).end;
      token = next;
    }
    if (const auto next = overPeriod(token, limit); next > token + 1 || isNetOf(token)) {
      token = std::max(next, token + 2);
      continue;
    }
    if (const auto* quantity = quantityAt(token)) {
      const bool second = quantity->kind == QuantityKind::Percent && figures.percent;
      if (second && !isEarlier(*quantity)) break;
      if (!isEarlier(*quantity)) {
        take(*quantity, price && (move == Move::Rises || move == Move::Falls), figures);
        gap = 0;
      }
      token = quantity->end_token;
      continue;
    }
    if (document().tokens[token].kind == TokenKind::Punctuation) {
      const bool on =
          folded(token) == "(" || folded(token) == ")" || isQuote(token) || folded(token) == "/" ||
          (folded(token) == "،" && token + 1 < tokens().end &&
           (goesOn(token + 1, figures) || (figures.end == 0 && quantityAt(token + 1) != nullptr)));
      if (!on) break;
    } else if (endsFigures(token, figures)) {
      break;
    }
    ++token;
    ++gap;
  }
  return figures;
}

/// رفعت السعودية | إنتاجها 5%
bool PlainMovementReader::changesItsOwn(const Phrase& phrase, std::uint32_t verb,
                                        std::uint32_t metric) const {
  constexpr Words<6> kChanges{"رفع", "خفض", "قلص", "زاد", "ضاعف", "عزز"};
  if (phrase.metric || phrase.price || !phrase.owner->preposition.empty() ||
      metric >= tokens().end || !hasStem(kChanges, folded(verb)))
    return false;
  const auto own = metricAt(metric);
  return own && own->possessive && !own->price && !own->weak;
}

std::optional<PlainMovement> PlainMovementReader::state(Phrase phrase, std::uint32_t verb,
                                                        Move move, std::uint32_t limit) const {
  auto from = std::max(verb + 1, phrase.end);
  if ((move == Move::Levels || move == Move::Earns) && !phrase.metric && !phrase.price &&
      phrase.owner->preposition.empty() && typeOf(*phrase.owner) != EntityType::Instrument) {
    // حققت تونس | فائضا · تحولت سابك | إلى الخسارة: the metric comes after its owner.
    while (from < limit && isNisba(folded(from))) ++from;
    from = overPeriod(from, limit);
    if (from < limit && folded(from) == "الي" && folded(verb).find("تحول") != std::string::npos)
      ++from;
    const auto metric = from < limit ? metricAt(from) : std::nullopt;
    if (!metric || metric->price || (metric->weak && !metricAt(from + 1))) return std::nullopt;
    phrase.metric = metric;
    ++from;
    while (from < limit && (metricAt(from) || qualifies(from))) ++from;
  } else if (changesItsOwn(phrase, verb, from)) {
    phrase.metric = metricAt(from);
    ++from;
  }
  const auto predicate = predicateOf(phrase, verb, move);
  if (!predicate) return std::nullopt;
  std::tie(from, limit) = overAside(from, limit);
  const auto figures = figuresFrom(from, limit, move, *predicate == Predicate::PriceMoves);
  if (figures.end == 0 || (!figures.percent && figures.amount == nullptr)) {
    if (!toldWithoutFigure(phrase, verb, move, limit)) return std::nullopt;
    PlainMovement plain;
    plain.predicate = *predicate;
    plain.owner = *phrase.owner;
    plain.metric = phrase.metric;
    plain.end = std::max(verb + 1, phrase.end);
    return plain;
  }
  auto behind = figures.end;
  const auto percent = figures.percent ? figures.percent : percentBehindComparison(behind);
  const bool itself = *predicate == Predicate::PriceMoves && !phrase.price &&
                      typeOf(*phrase.owner) == EntityType::Organization;
  if (itself && (!figures.percent || figures.begin > from + kDirect)) return std::nullopt;
  PlainMovement plain;
  plain.predicate = *predicate;
  plain.owner = *phrase.owner;
  plain.metric = phrase.metric;
  plain.aimed = folded(verb).find("ستهدف") != std::string::npos;
  plain.percent = percent;
  if (figures.amount != nullptr)
    plain.amount = toAmount(reading_.scene, reading_.linked, *figures.amount);
  plain.end = behind;
  return plain;
}

std::optional<PlainMovement> PlainMovementReader::inTheSameBreath(std::uint32_t token,
                                                                  Move move) const {
  while (token < tokens().end && document().tokens[token].kind == TokenKind::Punctuation &&
         folded(token) != ".")
    ++token;
  if (token + 1 >= tokens().end || !folded(token).starts_with("و")) return std::nullopt;
  if (folded(token) == "و") ++token;
  const auto phrase = phraseFrom(token, tokens().end);
  if (!phrase || !phrase->owner) return std::nullopt;
  const auto* figure = phrase->end < tokens().end ? quantityAt(phrase->end) : nullptr;
  if (figure == nullptr && phrase->end + 1 < tokens().end &&
      isOneOf(Words<4>{"بنسبه", "نحو", "بنحو", "ب"}, folded(phrase->end)))
    figure = quantityAt(phrase->end + 1);
  if (figure == nullptr || figure->kind != QuantityKind::Percent) return std::nullopt;
  auto next = state(*phrase, phrase->end - 1, move, tokens().end);
  if (!next || next->predicate != Predicate::PriceMoves) return std::nullopt;
  return next;
}

std::vector<PlainMovement> PlainMovementReader::at(std::uint32_t verb, Move move) const {
  if (verb > tokens().begin && isOneOf(kDenials, folded(verb - 1))) return {};
  if (auto paid = dividendAt(verb)) return {std::move(*paid)};
  if (move == Move::Levels && !hasStem(kLevelStems, folded(verb))) return {};
  const auto clause = clauseAround(verb);
  if (isGuess(verb, clause)) return {};
  if (auto earned = earnedAt(verb)) return {std::move(*earned)};
  if (auto told = headlineAt(verb, move)) return {std::move(*told)};
  auto phrase = forecastAt(verb);
  if (phrase) {
    auto forecast = state(*phrase, verb, move, clauseAround(phrase->end - 1).end);
    return forecast ? std::vector{std::move(*forecast)} : std::vector<PlainMovement>{};
  }
  phrase = phraseAsFor(verb);
  if (!phrase) phrase = phraseFrom(verb + 1, clause.end);
  if (!phrase) phrase = phraseBefore(verb, clause);
  if (!phrase) return {};
  if (!phrase->owner) phrase->owner = ownerBefore(*phrase, verb, clause);
  if (!phrase->owner) phrase->owner = ownerUnderstood(*phrase, verb);
  if (!phrase->owner) return {};
  if (auto each = respectively(*phrase, verb, move); !each.empty()) return each;
  auto first = state(*phrase, verb, move, clause.end);
  if (!first) return {};
  std::vector<PlainMovement> all{std::move(*first)};
  if (all.front().predicate != Predicate::PriceMoves || !all.front().percent) return all;
  while (auto next = inTheSameBreath(all.back().end, move)) all.push_back(std::move(*next));
  return all;
}

}  // namespace isnad::nlp
