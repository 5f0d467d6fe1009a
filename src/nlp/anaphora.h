#pragma once

#include <optional>
#include <string_view>

#include "clause.h"

namespace isnad::nlp {

/// A definite noun that stands for somebody named before: الشركة, البنك, الوزير.
struct Description {
  std::string_view word;
  std::string_view head;        ///< A word of the name it stands for; empty: any.
  std::string_view other_head;  ///< Or this one; empty: no other.
  model::EntityType type;
};
/// By the folded word, particles off; nullptr for every other word.
[[nodiscard]] const Description* descriptionOf(std::string_view stem);

/// Whom a description stands for.
struct Referent {
  std::uint32_t entity;
  std::string_view reason;  ///< Static text.
  Lead lead = Lead::None;
};

/// The most salient entity that fits: named often, in the title, earlier in the sentence, lately,
/// or what the sentence before is about. Sums of such factors decide, as in Lappin and Leass (An
/// Algorithm for Pronominal Anaphora Resolution, 1994). `country`, of an adjective of nationality
/// beside the description, rules out who is at home elsewhere; empty: none.
[[nodiscard]] std::optional<Referent> resolve(const Description& description,
                                              std::string_view country, const Linked& linked,
                                              const Salience& salience, const Discourse& discourse,
                                              const Sentence& sentence);

}  // namespace isnad::nlp
