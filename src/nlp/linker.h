#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "candidate.h"
#include "isnad/model/analysis.h"

namespace isnad::nlp {

/// A name in its place, and whom it names.
struct LinkedMention {
  TokenRange tokens;
  Span span;
  std::uint32_t entity = 0;  ///< Index into `Linked::entities`.
  float score = 0;
  int entry = -1;  ///< In the gazetteer; -1 where it is not known there.
  std::string_view found_by;
  std::string_view linked_by;
};

struct Linked {
  std::vector<model::Entity> entities;  ///< In order of first mention; ids are index + 1.
  std::vector<std::string>
      countries;  ///< Per entity: ISO 3166 code of a country, or of where a firm is at home.
  std::vector<std::uint8_t> media;      ///< Per entity: 1 for a publisher.
  std::vector<LinkedMention> mentions;  ///< In text order, disjoint.

  std::vector<std::uint8_t> states;  ///< Per entity: 1 for a country, not one of its towns.

  [[nodiscard]] bool isCountry(std::uint32_t entity) const {
    return entity < states.size() && states[entity] != 0;
  }
  /// The entity that is the country itself; `code` as in `countries`.
  [[nodiscard]] std::optional<std::uint32_t> stateOf(std::string_view code) const;
  /// A publisher is mostly named as a source: nobody means it by الشركة or by a dropped subject.
  [[nodiscard]] bool isMedia(std::uint32_t entity) const {
    return entity < media.size() && media[entity] != 0;
  }
};

/// Decides which names are of one thing: same gazetteer entry, same spelling, surname of a person
/// named in full, first words of a longer name, an acronym or a Latin form in brackets, a Latin
/// form that the Arabic one transliterates.
/// The last only with `match_transliterations`.
[[nodiscard]] Linked link(const Scene& scene, std::vector<Candidate> names,
                          bool match_transliterations = true);

}  // namespace isnad::nlp
