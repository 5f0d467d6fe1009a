#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::text {

/// One way to take particles off the front of a word. All in the folded form.
struct Segmentation {
  std::uint8_t length = 0;   ///< Bytes of the folded word before `stem`'s own letters.
  bool conjunction = false;  ///< و or ف
  char preposition = 0;      ///< 'b' ب, 'l' ل, 'k' ك; 0 none
  bool future = false;       ///< س before a verb
  bool article = false;      ///< The stem begins with ال (also where لل swallowed its alef).
  std::string stem;  ///< What is left, with its article: للسعوديه -> السعوديه

  bool operator==(const Segmentation&) const = default;
};

/// Every way, the whole word first, then by bytes taken off. No lexicon is asked: بنك comes back
/// also as ب + نك, and the caller, who knows the names, decides.
///
///   وللسعوديه -> [وللسعوديه] [و + للسعوديه] [و + ل + السعوديه, length of ول]
///   بالرياض   -> [بالرياض] [ب + الرياض]
///   لبافيت    -> [لبافيت] [ل + بافيت]
///
/// A tatweel after the particle (بـ"سابك") is gone in the folded form. At least two letters stay.
[[nodiscard]] std::vector<Segmentation> segmentations(std::string_view folded_word);

/// Bytes of the *original* word that carry the first `folded_length` bytes of its folded form,
/// diacritics and tatweel included: where a name begins inside a word. For لل + name this is the
/// second lam.
[[nodiscard]] std::uint32_t originalPrefixLength(std::string_view word, std::size_t folded_length);

/// The folded word without suffix pronouns and plural/dual/feminine endings (light stemming, after
/// Larkey's light10): for comparing words, not for showing.
[[nodiscard]] std::string lightStem(std::string_view folded_word);

}  // namespace isnad::text
