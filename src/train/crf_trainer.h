#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "tag_lattice.h"
#include "tagger_features.h"

namespace isnad::train {

/// A sentence as the trainer sees it: numbers of the features of each token, and what is right.
struct Instance {
  std::vector<std::vector<std::uint32_t>> features;
  std::vector<nlp::Label> labels;
  std::vector<nlp::Scores> base;  ///< Added to the emissions, not learned; empty: nothing.
  std::uint8_t domain = 0;
  float weight = 1;
};

/// Numbers of feature hashes seen at least `min_count` times.
class FeatureIndex {
 public:
  void count(const nlp::TokenFeatures& features);
  void freeze(std::uint32_t min_count);
  /// Keeps the features numbered in `numbers` (ascending), which are numbered anew.
  void keep(const std::vector<std::uint32_t>& numbers);
  /// Numbers of the known ones among `features`.
  void lookUp(const nlp::TokenFeatures& features, std::vector<std::uint32_t>& numbers) const;

  [[nodiscard]] std::size_t size() const { return hashes_.size(); }
  [[nodiscard]] const std::vector<std::uint64_t>& hashes() const { return hashes_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> hashes_;
};

/// Weights shared by all domains plus those of each domain (Daumé: "Frustratingly easy domain
/// adaptation", 2007).
struct CrfWeights {
  std::vector<nlp::Scores> shared;
  std::vector<std::vector<nlp::Scores>> of_domain;
  nlp::Transitions shared_transitions{};
  std::vector<nlp::Transitions> domain_transitions;

  [[nodiscard]] nlp::Scores row(std::uint32_t feature, std::size_t domain) const;
  [[nodiscard]] nlp::Transitions transitions(std::size_t domain) const;
};

struct TrainingOptions {
  int epochs = 6;
  int average_from = 2;  ///< The weights returned are the mean over the epochs from this one on.
  float rate = 0.1F;
  float dropout = 0.2F;
  std::uint32_t seed = 1;
};

/// Maximum likelihood by AdaGrad, one sentence a step, features dropped at random. Deterministic.
[[nodiscard]] CrfWeights trainCrf(const std::vector<Instance>& instances, std::size_t features,
                                  std::size_t domains, const TrainingOptions& options);

/// The mean of the weights that several seeds lead to: steadier than any of them.
[[nodiscard]] CrfWeights trainCrf(const std::vector<Instance>& instances, std::size_t features,
                                  std::size_t domains, const TrainingOptions& options,
                                  std::uint32_t seeds);

[[nodiscard]] std::vector<nlp::Scores> emissionsOf(const Instance& instance,
                                                   const CrfWeights& weights, std::size_t domain,
                                                   float outside_bias);

}  // namespace isnad::train
