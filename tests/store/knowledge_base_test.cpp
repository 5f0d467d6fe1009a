#include "isnad/store/knowledge_base.h"

#include <fstream>

#include "sqlite.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

namespace fs = std::filesystem;

KnowledgeBase open(const fs::path& file, OpenMode mode = OpenMode::Create) {
  auto base = KnowledgeBase::open(file, mode);
  REQUIRE(base);
  return std::move(*base);
}

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The refusal of a file, which must leave it as it was and nothing beside it.
Error refusal(const fs::path& file, OpenMode mode) {
  const auto before = contents(file);
  const auto base = KnowledgeBase::open(file, mode);
  REQUIRE_FALSE(base);
  CHECK(contents(file) == before);
  CHECK_FALSE(fs::exists(file.string() + "-wal"));
  return base.error();
}

void change(const fs::path& file, const std::string& sql) {
  auto database = Database::open(file, Access::ReadWrite);
  REQUIRE(database);
  REQUIRE(database->execute(sql));
}

}  // namespace

TEST_CASE("what was recorded is read back, word for word") {
  const TemporaryFolder folder;
  const auto analysis = sampleAnalysis();
  REQUIRE(open(folder / "a.isnad").record(analysis) == Recorded::Added);
  auto base = open(folder / "a.isnad", OpenMode::ReadOnly);
  const auto knowledge = base.knowledge().value();
  REQUIRE(knowledge.entities.size() == 2);
  auto aramco = analysis.entities[0];
  aramco.key = "organization/أرامكو";
  CHECK(knowledge.entities[0] == aramco);
  auto claim = knowledge.claims.at(0);
  CHECK(claim.evidence.article == model::ArticleId{1});
  claim.evidence.article = {};
  CHECK(claim == analysis.claims[0]);
  auto article = base.article({1}).value();
  CHECK(article.text == analysis.article.text);
  CHECK(base.article({2}).error().code == ErrorCode::NotFound);
}

TEST_CASE("recording the same text again changes nothing, a newer pipeline replaces its reading") {
  const TemporaryFolder folder;
  auto base = open(folder / "a.isnad");
  auto analysis = sampleAnalysis();
  CHECK(base.record(analysis) == Recorded::Added);
  CHECK(base.record(analysis) == Recorded::Unchanged);
  CHECK(base.counts().value().claims == 1);
  analysis.pipeline = "test 2";
  analysis.claims.clear();
  CHECK(base.record(analysis) == Recorded::Replaced);
  CHECK(base.counts().value().claims == 0);
  CHECK(base.counts().value().articles == 1);
}

TEST_CASE("an entity of the same type and name is the same in the next article") {
  const TemporaryFolder folder;
  auto base = open(folder / "a.isnad");
  auto analysis = sampleAnalysis();
  REQUIRE(base.record(analysis));
  analysis.article.sha256 = std::string(64, 'b');
  REQUIRE(base.record(analysis));
  const auto counts = base.counts().value();
  CHECK(counts.articles == 2);
  CHECK(counts.entities == 2);
  CHECK(counts.claims == 2);
  CHECK(counts.relations == 1);
}

TEST_CASE("a reader changes nothing and leaves no files beside the knowledge base") {
  const TemporaryFolder folder;
  { REQUIRE(open(folder / "a.isnad").record(sampleAnalysis())); }
  {
    auto reader = open(folder / "a.isnad", OpenMode::ReadOnly);
    CHECK(reader.counts().value().claims == 1);
    auto other = sampleAnalysis();
    other.article.sha256 = std::string(64, 'c');
    CHECK_FALSE(reader.record(other));
  }
  CHECK_FALSE(fs::exists((folder / "a.isnad").string() + "-wal"));
  CHECK_FALSE(fs::exists((folder / "a.isnad").string() + "-shm"));
}

TEST_CASE("a failed recording leaves nothing half-written") {
  const TemporaryFolder folder;
  auto base = open(folder / "a.isnad");
  auto analysis = sampleAnalysis();
  analysis.article.sha256 = "short";
  CHECK_FALSE(base.record(analysis));
  CHECK(base.counts().value().entities == 0);
}

TEST_CASE("what is no knowledge base is refused and left alone") {
  const TemporaryFolder folder;
  std::ofstream(folder / "a.isnad", std::ios::binary)
      << "\xFF\xD8\xFF\xE0" << std::string(5000, 'x');
  CHECK(refusal(folder / "a.isnad", OpenMode::ReadWrite).code == ErrorCode::InvalidInput);
  CHECK(refusal(folder / "a.isnad", OpenMode::Create).what.find("a.isnad") != std::string::npos);
  CHECK(KnowledgeBase::open(folder / "none.isnad", OpenMode::ReadWrite).error().code ==
        ErrorCode::NotFound);
  CHECK_FALSE(fs::exists(folder / "none.isnad"));
}

TEST_CASE("another program's database, a newer version's and a truncated one are refused") {
  const TemporaryFolder folder;
  change(
      [&] {
        auto made = Database::open(folder / "other.db", Access::Create);
        REQUIRE(made);
        REQUIRE(made->execute("CREATE TABLE t (x)"));
        return folder / "other.db";
      }(),
      "INSERT INTO t VALUES (1)");
  CHECK(refusal(folder / "other.db", OpenMode::ReadWrite).what.find("another program") !=
        std::string::npos);

  { REQUIRE(open(folder / "new.isnad").record(sampleAnalysis())); }
  change(folder / "new.isnad", "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
  CHECK(refusal(folder / "new.isnad", OpenMode::ReadWrite).what.find("newer version") !=
        std::string::npos);

  { REQUIRE(open(folder / "cut.isnad").record(sampleAnalysis())); }
  fs::resize_file(folder / "cut.isnad", 9000);
  CHECK(refusal(folder / "cut.isnad", OpenMode::ReadWrite).code == ErrorCode::Corrupt);
}

TEST_CASE("the tables know what may be in them") {
  const TemporaryFolder folder;
  { REQUIRE(open(folder / "a.isnad").record(sampleAnalysis())); }
  auto database = Database::open(folder / "a.isnad", Access::ReadWrite);
  REQUIRE(database);
  REQUIRE(database->execute("PRAGMA foreign_keys = ON"));
  CHECK_FALSE(database->execute("UPDATE claim SET status = 'likely'"));
  CHECK_FALSE(database->execute("UPDATE entity SET type = 'car'"));
  CHECK_FALSE(database->execute("DELETE FROM entity WHERE id = 1"));
  CHECK_FALSE(database->execute("UPDATE mention SET \"end\" = \"begin\""));
}
