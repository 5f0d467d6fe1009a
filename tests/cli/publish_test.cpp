#include <fstream>
#include <sstream>

#include "cli/support/run.h"
#include "isnad/io/article_file.h"
#include "isnad/store/knowledge_base.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;

namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A knowledge base with the sample article.
std::string sampleBase(const TemporaryFolder& folder) {
  const auto file = folder / "a.isnad";
  auto base = store::KnowledgeBase::open(file, store::OpenMode::Create).value();
  auto analysis = sampleAnalysis();
  analysis.article.sha256 = io::sha256(analysis.article.text);
  REQUIRE(base.record(analysis));
  return file.string();
}

/// `name` as an entity of `analysis`, which a sentence at its end names.
void mention(model::Analysis& analysis, const std::string& name) {
  auto& text = analysis.article.text;
  text += " وهناك ";
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += name;
  model::Entity entity;
  entity.id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
  entity.name = name;
  analysis.mentions.push_back({{},
                               entity.id,
                               {begin, begin + static_cast<std::uint32_t>(name.size())},
                               1,
                               "test",
                               "same name"});
  analysis.entities.push_back(std::move(entity));
  analysis.article.sha256 = io::sha256(text);
}

/// Two articles; no claim names «دبي» and «موج», and no claim is made of the second one.
std::string baseWithBystanders(const TemporaryFolder& folder) {
  const auto file = folder / "bystanders.isnad";
  auto base = store::KnowledgeBase::open(file, store::OpenMode::Create).value();
  auto first = sampleAnalysis();
  mention(first, "دبي");
  model::Analysis second;
  second.article.title = "زيارة";
  second.article.language = "ar";
  second.pipeline = first.pipeline;
  mention(second, "موج");
  mention(second, "دبي");
  REQUIRE(base.record(first));
  REQUIRE(base.record(second));
  return file.string();
}

bool hasPictures(const Answer& answer) { return !holds(answer.err, "made without Qt"); }

}  // namespace

TEST_CASE("an export agrees with its knowledge base until that changes") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  const auto out = (folder / "a.graphml").string();
  CHECK(run({"export", base, "--format", "graphml", "-o", out}).out ==
        out + ": 2 entities, 1 claims, 1 articles\n");
  const auto good = run({"verify", out, base});
  CHECK(good.code == 0);
  CHECK(holds(good.out, "it agrees with " + base));
  CHECK(holds(good.out, ", read by test 1\n"));
  auto changed = sampleAnalysis();
  changed.article.sha256 = io::sha256(changed.article.text);
  changed.pipeline = "test 2";
  changed.claims[0].status = model::ClaimStatus::Denied;
  REQUIRE(store::KnowledgeBase::open(base, store::OpenMode::ReadWrite).value().record(changed));
  const auto stale = run({"verify", out, base});
  CHECK(stale.code == 1);
  CHECK(holds(stale.out, "claims"));
  CHECK(holds(stale.out, "its articles were read again since, by test 2\n"));
  CHECK(holds(stale.err, "no longer agrees"));
  CHECK(run({"verify", base + "-none", base}).code == 1);
}

TEST_CASE("an export whose seal is damaged or gone was altered") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  const auto out = folder / "a.gml";
  REQUIRE(run({"export", base, "-f", "gml", "-o", out.string()}).code == 0);
  const auto whole = contents(out);
  const auto at = whole.find("isnad-seal/1:");
  REQUIRE(at != std::string::npos);
  for (const auto place : {at, at + 9, at + 20, at + 77}) {
    auto other = whole;
    other[place] = '!';
    std::ofstream(out, std::ios::binary) << other;
    CHECK(holds(run({"verify", out.string()}).err, "was altered after isnad wrote it"));
  }
  std::ofstream(out, std::ios::binary) << whole;
  CHECK(run({"verify", out.string()}).code == 0);
}

TEST_CASE("an export says after which edit it was made, and no longer agrees after the next") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  REQUIRE(run({"edit", base, "judge claim=#1 verdict=accepted"}).code == 0);
  const auto out = (folder / "a.graphml").string();
  REQUIRE(run({"export", base, "--format", "graphml", "-o", out}).code == 0);
  CHECK(holds(run({"verify", out}).out, ", after edit 1"));
  CHECK(run({"verify", out, base}).code == 0);
  REQUIRE(run({"edit", base, "judge claim=#1 verdict=rejected"}).code == 0);
  CHECK(holds(run({"verify", out, base}).out, "claims no longer there (1)"));

  const auto past = (folder / "past.graphml").string();
  CHECK(run({"export", base, "-f", "graphml", "-o", past, "--as-known-on", "2001-01-01"}).out ==
        past + ": 0 entities, 0 claims, 0 articles\n");
  CHECK(holds(run({"verify", past, base}).out, "it agrees with"));
}

TEST_CASE("an export about one entity has its claims alone, by any of its names") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  const auto out = (folder / "a.json").string();
  CHECK(run({"export", base, "-f", "isnad", "-o", out, "--entity", "ARAMCO"}).code == 0);
  CHECK(holds(contents(out), "أرامكو"));
  const auto missing = run({"export", base, "-f", "isnad", "-o", out, "--entity", "أوبر"});
  CHECK(missing.code == 1);
  CHECK(missing.err == "isnad: no entity is called 'أوبر'\n");
}

