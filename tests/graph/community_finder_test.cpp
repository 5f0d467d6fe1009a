#include "community_finder.h"

#include <algorithm>
#include <map>

#include "graph/support/structures.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

Csr rowsOf(const Structure& structure) {
  Team alone(1);
  return csrOf(structure, alone);
}

/// Two cliques of four, tied by 3 – 4.
Csr twoCliques() {
  return rowsOf(drawn({{0, 1},
                       {0, 2},
                       {0, 3},
                       {1, 2},
                       {1, 3},
                       {2, 3},
                       {3, 4},
                       {4, 5},
                       {4, 6},
                       {4, 7},
                       {5, 6},
                       {5, 7},
                       {6, 7}}));
}

}  // namespace

TEST_CASE("cliques that one link ties are a community each") {
  CHECK(findCommunities(twoCliques(), {}) == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 1, 1, 1});
}

TEST_CASE("a star is one community, and nodes without links are one each") {
  auto star = drawn({{0, 1}, {0, 2}, {0, 3}});
  star.nodes = 6;
  CHECK(findCommunities(rowsOf(star), {}) == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 2});
}

TEST_CASE("planted groups are not torn apart") {
  constexpr std::uint32_t kGroup = 60;
  const auto of = findCommunities(rowsOf(planted(6000, kGroup)), {});
  std::uint32_t together = 0;
  for (std::uint32_t first = 0; first < of.size(); first += kGroup) {
    std::map<std::uint32_t, std::uint32_t> members;
    for (auto i = first; i < first + kGroup; ++i) ++members[of[i]];
    together +=
        std::ranges::max_element(members, {}, [](const auto& m) { return m.second; })->second;
  }
  CHECK(together > 0.95 * static_cast<double>(of.size()));
}

TEST_CASE("links inside communities weigh more, those between them as before") {
  auto graph = twoCliques();
  favourCommunities(graph, 3, {});
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
      const bool between = i / 4 != graph.targets[k] / 4;
      CHECK(graph.weights[k] == (between ? 1.0F : 3.0F));
    }
  }
}
