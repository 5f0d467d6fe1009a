#include "generated.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace isnad::bench {

namespace {

using graph::Link;
using graph::Structure;

class Planting {
 public:
  Planting(std::uint32_t nodes, std::uint64_t seed) : nodes_(nodes), random_(seed) {
    formGroups();
    drawDegrees();
  }

  std::vector<Link> run(double links_per_node, double mixing) {
    std::vector<Link> links;
    for (std::uint32_t node = 0; node < nodes_; ++node) links.push_back({node, inGroup(node)});
    const auto wanted = static_cast<std::size_t>(links_per_node * nodes_);
    constexpr int kRounds = 8;
    for (int round = 0; round < kRounds && links.size() < wanted; ++round) {
      for (auto missing = wanted - links.size(); missing > 0; --missing) {
        const auto source = pick(0, nodes_);
        links.push_back({source, chance() < mixing ? pick(0, nodes_) : inGroup(source)});
      }
      clean(links);
    }
    connect(links);
    shuffle(links);
    return links;
  }

  static void clean(std::vector<Link>& links) {
    for (auto& [a, b] : links) {
      if (a > b) std::swap(a, b);
    }
    std::erase_if(links, [](const Link& l) { return l.source == l.target; });
    std::ranges::sort(links, {}, [](const Link& l) { return std::pair(l.source, l.target); });
    const auto repeated = std::ranges::unique(links);
    links.erase(repeated.begin(), repeated.end());
  }

 private:
  double chance() { return static_cast<double>(random_() >> 11U) * 0x1.0p-53; }

  void formGroups() {
    constexpr double kLeast = 15;
    constexpr double kExponent = -0.6;  // of the cumulated law
    const double most = std::max(40.0, nodes_ / 15.0);
    const double low = std::pow(kLeast, kExponent);
    const double high = std::pow(most, kExponent);
    begin_.push_back(0);
    while (begin_.back() < nodes_) {
      const auto size =
          static_cast<std::uint32_t>(std::pow(low + chance() * (high - low), 1 / kExponent));
      const auto end = std::min(nodes_, begin_.back() + size);
      group_.resize(end, static_cast<std::uint32_t>(begin_.size() - 1));
      begin_.push_back(end);
    }
  }

  void drawDegrees() {
    constexpr double kPareto = 1.35;
    const double most = 2 * std::sqrt(static_cast<double>(nodes_));
    cumulated_.push_back(0);
    for (std::uint32_t i = 0; i < nodes_; ++i) {
      cumulated_.push_back(cumulated_.back() +
                           std::min(most, std::pow(1 - chance(), -1 / kPareto)));
    }
  }

  /// A node of [first, end), by its degree.
  std::uint32_t pick(std::uint32_t first, std::uint32_t end) {
    const double at = cumulated_[first] + chance() * (cumulated_[end] - cumulated_[first]);
    const auto found =
        std::upper_bound(cumulated_.begin() + first, cumulated_.begin() + end + 1, at);
    return std::clamp(static_cast<std::uint32_t>(found - cumulated_.begin()) - 1, first, end - 1);
  }

  std::uint32_t inGroup(std::uint32_t node) {
    return pick(begin_[group_[node]], begin_[group_[node] + 1]);
  }

  /// Ties what is apart to some node of the first node's part.
  void connect(std::vector<Link>& links) {
    std::vector<std::uint32_t> root(nodes_);
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t node) {
      while (root[node] != node) node = root[node] = root[root[node]];
      return node;
    };
    for (const auto& [a, b] : links) root[find(a)] = find(b);
    std::vector<std::uint32_t> size(nodes_, 0);
    for (std::uint32_t node = 0; node < nodes_; ++node) ++size[find(node)];
    const auto largest = static_cast<std::uint32_t>(std::ranges::max_element(size) - size.begin());
    for (std::uint32_t node = 0; node < nodes_; ++node) {
      if (find(node) != node || node == largest) continue;
      auto other = pick(0, nodes_);
      while (find(other) != largest) other = pick(0, nodes_);
      links.push_back({node, other});
      root[node] = largest;
    }
    clean(links);
  }

  void shuffle(std::vector<Link>& links) {
    const auto below = [&](std::size_t count) {
      return static_cast<std::size_t>(chance() * static_cast<double>(count));
    };
    std::vector<std::uint32_t> name(nodes_);
    std::iota(name.begin(), name.end(), 0U);
    for (std::size_t i = nodes_; i > 1; --i) std::swap(name[i - 1], name[below(i)]);
    for (auto& [a, b] : links) {
      a = name[a];
      b = name[b];
    }
    for (std::size_t i = links.size(); i > 1; --i) std::swap(links[i - 1], links[below(i)]);
  }

  std::uint32_t nodes_;
  std::mt19937_64 random_;
  std::vector<std::uint32_t> group_;
  std::vector<std::uint32_t> begin_;  // of each group
  std::vector<double> cumulated_;     // degrees wanted
};

}  // namespace

Structure plantedCommunities(std::uint32_t nodes, double links_per_node, double mixing,
                             std::uint64_t seed) {
  return {nodes, Planting(nodes, seed).run(links_per_node, mixing)};
}

Structure withWhiskers(std::uint32_t nodes, std::uint64_t seed) {
  const auto core = nodes / 3 * 2;
  auto structure = plantedCommunities(core, 8, 0.15, seed);
  structure.nodes = nodes;
  std::mt19937_64 random(seed);
  constexpr std::uint32_t kLongest = 12;
  for (auto node = core; node < nodes;) {
    auto end = static_cast<std::uint32_t>(random() % core);
    for (auto left = 1 + random() % kLongest; left > 0 && node < nodes; --left, ++node) {
      structure.links.push_back({end, node});
      end = node;
    }
  }
  return structure;
}

}  // namespace isnad::bench
