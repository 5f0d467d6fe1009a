#include "isnad/io/analysis_json.h"

#include "isnad/io/article_file.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;

TEST_CASE("positions in JSON count code points, not bytes") {
  const auto json = io::toJson(sampleAnalysis());
  // «أرامكو» is the word after the eight letters of «استثمرت» and a space.
  CHECK(json.find("\"begin\": 8,\n   \"end\": 14,\n   \"text\": \"أرامكو\"") != std::string::npos);
}

TEST_CASE("an analysis comes back from its JSON the same") {
  auto analysis = sampleAnalysis();
  io::completeArticle(analysis.article);
  const auto back = io::analysisFromJson(io::toJson(analysis));
  REQUIRE(back);
  CHECK(*back == analysis);
  CHECK(io::toJson(*back) == io::toJson(analysis));
}

TEST_CASE("what is not the format is refused with the reason") {
  const auto json = io::toJson(sampleAnalysis());
  const auto broken = [&](std::string_view from, std::string_view to) {
    auto text = json;
    text.replace(text.find(from), from.size(), to);
    const auto result = io::analysisFromJson(text);
    return result ? std::string("accepted") : result.error().what;
  };
  CHECK(broken("isnad-analysis/1", "isnad-analysis/9").find("format") != std::string::npos);
  CHECK(broken("invests_in", "admires").find("'admires'") != std::string::npos);
  CHECK(broken("\"begin\": 8", "\"begin\": 7").find("does not hold its text") != std::string::npos);
  CHECK(broken("\"subject\": \"e1\"", "\"subject\": \"e9\"").find("no entity 'e9'") !=
        std::string::npos);
  CHECK_FALSE(io::analysisFromJson("{"));
  CHECK_FALSE(io::analysisFromJson("[]"));
}

TEST_CASE("the hash is SHA-256") {
  CHECK(io::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
