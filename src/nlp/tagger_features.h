#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/text/tokenizer.h"

namespace isnad::nlp {

/// What the tagger knows of a word beside its letters: from the model's word table.
struct WordFacts {
  static constexpr std::uint16_t kNoClass = 0xFFFF;

  std::uint16_t word_class = kNoClass;  ///< Of the exchange clustering; kNoClass: unseen.
  std::uint8_t profile = 0;  ///< How the word was labelled in raw text (see label_profile); 0 none.
  std::uint8_t name_lists : 4 = 0;  ///< Bits: which public name lists hold it.
  std::uint8_t frequency : 4 = 0;   ///< 1 + log2 of how often raw text has it, at most 15; 0 rare.
};

/// Source of WordFacts: the model file, or the trainer's table.
class WordTable {
 public:
  virtual ~WordTable() = default;
  [[nodiscard]] virtual const WordFacts* find(std::uint64_t word_hash) const = 0;
};

/// Part of a known name, by the gazetteer: 0 none; else 1 + 4 * type + position, where type is 0
/// person, 1 organization, 2 place, 3 anything else, and position 0 whole, 1 first, 2 inside, 3
/// last;
/// + 16 where the name is also an ordinary word.
using GazetteerHint = std::uint8_t;

struct TaggerToken {
  std::string_view folded;
  text::TokenKind kind = text::TokenKind::Arabic;
  GazetteerHint hint = 0;
};

/// Hash of a folded word, digits made 0: the key of WordTable.
[[nodiscard]] std::uint64_t taggerWordHash(std::string_view folded);

/// The folded word as the tagger sees it: digits made 0.
[[nodiscard]] std::string taggerWord(std::string_view folded);

/// The word without و ف ب ل ك س and ال, by letters alone (no lexicon is asked).
struct BareWord {
  std::string_view stem;  ///< Points into the word given, or to a static text.
  std::uint8_t pattern;   ///< Bits: 1 conjunction, 2 preposition, 4 article.
};
[[nodiscard]] BareWord bareWord(std::string_view folded);

/// Everything about one token that features are made of.
struct TokenView {
  std::uint64_t word = 0;
  std::uint64_t stem = 0;
  std::array<std::uint64_t, 4> prefix{};
  std::array<std::uint64_t, 4> suffix{};
  std::uint64_t stem3 = 0;
  std::uint64_t stem4 = 0;
  std::uint64_t word_class = 0;
  std::uint64_t stem_class = 0;
  std::uint8_t profile = 0;
  std::uint8_t name_lists = 0;
  std::uint8_t pattern = 0;
  std::uint8_t shape = 0;
  std::uint8_t length = 0;
  GazetteerHint hint = 0;
};
[[nodiscard]] TokenView viewOf(const TaggerToken& token, const WordTable& table);
/// What stands before the first token of a sentence and after the last.
[[nodiscard]] TokenView borderView();

/// Where a token stands, seen from the one that is labelled.
enum class TokenPlace : std::uint8_t { Own, Before, After, TwoBefore, TwoAfter };
inline constexpr std::size_t kPlaces = 5;

/// Features are hashes; a slot is 0 where it is empty. The slots of one labelled token are those
/// that each of the five tokens around it gives, then those of pairs.
inline constexpr std::array<std::size_t, kPlaces> kFirstSlot{0, 20, 31, 42, 46};
inline constexpr std::array<std::size_t, kPlaces> kSlots{20, 11, 11, 4, 4};
inline constexpr std::size_t kFirstPairSlot = 50;
inline constexpr std::size_t kFeaturesPerToken = 62;
using TokenFeatures = std::array<std::uint64_t, kFeaturesPerToken>;

/// Fills the slots that a token gives in one place.
void addPlaceFeatures(const TokenView& view, TokenPlace place, TokenFeatures& features);
void addPairFeatures(const TokenView& before, const TokenView& own, const TokenView& after,
                     TokenFeatures& features);

/// All features of each token: what the trainer learns from.
void taggerFeatures(std::span<const TaggerToken> sentence, const WordTable& table,
                    std::vector<TokenFeatures>& features);

}  // namespace isnad::nlp
