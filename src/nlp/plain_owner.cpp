#include <algorithm>

#include "plain_movement.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;
using text::TokenKind;

std::optional<Argument> PlainMovementReader::relativeOwner(std::uint32_t verb) const {
  constexpr Words<4> kRelatives{"التي", "الذي", "والتي", "والذي"};
  if (verb == tokens().begin || !isOneOf(kRelatives, folded(verb - 1))) return std::nullopt;
  auto end = verb - 1;
  while (end > tokens().begin) {
    const auto& word = folded(end - 1);
    const bool mark = document().tokens[end - 1].kind == TokenKind::Punctuation;
    if (mark ? word == "." || word == "؛" || word == ":" : !isNisba(word)) break;
    if (argumentEnding(end) != nullptr) break;
    --end;
  }
  const auto* name = argumentEnding(end);
  if (name == nullptr || name->resolved || reading_.linked.isMedia(name->entity))
    return std::nullopt;
  // مبيعات X التي: what goes back may be the noun. قال X الذي: no noun.
  if (name->governor >= 0 && !is(WordClass::Speech, static_cast<std::uint32_t>(name->governor)))
    return std::nullopt;
  const auto type = typeOf(*name);
  if (type != EntityType::Organization && type != EntityType::Place) return std::nullopt;
  return *name;
}

const Argument* PlainMovementReader::argumentEnding(std::uint32_t token) const {
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.end == token) return &argument;
  }
  return nullptr;
}

std::optional<std::uint32_t> PlainMovementReader::ownerOfPossessive(bool macro,
                                                                    std::uint32_t verb) const {
  std::optional<std::uint32_t> only;
  bool before = true;
  for (const auto& argument : reading_.sentence.arguments) {
    const auto type = typeOf(argument);
    if (type == EntityType::Event || type == EntityType::Term) continue;
    const bool source = reading_.isSource(argument.entity);
    if (reading_.linked.isMedia(argument.entity)) continue;
    if (type == EntityType::Person && source) continue;
    if (type != EntityType::Organization && type != EntityType::Place) return std::nullopt;
    if (only && *only != argument.entity) return std::nullopt;
    before = before && (only || argument.tokens.begin < verb);
    only = argument.entity;
  }
  if (only) {
    const bool country = reading_.linked.entities[*only].type == EntityType::Place;
    if (!before || (country && !macro && !reading_.isSource(*only))) return std::nullopt;
    return only;
  }
  const auto& topic = reading_.discourse.topic;
  if (!topic || topic != reading_.salience.main) return std::nullopt;
  return topic;
}

bool PlainMovementReader::speaksOfOthers(std::uint32_t body) const {
  constexpr Words<5> kOfOthers{"وزارة", "جهاز", "هيئة", "معهد", "صندوق النقد"};
  return hasStem(kOfOthers, reading_.linked.entities[body].name);
}

bool PlainMovementReader::reportsItself(const Argument& firm) const {
  constexpr Words<8> kReports{"نتايج", "قوايم", "ميزاني", "افصح",
                              "اعلن",  "كشف",   "اظهرت",  "التقرير"};
  constexpr std::uint32_t kFar = 3;
  for (auto token = firm.first; token-- > tokens().begin && firm.first - token <= kFar;) {
    if (document().tokens[token].kind == TokenKind::Punctuation) return false;
    if (hasStem(kReports, folded(token))) return true;
  }
  return false;
}

std::optional<std::uint32_t> PlainMovementReader::teller() const {
  std::optional<std::uint32_t> only;
  bool reports = false;
  for (const auto& argument : reading_.sentence.arguments) {
    const auto type = typeOf(argument);
    if (type == EntityType::Event || type == EntityType::Term || type == EntityType::Instrument)
      continue;
    if (reading_.linked.isMedia(argument.entity)) continue;
    if (type != EntityType::Organization || (only && *only != argument.entity)) return std::nullopt;
    only = argument.entity;
    reports = reports || reportsItself(argument);
  }
  if (!only || (!reports && !reading_.isSource(*only))) return std::nullopt;
  return speaksOfOthers(*only) ? std::nullopt : only;
}

