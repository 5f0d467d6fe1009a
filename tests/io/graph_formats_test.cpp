#include "isnad/io/graph_formats.h"

#include <filesystem>
#include <fstream>

#include "isnad/io/graph_import.h"
#include "support/catch.h"
#include "support/publication.h"

using namespace isnad;
using namespace isnad::io;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a publication cuts each claim's words out of its article, in code points") {
  const auto publication = samplePublication();
  REQUIRE(publication.claims.size() == 2);
  CHECK(publication.claims[0].quote == "استثمرت أرامكو ملياري دولار في سابك.");
  CHECK(publication.claims[0].quote_at == TextRange{0, 36});
  CHECK(publication.claims[0].cue_at == TextRange{0, 7});
  CHECK(publication.claims[1].quote_at == TextRange{37, 62});
  CHECK(publication.claims[1].prefix == "رت أرامكو ملياري دولار في سابك. ");
  CHECK(publication.articles.front().article.text.empty());
}

TEST_CASE("each claim is one edge, a claim without a second entity has a node of its own") {
  const auto text = written(samplePublication(), GraphFormat::GraphMl);
  CHECK(times(text, "<node ") == 3);
  CHECK(times(text, "<edge ") == 2);
  CHECK(holds(text, "<edge id=\"c1\" source=\"e1\" target=\"e2\">"));
  CHECK(holds(text, "<edge id=\"c2\" source=\"e2\" target=\"s2\">"));
  CHECK(holds(text, "<data key=\"n_type\">statement</data>"));
  CHECK(holds(text, "<data key=\"e_quote\">استثمرت أرامكو ملياري دولار في سابك.</data>"));
  CHECK(holds(text, "<data key=\"e_source_url\">https://example.org/a?b=1&amp;c=2</data>"));
  CHECK(holds(text, "<data key=\"e_amount\">2e+09</data>"));
  CHECK(holds(text, "<data key=\"e_attribution\">أرامكو</data>"));
  CHECK(holds(text, "<data key=\"e_certainty\">expected</data>"));
  CHECK(text.find("<key ") < text.find("<graph "));
}

TEST_CASE("GEXF has kinds, days, and money as a big decimal") {
  const auto text = written(samplePublication(), GraphFormat::Gexf);
  CHECK(holds(text, "kind=\"invests_in\""));
  CHECK(holds(text, "start=\"2026-01-01\" end=\"2026-12-31\""));
  CHECK(holds(text, "<attribute id=\"amount\" title=\"amount\" type=\"double\"/>"));
  CHECK(holds(text, "<attvalue for=\"amount\" value=\"2000000000\"/>"));
  CHECK(holds(text, "<viz:shape value=\"dashed\"/>"));
}

TEST_CASE("the beginning of a format is its first bytes, cut between letters") {
  for (const auto format : allGraphFormats()) {
    INFO(keyOf(format));
    const auto whole = written(samplePublication(), format);
    CHECK(beginningOf(samplePublication(), format, whole.size() + 1) == whole);
    for (std::size_t bytes = 300; bytes < 330; ++bytes) {
      const auto begin = beginningOf(samplePublication(), format, bytes);
      CHECK(whole.starts_with(begin));
      CHECK(begin.size() <= bytes);
      CHECK(begin.size() + 3 >= std::min(bytes, whole.size()));
      const bool cut = begin.size() < whole.size() && (whole[begin.size()] & 0xC0) == 0x80;
      CHECK_FALSE(cut);
    }
  }
}

