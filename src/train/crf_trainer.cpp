#include "crf_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace isnad::train {

using nlp::kLabels;
using nlp::Scores;
using nlp::Transitions;

namespace {

Scores sum(const Scores& a, const Scores& b) {
  Scores out;
  for (std::size_t j = 0; j < out.size(); ++j) out[j] = a[j] + b[j];
  return out;
}

void addTo(Scores& a, const Scores& b, float factor = 1) {
  for (std::size_t j = 0; j < a.size(); ++j) a[j] += factor * b[j];
}

Transitions sum(const Transitions& a, const Transitions& b) {
  Transitions out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = sum(a[i], b[i]);
  return out;
}

/// One AdaGrad step on a row.
void step(Scores& weights, Scores& squares, const Scores& gradient, float factor, float rate) {
  for (std::size_t j = 0; j < weights.size(); ++j) {
    const float g = factor * gradient[j];
    squares[j] += g * g;
    weights[j] -= rate * g / std::sqrt(squares[j]);
  }
}

CrfWeights emptyWeights(std::size_t features, std::size_t domains, float value) {
  CrfWeights weights;
  Scores row;
  row.fill(value);
  weights.shared.assign(features, row);
  weights.of_domain.assign(domains, weights.shared);
  weights.shared_transitions.fill(row);
  weights.domain_transitions.assign(domains, weights.shared_transitions);
  return weights;
}

void accumulate(CrfWeights& total, const CrfWeights& weights) {
  for (std::size_t f = 0; f < total.shared.size(); ++f) addTo(total.shared[f], weights.shared[f]);
  total.shared_transitions = sum(total.shared_transitions, weights.shared_transitions);
  for (std::size_t d = 0; d < total.of_domain.size(); ++d) {
    for (std::size_t f = 0; f < total.shared.size(); ++f)
      addTo(total.of_domain[d][f], weights.of_domain[d][f]);
    total.domain_transitions[d] = sum(total.domain_transitions[d], weights.domain_transitions[d]);
  }
}

void scale(CrfWeights& weights, float factor) {
  const auto all = [factor](auto& rows) {
    for (auto& row : rows) {
      for (auto& x : row) x *= factor;
    }
  };
  all(weights.shared);
  all(weights.shared_transitions);
  for (auto& rows : weights.of_domain) all(rows);
  for (auto& rows : weights.domain_transitions) all(rows);
}

class AdaGrad {
 public:
  AdaGrad(std::size_t features, std::size_t domains, const TrainingOptions& options)
      : options_(options),
        random_(options.seed),
        weights_(emptyWeights(features, domains, 0)),
        squares_(emptyWeights(features, domains, 1e-8F)) {}

  /// Returns the negative log likelihood of the sentence.
  double learn(const Instance& instance) {
    const auto n = instance.labels.size();
    const auto kept = dropped(instance);
    const float lift = 1 / (1 - options_.dropout);
    std::vector<Scores> emissions(n);
    for (std::size_t t = 0; t < n; ++t) {
      for (const auto f : kept[t]) {
        addTo(emissions[t], weights_.shared[f], lift);
        addTo(emissions[t], weights_.of_domain[instance.domain][f], lift);
      }
      if (!instance.base.empty()) addTo(emissions[t], instance.base[t]);
    }
    const auto transitions = weights_.transitions(instance.domain);
    std::vector<Scores> probability;
    const double log_z = nlp::TagLattice(transitions).marginals(emissions, probability);
    const double loss = log_z - goldScore(instance, emissions, transitions);
    updateTransitions(instance, emissions, transitions, probability);
    for (std::size_t t = 0; t < n; ++t) updateRows(instance, kept[t], t, probability[t], lift);
    return loss * instance.weight;
  }

  [[nodiscard]] const CrfWeights& weights() const { return weights_; }

 private:
  std::vector<std::vector<std::uint32_t>> dropped(const Instance& instance) {
    auto kept = instance.features;
    if (options_.dropout <= 0) return kept;
    const auto limit = static_cast<std::uint32_t>(options_.dropout * 16777216.0F);
    for (auto& features : kept)
      std::erase_if(features, [&](std::uint32_t) { return (random_() & 0xFFFFFFU) < limit; });
    return kept;
  }

  static double goldScore(const Instance& instance, const std::vector<Scores>& emissions,
                          const Transitions& transitions) {
    double score = 0;
    std::size_t previous = kLabels;
    for (std::size_t t = 0; t < emissions.size(); ++t) {
      const auto label = instance.labels[t];
      score += emissions[t][label] + transitions[previous][label];
      previous = label;
    }
    return score;
  }

  /// Pair marginals need the pair probabilities; those of neighbours given the marginals of single
  /// labels would be wrong, so the lattice is walked forward once more.
  void updateTransitions(const Instance& instance, const std::vector<Scores>& emissions,
                         const Transitions& transitions, const std::vector<Scores>& probability) {
    Transitions gradient = pairExpectations(emissions, transitions, probability);
    std::size_t previous = kLabels;
    for (const auto label : instance.labels) {
      gradient[previous][label] -= 1;
      previous = label;
    }
    for (std::size_t a = 0; a <= kLabels; ++a) {
      step(weights_.shared_transitions[a], squares_.shared_transitions[a], gradient[a],
           instance.weight, options_.rate);
      step(weights_.domain_transitions[instance.domain][a],
           squares_.domain_transitions[instance.domain][a], gradient[a], instance.weight,
           options_.rate);
    }
  }

  static Transitions pairExpectations(const std::vector<Scores>& emissions,
                                      const Transitions& transitions,
                                      const std::vector<Scores>& probability);

