#include "salience.h"

#include <algorithm>

namespace isnad::nlp {

using model::EntityType;

Salience salienceOf(const Scene& scene, const Linked& linked) {
  Salience salience;
  salience.times.assign(linked.entities.size(), 0);
  salience.in_title.assign(linked.entities.size(), 0);
  for (const auto& mention : linked.mentions) {
    ++salience.times[mention.entity];
    if (scene.document.sentence_of[mention.tokens.begin] == 0)
      salience.in_title[mention.entity] = 1;
  }
  for (std::uint32_t i = 0; i < linked.entities.size(); ++i) {
    if (linked.entities[i].type != EntityType::Organization || linked.isMedia(i)) continue;
    if (!salience.main || salience.times[i] > salience.times[*salience.main]) salience.main = i;
  }
  return salience;
}

std::optional<std::uint32_t> mainCountry(const Linked& linked) {
  std::vector<std::uint32_t> times(linked.entities.size(), 0);
  for (const auto& mention : linked.mentions) ++times[mention.entity];
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::optional<std::uint32_t> best;
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    if (!linked.isCountry(i)) continue;
    if (times[i] > first) {
      second = first;
      first = times[i];
      best = i;
    } else {
      second = std::max(second, times[i]);
    }
  }
  return best && first >= 2 * second ? best : std::nullopt;
}

}  // namespace isnad::nlp
