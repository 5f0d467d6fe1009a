#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "isnad/model/ontology.h"

namespace isnad::nlp {

/// Labels of one token: outside any name, or Begin/Inside/End/Single of a name of one type (BIOES).
enum class TagType : std::uint8_t { Person, Organization, Place };
/// What the tagger calls the type; nothing for the types that it does not know.
[[nodiscard]] std::optional<TagType> tagTypeOf(model::EntityType type);

enum class TagPosition : std::uint8_t { Begin, Inside, End, Single };
using Label = std::uint8_t;
inline constexpr Label kOutside = 0;
inline constexpr std::size_t kLabels = 13;
inline constexpr std::size_t kRow = 16;  ///< Labels padded to what one SIMD register holds.

constexpr Label labelOf(TagType type, TagPosition position) {
  return static_cast<Label>(1 + 4 * static_cast<int>(type) + static_cast<int>(position));
}
constexpr TagType typeOf(Label label) { return static_cast<TagType>((label - 1) / 4); }
constexpr TagPosition positionOf(Label label) { return static_cast<TagPosition>((label - 1) % 4); }

/// True where `next` may follow `previous` (kLabels: the sentence's border) in BIOES.
[[nodiscard]] bool mayFollow(std::size_t previous, std::size_t next);

using Scores = std::array<float, kRow>;
/// transition[previous][next]; row kLabels is the start of a sentence.
using Transitions = std::array<Scores, kLabels + 1>;

struct TagSpan {
  std::uint32_t begin = 0;  ///< Tokens of the sentence, half-open.
  std::uint32_t end = 0;
  TagType type = TagType::Person;
  float score = 0;  ///< The least marginal probability of its tokens' labels, 0 … 1.

  bool operator==(const TagSpan&) const = default;
};

/// The paths through a sentence's labels under given transitions. Const calls are thread-safe.
class TagLattice {
 public:
  explicit TagLattice(const Transitions& transitions);

  /// The most probable legal labels (Viterbi).
  [[nodiscard]] std::vector<Label> bestLabels(std::span<const Scores> emissions) const;

  /// Marginal probability of each label at each token (forward-backward); returns log Z.
  double marginals(std::span<const Scores> emissions, std::vector<Scores>& probability) const;

 private:
  /// The label from which the best way to `label` comes, the first where several are as good.
  [[nodiscard]] Label bestBefore(Label label, const Scores& reached) const;

  // Rows are as wide as a register and illegal steps are there, worth nothing: loops over all
  // labels without a branch are faster than loops over the legal ones.
  Transitions log_{};                         ///< -1e30 where illegal.
  Transitions weight_{};                      ///< exp of it: [previous][next].
  std::array<Scores, kLabels> transposed_{};  ///< [next][previous]
};

/// Names in a sentence's labels.
[[nodiscard]] std::vector<TagSpan> spansOf(std::span<const Label> labels);

}  // namespace isnad::nlp
