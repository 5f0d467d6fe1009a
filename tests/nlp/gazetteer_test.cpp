#include <fstream>
#include <map>
#include <set>

#include "isnad/base/resource_folder.h"
#include "isnad/model/ontology.h"
#include "support/catch.h"
#include "table.h"

using namespace isnad;
using namespace isnad::nlp;

namespace {

std::filesystem::path gazetteerFolder() {
  const auto folder = resourceFolder();
  REQUIRE(folder);
  return *folder / "gazetteer";
}

}  // namespace

TEST_CASE("the gazetteer knows three thousand actors of Arab and world finance") {
  std::size_t actors = 0;
  for (const auto* file :
       {"companies", "banks", "funds", "institutions", "exchanges", "media", "people"}) {
    const auto rows = readTable(gazetteerFolder() / (std::string(file) + ".tsv"));
    REQUIRE(rows);
    actors += rows->size() - 1;  // less the header
  }
  CHECK(actors >= 3000);
}

TEST_CASE("every row has an id of its own, a type, an Arabic name and flags that mean something") {
  const std::set<std::string> flags{"", "ambiguous", "unseen"};
  std::map<std::string, std::string> seen;
  for (const auto& file : std::filesystem::directory_iterator(gazetteerFolder())) {
    const auto rows = readTable(file.path());
    REQUIRE(rows);
    for (const auto& row : *rows) {
      if (row.at(0) == "id") continue;
      const auto where = file.path().filename().string() + ":" + std::to_string(row.line);
      INFO(where << ": " << row.at(0));
      CHECK(seen.emplace(row.at(0), where).second);
      CHECK(model::entityTypeFrom(row.at(1)).has_value());
      CHECK_FALSE(row.at(2).empty());
      CHECK((row.at(5).empty() || row.at(5).size() == 2));
      for (const auto& flag : splitList(row.at(7), '|')) CHECK(flags.contains(flag));
    }
  }
}
