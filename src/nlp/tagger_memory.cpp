#include "tagger_memory.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "tagger_model.h"

namespace isnad::nlp {

namespace {

constexpr std::size_t kKinds = 4;  // outside, and the three types
constexpr std::size_t kMostOccurrences = 400;

// Numbers of the features of one token.
constexpr std::uint8_t kAlone = 0;
constexpr std::uint8_t kMajority = 1;            // + kind
constexpr std::uint8_t kMajorityTimes = 5;       // + 3 * kind + times
constexpr std::uint8_t kTypeShare = 17;          // + 4 * type + share in quarters
constexpr std::uint8_t kRole = 29;               // + label - 1
constexpr std::uint8_t kOwnFeatures = 41;        // those of the neighbours follow
constexpr std::uint8_t kNeighbourFeatures = 29;  // without roles
static_assert(kOwnFeatures + 2 * kNeighbourFeatures <= kMemoryFeatures);

std::size_t kindOf(Label label) {
  return label == kOutside ? 0 : 1 + static_cast<std::size_t>(typeOf(label));
}

MemoryFeatures describe(const std::array<std::uint32_t, kKinds>& kinds,
                        const std::array<bool, kLabels>& roles) {
  std::uint32_t all = 0;
  for (const auto count : kinds) all += count;
  MemoryFeatures features;
  if (all == 0) {
    features.add(kAlone);
    return features;
  }
  const auto best = static_cast<std::size_t>(std::ranges::max_element(kinds) - kinds.begin());
  features.add(kMajority + best);
  features.add(kMajorityTimes + 3 * best + std::min(all, 3U) - 1);
  const auto type =
      static_cast<std::size_t>(std::max_element(kinds.begin() + 1, kinds.end()) - kinds.begin());
  if (kinds[type] > 0) {
    const auto share = std::min(4 * kinds[type] / all, 3U);
    features.add(kTypeShare + 4 * (type - 1) + share);
  }
  for (std::size_t label = 1; label < kLabels; ++label) {
    if (roles[label]) features.add(kRole + label - 1);
  }
  return features;
}

void addNeighbour(MemoryFeatures& features, const MemoryFeatures& neighbour, std::size_t offset) {
  for (const auto feature : neighbour) {
    if (feature < kNeighbourFeatures) features.add(offset + feature);
  }
}

}  // namespace

std::vector<MemoryFeatures> memoryFeatures(std::span<const std::uint64_t> words,
                                           std::span<const Label> labels,
                                           std::span<const std::uint8_t> starts_sentence,
                                           std::uint32_t window) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
  for (std::uint32_t i = 0; i < words.size(); ++i) places[words[i]].push_back(i);

  std::vector<MemoryFeatures> own(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    std::array<std::uint32_t, kKinds> kinds{};
    std::array<bool, kLabels> roles{};
    const auto& same = places[words[i]];
    if (words[i] != 0 && same.size() < kMostOccurrences) {
      for (const auto other : same) {
        if (other == i || std::max(other, i) - std::min(other, i) > window) continue;
        ++kinds[kindOf(labels[other])];
        roles[labels[other]] = true;
      }
    }
    own[i] = describe(kinds, roles);
  }
  auto features = own;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && starts_sentence[i] == 0) addNeighbour(features[i], own[i - 1], kOwnFeatures);
    if (i + 1 < words.size() && starts_sentence[i + 1] == 0)
      addNeighbour(features[i], own[i + 1], kOwnFeatures + kNeighbourFeatures);
  }
  return features;
}

}  // namespace isnad::nlp
