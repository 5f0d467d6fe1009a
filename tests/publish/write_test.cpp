#include "isnad/publish/write.h"

#include <algorithm>
#include <fstream>

#include "isnad/io/seal.h"
#ifdef ISNAD_HAS_RENDER
#include "isnad/render/offscreen.h"
#endif
#include "support/catch.h"
#include "support/publication.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::publish;

namespace {

/// The sample article's knowledge, as a store would hand it on.
struct Sample {
  model::Knowledge knowledge;
  model::Article article;

  Sample() {
    auto analysis = sampleAnalysis();
    article = analysis.article;
    article.id = {1};
    knowledge = {analysis.entities, analysis.claims, {}};
    for (auto& claim : knowledge.claims) claim.evidence.article = {1};
  }
  [[nodiscard]] Source source() const {
    return {io::sourceOf(knowledge,
                         [this](model::ArticleId) -> Result<io::PublishedArticle> {
                           return io::PublishedArticle{article, "test 1"};
                         }),
            {{1}}};
  }
};

}  // namespace

TEST_CASE("every format has one name, pictures first") {
  const auto names = formats();
  CHECK(names.size() == 18);
  CHECK(names.front() == "png");
  CHECK(isPicture("html"));
  CHECK_FALSE(isPicture("graphml"));
  auto sorted = names;
  std::ranges::sort(sorted);
  CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
}

TEST_CASE("what is prepared carries a manifest of what was asked for") {
  const Sample sample;
  Request request;
  request.made = "2026-11-26";
  request.entities = {"سابِك"};  // vocalised, as a reader may type it
  const auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  CHECK(prepared->manifest.entities == request.entities);
  CHECK(prepared->manifest.claims.size() == 1);
  CHECK(io::manifestFromToken(prepared->publication.manifest).value() == prepared->manifest);
  request.entities = {"أوبر"};
  CHECK(prepare(sample.source(), request).error().what == "no entity is called 'أوبر'");
}

TEST_CASE("a redacted manifest tells neither what was withheld nor whom it was about") {
  const Sample sample;
  Request request;
  request.entities = {"أرامكو"};
  request.redaction.entities = {"سابك"};
  const auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  CHECK(prepared->redacted);
  CHECK(prepared->manifest.redacted);
  CHECK(prepared->manifest.entities.empty());
  CHECK(prepared->manifest.claims.empty());
  CHECK(prepared->manifest.sources.empty());
}

TEST_CASE("a name that would still leave is stopped, and the file is gone") {
  const Sample sample;
  const TemporaryFolder folder;
  Request request;
  request.format = "graphml";
  auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  prepared->redacted = true;
  prepared->report.strings = {"سابك"};
  const auto status = write(*prepared, request, folder / "a.graphml");
  REQUIRE_FALSE(status);
  CHECK(status.error().cause == Cause::LeakInFile);
  CHECK(status.error().names == std::vector<std::string>{"سابك"});
  CHECK_FALSE(std::filesystem::exists(folder / "a.graphml"));
}

TEST_CASE("what else lies in the folder is neither searched nor taken away") {
  const Sample sample;
  const TemporaryFolder folder;
  std::ofstream(folder / "own.txt") << "سابك";
  Request request;
  request.format = "csv";
  request.redaction.entities = {"سابك"};
  auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  CHECK(write(*prepared, request, folder / "."));
  prepared->report.strings = {"أرامكو"};
  prepared->publication.entities.push_back(sample.knowledge.entities[0]);
  CHECK_FALSE(write(*prepared, request, folder / "."));
  CHECK(std::filesystem::exists(folder / "own.txt"));
  CHECK_FALSE(std::filesystem::exists(folder / "nodes.csv"));
}

TEST_CASE("an export is sealed whole: what is altered in any of its files is told") {
  const Sample sample;
  const TemporaryFolder folder;
#ifdef ISNAD_HAS_RENDER
  const render::OffscreenApplication application;
#endif
  for (const auto& format : formats()) {
#ifndef ISNAD_HAS_RENDER
    if (isPicture(format)) continue;
#endif
    Request request;
    request.format = format;
    const auto out = folder / format.c_str();
    INFO(format);
    REQUIRE(write(prepare(sample.source(), request).value(), request, out));
    CHECK(io::findManifest(out));
    CHECK(io::sealOn(out).value() == io::Seal::Whole);
    auto file = out;
    if (std::filesystem::is_directory(out)) file /= "nodes.csv";
    std::ofstream(file, std::ios::app) << ' ';
    CHECK(io::sealOn(out).value() == io::Seal::Broken);
  }
  std::ofstream(folder / "own.txt") << io::sealRoom();
  CHECK(io::sealOn(folder / "own.txt").value() == io::Seal::None);
}

TEST_CASE("nothing is written over a knowledge base") {
  const Sample sample;
  const TemporaryFolder folder;
  const std::string bytes("SQLite format 3\0 and more", 25);
  std::ofstream(folder / "a.isnad") << bytes;
  Request request;
  request.format = "isnad";
  const auto status = write(prepare(sample.source(), request).value(), request, folder / "a.isnad");
  REQUIRE_FALSE(status);
  CHECK(status.error().what.find("a.isnad: it is a knowledge base") != std::string::npos);
  CHECK(std::filesystem::file_size(folder / "a.isnad") == bytes.size());
}

