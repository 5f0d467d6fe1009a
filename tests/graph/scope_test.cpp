#include "isnad/graph/scope.h"

#include "isnad/graph/differences.h"
#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::graph;
using model::Predicate;

namespace {

/// `أ` invests in ب twice and owns ج; ب supplies د; ه is tied to nothing.
model::Knowledge fiveThings() {
  auto knowledge = namedThings({"أ", "ب", "ج", "د", "ه"});
  addClaim(knowledge, 1, Predicate::Owns, 3);
  addClaim(knowledge, 1, Predicate::InvestsIn, 2);
  addClaim(knowledge, 1, Predicate::InvestsIn, 2);
  addClaim(knowledge, 2, Predicate::Supplies, 4);
  return knowledge;
}

std::string namesOf(const Graph& graph) {
  std::string names;
  for (const auto& node : graph.nodes) names += (names.empty() ? "" : " ") + node.label;
  return names;
}

std::string shown(const Scope& scope, const ViewFilter& filter = {}) {
  return namesOf(buildGraph(fiveThings(), filter, scope));
}

Ties whole() { return Ties(std::make_shared<const Graph>(buildGraph(fiveThings(), {}))); }

}  // namespace

TEST_CASE("a scope shows what was asked for, also what has no relation in it") {
  CHECK(shown({}) == "أ ب ج د");
  CHECK(shown(only({}, {{1}, {4}})) == "أ د");
  CHECK(buildGraph(fiveThings(), {}, only({}, {{1}, {4}})).edges.empty());
  CHECK(shown(only({}, {{5}})) == "ه");
  ViewFilter filter;
  filter.hidden_types = {model::EntityType::Organization};
  CHECK(shown(only({}, {{1}, {4}}), filter).empty());
}

TEST_CASE("an entity is expanded step by step, those with most claims first") {
  auto scope = expanded(whole(), only({}, {{1}}), {1}, {}, 1);
  CHECK(shown(scope) == "أ ب");
  CHECK(lackingNeighbours(whole(), scope, {1}) == std::vector<model::EntityId>{{3}});
  scope = expanded(whole(), scope, {1}, {}, 1);
  CHECK(shown(scope) == "أ ب ج");
  CHECK(lackingNeighbours(whole(), scope, {1}).empty());
}

TEST_CASE("an entity is expanded by one family of predicates") {
  CHECK(shown(expanded(whole(), only({}, {{2}}), {2}, familyOf(Predicate::Supplies))) == "ب د");
  CHECK(shown(expanded(whole(), only({}, {{2}}), {2}, familyOf(Predicate::InvestsIn))) == "أ ب");
}

TEST_CASE("collapsing leaves out what hangs on the entity alone") {
  const auto all = only({}, {{1}, {2}, {3}, {4}});
  CHECK(shown(collapsed(whole(), all, {1})) == "أ ب د");
  CHECK(shown(collapsed(whole(), all, {2})) == "أ ب ج");
  CHECK(shown(collapsed(whole(), {}, {1})) == "أ ب د");
}

TEST_CASE("around an entity are those at most so many relations away") {
  const auto at = [](int depth) { return shown(only({}, around(whole(), {{3}}, depth))); };
  CHECK(at(0) == "ج");
  CHECK(at(1) == "أ ج");
  CHECK(at(2) == "أ ب ج");
  CHECK(at(3) == "أ ب ج د");
}

TEST_CASE("what is hidden comes back when it is asked for") {
  auto scope = without({}, {{2}});
  CHECK(shown(scope) == "أ ج");
  CHECK(lackingNeighbours(whole(), scope, {1}) == std::vector<model::EntityId>{{2}});
  CHECK(shown(expanded(whole(), scope, {1})) == "أ ب ج د");
}

TEST_CASE("a group is one node that has the relations of all its members") {
  const auto scope = grouped({}, "شركات", {{1}, {2}});
  const auto graph = buildGraph(fiveThings(), {}, scope);
  CHECK(namesOf(graph) == "شركات ج د");
  CHECK(graph.nodes[0].members == std::vector<model::EntityId>{{1}, {2}});
  CHECK(graph.edges.size() == 2);
  CHECK(nodeOf(graph, {2}) == 0);
  CHECK(entitiesOf(graph.nodes[0]) == std::set<model::EntityId>{{1}, {2}});
  CHECK(shown(ungrouped(scope, {{2}})) == "أ ب ج د");
}

TEST_CASE("an entity is in one group at most, and one alone is none") {
  auto scope = grouped(grouped({}, "س", {{1}, {2}}), "ص", {{2}, {3}});
  CHECK(shown(scope) == "أ ص د");
  CHECK(grouped({}, "س", {{1}}).isWhole());
}

TEST_CASE("two views differ by the entities and relations that only one of them shows") {
  const auto one = buildGraph(fiveThings(), {}, only({}, {{1}, {2}, {4}}));
  const auto other = buildGraph(fiveThings(), {}, only({}, {{1}, {2}, {3}}));
  CHECK(onlyIn(one, other).entities == std::vector<model::EntityId>{{4}});
  CHECK(onlyIn(one, other).relations == std::vector<model::ClaimId>{{4}});
  CHECK(onlyIn(other, one).entities == std::vector<model::EntityId>{{3}});
  CHECK(onlyIn(other, one).relations == std::vector<model::ClaimId>{{1}});
  CHECK(onlyIn(one, one).isEmpty());
}
