#include "mask.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "isnad/text/code_points.h"
#include "isnad/text/fold.h"

namespace isnad::io {

namespace {

constexpr std::string_view kBar = "▮▮▮▮";
constexpr std::uint32_t kLong = 4;  // code points

bool isLong(std::string_view name) { return text::CodePointIndex(name).size() >= kLong; }

/// A byte of a word: ASCII letters and digits, and the letters of the Arabic block.
bool isWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || byte >= 0xD8;
}

/// ، ؛ ؟ ٪ ٫ ٬ ٭ ۔ lie among the letters.
bool isPunctuation(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 8> kSigns{"،", "؛", "؟", "٪", "٫", "٬", "٭", "۔"};
  return std::ranges::find(kSigns, text.substr(at, 2)) != kSigns.end();
}

bool endsWord(std::string_view text, std::size_t at) {
  return at >= text.size() || !isWordByte(text[at]) || isPunctuation(text, at);
}

/// Nothing but particles between the word's beginning and `at`: و ف ب ك ل.
bool beginsWord(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 5> kParticles{"و", "ف", "ب", "ك", "ل"};
  while (at >= 2) {
    const auto before = text.substr(at - 2, 2);
    if (std::ranges::find(kParticles, before) == kParticles.end()) break;
    at -= 2;
  }
  if (at == 0 || (at >= 2 && isPunctuation(text, at - 2))) return true;
  const auto byte = static_cast<unsigned char>(text[at - 1]);
  return !isWordByte(text[at - 1]) &&
         (byte < 0x80 || byte > 0xBF || at < 2 || static_cast<unsigned char>(text[at - 2]) < 0xD8 ||
          static_cast<unsigned char>(text[at - 2]) > 0xDB);
}

/// The code points of valid UTF-8, each handed over as a number.
template <class Use>
void eachCodePoint(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t point = size == 1 ? first : first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i)
      point = (point << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    use(point, text.substr(at, size));
    at += size;
  }
}

}  // namespace

Mask::Mask(const std::vector<std::string>& names) {
  for (const auto& name : names) {
    auto folded = text::foldKey(name);
    if (!folded.empty()) names_.push_back(std::move(folded));
  }
  std::ranges::sort(names_, std::greater{}, &std::string::size);
}

std::vector<Span> Mask::placesIn(std::string_view given) const {
  const auto folded = text::fold(given);
  std::vector<Span> places;
  for (const auto& name : names_) {
    const bool anywhere = isLong(name);
    for (auto at = folded.text.find(name); at != std::string::npos;
         at = folded.text.find(name, at + 1)) {
      const auto end = at + name.size();
      if (!anywhere && !(beginsWord(folded.text, at) && endsWord(folded.text, end))) continue;
      const auto place =
          folded.map.toOriginal({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      if (std::ranges::none_of(places, [&](Span other) { return other.overlaps(place); }))
        places.push_back(place);
    }
  }
  std::ranges::sort(places);
  return places;
}

bool Mask::meets(std::string_view text) const { return !placesIn(text).empty(); }

std::size_t Mask::cover(std::string& text) const {
  const auto places = placesIn(text);
  for (auto place = places.rbegin(); place != places.rend(); ++place)
    text.replace(place->begin, place->size(), kBar);
  return places.size();
}

std::vector<std::string> escapedSpellings(std::string_view text) {
  std::string xml;
  std::string json_upper;
  std::string json_lower;
  std::string gml;
  std::string percent;
  eachCodePoint(text, [&](std::uint32_t point, std::string_view bytes) {
    const bool plain = point >= 0x20 && point < 0x7F;
    xml += bytes == "&" ? "&amp;" : bytes == "<" ? "&lt;" : bytes == "\"" ? "&quot;" : bytes;
    gml += plain ? std::string(bytes) : fmt::format("&#{};", point);
    json_upper += plain ? std::string(bytes) : fmt::format("\\u{:04X}", point);
    json_lower += plain ? std::string(bytes) : fmt::format("\\u{:04x}", point);
    for (const char c : bytes)
      percent += plain && c != ' ' ? std::string(1, c)
                                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  });
  std::vector<std::string> spellings{std::string(text), xml, json_upper, json_lower, gml, percent};
  std::ranges::sort(spellings);
  const auto same = std::ranges::unique(spellings);
  spellings.erase(same.begin(), same.end());
  return spellings;
}

bool standsIn(std::string_view bytes, std::string_view spelling, bool words) {
  const bool anywhere = !words || isLong(spelling);
  for (auto at = bytes.find(spelling); at != std::string_view::npos;
       at = bytes.find(spelling, at + 1)) {
    if (anywhere || (beginsWord(bytes, at) && endsWord(bytes, at + spelling.size()))) return true;
  }
  return false;
}

}  // namespace isnad::io
