#include <fstream>
#include <sstream>

#include "cli/support/run.h"
#include "support/catch.h"
#include "support/sample.h"

TEST_CASE("import takes no graph for an article, and names the command that takes graphs") {
  const TemporaryFolder folder;
  const auto graph = (folder / "g.gexf").string();
  std::ofstream(graph) << "<gexf/>";
  const auto base = (folder / "kb.isnad").string();
  const auto answer = run({"import", "--into", base, graph});
  CHECK(answer.code == 1);
  CHECK(answer.err == "isnad: " + graph + " is a graph, not an article; take its claims in with: " +
                          "isnad import-graph " + graph + " --into " + base + "\n");
  CHECK(!std::filesystem::exists(base));
}

TEST_CASE("import, show and claims, the whole way") {
  const TemporaryFolder folder;
  const auto base = (folder / "a.isnad").string();
  const auto article = (folder / "a.txt").string();
  std::ofstream(article) << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.";
  CHECK(run({"import", "--into", base, article}).out ==
        base + ": 1 added, 0 read anew, 0 already there, 0 failed\n");
  CHECK(run({"import", "--into", base, article}).out ==
        base + ": 0 added, 0 read anew, 1 already there, 0 failed\n");
  CHECK(run({"show", base, "--json"}).out ==
        "{\"articles\": 1, \"entities\": 2, \"mentions\": 2, \"claims\": 1, \"relations\": 1}\n");
  CHECK(run({"claims", base, "--entity", "Nokia"}).out ==
        "أوبر — استحواذ → نوكيا · 3 مليارات دولار · مؤكد\n    «استحوذت أوبر على نوكيا مقابل 3 "
        "مليارات دولار»\n");
}

TEST_CASE("failures are one sentence on stderr and exit 1") {
  const TemporaryFolder folder;
  const auto missing = (folder / "none.txt").string();
  const auto answer = run({"analyse", missing});
  CHECK(answer.code == 1);
  CHECK(answer.out.empty());
  CHECK(answer.err == "isnad: reading " + missing + ": there is no such file\n");
  CHECK(run({"show", (folder / "none.isnad").string()}).code == 1);
}

TEST_CASE("wrong usage exits 2, help and version 0") {
  CHECK(run({}).code == 2);
  CHECK(run({"dance"}).code == 2);
  CHECK(run({"analyse"}).code == 2);
  CHECK(run({"snapshot", "a.isnad", "-o", "a.png", "--size", "wide"}).code == 2);
  CHECK(run({"--help"}).code == 0);
  CHECK(run({"--version"}).out.find("isnad 0.1.0") != std::string::npos);
}

TEST_CASE("analyse --explain says why each name and claim is there, and why none is") {
  const TemporaryFolder folder;
  const auto article = (folder / "a.txt").string();
  std::ofstream(article) << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.\n"
                            "زار وفد من سابك جناح أرامكو.\n";
  const auto answer = run({"analyse", article, "--explain"});
  CHECK(answer.code == 0);
  CHECK(answer.out.find("نوكيا = نوكيا [organization]: found by gazetteer entry nokia, score ") !=
        std::string::npos);
  CHECK(answer.out.find("acquires(أوبر, نوكيا): rule took_over at «استحوذت»; subject أوبر; object "
                        "نوكيا under علي; status asserted") != std::string::npos);
  CHECK(answer.out.find("no claim: no rule has a trigger here") != std::string::npos);
}

TEST_CASE("names of two scripts are linked by sound, unless the switch says no") {
  const TemporaryFolder folder;
  const auto article = (folder / "a.txt").string();
  std::ofstream(article) << "أعلنت شركة بلوريديكس نتائجها. وقالت Bluridex إنها راضية.\n";
  const auto linked = run({"analyse", article, "--explain"}).out;
  CHECK(linked.find("Bluridex = بلوريديكس") != std::string::npos);
  CHECK(linked.find("linked by transliteration") != std::string::npos);
  CHECK(run({"analyse", article, "--explain", "--no-transliteration"})
            .out.find("Bluridex = Bluridex") != std::string::npos);
}

TEST_CASE("eval scores the program against an annotated article") {
  const TemporaryFolder folder;
  const auto article = (folder / "a.txt").string();
  std::ofstream(article) << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.";
  const auto gold = (folder / "gold.json").string();
  std::ofstream(gold) << run({"analyse", article, "--json"}).out;
  const auto card = run({"eval", (folder / ".").string(), "--per-predicate"}).out;
  CHECK(card.starts_with("1 articles, "));
  CHECK(
      card.find("mention strict   P 1.000  R 1.000  F1 1.000   (2 right, 0 invented, 0 missed)") !=
      std::string::npos);
  CHECK(card.find("  acquires       P 1.000") != std::string::npos);
  std::ofstream(gold) << "{\"format\": \"something\"}";
  CHECK(run({"eval", gold}).code == 1);
}

