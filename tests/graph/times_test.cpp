#include "isnad/graph/times.h"

#include "isnad/base/resource_folder.h"
#include "isnad/graph/atlas.h"
#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::graph;
using model::Predicate;

TEST_CASE("a date is as many days as lie before its middle") {
  CHECK(daysOf("1970-01-01") == 0.5);
  CHECK(daysOf("1970-01-11") == 10.5);
  CHECK(daysOf("1970") == 182.5);
  CHECK(daysOf("1970-Q1") == 45);
  CHECK(daysOf("1970-H1") == 90.5);
  CHECK(daysOf("1970-01") == 15.5);
  CHECK(daysOf("1970-early") == 60);
  CHECK(*daysOf("1970-mid") < *daysOf("1970-late"));
  CHECK(daysOf("1969-12-31") == -0.5);
  CHECK(daysOf("2000-02-29") == 11016.5);
}

TEST_CASE("what is no date has no day") {
  for (const auto* text : {"", "26", "أمس", "2026-", "2026-13", "2026-Q5", "2026-00", "2026-02-30",
                           "2026-06-15T10:00", "2026/06/15", "2026-H3", "2026-Q"})
    CHECK_FALSE(daysOf(text));
}

TEST_CASE("a node's time is that of its earliest dated claim") {
  auto knowledge = namedThings({"أ", "ب", "ج"});
  addClaim(knowledge, 1, Predicate::Acquires, 2);
  addClaim(knowledge, 1, Predicate::Owns, 2);
  addClaim(knowledge, 3, Predicate::RaisesFunding, 0);
  knowledge.claims[0].date = "2025-06-01";
  knowledge.claims[1].date = "2024";
  const auto graph = buildGraph(knowledge, {});
  const auto times = timesOf(graph, knowledge);
  REQUIRE(times.size() == 3);
  CHECK(times[0] == daysOf("2024"));
  CHECK(times[1] == daysOf("2024"));
  CHECK_FALSE(times[2]);
}

TEST_CASE("the atlas knows countries and cities by either name") {
  const auto resources = resourceFolder();
  REQUIRE(resources);
  const auto atlas = Atlas::read(*resources);
  REQUIRE(atlas);
  CHECK(atlas->find("السعودية"));
  CHECK(atlas->find("Saudi Arabia") == atlas->find("السعودية"));
  CHECK(atlas->find("دبي")->latitude == Approx(25.2).margin(0.2));
  CHECK(atlas->find("Dubai")->longitude == Approx(55.3).margin(0.2));
  CHECK(atlas->find("لندن")->longitude == Approx(-0.1).margin(0.2));  // not the one in Canada
  CHECK_FALSE(atlas->find("المريخ"));
}

TEST_CASE("only places are put on the map") {
  const auto atlas = Atlas::read(*resourceFolder());
  REQUIRE(atlas);
  auto knowledge = namedThings({"الرياض", "الرياض"});
  knowledge.entities[1].type = model::EntityType::Place;
  addClaim(knowledge, 1, Predicate::Owns, 2);
  const auto places = atlas->placesOf(buildGraph(knowledge, {}));
  CHECK_FALSE(places[0]);
  CHECK(places[1]);
}

TEST_CASE("an atlas that is not there says where it was looked for") {
  const auto atlas = Atlas::read("/nowhere");
  REQUIRE_FALSE(atlas);
  CHECK(atlas.error().what.find("/nowhere/atlas/places.tsv") != std::string::npos);
}