TEST_CASE("what was withheld is reported, and stands nowhere in the export") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  for (const auto* format : {"graphml", "gml", "csv", "jsonld", "isnad", "svg", "html", "pdf"}) {
    INFO(format);
    const auto out = (folder / format).string();
    const auto answer = run({"export", base, "-f", format, "-o", out, "--redact", "entity:سابك",
                             "--redaction-report", (folder / "report.txt").string()});
    if (!hasPictures(answer)) continue;
    CHECK(answer.code == 0);
    CHECK(holds(contents(folder / "report.txt"), "entity   سابك"));
    if (!std::filesystem::is_directory(out)) CHECK_FALSE(holds(contents(out), "سابك"));
    CHECK(run({"verify", out, base}).code == 0);
  }
  const auto wrong =
      run({"export", base, "-f", "gml", "-o", (folder / "x").string(), "--redact", "everything"});
  CHECK(wrong.code == 1);
  CHECK(holds(wrong.err, "entity:NAME"));
}

TEST_CASE("isnad JSON with texts makes the same knowledge base again") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  const auto again = (folder / "b.isnad").string();
  const auto one = (folder / "1.json").string();
  const auto two = (folder / "2.json").string();
  const auto write = [](const std::string& from, const std::string& to) {
    return run({"export", from, "-f", "isnad", "-o", to, "--texts", "--date", "2026-11-26"}).code;
  };
  CHECK(write(base, one) == 0);
  const auto preview = run({"import-graph", one, "--preview"});
  CHECK(holds(preview.out, "2 entities, 1 claims, 1 articles"));
  CHECK(holds(preview.out, "أرامكو · استثمار · سابك · 2 مليار دولار"));
  CHECK(run({"import-graph", one, "--into", again}).code == 0);
  CHECK(write(again, two) == 0);
  CHECK(contents(one) == contents(two));
}

TEST_CASE("entities that no claim names come back out of isnad JSON, and out of no other format") {
  const TemporaryFolder folder;
  const auto base = baseWithBystanders(folder);
  const auto back = [&](const std::string& format, const std::vector<std::string>& more = {}) {
    const auto path = [&](const char* name) { return (folder / (format + name).c_str()).string(); };
    const auto write = [&](const std::string& from, const std::string& to) {
      std::vector<std::string> words{"export", from, "-f",     format,
                                     "-o",     to,   "--date", "2026-11-26"};
      words.insert(words.end(), more.begin(), more.end());
      return run(words).out.substr(to.size());
    };
    const auto once = write(base, path("1"));
    CHECK(once == ": 4 entities, 1 claims, 2 articles\n");
    CHECK(run({"import-graph", path("1"), "--format", format, "--into", path(".isnad")}).code == 0);
    const auto twice = write(path(".isnad"), path("2"));
    if (!more.empty()) CHECK(contents(path("1")) == contents(path("2")));
    return twice;
  };
  CHECK(back("isnad", {"--texts"}) == ": 4 entities, 1 claims, 2 articles\n");
  for (const auto* format : {"graphml", "gexf", "ftm"}) {
    INFO(format);
    CHECK(back(format) == ": 2 entities, 1 claims, 1 articles\n");
  }
}

TEST_CASE("a page says what it is made of and runs nothing else") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  const auto out = (folder / "a.html").string();
  const auto answer = run({"export", base, "-f", "html", "-o", out, "--title", "</script><b>"});
  if (!hasPictures(answer)) return;
  CHECK(answer.code == 0);
  const auto page = contents(out);
  CHECK(page.size() < 300'000);
  CHECK(holds(page, "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(holds(page, "default-src 'none'; script-src 'sha256-"));
  CHECK(holds(page, "&lt;/script&gt;&lt;b&gt;"));
  CHECK(holds(page, "استثمرت أرامكو ملياري دولار في سابك."));
  CHECK_FALSE(holds(page, "</script><b>"));
}

TEST_CASE("a format that is none is wrong usage") {
  CHECK(run({"export", "a.isnad", "-f", "docx", "-o", "a"}).code == 2);
  CHECK(run({"export", "a.isnad", "-f", "png", "-o", "a", "--size", "8x8"}).code == 2);
}

TEST_CASE(
    "notes, tags and grades leave with their claims, come back, and stay at home if told to") {
  const TemporaryFolder folder;
  const auto base = sampleBase(folder);
  for (const auto* edit :
       {"note on=\"entity:organization/سابك\" text=\"اتصلنا بهم يوم الأحد\"",
        "tag on=\"entity:organization/سابك\" tag=متابعة", "grade on=claim:#1 grade=2"})
    REQUIRE(run({"edit", base, edit}).err == "");
  const auto once = (folder / "once.json").string();
  REQUIRE(run({"export", base, "-f", "isnad", "--texts", "-o", once}).code == 0);
  CHECK(holds(contents(once), R"("note":"اتصلنا بهم يوم الأحد","tags":["متابعة"])"));
  CHECK(holds(contents(once), R"("grade":"2")"));

  const auto again = (folder / "again.isnad").string();
  REQUIRE(run({"import-graph", once, "--into", again}).code == 0);
  const auto twice = (folder / "twice.json").string();
  REQUIRE(run({"export", again, "-f", "isnad", "--texts", "-o", twice}).code == 0);
  const auto body = [](const std::string& text) { return text.substr(text.find("\"articles\"")); };
  CHECK(body(contents(twice)) == body(contents(once)));

  const auto bare = (folder / "bare.json").string();
  const auto told = run({"export", base, "-f", "isnad", "-o", bare, "--redact", "notes"});
  CHECK(told.code == 0);
  CHECK(holds(told.err, "3 notes, tags and grades taken off"));
  CHECK_FALSE(holds(contents(bare), "متابعة"));
  CHECK(run({"export", base, "-f", "isnad", "-o", bare, "--redact", "tag:متابعة"}).out ==
        bare + ": 0 entities, 0 claims, 0 articles\n");
}
