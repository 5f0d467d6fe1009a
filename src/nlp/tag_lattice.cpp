#include "tag_lattice.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "vectorised.h"

namespace isnad::nlp {

namespace {

constexpr float kNever = -1e30F;

bool mayEnd(std::size_t label) {
  return label == kOutside || positionOf(static_cast<Label>(label)) == TagPosition::End ||
         positionOf(static_cast<Label>(label)) == TagPosition::Single;
}

/// exp of the scores less their maximum, which is returned.
float exponentials(const Scores& scores, Scores& out) {
  const float top = *std::max_element(scores.begin(), scores.begin() + kLabels);
  out.fill(0);
  for (std::size_t j = 0; j < kLabels; ++j) out[j] = std::exp(scores[j] - top);
  return top;
}

}  // namespace

std::optional<TagType> tagTypeOf(model::EntityType type) {
  switch (type) {
    case model::EntityType::Person:
      return TagType::Person;
    case model::EntityType::Organization:
      return TagType::Organization;
    case model::EntityType::Place:
      return TagType::Place;
    default:
      return std::nullopt;
  }
}

bool mayFollow(std::size_t previous, std::size_t next) {
  const bool open = previous != kOutside && previous < kLabels && !mayEnd(previous);
  const auto position =
      next == kOutside ? TagPosition::Single : positionOf(static_cast<Label>(next));
  const bool continues = position == TagPosition::Inside || position == TagPosition::End;
  if (!open) return !continues;
  return continues && typeOf(static_cast<Label>(previous)) == typeOf(static_cast<Label>(next));
}

TagLattice::TagLattice(const Transitions& transitions) {
  for (auto& row : log_) row.fill(kNever);
  for (std::size_t a = 0; a <= kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      if (!mayFollow(a, b)) continue;
      log_[a][b] = transitions[a][b];
      weight_[a][b] = std::exp(transitions[a][b]);
      if (a < kLabels) transposed_[b][a] = weight_[a][b];
    }
  }
}

using HalfRow [[gnu::vector_size(kRow / 2 * sizeof(float))]] = float;

/// `to`: what comes to each label from all labels of `from`. Rows stay in registers, which the
/// compiler does not find by itself: it turns the loops around.
template <class Rows>
[[gnu::always_inline]] inline void addSteps(const Scores& from, const Rows& rows, Scores& to) {
  HalfRow low{};
  HalfRow high{};
  for (std::size_t label = 0; label < kLabels; ++label) {
    HalfRow row[2];
    std::memcpy(row, rows[label].data(), sizeof(row));
    low += from[label] * row[0];
    high += from[label] * row[1];
  }
  std::memcpy(to.data(), &low, sizeof(low));
  std::memcpy(to.data() + kRow / 2, &high, sizeof(high));
}

/// `to`: the best way to each label from any label of `from`.
template <class Rows>
[[gnu::always_inline]] inline void keepBestSteps(const Scores& from, const Rows& rows, Scores& to) {
  HalfRow best[2];
  std::memcpy(best, rows[0].data(), sizeof(best));
  best[0] += from[0];
  best[1] += from[0];
  for (std::size_t label = 1; label < kLabels; ++label) {
    HalfRow row[2];
    std::memcpy(row, rows[label].data(), sizeof(row));
    for (std::size_t half = 0; half < 2; ++half) {
      const HalfRow through = from[label] + row[half];
      best[half] = through > best[half] ? through : best[half];
    }
  }
  std::memcpy(to.data(), best, sizeof(best));
}

ISNAD_VECTORISED
std::vector<Label> TagLattice::bestLabels(std::span<const Scores> emissions) const {
  const auto n = emissions.size();
  std::vector<Label> best(n, kOutside);
  if (n == 0) return best;
  std::vector<Scores> reached(n);  // the best way to each label, its own score with it
  for (std::size_t j = 0; j < kRow; ++j) reached[0][j] = log_[kLabels][j] + emissions[0][j];
  for (std::size_t t = 1; t < n; ++t) {
    Scores next;
    keepBestSteps(reached[t - 1], log_, next);
    for (std::size_t j = 0; j < kRow; ++j) reached[t][j] = next[j] + emissions[t][j];
  }
  float top = -std::numeric_limits<float>::infinity();
  for (std::size_t j = 0; j < kLabels; ++j) {
    if (mayEnd(j) && reached[n - 1][j] > top) {
      top = reached[n - 1][j];
      best[n - 1] = static_cast<Label>(j);
    }
  }
  for (auto t = n - 1; t > 0; --t) best[t - 1] = bestBefore(best[t], reached[t - 1]);
  return best;
}

Label TagLattice::bestBefore(Label label, const Scores& reached) const {
  Label best = kOutside;
  for (Label previous = 1; previous < kLabels; ++previous) {
    if (reached[previous] + log_[previous][label] > reached[best] + log_[best][label])
      best = previous;
  }
  return best;
}

ISNAD_VECTORISED
double TagLattice::marginals(std::span<const Scores> emissions,
                             std::vector<Scores>& probability) const {
  const auto n = emissions.size();
  probability.assign(n, {});
  if (n == 0) return 0;
  std::vector<Scores> local(n);
  std::vector<Scores> forward(n);
  std::vector<float> scale(n);
  double log_z = 0;
  for (std::size_t t = 0; t < n; ++t) {
    log_z += exponentials(emissions[t], local[t]);
    Scores here = weight_[kLabels];
    if (t > 0) addSteps(forward[t - 1], weight_, here);
    for (std::size_t j = 0; j < kRow; ++j) here[j] *= local[t][j];
    if (t + 1 == n) {
      for (std::size_t j = 0; j < kLabels; ++j) here[j] = mayEnd(j) ? here[j] : 0.0F;
    }
    float sum = 1e-30F;
    for (std::size_t j = 0; j < kLabels; ++j) sum += here[j];
    const float share = 1 / sum;
    for (std::size_t j = 0; j < kRow; ++j) forward[t][j] = here[j] * share;
    scale[t] = share;
    log_z += std::log(sum);
  }
  Scores backward{};
  for (std::size_t j = 0; j < kLabels; ++j) backward[j] = mayEnd(j) ? 1.0F : 0.0F;
  for (auto t = n; t-- > 0;) {
    for (std::size_t j = 0; j < kRow; ++j) probability[t][j] = forward[t][j] * backward[j];
    for (std::size_t j = 0; j < kRow; ++j) backward[j] = local[t][j] * backward[j] * scale[t];
    const auto after = backward;
    addSteps(after, transposed_, backward);
  }
  return log_z;
}

std::vector<TagSpan> spansOf(std::span<const Label> labels) {
  std::vector<TagSpan> spans;
  for (std::uint32_t t = 0; t < labels.size(); ++t) {
    if (labels[t] == kOutside) continue;
    auto end = t + 1;
    while (end < labels.size() && labels[end] != kOutside &&
           typeOf(labels[end]) == typeOf(labels[t]) &&
           (positionOf(labels[end]) == TagPosition::Inside ||
            positionOf(labels[end]) == TagPosition::End)) {
      ++end;
    }
    spans.push_back({t, end, typeOf(labels[t]), 0});
    t = end - 1;
  }
  return spans;
}

}  // namespace isnad::nlp