  void updateRows(const Instance& instance, const std::vector<std::uint32_t>& features,
                  std::size_t t, const Scores& probability, float lift) {
    Scores gradient = probability;
    gradient[instance.labels[t]] -= 1;
    const float most = std::ranges::max(gradient, {}, [](float g) { return std::abs(g); });
    if (std::abs(most) < 1e-3F) return;
    const float factor = instance.weight * lift;
    for (const auto f : features) {
      step(weights_.shared[f], squares_.shared[f], gradient, factor, options_.rate);
      step(weights_.of_domain[instance.domain][f], squares_.of_domain[instance.domain][f], gradient,
           factor, options_.rate);
    }
  }

  TrainingOptions options_;
  std::mt19937 random_;
  CrfWeights weights_;
  CrfWeights squares_;
};

Transitions AdaGrad::pairExpectations(const std::vector<Scores>& emissions,
                                      const Transitions& transitions,
                                      const std::vector<Scores>& probability) {
  const auto n = emissions.size();
  Transitions expected{};
  if (n == 0) return expected;
  for (std::size_t j = 0; j < kLabels; ++j) expected[kLabels][j] = probability[0][j];
  // P(a, b) = P(b) P(a | b), and P(a | b) follows from the forward scores alone.
  std::vector<Scores> forward(n);
  for (std::size_t t = 0; t < n; ++t) {
    const float top = *std::max_element(emissions[t].begin(), emissions[t].begin() + kLabels);
    float total = 1e-30F;
    for (std::size_t b = 0; b < kLabels; ++b) {
      float in = 0;
      if (t == 0) {
        in = nlp::mayFollow(kLabels, b) ? std::exp(transitions[kLabels][b]) : 0;
      } else {
        Scores share{};
        for (std::size_t a = 0; a < kLabels; ++a) {
          if (nlp::mayFollow(a, b)) share[a] = forward[t - 1][a] * std::exp(transitions[a][b]);
          in += share[a];
        }
        for (std::size_t a = 0; a < kLabels && in > 0; ++a)
          expected[a][b] += probability[t][b] * share[a] / in;
      }
      forward[t][b] = in * std::exp(emissions[t][b] - top);
      total += forward[t][b];
    }
    for (auto& x : forward[t]) x /= total;
  }
  return expected;
}

}  // namespace

void FeatureIndex::count(const nlp::TokenFeatures& features) {
  for (const auto hash : features) {
    if (hash != 0) ++numbers_[hash];
  }
}

void FeatureIndex::freeze(std::uint32_t min_count) {
  for (const auto& [hash, count] : numbers_) {
    if (count >= min_count) hashes_.push_back(hash);
  }
  std::ranges::sort(hashes_);
  numbers_.clear();
  for (std::uint32_t i = 0; i < hashes_.size(); ++i) numbers_.emplace(hashes_[i], i);
}

void FeatureIndex::keep(const std::vector<std::uint32_t>& numbers) {
  std::vector<std::uint64_t> kept;
  for (const auto number : numbers) kept.push_back(hashes_[number]);
  hashes_ = std::move(kept);
  numbers_.clear();
  for (std::uint32_t i = 0; i < hashes_.size(); ++i) numbers_.emplace(hashes_[i], i);
}

void FeatureIndex::lookUp(const nlp::TokenFeatures& features,
                          std::vector<std::uint32_t>& numbers) const {
  numbers.clear();
  for (const auto hash : features) {
    if (hash == 0) continue;
    const auto number = numbers_.find(hash);
    if (number != numbers_.end()) numbers.push_back(number->second);
  }
}

Scores CrfWeights::row(std::uint32_t feature, std::size_t domain) const {
  return sum(shared[feature], of_domain[domain][feature]);
}

Transitions CrfWeights::transitions(std::size_t domain) const {
  return sum(shared_transitions, domain_transitions[domain]);
}

CrfWeights trainCrf(const std::vector<Instance>& instances, std::size_t features,
                    std::size_t domains, const TrainingOptions& options) {
  AdaGrad trainer(features, domains, options);
  auto total = emptyWeights(features, domains, 0);
  int averaged = 0;
  std::vector<std::size_t> order(instances.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (auto i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    double loss = 0;
    for (const auto i : order) loss += trainer.learn(instances[i]);
    std::fprintf(stderr, "  epoch %d: negative log likelihood %.0f\n", epoch + 1, loss);
    if (epoch < options.average_from) continue;
    accumulate(total, trainer.weights());
    ++averaged;
  }
  scale(total, 1.0F / static_cast<float>(std::max(averaged, 1)));
  return total;
}

CrfWeights trainCrf(const std::vector<Instance>& instances, std::size_t features,
                    std::size_t domains, const TrainingOptions& options, std::uint32_t seeds) {
  auto total = emptyWeights(features, domains, 0);
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    auto own = options;
    own.seed = options.seed + seed;
    accumulate(total, trainCrf(instances, features, domains, own));
  }
  scale(total, 1.0F / static_cast<float>(seeds));
  return total;
}

std::vector<Scores> emissionsOf(const Instance& instance, const CrfWeights& weights,
                                std::size_t domain, float outside_bias) {
  std::vector<Scores> emissions(instance.features.size());
  for (std::size_t t = 0; t < emissions.size(); ++t) {
    for (const auto f : instance.features[t]) {
      addTo(emissions[t], weights.shared[f]);
      addTo(emissions[t], weights.of_domain[domain][f]);
    }
    emissions[t][nlp::kOutside] -= outside_bias;
  }
  return emissions;
}

}  // namespace isnad::train
