#include "logistic.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace isnad::train {

std::vector<float> fitLogistic(const std::vector<const BinaryExample*>& examples,
                               std::size_t features, const LogisticOptions& options) {
  constexpr std::uint32_t kSeed = 7;
  constexpr float kSmall = 1e-3F;
  std::vector<float> weights(features, 0);
  std::vector<float> squares(features, kSmall);
  std::vector<double> sums(features, 0);
  std::vector<std::uint32_t> times(features, 0);
  for (const auto* example : examples) {
    for (const auto feature : example->features) ++times[feature];
  }
  auto order = examples;
  std::mt19937 random(kSeed);
  int averaged = 0;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    for (const auto* example : order) {
      float score = 0;
      for (const auto feature : example->features) score += weights[feature];
      const float probability = 1.0F / (1.0F + std::exp(-score));
      float gradient = probability - (example->positive ? 1.0F : 0.0F);
      if (example->positive) gradient *= options.positive_weight;
      for (const auto feature : example->features) {
        const float g = gradient + options.l2 * weights[feature] /
                                       static_cast<float>(std::max(times[feature], 1U));
        squares[feature] += g * g;
        weights[feature] -= options.step * g / std::sqrt(squares[feature]);
      }
    }
    if (epoch < options.epochs / 2) continue;
    ++averaged;
    for (std::size_t i = 0; i < features; ++i) sums[i] += weights[i];
  }
  for (std::size_t i = 0; i < features; ++i)
    weights[i] = static_cast<float>(sums[i] / std::max(averaged, 1));
  return weights;
}

}  // namespace isnad::train