std::optional<std::uint32_t> PlainMovementReader::onlyFirm() const {
  constexpr Words<4> kMarkets{"تداول", "بورصة", "سوق", "أسواق"};
  std::optional<std::uint32_t> only;
  for (const auto& argument : reading_.sentence.arguments) {
    const auto& name = reading_.linked.entities[argument.entity].name;
    if (typeOf(argument) != EntityType::Organization || reading_.linked.isMedia(argument.entity) ||
        hasStem(kMarkets, name) || speaksOfOthers(argument.entity))
      continue;
    if (only && *only != argument.entity) return std::nullopt;
    only = argument.entity;
  }
  return only;
}

std::optional<std::uint32_t> PlainMovementReader::ownerOfHeadline(std::uint32_t verb) const {
  constexpr std::uint32_t kFar = 4;
  if (reading_.sentence.arguments.empty()) return std::nullopt;
  const auto& first = reading_.sentence.arguments.front();
  auto colon = first.tokens.end;
  while (isQuote(colon)) ++colon;
  auto begin = tokens().begin;
  while (begin < verb && document().tokens[begin].kind == TokenKind::Punctuation) ++begin;
  const bool opens =
      first.first <= begin && colon < verb && verb - colon <= kFar && document().isMark(colon, ":");
  if (!opens || typeOf(first) != EntityType::Organization || reading_.linked.isMedia(first.entity))
    return std::nullopt;
  return first.entity;
}

std::optional<Argument> PlainMovementReader::ownerOfList(const Phrase& phrase) const {
  const auto& main = reading_.salience.main;
  const auto& metric = phrase.metric;
  if (!metric || metric->macro || phrase.price || metric->token != tokens().begin || !main ||
      !document().isMark(phrase.end, ":") || reading_.salience.in_title[*main] == 0)
    return std::nullopt;
  const auto at = metric->token;
  return standIn({at, at + 1}, *main, "whom the article is about");
}

bool PlainMovementReader::opensSentence(std::uint32_t verb) const {
  constexpr Words<4> kOpeners{"كما", "وقد", "وكانت", "وكان"};
  return verb == tokens().begin ||
         (verb == tokens().begin + 1 && isOneOf(kOpeners, folded(tokens().begin)));
}

std::optional<std::uint32_t> PlainMovementReader::countryMeant(
    std::optional<std::uint32_t> teller) const {
  if (!reading_.country) return std::nullopt;
  constexpr std::uint32_t kOften = 2;  // how often an article names the country it is about
  const auto& salience = reading_.salience;
  if (salience.in_title[*reading_.country] == 0 && salience.times[*reading_.country] < kOften)
    return std::nullopt;
  const auto same = [&](const Argument& argument) {
    const auto type = typeOf(argument);
    if (type != EntityType::Organization && type != EntityType::Place) return true;
    if (type == EntityType::Organization &&
        (argument.entity == teller || reading_.isSource(argument.entity) ||
         reading_.linked.isMedia(argument.entity)))
      return true;
    return argument.entity == *reading_.country;
  };
  const auto& sentence = reading_.sentence;
  if (!std::ranges::all_of(sentence.arguments, same)) return std::nullopt;
  if (!std::ranges::all_of(sentence.nationalities, same)) return std::nullopt;
  // معهد الإحصاءات التركي: another country's, though the article does not name it.
  const auto& code = reading_.linked.countries[*reading_.country];
  for (auto token = tokens().begin; token < tokens().end; ++token) {
    const auto other = reading_.scene.gazetteer.countryOfDemonym(folded(token));
    if (!other.empty() && other != code) return std::nullopt;
  }
  return reading_.country;
}

std::optional<std::uint32_t> PlainMovementReader::firmMeant() const {
  constexpr std::uint32_t kOften = 3;  // how often an article names the firm it is about
  const auto& topic = reading_.discourse.topic;
  const auto& salience = reading_.salience;
  if (!topic || topic != salience.main || speaksOfOthers(*topic)) return std::nullopt;
  if (salience.in_title[*topic] == 0 && salience.times[*topic] < kOften) return std::nullopt;
  const auto silent = [&](const Argument& argument) {
    const auto type = typeOf(argument);
    if (argument.entity == *topic || reading_.linked.isMedia(argument.entity)) return true;
    if (type == EntityType::Place) return !argument.preposition.empty();
    return type != EntityType::Organization && type != EntityType::Instrument;
  };
  return std::ranges::all_of(reading_.sentence.arguments, silent) ? topic : std::nullopt;
}

