#include "isnad/io/graph_import.h"

#include <fstream>

#include "name_search.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::io;

namespace {

std::vector<model::Analysis> taken(const std::string& graph) {
  const TemporaryFolder folder;
  std::ofstream(folder / "g.graphml") << R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="label"/><key id="e" for="edge" attr.name="label"/>
<graph edgedefault="directed">)" << graph
                                      << "</graph></graphml>";
  const auto import = readGraph(folder / "g.graphml", ImportFormat::GraphMl);
  REQUIRE(import);
  return analysesOf(import->publication);
}

/// `[name]` where the name is found.
std::string marked(std::string text, const std::vector<std::string_view>& names) {
  auto found = NameSearch(names).firstOfEach(text);
  for (auto name = found.rbegin(); name != found.rend(); ++name) {
    text.insert(name->span.end, "]");
    text.insert(name->span.begin, "[");
  }
  return text;
}

}  // namespace

TEST_CASE("a graph without edges, or without anything, is no article") {
  CHECK(taken("").empty());
  CHECK(taken(R"(<node id="a"><data key="n">بنك</data></node>)").empty());
  const TemporaryFolder folder;
  for (const auto* nodes : {"", R"(<node id="a" label="بنك"/>)"}) {
    std::ofstream(folder / "g.gexf") << R"(<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
<nodes>)" << nodes << "</nodes><edges/></graph></gexf>";
    const auto import = readGraph(folder / "g.gexf", ImportFormat::Gexf);
    REQUIRE(import);
    CHECK(import->publication.entities.size() == (*nodes == '\0' ? 0U : 1U));
    CHECK(analysesOf(import->publication).empty());
  }
}

TEST_CASE("a line that another begins with stays a line of its own") {
  const auto analyses = taken(
      R"(<node id="a"><data key="n">بنك 1</data></node><node id="b"><data key="n">بنك 2</data></node>
<node id="c"><data key="n">بنك 23</data></node>
<edge source="a" target="c"><data key="e">owns</data></edge>
<edge source="a" target="b"><data key="e">owns</data></edge>
<edge source="a" target="b"><data key="e">owns</data></edge>)");
  REQUIRE(analyses.size() == 1);
  const auto& [article, sentences] = std::tie(analyses[0].article, analyses[0].sentences);
  CHECK(article.text.ends_with("بنك 1 — ملكية — بنك 23\nبنك 1 — ملكية — بنك 2"));
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].of(article.text) == "بنك 1 — ملكية — بنك 23");
  CHECK(sentences[1].of(article.text) == "بنك 1 — ملكية — بنك 2");
  CHECK(analyses[0].claims.size() == 3);
}

TEST_CASE("names are found where they stand first, also within words and other names") {
  CHECK(marked("اشترت نجم وبحار نجم", {"نجم", "بحار", "موج"}) == "اشترت [نجم] و[بحار] نجم");
  CHECK(NameSearch({"بنك", "بنك الرافد", ""}).firstOfEach("بنك الرافد").size() == 2);
  CHECK(NameSearch({}).firstOfEach("بنك").empty());
}
