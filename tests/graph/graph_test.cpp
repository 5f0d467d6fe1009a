#include "isnad/graph/graph.h"

#include "isnad/graph/drawing.h"
#include "isnad/graph/wording.h"
#include "support/catch.h"
#include "support/knowledge.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::graph;
using model::ClaimStatus;
using model::Predicate;

TEST_CASE("claims with the same ends and predicate are one relation, the surest leads") {
  auto knowledge = namedThings({"أ", "ب"});
  addClaim(knowledge, 1, Predicate::Acquires, 2, ClaimStatus::Possible);
  addClaim(knowledge, 1, Predicate::Acquires, 2, ClaimStatus::Asserted);
  const auto graph = buildGraph(knowledge, {});
  REQUIRE(graph.edges.size() == 1);
  CHECK(graph.edges[0].status == ClaimStatus::Asserted);
  const auto claims = graph.claimsOf(0);
  CHECK(std::vector(claims.begin(), claims.end()) == std::vector<model::ClaimId>{{2}, {1}});
  CHECK_FALSE(graph.edges[0].disputed);
}

TEST_CASE("what is asserted and denied is disputed") {
  auto knowledge = namedThings({"أ", "ب"});
  addClaim(knowledge, 1, Predicate::Acquires, 2, ClaimStatus::Denied);
  addClaim(knowledge, 1, Predicate::Acquires, 2, ClaimStatus::Asserted);
  CHECK(buildGraph(knowledge, {}).edges[0].disputed);
}

TEST_CASE("a partnership is one relation whichever way it is told, a purchase is two") {
  auto knowledge = namedThings({"أ", "ب"});
  addClaim(knowledge, 1, Predicate::PartnersWith, 2);
  addClaim(knowledge, 2, Predicate::PartnersWith, 1);
  CHECK(buildGraph(knowledge, {}).edges.size() == 1);
  addClaim(knowledge, 1, Predicate::Acquires, 2);
  addClaim(knowledge, 2, Predicate::Acquires, 1);
  const auto graph = buildGraph(knowledge, {});
  CHECK(graph.edges.size() == 3);
  CHECK(graph.edges[0].lanes == 3);
}

TEST_CASE(
    "a claim without an object is a callout, an entity without claims is left out unless asked "
    "for") {
  auto knowledge = namedThings({"أ", "ب", "ج"});
  addClaim(knowledge, 1, Predicate::RaisesFunding, 0);
  CHECK(buildGraph(knowledge, {}).nodes.size() == 1);
  CHECK(buildGraph(knowledge, {}).callouts.size() == 1);
  ViewFilter all;
  all.show_isolated = true;
  CHECK(buildGraph(knowledge, all).nodes.size() == 3);
}

TEST_CASE("a filter hides types, predicates and statuses with all that hangs on them") {
  auto knowledge = namedThings({"أ", "ب"});
  addClaim(knowledge, 1, Predicate::Acquires, 2, ClaimStatus::Possible);
  ViewFilter filter;
  filter.hidden_statuses = {ClaimStatus::Possible};
  CHECK(buildGraph(knowledge, filter).edges.empty());
  filter = {};
  filter.hidden_types = {model::EntityType::Organization};
  CHECK(buildGraph(knowledge, filter).nodes.empty());
}

TEST_CASE("amounts are worded as the press words them") {
  const auto arabic = [](double value, const char* currency,
                         model::AmountQualifier q = model::AmountQualifier::Exact) {
    return amountText({value, currency, q, {}}, Language::Arabic);
  };
  CHECK(arabic(97.4e9, "USD") == "97.4 مليار دولار");
  CHECK(arabic(3e9, "SAR") == "3 مليارات ريال سعودي");
  CHECK(arabic(20e6, "EUR") == "20 مليون يورو");
  CHECK(arabic(5e12, "USD", model::AmountQualifier::MoreThan) == "أكثر من 5 تريليونات دولار");
  CHECK(arabic(750, "") == "750");
  CHECK(amountText({97.4e9, "USD", model::AmountQualifier::About, {}}, Language::English) ==
        "about $97.4bn");
}

TEST_CASE("a relation takes at most 60 bytes of what a view keeps, a node at most 200") {
  const auto planted = plantedGraph(2000, 6000);
  auto graph = planted.graph;
  graph.nodes.shrink_to_fit();
  graph.edges.shrink_to_fit();
  graph.claims.shrink_to_fit();
  auto nodes = graph;
  nodes.edges = std::vector<Edge>();
  nodes.claims = std::vector<model::ClaimId>();
  const auto whole = graph.bytes() + drawGraph(graph, planted.positions).bytes();
  const auto alone = nodes.bytes() + drawGraph(nodes, planted.positions).bytes() +
                     planted.positions.size() * sizeof(Point);
  CHECK(alone <= 200 * graph.nodes.size());
  CHECK(whole + planted.positions.size() * sizeof(Point) - alone <= 60 * graph.edges.size());
}
