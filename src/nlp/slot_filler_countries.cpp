#include <algorithm>
#include <array>
#include <set>

#include "slot_filler.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;

bool SlotFiller::isAdjective(std::size_t index) const {
  if (index == 0) return false;
  const auto& place = reading_.sentence.arguments[index];
  const auto& name = reading_.sentence.arguments[index - 1];
  if (place.resolved || place.conjoined || place.tokens.size() != 1 || !place.preposition.empty() ||
      typeOf(place) != EntityType::Place || typeOf(name) != EntityType::Organization)
    return false;
  for (auto token = name.tokens.end; token < place.tokens.begin; ++token) {
    if (document().tokens[token].kind != text::TokenKind::Punctuation || folded(token) == "،")
      return false;
  }
  return !reading_.scene.gazetteer.countryOfDemonym(folded(place.tokens.begin)).empty();
}

/// العقوبات الأمريكية, قرض قطري: the country whose adjective follows, if the article speaks of it.
std::vector<Argument> SlotFiller::nationality(const Slot& slot, const Hit& hit) const {
  for (const auto& argument : reading_.sentence.nationalities) {
    if (argument.first == hit.tokens.end && typeFits(slot, argument)) return {argument};
  }
  return {};
}

bool SlotFiller::isOfPhrase(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 9> kGoods{"نفط",   "غاز",   "قمح", "سلاح", "منتج",
                                                          "بضائع", "بضايع", "سلع", "شحنات"};
  static constexpr std::array<std::string_view, 4> kRelatives{"التي", "الذي", "الذين", "الي"};
  const auto& word = folded(token);
  if (document().tokens[token].kind == text::TokenKind::Punctuation)
    return word == "\"" || word == "-" || word == "–";
  if (isOneOf(kRelatives, word)) return false;
  return word.starts_with("ال") || word.starts_with("لل") || word.ends_with("ه") ||
         word.ends_with("ات") || isOneOf(kGoods, word);
}

std::optional<Argument> SlotFiller::joinedNation(std::uint32_t token) const {
  constexpr std::string_view kAnd = "و";
  if (token >= tokens().end || !folded(token).starts_with(kAnd)) return std::nullopt;
  const auto code = reading_.scene.gazetteer.countryOfDemonym(folded(token).substr(kAnd.size()));
  const auto state = code.empty() ? std::nullopt : reading_.linked.stateOf(code);
  if (!state) return std::nullopt;
  return Argument{{token, token + 1}, token, *state, true, {}, -1, true, "by its adjective"};
}

std::vector<Argument> SlotFiller::nation(const Slot& slot, const Hit& hit,
                                         const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kLongest = 3;
  std::vector<Argument> found;
  auto from = hit.tokens.end;
  for (const auto& country : reading_.sentence.nationalities) {
    if (country.first < from) continue;
    if (country.first > from + (found.empty() ? kLongest : 1)) break;
    for (; from < country.first; ++from) {
      if (!isOfPhrase(from)) return found;
    }
    from = country.tokens.end;
    if (!typeFits(slot, country)) return found;
    if (!taken.contains(country.entity)) found.push_back(country);
    if (const auto other = joinedNation(from); other && !taken.contains(other->entity)) {
      found.push_back(*other);
      ++from;
    }
  }
  return found;
}

std::size_t SlotFiller::countriesBefore(std::uint32_t end) const {
  std::set<std::string_view> codes;
  for (auto token = tokens().begin; token < end; ++token) {
    for (const auto& reading : document().readings[token]) {
      const auto code = reading_.scene.gazetteer.countryOfDemonym(reading.stem);
      if (!code.empty()) codes.insert(code);
    }
  }
  for (const auto& argument : reading_.sentence.arguments) {
    const auto& code = reading_.linked.countries[argument.entity];
    if (argument.tokens.begin < end && reading_.linked.isCountry(argument.entity))
      codes.insert(code);
  }
  return codes.size();
}

std::vector<Argument> SlotFiller::twoStates(const Hit& hit) const {
  std::vector<Argument> two;
  const auto add = [&](const Argument& argument) {
    if (argument.tokens.begin >= hit.tokens.begin || !reading_.linked.isCountry(argument.entity))
      return;
    const auto known = std::ranges::find(two, argument.entity, &Argument::entity);
    if (known == two.end()) two.push_back(argument);
  };
  std::ranges::for_each(reading_.sentence.arguments, add);
  std::ranges::for_each(reading_.sentence.nationalities, add);
  if (two.size() != 2 || countriesBefore(hit.tokens.begin) > 2) return {};
  for (auto& state : two) state.resolved = true;
  return two;
}

}  // namespace isnad::nlp
