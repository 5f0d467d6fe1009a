#include "isnad/model/ontology.h"

#include <set>

#include "support/catch.h"

using namespace isnad::model;

TEST_CASE("each of the 21 predicates has a key that finds it again, and names in both languages") {
  std::set<std::string_view> keys;
  for (const auto predicate : allPredicates()) {
    keys.insert(keyOf(predicate));
    CHECK(predicateFrom(keyOf(predicate)) == predicate);
    CHECK_FALSE(arabicName(predicate).empty());
    CHECK_FALSE(englishName(predicate).empty());
  }
  CHECK(keys.size() == 21);
}

TEST_CASE("types and statuses find themselves again, strangers find nothing") {
  for (const auto type : allEntityTypes()) CHECK(entityTypeFrom(keyOf(type)) == type);
  for (const auto status : allClaimStatuses()) CHECK(claimStatusFrom(keyOf(status)) == status);
  CHECK_FALSE(predicateFrom("likes"));
  CHECK_FALSE(entityTypeFrom("Organization"));
}

TEST_CASE("only mergers, partnerships and competition say the same both ways") {
  std::set<Predicate> symmetric;
  for (const auto predicate : allPredicates()) {
    if (isSymmetric(predicate)) symmetric.insert(predicate);
  }
  CHECK(symmetric == std::set<Predicate>{Predicate::MergesWith, Predicate::PartnersWith,
                                         Predicate::CompetesWith});
}
