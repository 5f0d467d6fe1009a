#include "tag_lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isnad::nlp {

namespace {

constexpr float kNever = -1e30F;

bool mayEnd(std::size_t label) {
  return label == kOutside || positionOf(static_cast<Label>(label)) == TagPosition::End ||
         positionOf(static_cast<Label>(label)) == TagPosition::Single;
}

struct Arc {
  Label previous;
  Label next;
};

std::vector<Arc> legalArcs() {
  std::vector<Arc> arcs;
  for (std::size_t previous = 0; previous < kLabels; ++previous) {
    for (std::size_t next = 0; next < kLabels; ++next) {
      if (mayFollow(previous, next))
        arcs.push_back({static_cast<Label>(previous), static_cast<Label>(next)});
    }
  }
  return arcs;
}

const std::vector<Arc>& arcs() {
  static const auto legal = legalArcs();
  return legal;
}

/// exp of the scores less their maximum, which is returned.
float exponentials(const Scores& scores, Scores& out) {
  const float top = *std::max_element(scores.begin(), scores.begin() + kLabels);
  out.fill(0);
  for (std::size_t j = 0; j < kLabels; ++j) out[j] = std::exp(scores[j] - top);
  return top;
}

}  // namespace

bool mayFollow(std::size_t previous, std::size_t next) {
  const bool open = previous != kOutside && previous < kLabels && !mayEnd(previous);
  const auto position =
      next == kOutside ? TagPosition::Single : positionOf(static_cast<Label>(next));
  const bool continues = position == TagPosition::Inside || position == TagPosition::End;
  if (!open) return !continues;
  return continues && typeOf(static_cast<Label>(previous)) == typeOf(static_cast<Label>(next));
}

std::vector<Label> bestLabels(std::span<const Scores> emissions, const Transitions& transitions) {
  const auto n = emissions.size();
  std::vector<Label> best(n, kOutside);
  if (n == 0) return best;
  std::vector<std::array<Label, kRow>> came_from(n);
  Scores score{};
  for (std::size_t j = 0; j < kLabels; ++j) {
    score[j] = mayFollow(kLabels, j) ? transitions[kLabels][j] + emissions[0][j] : kNever;
  }
  for (std::size_t t = 1; t < n; ++t) {
    Scores next;
    next.fill(2 * kNever);
    for (const auto [previous, label] : arcs()) {
      const float through = score[previous] + transitions[previous][label];
      if (through > next[label]) {
        next[label] = through;
        came_from[t][label] = previous;
      }
    }
    for (std::size_t j = 0; j < kLabels; ++j) score[j] = next[j] + emissions[t][j];
  }
  float top = -std::numeric_limits<float>::infinity();
  for (std::size_t j = 0; j < kLabels; ++j) {
    if (mayEnd(j) && score[j] > top) {
      top = score[j];
      best[n - 1] = static_cast<Label>(j);
    }
  }
  for (auto t = n - 1; t > 0; --t) best[t - 1] = came_from[t][best[t]];
  return best;
}

double marginals(std::span<const Scores> emissions, const Transitions& transitions,
                 std::vector<Scores>& probability) {
  const auto n = emissions.size();
  probability.assign(n, {});
  if (n == 0) return 0;
  Transitions weight{};
  for (std::size_t a = 0; a <= kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      weight[a][b] = mayFollow(a, b) ? std::exp(transitions[a][b]) : 0;
    }
  }
  std::vector<Scores> local(n);
  std::vector<Scores> forward(n);
  std::vector<float> scale(n);
  double log_z = 0;
  for (std::size_t t = 0; t < n; ++t) {
    log_z += exponentials(emissions[t], local[t]);
    auto& here = forward[t];
    here.fill(0);
    if (t == 0) {
      for (std::size_t j = 0; j < kLabels; ++j) here[j] = weight[kLabels][j];
    } else {
      for (const auto [a, b] : arcs()) here[b] += forward[t - 1][a] * weight[a][b];
    }
    float sum = 1e-30F;
    for (std::size_t j = 0; j < kLabels; ++j) {
      here[j] = t + 1 == n && !mayEnd(j) ? 0 : here[j] * local[t][j];
      sum += here[j];
    }
    for (auto& x : here) x /= sum;
    scale[t] = sum;
    log_z += std::log(sum);
  }
  Scores backward{};
  for (std::size_t j = 0; j < kLabels; ++j) backward[j] = mayEnd(j) ? 1.0F : 0.0F;
  for (auto t = n; t-- > 0;) {
    for (std::size_t j = 0; j < kLabels; ++j) probability[t][j] = forward[t][j] * backward[j];
    if (t == 0) break;
    Scores before{};
    for (const auto [a, b] : arcs()) {
      before[a] += weight[a][b] * local[t][b] * backward[b] / scale[t];
    }
    backward = before;
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
