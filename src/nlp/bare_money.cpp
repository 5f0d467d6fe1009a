#include "bare_money.h"

#include <algorithm>
#include <map>

namespace isnad::nlp {

namespace {

/// How often the article speaks of each country, in order of first mention.
std::vector<std::pair<std::string, int>> countriesOf(const Document& document, const Linked& linked,
                                                     const Gazetteer& gazetteer) {
  std::vector<std::pair<std::string, int>> spoken;
  const auto add = [&](std::string_view country) {
    if (country.empty()) return;
    const auto known = std::ranges::find(spoken, country, &std::pair<std::string, int>::first);
    if (known == spoken.end())
      spoken.emplace_back(country, 1);
    else
      ++known->second;
  };
  auto mention = linked.mentions.begin();
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    if (mention != linked.mentions.end() && mention->tokens.begin <= token) {
      add(linked.countries[mention->entity]);
      ++mention;
    }
    if (document.tokens[token].kind == text::TokenKind::Arabic)
      add(gazetteer.countryOfDemonym(document.tokens[token].folded));
  }
  return spoken;
}

}  // namespace

void settleBareMoney(Document& document, const Linked& linked, const Gazetteer& gazetteer) {
  std::map<std::string, std::string> known;
  std::vector<std::pair<std::string, int>> spoken;
  for (auto& quantity : document.quantities) {
    if (quantity.ambiguous.empty()) continue;
    if (spoken.empty()) spoken = countriesOf(document, linked, gazetteer);
    const auto [entry, is_new] = known.try_emplace(quantity.ambiguous);
    if (is_new) {
      int most = 0;
      for (const auto& [country, times] : spoken) {
        const auto code = text::currencyIn(quantity.ambiguous, country);
        if (code.empty() || times <= most) continue;
        entry->second = code;
        most = times;
      }
    }
    if (entry->second.empty()) continue;
    quantity.currency = entry->second;
    quantity.ambiguous.clear();
  }
}

}  // namespace isnad::nlp