TEST_CASE("GML is plain ASCII with numeric references") {
  const auto text = written(samplePublication(), GraphFormat::Gml);
  CHECK(std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  CHECK(holds(text, "label \"&#1571;&#1585;&#1575;&#1605;&#1603;&#1608;\""));
  CHECK(holds(text, "publishedAt \"2026-06-15\""));
  CHECK(holds(text, "amount 2000000000.0"));
}

TEST_CASE("a cell that a spreadsheet would run is guarded, numbers are not") {
  auto publication = samplePublication();
  publication.entities[0].name = "=SUM(A1), \"x\"";
  alterClaim(publication, 0, [](auto& claim) { claim.claim.percent = -5.2; });
  const auto nodes = written(publication, GraphFormat::Csv, 0);
  CHECK(holds(nodes, "e1,\"'=SUM(A1), \"\"x\"\"\""));
  CHECK(holds(written(publication, GraphFormat::Csv, 1), ",-5.2,"));
}

TEST_CASE("Neo4j's headers carry types, relationship types are upper case") {
  const auto claims = written(samplePublication(), GraphFormat::Neo4j, 1);
  CHECK(claims.starts_with(":START_ID(Entity),:END_ID(Entity),:TYPE,id,label,relation,"));
  CHECK(holds(claims, "amount:double"));
  CHECK(holds(claims, "\ne1,e2,INVESTS_IN,c1,"));
  CHECK(holds(written(samplePublication(), GraphFormat::Neo4j, 0), "Entity;Organization"));
}

TEST_CASE("FollowTheMoney has schemas where they fit, quote and article beside each claim") {
  const auto text = written(samplePublication(), GraphFormat::FollowTheMoney);
  CHECK(holds(text, R"({"id":"e1","schema":"Company","properties":{"name":["أرامكو"])"));
  CHECK(holds(text, R"("schema":"Payment","properties":{"payer":["e1"],"beneficiary":["e2"])"));
  CHECK(holds(text, R"("amount":["2000000000"],"currency":["USD"])"));
  CHECK(holds(text, R"("schema":"Note")"));
  CHECK(holds(text, R"("description":["استثمرت أرامكو ملياري دولار في سابك."])"));
}

TEST_CASE("only what is asserted is a triple of its own in RDF") {
  auto publication = samplePublication();
  const std::string triple = "<urn:isnad:e1>\n  isnad:invests_in <urn:isnad:e2>";
  CHECK_FALSE(holds(written(publication, GraphFormat::Turtle), triple));
  alterClaim(publication, 0,
             [](auto& claim) { claim.claim.status = model::ClaimStatus::Asserted; });
  CHECK(holds(written(publication, GraphFormat::Turtle), triple));
}

TEST_CASE("text that means something to a format is escaped in it") {
  auto publication = samplePublication();
  const std::string wild = "أ <b> & \"q\" \\ \x01 {x}";
  publication.entities[0].name = wild;
  CHECK(
      holds(written(publication, GraphFormat::GraphMl), "أ &lt;b&gt; &amp; &quot;q&quot; \\  {x}"));
  CHECK(holds(written(publication, GraphFormat::NodeLink),
              R"("label":"أ <b> & \"q\" \\ \u0001 {x}")"));
  CHECK(holds(written(publication, GraphFormat::Dot), R"(label="أ <b> & \"q\" \\ )"));
  CHECK(holds(written(publication, GraphFormat::Turtle), R"("أ <b> & \"q\" \\ )"));
}

TEST_CASE("files are written whole or not at all") {
  const TemporaryFolder folder;
  const auto publication = samplePublication();
  REQUIRE(writeGraph(publication, GraphFormat::Csv, folder / "csv"));
  CHECK(std::filesystem::exists(folder / "csv" / "nodes.csv"));
  CHECK(std::filesystem::exists(folder / "csv" / "edges.csv"));
  const auto refused = writeGraph(publication, GraphFormat::GraphMl, folder / "none" / "a.graphml");
  REQUIRE_FALSE(refused);
  CHECK(holds(refused.error().what, "a.graphml"));
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_CASE("isnad JSON read and written again is the same to the byte") {
  const TemporaryFolder folder;
  auto publication = samplePublication();
  alterClaim(publication, 0, [](auto& claim) { claim.claim.percent = 12.5; });
  alterClaim(publication, 1, [](auto& claim) { claim.claim.direction = model::Direction::Down; });
  alterClaim(publication, 1, [](auto& claim) { claim.claim.resolved = true; });
  REQUIRE(writeGraph(publication, GraphFormat::Isnad, folder / "a.json"));
  const auto import = readGraph(folder / "a.json", ImportFormat::Isnad);
  REQUIRE(import);
  REQUIRE(writeGraph(import->publication, GraphFormat::Isnad, folder / "b.json"));
  CHECK(contents(folder / "a.json") == contents(folder / "b.json"));
}

TEST_CASE("GraphML, GEXF and CSV come back with all but positions") {
  const TemporaryFolder folder;
  const auto publication = samplePublication();
  for (const auto& [format, import_format] :
       {std::pair{GraphFormat::GraphMl, ImportFormat::GraphMl},
        std::pair{GraphFormat::Gexf, ImportFormat::Gexf},
        std::pair{GraphFormat::Csv, ImportFormat::Csv}}) {
    INFO(keyOf(format));
    REQUIRE(writeGraph(publication, format, folder / "x"));
    const auto import = readGraph(folder / "x", import_format);
    REQUIRE(import);
    CHECK(import->notes.empty());
    for (std::size_t part = 0; part < partsOf(format).size(); ++part)
      CHECK(written(import->publication, format, part) == written(publication, format, part));
    std::filesystem::remove_all(folder / "x");
  }
}

TEST_CASE("FollowTheMoney comes back as the same lines") {
  const TemporaryFolder folder;
  const auto publication = samplePublication();
  REQUIRE(writeGraph(publication, GraphFormat::FollowTheMoney, folder / "x.ftm"));
  const auto import = readGraph(folder / "x.ftm", ImportFormat::FollowTheMoney);
  REQUIRE(import);
  const auto& claims = import->publication.claims;
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].claim.predicate == model::Predicate::InvestsIn);
  CHECK(claims[0].claim.status == model::ClaimStatus::Planned);
  CHECK(claims[0].claim.amount->value == 2e9);
  CHECK(claims[0].quote == publication.claims[0].quote);
  CHECK_FALSE(claims[1].claim.object);
  CHECK(import->publication.articles.front().article.url == "https://example.org/a?b=1&c=2");
}

TEST_CASE("no quoted string of a DOT file is longer than Graphviz reads") {
  auto publication = samplePublication();
  publication.entities[0].name.clear();
  for (int i = 0; i < 10'000; ++i) publication.entities[0].name += "س";
  const auto dot = written(publication, GraphFormat::Dot);
  std::size_t longest = 0;
  for (std::size_t at = 0, end = 0; (end = dot.find('"', at)) != std::string::npos; at = end + 1)
    longest = std::max(longest, end - at);
  CHECK(longest > 7'000);
  CHECK(longest < 16'000);
  CHECK(holds(dot, "سس\" + \"سس"));
}

TEST_CASE("a foreign graph: what is unknown is left out and said") {
  const TemporaryFolder folder;
  std::ofstream(folder / "f.graphml") << R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="label"/>
<graph edgedefault="directed"><node id="a"><data key="d0">أوبر</data></node><node id="b"/>
<edge source="a" target="b"><data key="d1">owns</data></edge>
<edge source="a" target="b"><data key="d1">likes</data></edge></graph></graphml>)";
  const auto import = readGraph(folder / "f.graphml", ImportFormat::GraphMl);
  REQUIRE(import);
  REQUIRE(import->publication.claims.size() == 1);
  CHECK(import->publication.claims[0].quote == "أوبر — ملكية — b");
  using Kind = ImportNote::Kind;
  CHECK(import->notes == std::vector<ImportNote>{{Kind::Untyped, 2},
                                                 {Kind::Unknown, 1, "likes"},
                                                 {Kind::Quoteless, 1}});
  std::ofstream(folder / "bad.graphml") << "<graphml><node";
  const auto bad = readGraph(folder / "bad.graphml", ImportFormat::GraphMl);
  REQUIRE_FALSE(bad);
  CHECK(holds(bad.error().what, "bad.graphml: line 1: "));
}

TEST_CASE("of many unknown relations the most frequent are named") {
  const TemporaryFolder folder;
  std::ofstream(folder / "nodes.csv") << "id\na\nb\n";
  {
    std::ofstream edges(folder / "edges.csv");
    edges << "source,target,label\n";
    for (int i = 0; i < 12; ++i) edges << "a,b,r" << i << "\n";
    edges << "a,b,r11\na,b," << std::string(100, 'x') << "\na,b," << std::string(100, 'x') << "\n";
  }
  const auto notes = readGraph(folder / ".", ImportFormat::Csv).value().notes;
  using Kind = ImportNote::Kind;
  REQUIRE(notes.size() == 10);
  CHECK(notes[1] == ImportNote{Kind::Unknown, 2, "r11"});
  CHECK(notes[2] == ImportNote{Kind::Unknown, 2, std::string(60, 'x') + "…"});
  CHECK(notes[9] == ImportNote{Kind::UnknownOthers, 5});
}

TEST_CASE("a GraphML in an encoding of one byte a letter is read where it says so") {
  const TemporaryFolder folder;
  // «شركة» in windows-1256.
  const std::string nodes =
      "<graphml><key id=\"n\" attr.name=\"label\"/><graph><node id=\"a\">"
      "<data key=\"n\">\xD4\xD1\xDF\xC9</data></node></graph></graphml>";
  const auto read = [&](const std::string& declaration) {
    std::ofstream(folder / "f.graphml") << declaration << nodes;
    return readGraph(folder / "f.graphml", ImportFormat::GraphMl);
  };
  const auto import = read("<?xml version=\"1.0\" encoding=\"Windows-1256\"?>");
  REQUIRE(import);
  CHECK(import->publication.entities[0].name == "شركة");
  CHECK(holds(read("").error().what, "or save it as UTF-8"));
  CHECK(holds(read("<?xml version=\"1.0\" encoding=\"x-own\"?>").error().what,
              "line 1: its encoding is not known here; save it as UTF-8"));
}

TEST_CASE("defaults of a GraphML hold where nothing else is said, and the labels of yEd are read") {
  const TemporaryFolder folder;
  std::ofstream(folder / "f.graphml") << R"(<graphml>
<key id="t" for="node" attr.name="type"><default>person</default></key>
<key id="r" for="edge" attr.name="relation"><default>owns</default></key><key id="y" for="node"/>
<graph><node id="a"><data key="y"><y:ShapeNode><y:NodeLabel x="1"> أوبر
</y:NodeLabel></y:ShapeNode></data></node><node id="b"><data key="t">place</data></node>
<edge source="a" target="b"/></graph></graphml>)";
  const auto import = readGraph(folder / "f.graphml", ImportFormat::GraphMl);
  REQUIRE(import);
  const auto& publication = import->publication;
  CHECK(publication.entities[0].name == "أوبر");
  CHECK(publication.entities[0].type == model::EntityType::Person);
  CHECK(publication.entities[1].type == model::EntityType::Place);
  REQUIRE(publication.claims.size() == 1);
  CHECK(publication.claims[0].claim.predicate == model::Predicate::Owns);
}

TEST_CASE("a GEXF tells relations by kind or label, and dates by the days of an edge's life") {
  const TemporaryFolder folder;
  std::ofstream(folder / "f.gexf")
      << R"(<gexf version="1.3"><graph mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="0" title="type" type="string"><default>person</default>
</attribute></attributes><nodes><node id="a" label="أوبر"/><node id="b" label="كريم"/></nodes><edges>
<edge id="0" source="a" target="b" kind="acquires" start="2019-03-26T00:00:00" end="2020-01-02"/>
<edge id="1" source="a" target="b" kind="strong" label="owns"><spells><spell startopen="2020-01-02"/>
<spell start="2024-01-01"/></spells></edge>
<edge id="2" source="a" target="b" label="owns" start="3.5"/></edges></graph></gexf>)";
  const auto import = readGraph(folder / "f.gexf", ImportFormat::Gexf);
  REQUIRE(import);
  const auto& claims = import->publication.claims;
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].claim.predicate == model::Predicate::Acquires);
  CHECK(claims[0].claim.date == "2019-03-26");
  CHECK(claims[1].claim.predicate == model::Predicate::Owns);
  CHECK(claims[1].claim.date == "2020-01-02");
  CHECK(claims[2].claim.date.empty());
  CHECK(import->publication.entities[0].type == model::EntityType::Person);
}

