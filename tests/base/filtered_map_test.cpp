#include "isnad/base/filtered_map.h"

#include "support/catch.h"

using namespace isnad;

TEST_CASE("a filtered map has what was put in, under its first value, and nothing else") {
  constexpr unsigned kSmall = 6;  // 64 bits for a hundred keys: the filter lets most pass
  FilteredMap<int> map(kSmall);
  for (int i = 0; i < 100; ++i) map.tryEmplace("word" + std::to_string(i), i);
  map.tryEmplace("word7", 70);
  map["word8"] = 80;
  CHECK(map.size() == 100);
  REQUIRE(map.find("word7") != nullptr);
  CHECK(*map.find("word7") == 7);
  CHECK(*map.find("word8") == 80);
  CHECK(map.find("word100") == nullptr);
  CHECK(map.find("") == nullptr);
  CHECK(FilteredMap<int>(kSmall).find("word7") == nullptr);
}
