#include "community_finder.h"

#include <algorithm>
#include <numeric>

namespace isnad::graph {

namespace {

constexpr std::size_t kVisits = 6;   // of a node in one round, on average at most
constexpr double kWorthwhile = 0.9;  // a round must leave fewer communities than that share

/// A graph whose nodes stand for communities of a finer one.
struct Contracted {
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t> targets;
  std::vector<float> weights;
  std::vector<float> strength;  // of all links of what a node stands for, those inside twice

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(strength.size()); }
};

/// Nodes go over to the neighbouring community where they add most to modularity.
class LocalMoves {
 public:
  explicit LocalMoves(const Contracted& graph)
      : graph_(graph), of_(graph.size()), total_(graph.strength), weight_(graph.size(), 0) {
    std::iota(of_.begin(), of_.end(), 0U);
    double all = 0;
    for (const float strength : graph.strength) all += static_cast<double>(strength);
    per_strength_ = static_cast<float>(1 / std::max(all, 1.0));
  }

  std::vector<std::uint32_t> run(const std::stop_token& stop) {
    std::vector<std::uint32_t> queue(graph_.size());
    std::iota(queue.begin(), queue.end(), 0U);
    std::vector<std::uint32_t> next;
    std::vector<bool> waits(graph_.size(), true);
    std::size_t left = kVisits * graph_.size();
    while (!queue.empty() && left >= queue.size() && !stop.stop_requested()) {
      left -= queue.size();
      next.clear();
      for (const auto node : queue) {
        waits[node] = false;
        if (!move(node)) continue;
        for (auto k = graph_.offsets[node]; k < graph_.offsets[node + 1]; ++k) {
          const auto other = graph_.targets[k];
          if (waits[other] || of_[other] == of_[node]) continue;
          waits[other] = true;
          next.push_back(other);
        }
      }
      std::swap(queue, next);
    }
    return std::move(of_);
  }

 private:
  bool move(std::uint32_t node) {
    near_.clear();
    for (auto k = graph_.offsets[node]; k < graph_.offsets[node + 1]; ++k) {
      const auto community = of_[graph_.targets[k]];
      if (weight_[community] == 0) near_.push_back(community);
      weight_[community] += graph_.weights[k];
    }
    const auto own = of_[node];
    const float expected = graph_.strength[node] * per_strength_;
    total_[own] -= graph_.strength[node];
    auto best = own;
    float most = weight_[own] - expected * total_[own];
    for (const auto community : near_) {
      const float gain = weight_[community] - expected * total_[community];
      if (gain <= most) continue;
      most = gain;
      best = community;
    }
    for (const auto community : near_) weight_[community] = 0;
    total_[best] += graph_.strength[node];
    of_[node] = best;
    return best != own;
  }

  const Contracted& graph_;
  std::vector<std::uint32_t> of_;
  std::vector<float> total_;         // strength, by community
  std::vector<float> weight_;        // of one node's links, by community; 0 between the moves
  std::vector<std::uint32_t> near_;  // communities of its neighbours
  float per_strength_ = 0;
};

/// Without gaps from 0; answers how many.
std::uint32_t renumber(std::vector<std::uint32_t>& of) {
  constexpr auto kNone = ~std::uint32_t{0};
  std::vector<std::uint32_t> number(of.size(), kNone);
  std::uint32_t count = 0;
  for (auto& community : of) {
    if (number[community] == kNone) number[community] = count++;
    community = number[community];
  }
  return count;
}

Contracted contract(const Contracted& fine, const std::vector<std::uint32_t>& of,
                    std::uint32_t count) {
  std::vector<std::uint32_t> begin(std::size_t{count} + 1, 0);
  for (const auto community : of) ++begin[community + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> members(of.size());
  auto end = begin;
  for (std::uint32_t i = 0; i < of.size(); ++i) members[end[of[i]]++] = i;
  Contracted coarse{{0}, {}, {}, std::vector<float>(count, 0)};
  std::vector<float> weight(count, 0);
  for (std::uint32_t community = 0; community < count; ++community) {
    const auto first = coarse.targets.size();
    for (auto m = begin[community]; m < begin[community + 1]; ++m) {
      const auto node = members[m];
      coarse.strength[community] += fine.strength[node];
      for (auto k = fine.offsets[node]; k < fine.offsets[node + 1]; ++k) {
        const auto other = of[fine.targets[k]];
        if (other == community) continue;
        if (weight[other] == 0) coarse.targets.push_back(other);
        weight[other] += fine.weights[k];
      }
    }
    for (auto k = first; k < coarse.targets.size(); ++k) {
      coarse.weights.push_back(weight[coarse.targets[k]]);
      weight[coarse.targets[k]] = 0;
    }
    coarse.offsets.push_back(static_cast<std::uint32_t>(coarse.targets.size()));
  }
  return coarse;
}

}  // namespace

std::vector<std::uint32_t> findCommunities(const Csr& graph, const std::stop_token& stop) {
  Contracted now{graph.offsets, graph.targets, graph.weights, std::vector<float>(graph.size(), 0)};
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k)
      now.strength[i] += graph.weights[k];
  }
  std::vector<std::uint32_t> of(graph.size());
  std::iota(of.begin(), of.end(), 0U);
  while (now.size() > 1 && !stop.stop_requested()) {
    auto moved = LocalMoves(now).run(stop);
    const auto count = renumber(moved);
    for (auto& community : of) community = moved[community];
    if (count > kWorthwhile * now.size()) break;
    now = contract(now, moved, count);
  }
  return of;
}

void favourCommunities(Csr& graph, float times, const std::stop_token& stop) {
  const auto of = findCommunities(graph, stop);
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
      if (of[i] == of[graph.targets[k]]) graph.weights[k] *= times;
    }
  }
}

}  // namespace isnad::graph
