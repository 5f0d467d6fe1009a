#include "layers.h"

#include <algorithm>
#include <numeric>

namespace isnad::graph {

namespace {

constexpr std::size_t kMostBends = 300'000;
constexpr std::size_t kSteps = 1'000'000;    // sweeps times nodes and bends
constexpr std::size_t kExchangeUpTo = 3000;  // nodes and bends

/// Links without repeats and loops, those that close a cycle turned round.
std::vector<Link> acyclic(const Structure& structure) {
  std::vector<std::vector<std::uint32_t>> targets(structure.nodes);
  std::vector<std::uint32_t> coming(structure.nodes, 0);
  for (const auto& [source, target] : structure.links) {
    if (source == target) continue;
    targets[source].push_back(target);
    ++coming[target];
  }
  for (auto& list : targets) {
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
  }
  enum class State : std::uint8_t { New, Open, Done };
  std::vector<State> state(structure.nodes, State::New);
  std::vector<Link> links;
  // Depth first from the sources, then from what only cycles reach.
  std::vector<std::uint32_t> starts(structure.nodes);
  std::iota(starts.begin(), starts.end(), 0U);
  std::ranges::stable_sort(starts, {}, [&](std::uint32_t node) { return coming[node] > 0; });
  std::vector<std::pair<std::uint32_t, std::size_t>> way;
  for (const auto start : starts) {
    if (state[start] != State::New) continue;
    way.emplace_back(start, 0);
    state[start] = State::Open;
    while (!way.empty()) {
      const auto node = way.back().first;
      if (way.back().second == targets[node].size()) {
        state[node] = State::Done;
        way.pop_back();
        continue;
      }
      const auto next = targets[node][way.back().second++];
      links.push_back(state[next] == State::Open ? Link{next, node} : Link{node, next});
      if (state[next] == State::New) {
        state[next] = State::Open;
        way.emplace_back(next, 0);
      }
    }
  }
  std::ranges::sort(links, {}, [](const Link& l) { return std::pair(l.source, l.target); });
  const auto repeated = std::ranges::unique(links);
  links.erase(repeated.begin(), repeated.end());
  return links;
}

/// Longest way from a source; then sources come down to just above what they lead to.
std::vector<std::uint32_t> ranksOf(std::uint32_t nodes, const std::vector<Link>& links) {
  std::vector<std::vector<std::uint32_t>> targets(nodes);
  std::vector<std::uint32_t> waiting(nodes, 0);
  for (const auto& [source, target] : links) {
    targets[source].push_back(target);
    ++waiting[target];
  }
  const auto coming = waiting;
  std::vector<std::uint32_t> rank(nodes, 0);
  std::vector<std::uint32_t> ready;
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (waiting[node] == 0) ready.push_back(node);
  }
  for (std::size_t head = 0; head < ready.size(); ++head) {
    for (const auto next : targets[ready[head]]) {
      rank[next] = std::max(rank[next], rank[ready[head]] + 1);
      if (--waiting[next] == 0) ready.push_back(next);
    }
  }
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (coming[node] > 0 || targets[node].empty()) continue;
    const auto nearest = std::ranges::min(targets[node], {}, [&](auto t) { return rank[t]; });
    rank[node] = rank[nearest] - 1;
  }
  return rank;
}

void connect(Layers& layers, std::uint32_t upper, std::uint32_t lower) {
  layers.below[upper].push_back(lower);
  layers.above[lower].push_back(upper);
}

std::uint32_t addBend(Layers& layers, std::uint32_t rank) {
  layers.rank.push_back(rank);
  layers.above.emplace_back();
  layers.below.emplace_back();
  return static_cast<std::uint32_t>(layers.rank.size() - 1);
}

class Ordering {
 public:
  explicit Ordering(Layers& layers) : layers_(layers), place_(layers.rank.size()) { number(); }

  void run(const std::stop_token& stop) {
    const int sweeps =
        static_cast<int>(std::clamp<std::size_t>(kSteps / layers_.rank.size(), 4, 24));
    auto best = layers_.order;
    auto fewest = crossings();
    for (int sweep = 0; sweep < sweeps && fewest > 0 && !stop.stop_requested(); ++sweep) {
      const bool down = sweep % 2 == 0;
      const auto count = layers_.order.size();
      for (std::size_t k = 1; k < count; ++k) {
        const auto rank = down ? k : count - 1 - k;
        sortByMiddles(layers_.order[rank], down ? layers_.above : layers_.below);
      }
      if (layers_.rank.size() <= kExchangeUpTo) exchange();
      const auto now = crossings();
      if (now >= fewest) continue;
      fewest = now;
      best = layers_.order;
    }
    layers_.order = std::move(best);
  }

