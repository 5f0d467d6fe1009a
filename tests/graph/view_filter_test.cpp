#include "isnad/graph/view_filter.h"

#include "isnad/graph/graph.h"
#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::graph;
using model::ClaimStatus;
using model::Predicate;

namespace {

/// أ buys ب (2026, said by رويترز), أ may buy ج (published 2025-03-09 by CNBC), ج raises money.
model::Knowledge threeClaims() {
  auto knowledge = namedThings({"أ", "ب", "ج"});
  addClaim(knowledge, 1, Predicate::Acquires, 2);
  addClaim(knowledge, 1, Predicate::Acquires, 3, ClaimStatus::Possible);
  addClaim(knowledge, 3, Predicate::RaisesFunding, 0);
  auto& claims = knowledge.claims;
  claims[0].date = "2026";
  claims[0].attribution.text = "رويترز";
  claims[0].amount = model::Amount{2e9, "USD", model::AmountQualifier::Exact, {}};
  claims[2].date = "2024-Q2";
  claims[2].amount = model::Amount{5e9, "SAR", model::AmountQualifier::Exact, {}};
  return knowledge;
}

ClaimFacets facetsOfThree(const model::Knowledge& knowledge) {
  return facetsOf(knowledge, [](model::ArticleId) { return ArticleFacts{"CNBC", "2025-03-09"}; });
}

/// `x . x`: which of the claims the filter shows.
std::string shownBy(const ViewFilter& filter) {
  const auto knowledge = threeClaims();
  const auto sifted = sift(knowledge, facetsOfThree(knowledge), filter);
  std::string shown;
  for (std::size_t i = 0; i < knowledge.claims.size(); ++i)
    shown += (i == 0 ? "" : " ") + std::string(sifted.shows(i) ? "x" : ".");
  return shown;
}

ViewFilter during(Clock clock, const char* from, const char* to) {
  ViewFilter filter;
  filter.time = TimeSpan{clock, {daysIn(from)->first, daysIn(to)->last}};
  return filter;
}

ViewFilter amounting(std::optional<double> least, std::optional<double> most) {
  ViewFilter filter;
  filter.amount = AmountSpan{"USD", least, most};
  return filter;
}

}  // namespace

TEST_CASE("a date covers the days from its first to its last") {
  CHECK(daysIn("1970") == Days{0, 364});
  CHECK(daysIn("1970-Q1") == Days{0, 89});
  CHECK(daysIn("1970-02") == Days{31, 58});
  CHECK(daysIn("1970-01-03") == Days{2, 2});
  CHECK(isoDay(daysIn("2026-11")->last) == "2026-11-30");
  CHECK(isoDay(-1) == "1969-12-31");
}

TEST_CASE("a claim is shown when its own time touches the days, else that of its article") {
  CHECK(shownBy(during(Clock::Valid, "2026-05", "2026-05")) == "x . .");
  CHECK(shownBy(during(Clock::Valid, "2024-06-30", "2025-03-09")) == ". x x");
  CHECK(shownBy(during(Clock::Valid, "2024-07", "2025-03-08")) == ". . .");
  CHECK(shownBy(during(Clock::Recorded, "2025-03", "2025-03")) == "x x x");
  CHECK(shownBy(during(Clock::Recorded, "2026", "2026")) == ". . .");
}

TEST_CASE("amounts are compared in their own currency only") {
  CHECK(shownBy(amounting(1e9, {})) == "x . .");
  CHECK(shownBy(amounting({}, 2e9)) == "x . .");
  CHECK(shownBy(amounting(3e9, {})) == ". . .");
}

TEST_CASE("a claim's source is whom it is ascribed to, else the publisher") {
  ViewFilter filter;
  filter.hidden_sources = {"رويترز"};
  CHECK(shownBy(filter) == ". x x");
  filter.hidden_sources = {"CNBC"};
  CHECK(shownBy(filter) == "x . .");
}

TEST_CASE("every word of the filter stands in a name of the subject, object or source") {
  ViewFilter filter;
  filter.words = "ب";
  CHECK(shownBy(filter) == "x . .");
  filter.words = "أ  ج";
  CHECK(shownBy(filter) == ". x .");
  filter.words = "رويتر";
  CHECK(shownBy(filter) == "x . .");
}

