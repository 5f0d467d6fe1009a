#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "isnad/base/mapped_file.h"
#include "isnad/base/result.h"
#include "tag_lattice.h"
#include "tagger_features.h"

namespace isnad::nlp {

/// Two styles of annotation were learned together; each has weights of its own.
enum class TaggerHead : std::uint8_t {
  Newswire,  ///< Names bare, as ANERcorp has them.
  Finance,   ///< Names with the heads they cannot do without: what the pipeline asks for.
};
inline constexpr std::size_t kTaggerHeads = 2;

/// Evidence from the other occurrences of a word in the document: features of the second pass.
inline constexpr std::size_t kMemoryFeatures = 120;

/// The model file (little-endian):
///
///   FileHeader
///   WordSlot[word_slots]                  open addressing by taggerWordHash, empty: check == 0
///   HeadWeights[2], each
///     WeightSlot[weight_slots]            open addressing by feature hash, empty: check == 0;
///                                         weights times `scale`
///
/// The checksum covers everything after itself.
struct FileHeader {
  static constexpr std::array<char, 8> kMagic{'I', 'S', 'N', 'A', 'D', 'N', 'E', 'R'};
  static constexpr std::uint32_t kVersion = 1;

  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t features = kFeaturesPerToken;
  std::uint64_t checksum = 0;
  std::uint64_t size = 0;  ///< Of the whole file.
  std::uint32_t word_slots = 0;
  std::array<std::uint32_t, kTaggerHeads> weight_slots{};
  std::array<float, kTaggerHeads> scale{};
  std::array<float, kTaggerHeads> outside_bias{};  ///< Taken off the score of "no name".
  std::uint32_t padding = 0;
  std::array<Transitions, kTaggerHeads> transitions{};
  std::array<Transitions, kTaggerHeads> memory_transitions{};
  std::array<std::array<Scores, kMemoryFeatures>, kTaggerHeads> memory{};
};

struct WordSlot {
  std::uint32_t check = 0;
  WordFacts facts;
};

/// Check and weights lie side by side: one look at memory, not two.
struct WeightSlot {
  std::uint32_t check = 0;
  std::array<std::int8_t, kRow> row{};
};

/// Slot of a hash in a table of `slots`, and what is compared there.
[[nodiscard]] inline std::uint32_t slotOf(std::uint64_t hash, std::uint32_t slots) {
  return static_cast<std::uint32_t>(((hash >> 32U) * slots) >> 32U);
}
[[nodiscard]] inline std::uint32_t checkOf(std::uint64_t hash) {
  const auto check = static_cast<std::uint32_t>(hash);
  return check == 0 ? 1 : check;
}

[[nodiscard]] std::uint64_t checksumOf(std::span<const std::byte> bytes);

/// A model file in memory. Const calls may come from several threads.
class TaggerModel final : public WordTable {
 public:
  /// Fails with NotFound or Io; with Corrupt where size or checksum are wrong; with Unsupported
  /// where another version wrote it.
  [[nodiscard]] static Result<TaggerModel> load(const std::filesystem::path& path);

  [[nodiscard]] const WordFacts* find(std::uint64_t word_hash) const override;
  [[nodiscard]] const FileHeader& header() const { return *header_; }

  /// Sums of weights, in units of the head's scale.
  using Sums = std::array<std::int16_t, kRow>;
  /// Asks memory for the weights of features that are soon to be added up: the table is larger than
  /// the caches. Changes no result.
  void fetch(TaggerHead head, std::span<const std::uint64_t> features) const;
  /// Adds the weights of the features.
  void addWeights(TaggerHead head, std::span<const std::uint64_t> features, Sums& sums) const;
  /// The sums as scores, outside bias taken off.
  [[nodiscard]] Scores emission(TaggerHead head, const Sums& sums) const;

 private:
  explicit TaggerModel(MappedFile file);

  MappedFile file_;
  const FileHeader* header_;
  std::span<const WordSlot> words_;
  std::array<std::span<const WeightSlot>, kTaggerHeads> weights_;
};

}  // namespace isnad::nlp