TEST_CASE("tables of spreadsheets and of Gephi are read, a date that is none is left off") {
  const TemporaryFolder folder;
  std::ofstream(folder / "nodes.csv") << "Id;Label\r\na;\xD4\xD1\xDF\xC9\r\nb;\xD3\xC7\xC8\xDF\r\n";
  std::ofstream(folder / "edges.csv") << "Source\tTarget\tLabel\tDate\na\tb\towns\tMay\n";
  const auto import = readGraph(folder / ".", ImportFormat::Csv);
  REQUIRE(import);
  const auto& publication = import->publication;
  CHECK(publication.entities[1].name == "سابك");
  REQUIRE(publication.claims.size() == 1);
  CHECK(publication.claims[0].claim.date.empty());
  CHECK(import->notes.back() == ImportNote{ImportNote::Kind::Undated, 1});
  CHECK_FALSE(written(publication, GraphFormat::Gexf).empty());
}

TEST_CASE("an import becomes articles whose spans hold the claims' words") {
  auto publication = samplePublication();
  const auto analyses = analysesOf(publication);
  REQUIRE(analyses.size() == 1);
  const auto& analysis = analyses.front();
  REQUIRE(analysis.claims.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(analysis.claims[i].evidence.quote.of(analysis.article.text) ==
          publication.claims[i].quote);
  }
  CHECK(analysis.mentions.size() == 3);
  CHECK(analysis.article.text.starts_with("خبر\n"));
}