TEST_CASE("the core leaves out who has too few neighbours among what is shown") {
  auto knowledge = namedThings({"أ", "ب", "ج", "د"});
  addClaim(knowledge, 1, Predicate::Owns, 2);
  addClaim(knowledge, 2, Predicate::Owns, 3);
  addClaim(knowledge, 3, Predicate::Owns, 1);
  addClaim(knowledge, 4, Predicate::Owns, 1);
  ViewFilter filter;
  filter.core = 2;
  CHECK(buildGraph(knowledge, filter).nodes.size() == 3);
  filter.hidden_predicates = {Predicate::Acquires};
  filter.core = 3;
  CHECK(buildGraph(knowledge, filter).nodes.empty());
}

TEST_CASE("a measure leaves out whose value among what is shown is not between the figures") {
  // 1 – 2, 2 – 3, 3 – 1, 3 – 4, and apart 5 – 6.
  auto knowledge = namedThings({"أ", "ب", "ج", "د", "ه", "و"});
  for (const auto& [subject, object] : {std::pair{1, 2}, {2, 3}, {3, 1}, {3, 4}, {5, 6}})
    addClaim(knowledge, subject, Predicate::Owns, object);
  const auto shown = [&](Measure measure, std::optional<double> least, std::optional<double> most) {
    ViewFilter filter;
    filter.measure = MeasureSpan{measure, least, most};
    std::string numbers;
    const auto sifted = sift(knowledge, facetsOf(knowledge), filter);
    for (std::size_t i = 0; i < knowledge.claims.size(); ++i)
      numbers += sifted.shows(i) ? std::to_string(i) : "";
    return numbers;
  };
  CHECK(shown(Measure::Degree, 2, {}) == "012");
  CHECK(shown(Measure::Degree, {}, 1) == "4");
  CHECK(shown(Measure::Component, 2, 2) == "4");
  CHECK(shown(Measure::Core, {}, {}) == "01234");
}

TEST_CASE("a facet counts what each of its values would show beside the others") {
  const auto knowledge = threeClaims();
  const auto facets = facetsOfThree(knowledge);
  ViewFilter filter;
  filter.hidden_statuses = {ClaimStatus::Possible};
  filter.hidden_predicates = {Predicate::RaisesFunding};
  const auto counts = countFacets(knowledge, facets, sift(knowledge, facets, filter));
  const auto at = [](const auto& list, auto value) {
    return list[static_cast<std::size_t>(value)];
  };
  CHECK(at(counts.statuses, ClaimStatus::Possible) == 1);
  CHECK(at(counts.statuses, ClaimStatus::Asserted) == 1);
  CHECK(at(counts.predicates, Predicate::RaisesFunding) == 1);
  CHECK(at(counts.predicates, Predicate::Acquires) == 1);
  CHECK(at(counts.types, model::EntityType::Organization) == 1);
  CHECK(counts.sources == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("a filter is a line of text and back") {
  ViewFilter filter;
  CHECK(toText(filter) == "filter");
  filter.hidden_types = {model::EntityType::Place};
  filter.hidden_predicates = {Predicate::Acquires, Predicate::Owns};
  filter.hidden_statuses = {ClaimStatus::Denied};
  filter.hidden_sources = {"رويترز", "قناة الشرق", ""};
  filter.amount = AmountSpan{"USD", 1e9, {}};
  filter.time = TimeSpan{Clock::Recorded, {daysIn("2026")->first, daysIn("2026")->last}, true};
  filter.words = "تسلا";
  filter.core = 2;
  filter.measure = MeasureSpan{Measure::PageRank, 0.25, {}};
  filter.show_isolated = true;
  CHECK(toText(filter) ==
        "filter hide-type=place hide-predicate=acquires hide-predicate=owns hide-status=denied "
        "hide-source=رويترز hide-source=\"قناة الشرق\" hide-source=\"\" currency=USD least=1e+09 "
        "clock=recorded from=2026-01-01 to=2026-12-31 undated=yes words=تسلا core=2 "
        "measure=pagerank measured-least=0.25 isolated=yes");
  CHECK(viewFilterFrom(toText(filter)).value() == filter);
}

TEST_CASE("what a later version adds to a filter is skipped, what is broken is refused") {
  CHECK(viewFilterFrom("filter hide-type=planet mood=good").value() == ViewFilter{});
  for (const auto* line :
       {"", "rename", "filter clock=valid", "filter clock=valid from=x to=y",
        "filter clock=valid from=2026-13-01 to=2026-12-31", "filter core=-1",
        "filter currency=USD least=much", "filter measure=degree measured-most=much"})
    CHECK_FALSE(viewFilterFrom(line));
}
