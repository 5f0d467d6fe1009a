#include "name_search.h"

#include <algorithm>
#include <unordered_set>

namespace isnad::io {

NameSearch::NameSearch(const std::vector<std::string_view>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty()) sorted_.push_back({names[i], i});
  }
  std::ranges::stable_sort(sorted_, {}, &Name::text);
}

std::vector<NameSearch::Found> NameSearch::firstOfEach(std::string_view text) const {
  std::vector<Found> found;
  std::unordered_set<std::size_t> known;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    // Names that begin as the text does here, narrowed letter by letter; a whole one stands first.
    auto low = sorted_.begin();
    auto high = sorted_.end();
    for (std::size_t depth = 0; low != high && begin + depth < text.size(); ++depth) {
      const auto letterOf = [depth](const Name& name) {
        return static_cast<unsigned char>(name.text[depth]);
      };
      const auto letter = static_cast<unsigned char>(text[begin + depth]);
      const auto same = std::ranges::equal_range(low, high, letter, {}, letterOf);
      low = same.begin();
      high = same.end();
      for (; low != high && low->text.size() == depth + 1; ++low) {
        if (!known.insert(low->index).second) continue;
        const auto from = static_cast<std::uint32_t>(begin);
        found.push_back({low->index, {from, from + static_cast<std::uint32_t>(depth + 1)}});
      }
    }
  }
  return found;
}

}  // namespace isnad::io