TEST_CASE("edits are typed with names and numbers, undone and done again") {
  const TemporaryFolder folder;
  const auto base = (folder / "a.isnad").string();
  const auto article = (folder / "a.txt").string();
  std::ofstream(article) << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.";
  REQUIRE(run({"import", "--into", base, article}).code == 0);
  CHECK(run({"edit", base, "rename entity=نوكيا name=\"نوكيا الفنلندية\"",
             "add-claim article=#1 words=\"على نوكيا\" content={says predicate=owns subject=أوبر "
             "object=نوكيا}"})
            .out == base + ": 2 edits done; isnad undo takes them back\n");
  CHECK(run({"claims", base, "--numbers"})
            .out.find("#2  article #1  أوبر — ملكية → نوكيا الفنلندية") != std::string::npos);
  CHECK(run({"edit", base, "judge claim=#1 verdict=rejected"}).code == 0);
  CHECK(run({"show", base, "--json"}).out.find("\"claims\": 1,") != std::string::npos);
  CHECK(run({"undo", base, "--times", "2"}).code == 0);
  CHECK(run({"show", base, "--json"}).out.find("\"claims\": 1,") != std::string::npos);
  CHECK(run({"journal", base, "--lines"}).out.empty());
  CHECK(run({"redo", base}).out.find("done again 1: group title=edit edit={rename ") == 0);
  const auto edits = (folder / "edits.txt").string();
  std::ofstream(edits) << "# what was done\n" << run({"journal", base, "--lines"}).out;
  REQUIRE(run({"undo", base}).code == 0);
  CHECK(run({"edit", base, "--file", edits}).out.find("1 edit done") != std::string::npos);
  const auto wrong = run({"edit", base, "rename entity=غوغل name=x"});
  CHECK(wrong.code == 1);
  CHECK(wrong.err == "isnad: 'rename entity=غوغل name=x': no entity is called 'غوغل'\n");
}

TEST_CASE("a knowledge base answers, is checked, saved and compared") {
  const TemporaryFolder folder;
  const auto base = (folder / "a.isnad").string();
  const auto copy = (folder / "b.isnad").string();
  std::ofstream(folder / "a.txt") << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.";
  std::ofstream(folder / "b.txt") << "استحوذت أوبر على نوكيا مقابل 4 مليارات دولار.";
  std::ofstream(folder / "c.txt") << "استثمرت سابك مليار دولار في نوكيا.";
  REQUIRE(run({"import", "--into", base, (folder / "a.txt").string(), (folder / "b.txt").string(),
               (folder / "c.txt").string()})
              .code == 0);
  CHECK(run({"search", base, "استحوذت"}).out.find("*استحوذت* أوبر") != std::string::npos);
  CHECK(run({"search", base, "لنوكيا"}).out == "0 articles\n");
  CHECK(run({"neighbours", base, "نوكيا"}).out.find("2  أوبر") == 0);
  CHECK(run({"relations", base, "أوبر"}).out ==
        "أوبر — استحواذ → نوكيا  2 claims, 2 independent sources\n");
  CHECK(run({"relations", base, "أوبر", "--as-known-on", "2020-01-01"}).out ==
        "nothing is said of it\n");
  CHECK(run({"search", base, "استحوذت", "--as-known-on", "2020-01-01"}).out == "0 articles\n");
  CHECK(run({"path", base, "سابك", "أوبر"}).out == "سابك — نوكيا — أوبر\n");
  CHECK(
      run({"path", base, "سابك", "أوبر", "--steps", "1"}).err.find("no path of at most 1 steps") !=
      std::string::npos);
  CHECK(run({"contradictions", base})
            .out.find("amount: #1 against #2\nأوبر — استحواذ → نوكيا · 3 ") == 0);
  CHECK(run({"suggestions", base}).out == "no two entities look like one\n");
  CHECK(run({"save-as", base, copy}).out == copy + ": written\n");
  CHECK(run({"diff", base, copy}).out.empty());
  CHECK(run({"edit", copy, "tag on=entity:نوكيا tag=مهم"}).code == 0);
  CHECK(run({"diff", base, copy}).out == "+ tag on=entity:organization/نوكيا is=مهم\n");
  CHECK(run({"diff", copy, "--from", "2020-01-01"}).out.find("- ") == std::string::npos);
  CHECK(run({"diff", copy}).err.find("name a second knowledge base") != std::string::npos);
  CHECK(run({"claims", copy, "--as-known-on", "2020-01-01"}).out.empty());
  CHECK(run({"claims", copy, "--as-of", "2026"}).out.find("سابك — استثمار → نوكيا") !=
        std::string::npos);
  CHECK(run({"check", copy}).out == copy + ": sound\n");
  CHECK(run({"dump", copy}).out.find("entity key=organization/أوبر") != std::string::npos);
}
