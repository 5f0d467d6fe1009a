#include "isnad/text/clitics.h"

#include <array>

#include "utf8.h"

namespace isnad::text {

namespace {

constexpr std::string_view kWaw = "و";
constexpr std::string_view kFa = "ف";
constexpr std::string_view kBa = "ب";
constexpr std::string_view kLam = "ل";
constexpr std::string_view kKaf = "ك";
constexpr std::string_view kSin = "س";
constexpr std::string_view kArticle = "ال";
constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::size_t kShortestStem = 2 * kLetter;

void add(std::string_view rest, std::size_t length, bool conjunction, char preposition, bool future,
         std::vector<Segmentation>& out) {
  if (rest.size() < kShortestStem) return;
  Segmentation reading;
  reading.length = static_cast<std::uint8_t>(length);
  reading.conjunction = conjunction;
  reading.preposition = preposition;
  reading.future = future;
  reading.article = rest.starts_with(kArticle);
  reading.stem = rest;
  out.push_back(std::move(reading));
}

/// Readings of what follows an optional conjunction of `taken` bytes.
void addReadings(std::string_view word, std::size_t taken, bool conjunction,
                 std::vector<Segmentation>& out) {
  const auto rest = word.substr(taken);
  add(rest, taken, conjunction, 0, false, out);
  constexpr std::array<std::pair<std::string_view, char>, 3> kPrepositions{
      {{kBa, 'b'}, {kLam, 'l'}, {kKaf, 'k'}}};
  for (const auto& [letter, name] : kPrepositions) {
    if (!rest.starts_with(letter)) continue;
    const auto stem = rest.substr(kLetter);
    add(stem, taken + kLetter, conjunction, name, false, out);
    if (name == 'l' && stem.starts_with(kLam) && stem.size() > kShortestStem) {
      // لل + name: the article lost its alef in writing.
      Segmentation reading;
      reading.length = static_cast<std::uint8_t>(taken + kLetter);
      reading.conjunction = conjunction;
      reading.preposition = 'l';
      reading.article = true;
      reading.stem = std::string("ا") + std::string(stem);
      out.push_back(std::move(reading));
    }
  }
  if (rest.starts_with(kSin)) add(rest.substr(kLetter), taken + kLetter, conjunction, 0, true, out);
}

}  // namespace

std::vector<Segmentation> segmentations(std::string_view folded_word) {
  std::vector<Segmentation> out;
  out.reserve(4);
  if (folded_word.size() < kShortestStem) {
    Segmentation whole;
    whole.stem = folded_word;
    return {whole};
  }
  addReadings(folded_word, 0, false, out);
  if (folded_word.starts_with(kWaw) || folded_word.starts_with(kFa)) {
    addReadings(folded_word, kLetter, true, out);
  }
  return out;  // by construction in order of length
}

std::uint32_t originalPrefixLength(std::string_view word, std::size_t folded_length) {
  std::size_t at = 0;
  std::size_t folded = 0;
  while (at < word.size()) {
    const auto before = at;
    const char32_t c = nextCodePoint(word, at);
    if (isFoldedAway(c)) continue;
    if (folded >= folded_length) return static_cast<std::uint32_t>(before);
    folded += c < 0x80 ? 1 : kLetter;
  }
  return static_cast<std::uint32_t>(at);
}

std::string lightStem(std::string_view folded_word) {
  std::string_view stem = folded_word;
  for (const auto prefix : {"وال", "بال", "كال", "فال", "لل", "ال"}) {
    if (stem.starts_with(prefix) &&
        stem.size() >= std::string_view(prefix).size() + kShortestStem) {
      stem.remove_prefix(std::string_view(prefix).size());
      break;
    }
  }
  for (const auto suffix : {"هما", "ها", "هم", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}) {
    if (stem.ends_with(suffix) && stem.size() >= std::string_view(suffix).size() + kShortestStem) {
      stem.remove_suffix(std::string_view(suffix).size());
      break;
    }
  }
  return std::string(stem);
}

}  // namespace isnad::text
