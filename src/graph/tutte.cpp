#include "tutte.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace isnad::graph {

namespace {

constexpr auto kNone = ~std::uint32_t{0};
using Cycle = std::vector<std::uint32_t>;

/// The shortest cycles through `root`, as breadth-first search closes them.
void addCyclesThrough(const Csr& links, std::uint32_t root, std::set<Cycle>& sets,
                      std::vector<Cycle>& cycles) {
  std::vector<std::uint32_t> parent(links.size(), kNone);
  std::vector<std::uint32_t> branch(links.size(), kNone);  // the neighbour of the root it hangs on
  std::vector<std::uint32_t> queue{root};
  parent[root] = root;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const auto node = queue[head];
    for (const auto next : links.neighbours(node)) {
      if (parent[next] == kNone) {
        parent[next] = node;
        branch[next] = node == root ? next : branch[node];
        queue.push_back(next);
        continue;
      }
      if (next < node || node == root || next == root || branch[next] == branch[node]) continue;
      Cycle cycle;
      for (auto i = node; i != root; i = parent[i]) cycle.push_back(i);
      cycle.push_back(root);
      std::ranges::reverse(cycle);
      for (auto i = next; i != root; i = parent[i]) cycle.push_back(i);
      auto set = cycle;
      std::ranges::sort(set);
      if (sets.insert(std::move(set)).second) cycles.push_back(std::move(cycle));
    }
  }
}

std::vector<Point> drawAround(const Csr& links, const Cycle& cycle, double radius) {
  constexpr int kRounds = 200;
  std::vector<Point> at(links.size());
  std::vector<bool> fixed(links.size());
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(cycle.size());
    at[cycle[i]] = Point{std::cos(angle), std::sin(angle)} * radius;
    fixed[cycle[i]] = true;
  }
  for (int round = 0; round < kRounds; ++round) {
    for (std::uint32_t node = 0; node < links.size(); ++node) {
      if (fixed[node] || links.degree(node) == 0) continue;
      Point sum;
      for (const auto next : links.neighbours(node)) sum = sum + at[next];
      at[node] = sum * (1.0 / links.degree(node));
    }
  }
  return at;
}

}  // namespace

std::vector<std::vector<Point>> drawByTutte(const Csr& links, double radius, std::size_t most) {
  std::set<Cycle> sets;
  std::vector<Cycle> cycles;
  for (std::uint32_t root = 0; root < links.size() && cycles.size() < 4 * most; ++root)
    addCyclesThrough(links, root, sets, cycles);
  // Long ones leave most room inside.
  std::ranges::stable_sort(cycles, std::greater{}, &Cycle::size);
  std::vector<std::vector<Point>> drawings;
  for (std::size_t i = 0; i < std::min(most, cycles.size()); ++i)
    drawings.push_back(drawAround(links, cycles[i], radius));
  return drawings;
}

}  // namespace isnad::graph
