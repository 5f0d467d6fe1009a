#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::nlp {

/// What a feature is compared by, and what it is called in the model file and in explanations.
struct FeatureValue {
  std::uint32_t code;
  std::string_view name;
};

/// A feature by its name, as the trainer counts them.
struct NamedFeature {
  std::uint64_t hash;
  std::string name;
};

/// The weights of the claim scorer: a linear model over features of a trigger and what may fill
/// its slots. Read from a table `hash weight name`, the hash in hexadecimal; see docs/scorer.md.
class ClaimWeights {
 public:
  /// Fails with NotFound, or InvalidInput naming the line.
  [[nodiscard]] static Result<ClaimWeights> load(const std::filesystem::path& file);
  ClaimWeights() = default;
  explicit ClaimWeights(const std::vector<std::pair<std::uint64_t, float>>& weights);

  /// Zero for a feature that the model does not have.
  [[nodiscard]] float of(std::uint64_t hash) const {
    const auto tag = tagOf(hash);
    for (auto slot = hash >> 1U & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot].tag == tag) return slots_[slot].weight;
      if (slots_[slot].tag == 0) return 0;
    }
  }

 private:
  /// What tells features of one place in the table apart; zero marks an empty slot.
  static std::uint32_t tagOf(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
  }
  struct Slot {
    std::uint32_t tag = 0;
    float weight = 0;
  };
  std::vector<Slot> slots_{1};
  std::uint64_t mask_ = 0;
};

/// Where features go: their weights are added up and, where somebody asks, their names kept.
class FeatureSink {
 public:
  explicit FeatureSink(const ClaimWeights& weights, std::vector<NamedFeature>* named = nullptr)
      : weights_(weights), named_(named) {}

  void add(FeatureValue kind, std::initializer_list<FeatureValue> values) {
    std::uint64_t hash = mix(0x15AADULL, kind.code);
    for (const auto& value : values) hash = mix(hash, value.code);
    hash |= 1U;  // zero marks an empty slot
    sum_ += weights_.of(hash);
    if (named_ != nullptr) keep(hash, kind, values);
  }
  [[nodiscard]] float sum() const { return sum_; }

 private:
  static std::uint64_t mix(std::uint64_t hash, std::uint32_t code) {
    hash = (hash ^ (code + 0x7F4A7C15ULL)) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29U);
  }
  void keep(std::uint64_t hash, FeatureValue kind, std::initializer_list<FeatureValue> values);

  const ClaimWeights& weights_;
  std::vector<NamedFeature>* named_;
  float sum_ = 0;
};

/// Code of a word or name: the same word always has the same code.
[[nodiscard]] FeatureValue wordValue(std::string_view word);

}  // namespace isnad::nlp
