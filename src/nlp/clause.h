#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "candidate.h"
#include "linker.h"
#include "salience.h"

namespace isnad::nlp {

/// How far the entity that a description is taken for is ahead of the next that fits.
enum class Lead : std::uint8_t { None, Little, Much, Alone, Nationality };

/// What may fill a slot of a claim: a name, or a description that stands for one.
struct Argument {
  TokenRange tokens;        ///< Of the name itself.
  std::uint32_t first = 0;  ///< First token of the phrase it heads: شركة in «شركة سابك».
  std::uint32_t entity = 0;  ///< Index into Linked::entities.
  bool resolved = false;     ///< A description, a pronoun or a nationality.
  std::string preposition;  ///< Folded: في, علي, من, الي, مع, بين, عن, ب, ل, ك; empty under none.
  std::int64_t governor = -1;         ///< The noun right before the phrase (its genitive); -1 none.
  bool conjoined = false;             ///< و ties it to the argument before it.
  std::string_view reason;            ///< Why a resolved one stands for its entity. Static text.
  std::string_view description = {};  ///< Of a description its word: الشركة. Static text.
  Lead lead = Lead::None;             ///< Of a description.
};

/// An entity that nothing in the sentence names, taken to be meant at `at`. `why`: static text.
[[nodiscard]] inline Argument standIn(TokenRange at, std::uint32_t entity, std::string_view why) {
  return {at, at.begin, entity, true, {}, -1, false, why};
}

/// A sentence with its clauses and what may fill slots.
struct Sentence {
  std::uint32_t index = 0;
  TokenRange tokens;
  std::vector<TokenRange> clauses;
  std::vector<Argument> arguments;      ///< In text order.
  std::vector<Argument> nationalities;  ///< Countries of the article by their adjectives, the same.
  std::vector<std::uint8_t> signs;      ///< Per token of the sentence: bits of Sign.
  std::vector<std::string_view> stems;  ///< Per token of the sentence: its folded word, bare.

  /// What tells where one part of a sentence ends and another begins.
  enum Sign : std::uint8_t { kComma = 1, kSays = 2, kRelative = 4, kThat = 8 };

  [[nodiscard]] const TokenRange& clauseOf(std::uint32_t token) const;
};

/// What has been spoken of so far, for descriptions and dropped subjects.
struct Discourse {
  std::optional<std::uint32_t> topic;  ///< Entity that the last sentence was about.
  std::vector<std::uint32_t> recent;   ///< Entities, last named first.
  std::vector<std::uint32_t> before;   ///< The same as it was when this sentence began.
  std::optional<std::uint32_t> speaker;
  std::string speaker_text;
};

/// Cuts sentence `index` into clauses and finds its arguments; descriptions are resolved with what
/// `discourse` knows, which is brought up to date.
[[nodiscard]] Sentence readSentence(const Scene& scene, const Linked& linked,
                                    const Salience& salience, std::uint32_t index,
                                    Discourse& discourse);

/// The folded word without particles that `token` begins with, where they are a preposition: `ب`,
/// `ل`.
[[nodiscard]] bool isPrepositionWord(std::string_view folded);

}  // namespace isnad::nlp
