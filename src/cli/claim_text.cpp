#include "claim_text.h"

#include <algorithm>
#include <cmath>

namespace isnad::cli {

namespace {

std::string decimal(double value) {
  auto text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::string claimText(const model::Claim& claim, std::string_view subject, std::string_view object,
                      std::string_view article_text) {
  std::string line(subject);
  line += " — ";
  line += arabicName(claim.predicate);
  if (!object.empty()) line += " → " + std::string(object);
  const auto add = [&](std::string_view part) {
    if (!part.empty()) line += " · " + std::string(part);
  };
  add(claim.role);
  add(claim.metric);
  if (claim.amount) add(claim.amount->text);
  if (claim.percent) add(decimal(*claim.percent) + "%");
  if (claim.direction)
    add(*claim.direction == model::Direction::Up     ? "↑"
        : *claim.direction == model::Direction::Down ? "↓"
                                                     : "=");
  add(claim.date);
  add(arabicName(claim.status));
  if (!claim.attribution.text.empty()) add("بحسب " + claim.attribution.text);
  std::string quote(claim.evidence.quote.of(article_text));
  std::ranges::replace(quote, '\n', ' ');
  return line + "\n    «" + quote + "»\n";
}

}  // namespace isnad::cli
