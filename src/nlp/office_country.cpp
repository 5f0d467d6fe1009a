#include <algorithm>
#include <map>

#include "office_body.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr std::string_view kArticle = "ال";

}  // namespace

std::optional<Body> OfficeBody::byAdjective(const Office& office, bool& has_adjective) const {
  const auto token = nationIn(office);
  if (!token) return std::nullopt;
  has_adjective = true;
  const auto entity = reading_.linked.stateOf(demonymAt(*token));
  return entity ? std::optional(Body{*entity, true, *token}) : std::nullopt;
}

std::optional<std::uint32_t> OfficeBody::countryOf(const Office& office,
                                                   std::uint32_t person) const {
  const auto& known = reading_.linked.countries[person];
  if (!known.empty()) return reading_.linked.stateOf(known);
  if (office.former) return std::nullopt;
  if (const auto main = home()) return main;
  if (const auto near = countryInSentence(office.tokens.begin)) return near;
  if (memory_.held.empty() || memory_.held.back().kind != OfficeKind::State) return std::nullopt;
  const auto& last = memory_.held.back().body;
  return last && typeOf(*last) == EntityType::Place ? last : std::nullopt;
}

bool OfficeBody::isOtherState(const Office& office, const Office& than) const {
  const auto one = demonymIn(office);
  if (one.empty()) return false;
  const auto other = demonymIn(than);
  if (!other.empty()) return one != other;
  // الزعيم الكوري الشمالي ورئيس | كوريا الجنوبية
  const auto body = named(than);
  return body && typeOf(body->entity) == EntityType::Place &&
         reading_.linked.stateOf(one) != body->entity;
}

/// The first of the office's words that is the adjective of a country.
std::optional<std::uint32_t> OfficeBody::nationIn(const Office& office) const {
  for (auto token = office.tokens.begin + 1; token < office.tokens.end; ++token) {
    if (!demonymAt(token).empty()) return token;
  }
  return std::nullopt;
}

/// The code of its country. Empty: none is.
std::string_view OfficeBody::demonymIn(const Office& office) const {
  const auto token = nationIn(office);
  return token ? demonymAt(*token) : std::string_view();
}

/// الأميركية; الكوري | الشمالي in two words.
std::string_view OfficeBody::demonymAt(std::uint32_t token) const {
  const auto& gazetteer = reading_.scene.gazetteer;
  const auto next = token + 1;
  if (next < reading_.sentence.tokens.end && folded(next).starts_with("الشمالي")) {
    std::string both(folded(token));
    both.append(1, ' ').append(folded(next).substr(kArticle.size()));
    if (const auto country = gazetteer.countryOfDemonym(both); !country.empty()) return country;
  }
  return gazetteer.countryOfDemonym(folded(token));
}

/// The only country that the sentence has before the office, by a name of it or of its towns.
std::optional<std::uint32_t> OfficeBody::countryInSentence(std::uint32_t before) const {
  std::string_view only;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin >= before) break;
    if (typeOf(argument.entity) != EntityType::Place) continue;
    const std::string_view country = reading_.linked.countries[argument.entity];
    if (country.empty()) continue;
    if (!only.empty() && only != country) return std::nullopt;
    only = country;
  }
  return only.empty() ? std::nullopt : reading_.linked.stateOf(only);
}

/// The country that an article is about: it, its towns and firms, and its adjective stand there
/// most. None where that country is not named, or another comes close.
std::optional<std::uint32_t> OfficeBody::home() const {
  if (memory_.home_is_known) return memory_.home;
  memory_.home_is_known = true;
  std::map<std::string_view, std::uint32_t> weights;
  for (const auto& mention : reading_.linked.mentions) {
    const std::string_view country = reading_.linked.countries[mention.entity];
    if (!country.empty() && !reading_.linked.isMedia(mention.entity)) ++weights[country];
  }
  for (const auto& token : reading_.scene.document.tokens) {
    if (token.kind != text::TokenKind::Arabic) continue;
    const auto country = reading_.scene.gazetteer.countryOfDemonym(token.folded);
    if (!country.empty()) ++weights[country];
  }
  std::string_view best;
  std::uint32_t most = 0;
  std::uint32_t second = 0;
  for (const auto& [country, weight] : weights) {
    if (weight > most) {
      second = most;
      most = weight;
      best = country;
    } else {
      second = std::max(second, weight);
    }
  }
  if (most >= 2 && 2 * most >= 3 * second) memory_.home = reading_.linked.stateOf(best);
  return memory_.home;
}

/// «أمريكا رغم مطالبات | رئيسها»: the country named last that no preposition governs.
std::optional<std::uint32_t> OfficeBody::countryOfPronoun(const Office& office) const {
  if (folded(office.tokens.begin).find("رييسها") == std::string::npos || office.tokens.size() > 1)
    return std::nullopt;
  const auto& arguments = reading_.sentence.arguments;
  for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
    if (argument->tokens.end > office.tokens.begin || argument->resolved) continue;
    const auto type = typeOf(argument->entity);
    if (type == EntityType::Organization) return std::nullopt;
    if (type == EntityType::Place && argument->preposition.empty()) return argument->entity;
  }
  return std::nullopt;
}

}  // namespace isnad::nlp
