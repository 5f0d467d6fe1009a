#include "stress.h"

#include <cmath>

#include "support/catch.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

Csr csr(const Structure& structure) {
  Team alone(1);
  return csrOf(structure, alone);
}

std::vector<Point> fitted(const Csr& links, std::uint32_t seed) {
  std::mt19937 random(seed);
  auto positions = scattered(links.size(), std::sqrt(links.size()), random);
  minimiseStress(hopDistances(links, {}), StressStart::Anywhere, positions, random, {});
  return positions;
}

Structure path(std::uint32_t nodes) {
  Structure structure;
  structure.nodes = nodes;
  for (std::uint32_t i = 1; i < nodes; ++i) structure.links.push_back({i - 1, i});
  return structure;
}

}  // namespace

TEST_CASE("hops are counted between all pairs, also where there are more than a byte holds") {
  for (const std::uint32_t nodes : {2U, 70U, 400U}) {
    const auto distances = hopDistances(csr(path(nodes)), {});
    for (std::uint32_t a = 0; a < nodes; ++a) {
      for (std::uint32_t b = 0; b < nodes; ++b)
        REQUIRE(distances.row(a)[b] == std::abs(static_cast<float>(a) - static_cast<float>(b)));
    }
  }
}

TEST_CASE("a path becomes a straight line, each pair as far apart as it should be") {
  for (const std::uint32_t nodes : {2U, 3U, 4U, 9U, 50U}) {
    const auto at = fitted(csr(path(nodes)), 1);
    for (std::uint32_t a = 0; a < nodes; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        INFO(nodes << ": " << a << " " << b);
        CHECK((at[a] - at[b]).length() == Approx(a - b).epsilon(0.03));
      }
    }
  }
}

TEST_CASE("positions that are about right stay about where they are") {
  const auto links = csr(path(30));
  std::mt19937 random(5);
  std::vector<Point> positions;
  for (int i = 0; i < 30; ++i) positions.push_back({i * 1.1 + 7, i % 2 * 0.3});
  minimiseStress(hopDistances(links, {}), StressStart::Near, positions, random, {});
  for (int i = 0; i < 30; ++i) {
    CHECK(std::abs(positions[static_cast<std::size_t>(i)].x - (i + 8.45)) < 0.6);
    CHECK(std::abs(positions[static_cast<std::size_t>(i)].y - 0.15) < 0.6);
  }
}

TEST_CASE("the same seed gives the same positions, and a stop leaves them as they are") {
  const auto links = csr(path(40));
  CHECK(fitted(links, 3) == fitted(links, 3));
  CHECK(fitted(links, 3) != fitted(links, 4));
  std::stop_source stop;
  stop.request_stop();
  std::mt19937 random(1);
  std::vector<Point> positions(40, Point{1, 2});
  minimiseStress(hopDistances(links, {}), StressStart::Anywhere, positions, random,
                 stop.get_token());
  CHECK(positions == std::vector<Point>(40, Point{1, 2}));
}