 private:
  void number() {
    for (const auto& row : layers_.order) {
      for (std::uint32_t i = 0; i < row.size(); ++i) place_[row[i]] = i;
    }
  }

  void sortByMiddles(std::vector<std::uint32_t>& row,
                     const std::vector<std::vector<std::uint32_t>>& neighbours) {
    std::vector<std::pair<double, std::uint32_t>> middles;
    for (const auto node : row) {
      double sum = 0;
      for (const auto next : neighbours[node]) sum += place_[next];
      const auto count = static_cast<double>(neighbours[node].size());
      middles.emplace_back(count > 0 ? sum / count : place_[node], node);
    }
    std::ranges::stable_sort(middles, {}, &std::pair<double, std::uint32_t>::first);
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      row[i] = middles[i].second;
      place_[row[i]] = i;
    }
  }

  /// Crossings between the links of two neighbours of a row, left before right.
  [[nodiscard]] std::size_t crossingsOf(std::uint32_t left, std::uint32_t right) const {
    std::size_t crossings = 0;
    for (const auto* side : {&layers_.above, &layers_.below}) {
      for (const auto a : (*side)[left]) {
        for (const auto b : (*side)[right]) crossings += place_[a] > place_[b] ? 1 : 0;
      }
    }
    return crossings;
  }

  /// Neighbours of a row change places as long as that saves crossings.
  void exchange() {
    constexpr int kRounds = 10;
    bool better = true;
    for (int round = 0; round < kRounds && better; ++round) {
      better = false;
      for (auto& row : layers_.order) {
        for (std::size_t i = 1; i < row.size(); ++i) {
          if (crossingsOf(row[i], row[i - 1]) >= crossingsOf(row[i - 1], row[i])) continue;
          std::swap(row[i - 1], row[i]);
          std::swap(place_[row[i - 1]], place_[row[i]]);
          better = true;
        }
      }
    }
  }

  /// Inversions among the lower ends when links are ordered by their upper ones.
  [[nodiscard]] std::size_t crossings() const {
    std::size_t crossings = 0;
    for (std::size_t rank = 0; rank + 1 < layers_.order.size(); ++rank) {
      std::vector<std::uint32_t> tree(layers_.order[rank + 1].size() + 1, 0);
      std::uint32_t seen = 0;
      for (const auto node : layers_.order[rank]) {
        std::vector<std::uint32_t> ends;
        for (const auto next : layers_.below[node]) ends.push_back(place_[next]);
        for (const auto end : ends) {
          std::uint32_t not_right = 0;
          for (auto i = end + 1; i > 0; i -= i & (~i + 1)) not_right += tree[i];
          crossings += seen - not_right;
        }
        for (const auto end : ends) {
          for (auto i = end + 1; i < tree.size(); i += i & (~i + 1)) ++tree[i];
          ++seen;
        }
      }
    }
    return crossings;
  }

  Layers& layers_;
  std::vector<std::uint32_t> place_;  // in its row
};

}  // namespace

Layers layersOf(const Structure& structure) {
  const auto links = acyclic(structure);
  Layers layers;
  layers.rank = ranksOf(structure.nodes, links);
  layers.above.resize(structure.nodes);
  layers.below.resize(structure.nodes);
  std::size_t bends = 0;
  for (const auto& [source, target] : links) bends += layers.rank[target] - layers.rank[source] - 1;
  for (const auto& [source, target] : links) {
    if (layers.rank[target] > layers.rank[source] + 1 && bends > kMostBends) continue;
    auto upper = source;
    for (auto rank = layers.rank[source] + 1; rank < layers.rank[target]; ++rank) {
      const auto bend = addBend(layers, rank);
      connect(layers, upper, bend);
      upper = bend;
    }
    connect(layers, upper, target);
  }
  const auto last = std::ranges::max(layers.rank);
  layers.order.resize(std::size_t{last} + 1);
  for (std::uint32_t node = 0; node < layers.rank.size(); ++node)
    layers.order[layers.rank[node]].push_back(node);
  return layers;
}

void orderLayers(Layers& layers, const std::stop_token& stop) { Ordering(layers).run(stop); }

}  // namespace isnad::graph
