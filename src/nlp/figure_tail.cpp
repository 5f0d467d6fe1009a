#include "figure_tail.h"

#include <algorithm>
#include <cmath>

#include "word_list.h"

namespace isnad::nlp {

using model::Direction;
using text::Quantity;
using text::QuantityKind;

namespace {

constexpr Words<4> kCompares{"مقابل", "مقارنه", "بالمقارنه", "قياسا"};

bool sameUnit(const Quantity& a, const Quantity& b) {
  if (a.kind == b.kind)
    return a.kind != QuantityKind::Money || a.currency == b.currency || b.currency.empty();
  // 187 مليون درهم مقابل 131 مليونا
  return a.kind == QuantityKind::Money && b.kind == QuantityKind::Count && b.scaled;
}

}  // namespace

const Quantity* FigureTail::figureOf(const model::Claim& claim, std::uint32_t verb) const {
  for (const auto& quantity : document().quantities) {
    if (quantity.first_token <= verb) continue;
    if (!tokens().contains(quantity.first_token)) break;
    if (claim.amount
            ? quantity.kind != QuantityKind::Percent && quantity.value == claim.amount->value
            : quantity.kind == QuantityKind::Percent && claim.percent &&
                  quantity.value == *claim.percent)
      return &quantity;
  }
  return nullptr;
}

std::uint32_t FigureTail::behind(const Quantity& figure) const {
  auto token = figure.end_token;
  const auto end = tokens().end;
  if (token < end && folded(token) == "نقطه") ++token;
  if (token < end && folded(token) == "(") {
    while (token < end && folded(token) != ")") ++token;
    ++token;
  }
  // في الربع الأول، خلال عام 2024، للسهم
  constexpr std::uint32_t kFar = 9;
  for (auto next = token; next < std::min(token + kFar, end); ++next) {
    if (folded(next) == "،") return next + 1;
    if (isOneOf(kCompares, folded(next)) || change(next).direction) return next;
    if (folded(next) == "بعد" || folded(next) == "بعدما") return next;
    if (folded(next) == "." || folded(next) == "؛") break;
  }
  return end;
}

const Quantity* FigureTail::quantityFrom(std::uint32_t token, std::uint32_t reach) const {
  for (const auto& quantity : document().quantities) {
    if (quantity.first_token < token) continue;
    const bool near =
        quantity.first_token <= token + reach && tokens().contains(quantity.first_token);
    return near ? &quantity : nullptr;
  }
  return nullptr;
}

FigureTail::Tail FigureTail::change(std::uint32_t token) const {
  if (token + 1 >= tokens().end) return {};
  const auto word = folded(token);
  constexpr Words<12> kNouns{"بزياده", "بارتفاع", "بنمو",   "بانخفاض", "بتراجع",  "بهبوط",
                             "بصعود",  "بقفزه",   "بخساره", "بمكاسب",  "وبزياده", "وبنمو"};
  constexpr Words<10> kStates{"مرتفعا", "مرتفعه", "متراجعا", "متراجعه", "منخفضا",
                              "منخفضه", "صاعدا",  "هابطا",   "ارتفاعا", "زياده"};
  const bool by_ratio = (word == "بنسبه" || word == "وبنسبه") && token + 1 < tokens().end &&
                        (is(WordClass::Rises, token + 1) || is(WordClass::Falls, token + 1));
  const bool known = isOneOf(kNouns, word) || isOneOf(kStates, word) || by_ratio;
  if (!known) return {};
  const auto told = by_ratio ? token + 1 : token;
  Tail tail;
  tail.direction = is(WordClass::Falls, told) || word == "بخساره" || word.starts_with("منخفض")
                       ? Direction::Down
                       : Direction::Up;
  constexpr std::uint32_t kFar = 4;
  const auto* figure = quantityFrom(told + 1, kFar);
  if (figure != nullptr && figure->kind == QuantityKind::Percent) tail.percent = figure->value;
  return tail;
}

bool FigureTail::isAnother(std::uint32_t token, std::uint32_t figure) const {
  if (!metricAt(token)) return false;
  const auto bare = [](std::string_view word) {
    if (word.starts_with("ال")) word.remove_prefix(std::string_view("ال").size());
    for (const std::string_view ending : {"ها", "ات", "ا", "ه"}) {
      if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
  };
  for (auto before = figure; before-- > tokens().begin;) {
    if (bare(folded(before)).ends_with(bare(folded(token)))) return false;
  }
  return true;
}

FigureTail::Tail FigureTail::comparison(const Quantity& figure, std::uint32_t token) const {
  constexpr std::uint32_t kFar = 9;
  if (token + 1 >= tokens().end) return {};
  const auto word = folded(token);
  const bool was = (word == "بعد" && folded(token + 1) == "ان") || word == "بعدما";
  if (!isOneOf(kCompares, word) && !was) return {};
  const auto* earlier = quantityFrom(token + 1, kFar);
  if (earlier == nullptr || !sameUnit(figure, *earlier)) return {};
  for (auto next = token + 1; next < earlier->first_token; ++next) {
    if (hasStem(Words<5>{"توقع", "تقدير", "مستهدف", "هدف", "مخطط"}, folded(next)) ||
        folded(next) == "،" || isAnother(next, figure.first_token))
      return {};
  }
  Tail tail;
  if (earlier->value != figure.value)
    tail.direction = earlier->value < figure.value ? Direction::Up : Direction::Down;
  // …، بزيادة 12%
  constexpr std::uint32_t kOn = 12;
  for (auto next = earlier->end_token; next < std::min(earlier->end_token + kOn, tokens().end);
       ++next) {
    const auto on = change(next);
    if (!on.direction) continue;
    if (!tail.direction) tail.direction = on.direction;
    if (on.direction == tail.direction) tail.percent = on.percent;
    break;
  }
  return tail;
}

bool FigureTail::speaksOfAnother(TokenRange words) const {
  for (auto token = words.begin; token < words.end; ++token) {
    const auto metric = metricAt(token);
    if ((metric && !metric->price) || insideName(token)) return true;
  }
  return false;
}

std::optional<Direction> FigureTail::byVerb(std::uint32_t verb, std::uint32_t figure,
                                            bool price) const {
  const auto word = folded(verb);
  if (price && hasStem(Words<2>{"ربح", "كسب"}, word)) return Direction::Up;
  // ارتفعت … لتبلغ: how far it went.
  constexpr Words<10> kUntil{"ليصل",  "لتصل",  "ليبلغ", "لتبلغ", "ليسجل",
                             "لتسجل", "ليغلق", "لتغلق", "لينهي", "لتنهي"};
  constexpr std::uint32_t kFar = 14;
  const bool until = isOneOf(kUntil, word) && figure > verb;
  if (until && !speaksOfAnother({verb + 1, figure})) {
    for (auto token = verb; token-- > tokens().begin && verb - token <= kFar;) {
      if (is(WordClass::Rises, token)) return Direction::Up;
      if (is(WordClass::Falls, token)) return Direction::Down;
    }
  }
  constexpr std::uint32_t kNear = 5;
  for (auto token = verb + 1; price && token < std::min(verb + kNear, tokens().end); ++token) {
    if (folded(token) == "مستقرا" || folded(token) == "مستقره") return Direction::Flat;
  }
  return std::nullopt;
}

bool FigureTail::isSince(const std::string& iso) const {
  constexpr Words<4> kYear{"عام", "سنه", "شهر", "العام"};
  return std::ranges::any_of(document().dates, [&](const text::DateExpression& date) {
    if (date.iso != iso || !tokens().contains(date.first_token)) return false;
    auto token = date.first_token;
    while (token > tokens().begin && isOneOf(kYear, folded(token - 1))) --token;
    return token > tokens().begin && folded(token - 1) == "منذ";
  });
}

void FigureTail::complete(RuleHit& met) const {
  if (met.values && !met.values->date.empty() && isSince(met.values->date)) {
    met.values->date.clear();
    for (auto& pick : met.picks) pick.claim.date.clear();
  }
  if (!met.values || (met.values->direction && met.values->percent)) return;
  const auto verb = met.hit.tokens.begin;
  Tail tail;
  const auto* const figure = figureOf(*met.values, verb);
  if (figure != nullptr) {
    const auto token = behind(*figure);
    if (token < tokens().end) {
      tail = change(token);
      if (!tail.direction) tail = comparison(*figure, token);
    }
  }
  if (!tail.direction && !met.values->direction)
    tail.direction = byVerb(verb, figure == nullptr ? 0 : figure->first_token,
                            met.hit.rule->predicate == model::Predicate::PriceMoves);
  if (!tail.direction) return;
  const auto give = [&](model::Claim& claim) {
    if (claim.direction && claim.direction != tail.direction) return;
    claim.direction = tail.direction;
    if (!claim.percent) claim.percent = tail.percent;
  };
  give(*met.values);
  for (auto& pick : met.picks) give(pick.claim);
}

}  // namespace isnad::nlp