std::optional<std::uint32_t> PlainMovementReader::firmOfShare(std::uint32_t verb) const {
  std::optional<std::uint32_t> only;
  for (const auto& argument : reading_.sentence.arguments) {
    const auto type = typeOf(argument);
    if (type == EntityType::Instrument) return std::nullopt;
    if (type != EntityType::Organization || reading_.linked.isMedia(argument.entity)) continue;
    if (argument.tokens.begin > verb || (only && *only != argument.entity)) return std::nullopt;
    only = argument.entity;
  }
  const auto& topic = reading_.discourse.topic;
  if (only || !topic || topic == reading_.salience.main) return only ? only : topic;
  // The last firm named is the one that the sentence before was about.
  for (const auto entity : reading_.discourse.before) {
    if (reading_.linked.entities[entity].type != EntityType::Organization) continue;
    return entity == *topic ? topic : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> PlainMovementReader::ownerOfTheShare(std::uint32_t verb) const {
  const auto& main = reading_.salience.main;
  const bool named_before =
      main && onlyFirm() == main && std::ranges::any_of(sentenceArguments(), [&](const auto& who) {
        return who.entity == *main && who.tokens.end <= verb;
      });
  return named_before ? main : firmMeant();
}

std::optional<std::uint32_t> PlainMovementReader::ownerMeant(const Phrase& phrase,
                                                             std::uint32_t verb) const {
  if (const auto owner = ownerOfHeadline(verb)) return owner;
  if (!phrase.metric) {
    const auto owner = phrase.own ? firmOfShare(verb) : ownerOfTheShare(verb);
    const bool firm = owner && reading_.linked.entities[*owner].type == EntityType::Organization;
    return firm ? owner : std::nullopt;
  }
  if (phrase.metric->possessive) return ownerOfPossessive(phrase.metric->macro, verb);
  if (phrase.metric->macro) {
    if (const auto country = countryMeant()) return country;
  }
  if (!phrase.metric->definite) {
    if (phrase.metric->macro) return std::nullopt;
    // أعلنت سابك تحقيق أرباح · وحققت إيرادات
    constexpr Words<3> kNouns{"تحقيق", "تسجيل", "تكبدها"};
    constexpr Words<3> kEarned{"حقق", "سجل", "تكبد"};
    constexpr Words<4> kAims{"تستهدف", "يستهدف", "استهداف", "استهدفت"};
    const bool aims = verb > tokens().begin && hasStem(kAims, folded(verb - 1));
    if (hasStem(kNouns, folded(verb))) return aims ? onlyFirm() : teller();
    return opensSentence(verb) && hasStem(kEarned, folded(verb)) ? firmMeant() : std::nullopt;
  }
  const auto firm = teller();
  if (phrase.metric->macro) return firm && reading_.isSource(*firm) ? firm : std::nullopt;
  return firm ? firm : firmMeant();
}

std::optional<Argument> PlainMovementReader::ownerUnderstood(const Phrase& phrase,
                                                             std::uint32_t verb) const {
  const bool share = !phrase.metric && (phrase.own || phrase.the_share);
  if (!share && (!phrase.metric || phrase.price || phrase.metric->weak)) return std::nullopt;
  if (share ? phrase.own : phrase.metric->possessive) {
    if (auto name = relativeOwner(verb)) return name;
  }
  // والذي بلغت الصادرات خلاله · بعد أن كان العجز: of another time.
  constexpr Words<6> kOtherTime{"والذي", "الذي", "والتي", "التي", "بعد", "بعدما"};
  const auto told = phrase.end <= verb && phrase.metric ? phrase.metric->token : verb;
  for (auto token = told; token-- > tokens().begin && told - token <= 3;) {
    if (folded(token) == "بعد" && folded(token + 1) != "ان") continue;
    if (isOneOf(kOtherTime, folded(token))) return std::nullopt;
  }
  const auto owner = ownerMeant(phrase, verb);
  if (!owner) return std::nullopt;
  const auto at = share ? verb : phrase.metric->token;
  return standIn({at, at + 1}, *owner, "whom the sentence speaks of");
}

}  // namespace isnad::nlp
