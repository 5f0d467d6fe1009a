#include "isnad/graph/histogram.h"

#include <array>

#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::graph;
using model::ClaimStatus;
using model::Predicate;

namespace {

model::Knowledge dated(const std::vector<std::string>& dates) {
  auto knowledge = namedThings({"أ", "ب"});
  for (const auto& date : dates) {
    addClaim(knowledge, 1, Predicate::Acquires, 2);
    knowledge.claims.back().date = date;
  }
  return knowledge;
}

Days between(const char* first, const char* last) {
  return {daysIn(first)->first, daysIn(last)->last};
}

/// `month: 2026-01 2, 2026-02 1`: each bar by its first day's month, or year, or day.
std::string barsOf(const model::Knowledge& knowledge, const Days& days, std::size_t most) {
  const auto facets = facetsOf(knowledge);
  const auto histogram = histogramOf(knowledge, facets, sift(knowledge, facets, {}), Clock::Valid,
                                     Stacking::Status, days, most);
  constexpr std::array<const char*, 4> kSizes{"day", "month", "quarter", "year"};
  std::string bars = kSizes.at(static_cast<std::size_t>(histogram.size));
  for (std::size_t i = 0; i < histogram.bins.size(); ++i)
    bars += " " + isoDay(histogram.bins[i].first) + ":" + std::to_string(histogram.totalOf(i));
  return bars;
}

}  // namespace

TEST_CASE("a claim stands in every bar that its days touch") {
  CHECK(barsOf(dated({"2026-01-31", "2026-Q1", "2026-02"}), between("2026-01", "2026-04"), 12) ==
        "month 2026-01-01:2 2026-02-01:2 2026-03-01:1 2026-04-01:0");
}

TEST_CASE("bars are as fine as there is room for them") {
  const auto knowledge = dated({"2025-05-05", "2026"});
  CHECK(barsOf(knowledge, between("2025-05-04", "2025-05-06"), 5) ==
        "day 2025-05-04:0 2025-05-05:1 2025-05-06:0");
  CHECK(barsOf(knowledge, between("2025-05", "2025-12"), 4) ==
        "quarter 2025-04-01:1 2025-07-01:0 2025-10-01:0");
  CHECK(barsOf(knowledge, between("2025", "2026"), 4) == "year 2025-01-01:1 2026-01-01:1");
  CHECK(barsOf(knowledge, between("2024", "2026"), 1) ==
        "year 2024-01-01:0 2025-01-01:1 2026-01-01:1");
}

TEST_CASE("bars leave out what the filter hides, but for its time") {
  auto knowledge = dated({"2026-01", "2026-02", "2026-02"});
  knowledge.claims[2].status = ClaimStatus::Denied;
  const auto facets = facetsOf(knowledge);
  ViewFilter filter;
  filter.time = TimeSpan{Clock::Valid, between("2026-01", "2026-01")};
  const auto barsBy = [&] {
    const auto histogram =
        histogramOf(knowledge, facets, sift(knowledge, facets, filter), Clock::Valid,
                    Stacking::Status, between("2026-01", "2026-02"), 12);
    return histogram.counts;
  };
  CHECK(barsBy() == std::vector<std::vector<std::uint32_t>>{{1, 0, 0, 0, 0}, {1, 0, 0, 1, 0}});
  filter.hidden_statuses = {ClaimStatus::Denied};
  CHECK(barsBy()[1] == std::vector<std::uint32_t>{1, 0, 0, 0, 0});
}

TEST_CASE("time reaches from the first to the last day of any claim") {
  CHECK(extentOf(facetsOf(dated({"2026-Q2", "", "2025"})), Clock::Valid) ==
        between("2025", "2026-06"));
  CHECK_FALSE(extentOf(facetsOf(dated({""})), Clock::Valid));
  CHECK_FALSE(extentOf(facetsOf(dated({"2026"})), Clock::Recorded));
}

TEST_CASE("the usual time leaves out what lies far from the rest, and nothing where all is even") {
  const auto usual = [](const std::vector<std::string>& dates) {
    return usualExtentOf(facetsOf(dated(dates)), Clock::Valid);
  };
  CHECK(usual({"1979", "2015", "2016", "2017", "2018", "2067"}) == between("2015", "2018"));
  CHECK(usual({"2024-01", "2024-03", "2024-12"}) == between("2024-01", "2024-12"));
  CHECK(usual({"2025", "2026"}) == between("2025", "2026"));
  CHECK_FALSE(usual({""}));
}

TEST_CASE("bars tell how many claims lie before and after them") {
  const auto knowledge = dated({"1979", "2015", "2016", "2067", "2068"});
  const auto facets = facetsOf(knowledge);
  const auto histogram = histogramOf(knowledge, facets, sift(knowledge, facets, {}), Clock::Valid,
                                     Stacking::Status, between("2015", "2016"), 12);
  CHECK(histogram.before == 1);
  CHECK(histogram.after == 2);
}
