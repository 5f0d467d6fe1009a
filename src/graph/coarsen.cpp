#include "coarsen.h"

#include <algorithm>
#include <cmath>

namespace isnad::graph {

namespace {

constexpr auto kNone = ~std::uint32_t{0};
constexpr std::uint32_t kMostMembers = 4;
constexpr float kMostMass = 8;  // times the mean of the finer level

/// Nodes by ascending degree; from 64 on degrees count as equal.
std::vector<std::uint32_t> byDegree(const Csr& links) {
  constexpr std::uint32_t kBuckets = 64;
  const auto bucket = [&](std::uint32_t node) { return std::min(kBuckets, links.degree(node)); };
  std::vector<std::uint32_t> begin(kBuckets + 2, 0);
  for (std::uint32_t i = 0; i < links.size(); ++i) ++begin[bucket(i) + 1];
  for (std::uint32_t b = 0; b <= kBuckets; ++b) begin[b + 1] += begin[b];
  std::vector<std::uint32_t> order(links.size());
  for (std::uint32_t i = 0; i < links.size(); ++i) order[begin[bucket(i)]++] = i;
  return order;
}

class Clustering {
 public:
  explicit Clustering(const Level& fine)
      : fine_(fine), of_(fine.links.size(), kNone), waiting_(fine.links.size(), kNone) {
    double mass = 0;
    for (const float m : fine.mass) mass += m;
    most_mass_ = static_cast<float>(mass / fine.links.size()) * kMostMass;
  }

  void run() {
    for (const auto node : byDegree(fine_.links)) {
      if (of_[node] == kNone) place(node);
    }
  }

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(members_.size()); }
  std::vector<std::uint32_t> take() { return std::move(of_); }

 private:
  void place(std::uint32_t node) {
    const auto& links = fine_.links;
    std::uint32_t best = kNone;
    std::uint32_t strongest = kNone;
    float best_score = -1;
    float most_weight = -1;
    for (auto k = links.offsets[node]; k < links.offsets[node + 1]; ++k) {
      const auto next = links.targets[k];
      const float weight = links.weights[k];
      if (weight > most_weight) {
        most_weight = weight;
        strongest = next;
      }
      const auto cluster = of_[next];
      const float mass = cluster == kNone ? fine_.mass[next] : mass_[cluster];
      if (!fits(node, cluster, mass)) continue;
      const float score = weight / std::sqrt(mass);
      if (score > best_score) {
        best_score = score;
        best = next;
      }
    }
    if (best != kNone) {
      if (of_[best] == kNone) found(best);
      join(node, of_[best]);
    } else if (strongest != kNone && waiting_[strongest] != kNone &&
               fits(node, waiting_[strongest], mass_[waiting_[strongest]])) {
      join(node, waiting_[strongest]);
    } else {
      found(node);
      if (strongest != kNone) waiting_[strongest] = of_[node];
    }
  }

  bool fits(std::uint32_t node, std::uint32_t cluster, float mass) const {
    return (cluster == kNone || members_[cluster] < kMostMembers) &&
           mass + fine_.mass[node] <= most_mass_;
  }

  void found(std::uint32_t node) {
    of_[node] = count();
    members_.push_back(1);
    mass_.push_back(fine_.mass[node]);
  }

  void join(std::uint32_t node, std::uint32_t cluster) {
    of_[node] = cluster;
    ++members_[cluster];
    mass_[cluster] += fine_.mass[node];
  }

  const Level& fine_;
  float most_mass_ = 0;
  std::vector<std::uint32_t> of_;
  std::vector<std::uint32_t> waiting_;  // by node: a cluster of its satellites with room
  std::vector<std::uint8_t> members_;   // by cluster
  std::vector<float> mass_;             // by cluster
};

/// Members of each cluster, cluster after cluster.
struct Membership {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> nodes;
};

Membership membersOf(const std::vector<std::uint32_t>& parent, std::uint32_t count) {
  Membership members;
  members.begin.assign(std::size_t{count} + 1, 0);
  for (const auto cluster : parent) ++members.begin[cluster + 1];
  for (std::uint32_t c = 0; c < count; ++c) members.begin[c + 1] += members.begin[c];
  members.nodes.resize(parent.size());
  auto next = members.begin;
  for (std::uint32_t i = 0; i < parent.size(); ++i) members.nodes[next[parent[i]]++] = i;
  return members;
}

/// The links between clusters, weights summed. Weights are counts, so sums are exact in any order.
Csr contract(const Csr& fine, const std::vector<std::uint32_t>& parent, std::uint32_t count,
             Team& team) {
  constexpr std::size_t kGrain = 4096;
  struct Piece {
    std::vector<std::uint32_t> targets;
    std::vector<float> weights;
  };
  const auto members = membersOf(parent, count);
  std::vector<Piece> pieces(count / kGrain + 1);
  Csr coarse;
  coarse.offsets.assign(std::size_t{count} + 1, 0);
  team.share(count, kGrain, [&](std::size_t begin, std::size_t end) {
    auto& piece = pieces[begin / kGrain];
    std::vector<std::uint64_t> row;  // target above, weight below
    for (auto cluster = begin; cluster < end; ++cluster) {
      row.clear();
      for (auto m = members.begin[cluster]; m < members.begin[cluster + 1]; ++m) {
        const auto node = members.nodes[m];
        for (auto k = fine.offsets[node]; k < fine.offsets[node + 1]; ++k) {
          const std::uint64_t target = parent[fine.targets[k]];
          if (target != cluster)
            row.push_back(target << 32U | static_cast<std::uint32_t>(fine.weights[k]));
        }
      }
      std::sort(row.begin(), row.end());
      const auto before = piece.targets.size();
      for (const auto entry : row) {
        const auto target = static_cast<std::uint32_t>(entry >> 32U);
        const auto weight = static_cast<float>(static_cast<std::uint32_t>(entry));
        if (piece.targets.size() > before && piece.targets.back() == target) {
          piece.weights.back() += weight;
        } else {
          piece.targets.push_back(target);
          piece.weights.push_back(weight);
        }
      }
      coarse.offsets[cluster + 1] = static_cast<std::uint32_t>(piece.targets.size() - before);
    }
  });
  for (std::uint32_t c = 0; c < count; ++c) coarse.offsets[c + 1] += coarse.offsets[c];
  coarse.targets.reserve(coarse.offsets.back());
  coarse.weights.reserve(coarse.offsets.back());
  for (const auto& piece : pieces) {
    coarse.targets.insert(coarse.targets.end(), piece.targets.begin(), piece.targets.end());
    coarse.weights.insert(coarse.weights.end(), piece.weights.begin(), piece.weights.end());
  }
  return coarse;
}

}  // namespace

Coarsening coarsen(const Level& fine, Team& team) {
  Clustering clustering(fine);
  clustering.run();
  Coarsening coarser;
  const auto count = clustering.count();
  coarser.parent = clustering.take();
  coarser.level.mass.assign(count, 0);
  coarser.level.charge.assign(count, 0);
  for (std::uint32_t i = 0; i < fine.links.size(); ++i) {
    coarser.level.mass[coarser.parent[i]] += fine.mass[i];
    coarser.level.charge[coarser.parent[i]] += fine.charge[i];
  }
  coarser.level.links = contract(fine.links, coarser.parent, count, team);
  return coarser;
}

}  // namespace isnad::graph
