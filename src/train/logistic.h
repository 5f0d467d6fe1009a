#pragma once

#include <cstdint>
#include <vector>

namespace isnad::train {

/// One thing that is so or is not, with the features that it has (each counts once).
struct BinaryExample {
  std::vector<std::uint32_t> features;
  bool positive = false;
};

struct LogisticOptions {
  int epochs = 30;
  float step = 0.15F;
  float l2 = 2.0F;               ///< Pull towards zero, per example that has the feature.
  float positive_weight = 1.5F;  ///< A positive example counts as so many.
};

/// Logistic regression by AdaGrad, examples in an order shuffled from a fixed seed, weights
/// averaged over the second half of the epochs. `features`: one more than the greatest feature
/// number.
[[nodiscard]] std::vector<float> fitLogistic(const std::vector<const BinaryExample*>& examples,
                                             std::size_t features, const LogisticOptions& options);

}  // namespace isnad::train
