#include "isnad/base/team.h"

#include <atomic>
#include <numeric>
#include <vector>

#include "support/catch.h"

using namespace isnad;

TEST_CASE("a team does each piece of a loop once, in the same pieces however many they are") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    Team team(threads);
    std::vector<int> times(1000, 0);
    std::vector<std::size_t> lengths(10, 0);
    for (int round = 0; round < 20; ++round) {
      team.share(times.size(), 100, [&](std::size_t begin, std::size_t end) {
        lengths[begin / 100] = end - begin;
        for (auto i = begin; i < end; ++i) ++times[i];
      });
    }
    CHECK(times == std::vector<int>(1000, 20));
    CHECK(lengths == std::vector<std::size_t>(10, 100));
  }
}

TEST_CASE("each member of a team has a number of its own") {
  Team team(3);
  REQUIRE(team.size() == 3);
  std::vector<std::atomic<int>> calls(3);
  for (int round = 0; round < 50; ++round) team.each([&](unsigned member) { ++calls[member]; });
  for (const auto& times : calls) CHECK(times == 50);
}