TEST_CASE("a grade that would still leave is stopped") {
  const Sample sample;
  const TemporaryFolder folder;
  Request request;
  request.format = "csv";
  auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  prepared->redacted = true;
  alterClaim(prepared->publication, 0, [](auto& claim) { claim.remarks.grade = "5"; });
  prepared->report.grades = "5";
  CHECK(write(*prepared, request, folder / "a").error().names ==
        std::vector<std::string>{"grade 5"});
  prepared->report.grades = "4";
  CHECK(write(*prepared, request, folder / "a"));
}

TEST_CASE("the words of the format itself are no leak") {
  const Sample sample;
  const TemporaryFolder folder;
  Request request;
  for (const auto& format : formats()) {
    if (isPicture(format)) continue;
    request.format = format;
    auto prepared = prepare(sample.source(), request);
    REQUIRE(prepared);
    prepared->redacted = true;
    prepared->report.strings = {"node", "Claim", "quote", "attribute", "x", "5"};
    INFO(format);
    CHECK(write(*prepared, request, folder / "a"));
    std::filesystem::remove_all(folder / "a");
  }
}

TEST_CASE("what was published after the day asked for stays at home") {
  Sample sample;
  sample.article.published = "2026-06-15";
  Request request;
  request.as_of = "2026-06-14";
  CHECK(prepare(sample.source(), request)->publication.claims.empty());
  request.as_of = "2026-06-15";
  CHECK(prepare(sample.source(), request)->publication.claims.size() == 1);
}

TEST_CASE("a part of the graph goes out as it lies, says what it leaves out, and is no query") {
  const Sample sample;
  const TemporaryFolder folder;
  Request request;
  request.format = "graphml";
  auto part = std::make_shared<Part>();
  part->entities = {{2}, {1}};
  part->positions = {{20, 2}, {10, 1}};
  part->claims = {{1}};
  request.part = part;
  const auto whole = prepare(sample.source(), request);
  REQUIRE(whole);
  CHECK(whole->publication.claims.size() == 1);
  CHECK(whole->publication.positions == std::vector<graph::Point>{{10, 1}, {20, 2}});
  CHECK(whole->other_entities == 0);
  REQUIRE(write(*whole, request, folder / "a.graphml"));
  CHECK(io::findManifest(folder / "a.graphml")->part);

  part->entities = {{2}};
  part->positions = {{20, 2}};
  part->claims = {};
  const auto less = prepare(sample.source(), request);
  REQUIRE(less);
  CHECK(less->publication.entities.size() == 1);
  CHECK(less->publication.claims.empty());
  CHECK(less->publication.articles.empty());
  CHECK(less->other_entities == 1);
  CHECK(less->other_claims == 1);
  CHECK(io::compare(less->manifest, whole->manifest).holds());  // new claims are not looked for
}

#ifdef ISNAD_HAS_RENDER
TEST_CASE("a name of one letter can be withheld from a picture, whose bytes hold any letter") {
  Sample sample;
  sample.knowledge.entities[1].name = "X";
  const TemporaryFolder folder;
  const render::OffscreenApplication application;
  for (const auto* format : {"png", "pdf", "svg", "html"}) {
    Request request;
    request.format = format;
    request.redaction.entities = {"X"};
    INFO(format);
    CHECK(write(prepare(sample.source(), request).value(), request, folder / format));
  }
}

TEST_CASE("a ticker in brackets reads right on the page, with no letters put between") {
  Sample sample;
  sample.article.text = "استثمرت أرامكو (2222.SR) ملياري دولار في سابك.";
  auto& claim = sample.knowledge.claims.front();
  const Span whole{0, static_cast<std::uint32_t>(sample.article.text.size())};
  claim.evidence = {{1}, whole, whole, whole};
  const TemporaryFolder folder;
  Request request;
  request.format = "html";
  const render::OffscreenApplication application;
  const auto prepared = prepare(sample.source(), request);
  REQUIRE(prepared);
  REQUIRE(write(*prepared, request, folder / "a.html"));
  std::ifstream in(folder / "a.html");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  const auto list = page.substr(page.find("<ol id=\"claims\">"));
  CHECK(list.find("أرامكو (<bdi dir=\"ltr\">2222.SR</bdi>) ملياري") != std::string::npos);
  CHECK(list.find("\u2066") == std::string::npos);
}

TEST_CASE("a picture shows the measures that sizes and colours were chosen by, and explains them") {
  const Sample sample;
  Request request;
  request.language = graph::Language::English;
  request.encoding = {graph::Measure::Degree, graph::Measure::Community};
  const TemporaryFolder folder;
  const render::OffscreenApplication application;
  for (const auto* format : {"svg", "html"}) {
    request.format = format;
    const auto file = folder / format;
    REQUIRE(write(prepare(sample.source(), request).value(), request, file));
    std::ifstream in(file);
    const std::string picture{std::istreambuf_iterator<char>(in), {}};
    INFO(format);
    CHECK(picture.find("Community 1 · ") != std::string::npos);
    CHECK(picture.find("Neighbours 1") != std::string::npos);
    CHECK(picture.find("<g class=\"node h-1\"") != std::string::npos);
    CHECK(picture.find("<g class=\"node t-") == std::string::npos);
    CHECK(picture.find("<g class=\"h-1\"><circle") != std::string::npos);
  }
}
#endif
