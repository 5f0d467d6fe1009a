#pragma once

#include <string_view>
#include <vector>

#include "document.h"
#include "gazetteer.h"
#include "isnad/model/ontology.h"
#include "lexicon.h"

namespace isnad::nlp {

/// A stretch of tokens that may be a name.
struct Candidate {
  TokenRange tokens;
  Span span;  ///< Without the particles that the first token may carry.
  model::EntityType type = model::EntityType::Organization;
  int entry = -1;             ///< In the gazetteer; -1 where it is not known there.
  float score = 0;            ///< 0 … 1; decides between candidates of the same length.
  std::string_view found_by;  ///< Static text.
  /// Its folded words, particles off, one space between: what names are compared by.
  std::string key;
  bool needs_support = true;  ///< A guess: worth as much as the tagger believes it.
};

class Tagging;

/// What all finders look at.
struct Scene {
  const Document& document;
  const Gazetteer& gazetteer;
  const Lexicon& lexicon;
  const Tagging* tagging = nullptr;  ///< Null where there is no trained model.
};

/// A candidate over `tokens` whose first word lost `prefix` folded bytes of particles.
[[nodiscard]] Candidate makeCandidate(const Document& document, TokenRange tokens,
                                      std::size_t prefix, model::EntityType type, float score,
                                      std::string_view found_by);

/// Each finder adds what it sees; they may overlap.
void findKnownNames(const Scene& scene, std::vector<Candidate>& found);
void findHeadedNames(const Scene& scene, std::vector<Candidate>& found);
void findQuotedNames(const Scene& scene, std::vector<Candidate>& found);
void findLatinNames(const Scene& scene, std::vector<Candidate>& found);
void findPersons(const Scene& scene, std::vector<Candidate>& found);
/// Names that a word announces: بلدة اسمها X, منافستها X.
void findIntroducedNames(const Scene& scene, std::vector<Candidate>& found);
/// Firms by the names of their letters: إتش إس بي سي.
void findSpelledNames(const Scene& scene, std::vector<Candidate>& found);
/// Products and indices with the number that says which: بيكسل 9.
void findNumberedNames(const Document& document, std::vector<Candidate>& found);
/// Firms by what ends their names (كابيتال, القابضة, للتأمين), after all others: some of what these
/// found goes further.
void findFirmNames(const Scene& scene, std::vector<Candidate>& found);
/// Other places where names of `found` (parts of them too: surnames) occur again.
void findRepeatedNames(const Scene& scene, const std::vector<Candidate>& kept,
                       std::vector<Candidate>& found);

/// Persons, organizations and places that no list knows get one type where they are written alike
/// or are short for each other: what most of them are, heads before them counted most.
void agreeOnTypes(const Scene& scene, std::vector<Candidate>& names);

/// True where the words only say what somebody is: الشركة السعودية, شركة التقنية «…».
[[nodiscard]] bool isDescription(const Scene& scene, const Candidate& name);

/// Disjoint, in text order: those that are worth most together, where a longer name is worth more
/// than a shorter one of the same score.
[[nodiscard]] std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates);

/// All names of the document.
[[nodiscard]] std::vector<Candidate> recognise(const Scene& scene);

/// شركة, وزارة: a head that stands outside names or inside.
[[nodiscard]] bool isNameHead(const Scene& scene, std::string_view folded);
/// What a head of names, to be written before quotation marks or not, announces.
[[nodiscard]] std::optional<model::EntityType> typeOfHead(const Scene& scene,
                                                          std::string_view folded);
/// True where a head of `type` (شركة, صحيفة …) stands right before the token, quotes between
/// allowed.
[[nodiscard]] bool hasHeadBefore(const Scene& scene, std::uint32_t token, model::EntityType type);

/// True for a word that the gazetteer has as a place.
[[nodiscard]] bool isPlace(const Scene& scene, std::string_view folded);

/// True for a word of no known class that is rare in the press: it may well be a name.
[[nodiscard]] bool mayBeName(const Scene& scene, std::string_view folded);

}  // namespace isnad::nlp
