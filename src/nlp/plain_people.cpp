#include <algorithm>
#include <array>

#include "plain_movement.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;
using text::QuantityKind;
using text::TokenKind;

namespace {

constexpr Words<12> kAbout{"نحو", "حوالي", "قرابه", "زهاء", "اكثر", "ازيد",
                           "من",  "ما",    "يقارب", "يزيد", "علي",  "عن"};
constexpr Words<18> kPeople{"موظف",   "موظفا",   "موظفين", "عامل",   "عاملا",   "عاملين",
                            "عميل",   "عميلا",   "عملاء",  "مستخدم", "مستخدما", "مشترك",
                            "مشتركا", "مشتركين", "زبون",   "زبونا",  "شخص",     "شخصا"};
constexpr Words<12> kHave{"يعمل", "تعمل", "توظف", "يوظف", "تشغل",   "يشغل",
                          "تضم",  "يضم",  "تخدم", "يخدم", "يستخدم", "تستخدم"};

}  // namespace

std::optional<Argument> PlainMovementReader::headcountOwner(std::uint32_t end,
                                                            std::uint32_t& verb) const {
  constexpr Words<6> kWith{"لديها", "لديه", "بها", "به", "فيها", "فيه"};
  constexpr Words<2> kAt{"لدي", "في"};
  while (end > tokens().begin && (isQuote(end - 1) || isNisba(folded(end - 1))) &&
         argumentEnding(end) == nullptr)
    --end;
  if (end == tokens().begin) return std::nullopt;
  if (const auto* name = argumentEnding(end)) {
    if (name->first == tokens().begin || typeOf(*name) != EntityType::Organization ||
        reading_.linked.isMedia(name->entity))
      return std::nullopt;
    verb = name->first - 1;
    if (verb > tokens().begin && isOneOf(kAt, folded(verb)) &&
        isOneOf(kHave, behindAnd(folded(verb - 1))))
      --verb;
    return *name;
  }
  verb = end - 1;
  if (isOneOf(kWith, folded(verb)) && verb > tokens().begin) --verb;
  if (!isOneOf(kHave, behindAnd(folded(verb)))) return std::nullopt;
  if (auto name = relativeOwner(verb)) return name;
  const auto firm = opensSentence(verb) ? firmMeant() : std::nullopt;
  if (!firm) return std::nullopt;
  return standIn({verb, verb + 1}, *firm, "whom the sentence speaks of");
}

std::optional<PlainMovement> PlainMovementReader::headcountAt(
    const text::Quantity& quantity) const {
  constexpr double kMany = 20;
  const auto people = quantity.end_token;
  if (quantity.kind != QuantityKind::Count || quantity.value < kMany || people >= tokens().end ||
      !isOneOf(kPeople, folded(people)))
    return std::nullopt;
  auto end = quantity.first_token;
  while (end > tokens().begin && isOneOf(kAbout, folded(end - 1))) --end;
  std::uint32_t verb = 0;
  const auto owner = headcountOwner(end, verb);
  if (!owner) return std::nullopt;
  const auto word = behindAnd(folded(verb));
  const bool has = word == "لدي" && owner->tokens.begin > verb;
  if ((!has && !isOneOf(kHave, word)) || isGuess(verb, clauseAround(verb))) return std::nullopt;
  PlainMovement plain;
  plain.owner = *owner;
  plain.metric = Metric{people};
  plain.amount = toAmount(reading_.scene, reading_.linked, quantity);
  plain.end = people + 1;
  return plain;
}

std::vector<PlainMovement> PlainMovementReader::respectively(const Phrase& phrase,
                                                             std::uint32_t verb, Move move) const {
  constexpr std::uint32_t kFar = 16;
  constexpr Words<4> kEach{"التوالي", "الترتيب", "التتابع", "منهما"};
  const auto predicate = predicateOf(phrase, verb, move);
  std::vector<Argument> owners{*phrase.owner};
  auto end = phrase.end;
  for (const auto* next = argumentAt(end); next != nullptr && next->conjoined;
       next = argumentAt(end)) {
    owners.push_back(*next);
    end = next->tokens.end;
    while (isQuote(end)) ++end;
  }
  if (!predicate || owners.size() < 2) return {};
  std::vector<double> figures;
  auto token = std::max(end, verb + 1);
  const auto far = std::min(token + kFar, tokens().end);
  while (token < far && !isOneOf(kEach, folded(token))) {
    const auto* quantity = quantityAt(token);
    if (quantity != nullptr) figures.push_back(quantity->value);
    token = quantity != nullptr ? quantity->end_token : token + 1;
  }
  const auto* last = token > 2 ? quantityAt(token - 2) : nullptr;
  const bool same = token < far && folded(token) == "منهما" && figures.size() == 1;
  if (same) figures.assign(owners.size(), figures.front());
  if (token == far || figures.size() != owners.size() || last == nullptr ||
      last->kind != QuantityKind::Percent)
    return {};
  std::vector<PlainMovement> all;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    PlainMovement plain;
    plain.predicate = *predicate;
    plain.owner = owners[i];
    plain.metric = phrase.metric;
    plain.percent = figures[i];
    plain.end = token + 1;
    all.push_back(std::move(plain));
  }
  return all;
}

}  // namespace isnad::nlp