TEST_CASE("an import that no knowledge base can hold is refused in one sentence, and why") {
  const TemporaryFolder folder;
  const auto complaint = [&](const auto& spoil) {
    auto publication = samplePublication();
    spoil(publication);
    std::ofstream(folder / "f.json") << written(publication, GraphFormat::Isnad);
    const auto import = readGraph(folder / "f.json", ImportFormat::Isnad);
    REQUIRE_FALSE(import);
    CHECK(import.error().code == ErrorCode::InvalidInput);
    return import.error().what.substr(import.error().what.find("f.json: ") + 8);
  };
  CHECK(complaint([](auto& all) { all.entities[1].name = ""; }) == "e2: it has no name");
  CHECK(complaint([](auto& all) {
          alterClaim(all, 1, [](auto& claim) { claim.claim.id = {1}; });
        }) == "c1: two claims have this id");
  CHECK(complaint([](auto& all) { all.entities[0].name += std::string(1, '\0'); }) ==
        "e1: its name holds a NUL");
  CHECK(complaint([](auto& all) {
          alterClaim(all, 0, [](auto& claim) { claim.claim.confidence = 2; });
        }) == "c1: its confidence is not between 0 and 1");
  CHECK(complaint([](auto& all) {
          alterClaim(all, 0, [](auto& claim) { claim.quote = "غير ذلك"; });
        }) == "c1: its quote does not stand in its sentence");
  CHECK(complaint([](auto& all) { all.articles[0].article.text = "نص قصير"; }) ==
        "c1: its words lie outside their sentence, or that outside the article");
  CHECK(complaint([](auto& all) { all.articles[0].article.text = std::string(500, 'x'); }) ==
        "c1: its quote does not stand where it is said to");
}

TEST_CASE("brackets without end, and half a file, are no more than a sentence") {
  const TemporaryFolder folder;
  std::ofstream(folder / "deep.json") << std::string(500'000, '[');
  CHECK(readGraph(folder / "deep.json", ImportFormat::Isnad)
            .error()
            .what.find("no isnad or FollowTheMoney JSON: ") != std::string::npos);
  std::ofstream(folder / "deep.ftm") << std::string(500'000, '[');
  CHECK(readGraph(folder / "deep.ftm", ImportFormat::FollowTheMoney).error().code ==
        ErrorCode::InvalidInput);
  std::ofstream(folder / "bomb.graphml")
      << R"(<!DOCTYPE a [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">)"
      << R"(<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">)"
      << R"(<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">)"
      << R"(<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;">)"
      << R"(<!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;">]><graphml><node id="&h;"/></graphml>)";
  CHECK(readGraph(folder / "bomb.graphml", ImportFormat::GraphMl).error().code ==
        ErrorCode::InvalidInput);
}
