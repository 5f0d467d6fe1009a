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

constexpr std::uint32_t kBridge = 7;  // tokens between two figures
constexpr std::uint32_t kDirect = 3;  // tokens before the figure of a firm that itself moves

constexpr Words<26> kLevelStems{"واصل", "ظل",    "تماسك", "تراوح", "شهد",  "قفل",  "ستهدف",
                                "دير",  "تداول", "بلغ",   "سجل",   "حقق",  "وصل",  "غلق",
                                "ستقر", "تجاوز", "تخط",   "ناهز",  "قارب", "لامس", "انه",
                                "تكبد", "يصل",   "تسجيل", "تحقيق", "تحول"};
constexpr Words<8> kMovesItself{"رتفع", "صعد", "قفز", "هبط", "تراجع", "نخفض", "نزل", "هوي"};
constexpr Words<9> kDenials{"لم", "لن", "لا", "ما", "دون", "ولم", "ولن", "ولا", "فلم"};
/// Before the verb: what is told has not happened, or is another's guess.
constexpr Words<17> kGuesses{"توقع",   "توقعت",   "يتوقع",   "تتوقع",   "متوقع",  "المتوقع",
                             "توقعات", "تقديرات", "بتوقعات", "اذا",     "لو",     "حال",
                             "ربما",   "يمكن",    "احتمال",  "سيناريو", "المامول"};
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

std::optional<Predicate> PlainMovementReader::predicateOf(const Phrase& phrase, std::uint32_t verb,
                                                          Move move) const {
  const auto type = typeOf(*phrase.owner);
  // خفض السكر: someone uses less of it.
  constexpr Words<9> kUses{"خفض", "بخفض", "لخفض", "رفع", "برفع", "لرفع", "تقليص", "وخفض", "ورفع"};
  if (!phrase.metric && !phrase.price && isOneOf(kUses, folded(verb))) return std::nullopt;
  if (phrase.metric && folded(verb).find("واصل") != std::string::npos) return std::nullopt;
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
    if (!metric || metric->price || (metric->weak && (from + 1 >= limit || !metricAt(from + 1))))
      return std::nullopt;
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
  // زيادة في | إيراداتها
  const bool within = verb + 2 < clause.end && folded(verb + 1) == "في" && metricAt(verb + 2);
  if (!phrase) phrase = phraseFrom(within ? verb + 2 : verb + 1, clause.end);
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
