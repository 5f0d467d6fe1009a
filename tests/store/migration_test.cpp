#include <fstream>
#include <sstream>

#include "isnad/store/knowledge_base.h"
#include "sqlite.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string dumped(KnowledgeBase& base) {
  std::ostringstream out;
  REQUIRE(base.dump(out));
  return out.str();
}

}  // namespace

TEST_CASE("a knowledge base of version 1 is brought up to date, and kept as it was beside") {
  const TemporaryFolder folder;
  fs::copy_file(fs::path(ISNAD_TEST_FILES) / "v1.isnad", folder / "old.isnad");
  const auto before = Database::open(folder / "old.isnad", Access::ReadOnly)
                          .value()
                          .number("SELECT count(*) FROM claim")
                          .value();
  auto base = KnowledgeBase::open(folder / "old.isnad", OpenMode::ReadWrite);
  REQUIRE(base);
  const auto counts = base->counts().value();
  CHECK(counts.articles == 2);
  CHECK(counts.claims == before);
  CHECK(base->knowledge().value().entities.size() == 6);
  CHECK(base->keyOf({1}).value().text.find("organization/") == 0);
  CHECK(base->apply({model::RenameEntity{base->keyOf({1}).value(), "اسم", {}}}));
  auto old = Database::open((folder / "old.isnad").string() + ".v1", Access::ReadOnly);
  REQUIRE(old);
  CHECK(old->number("PRAGMA user_version") == 1);
}

TEST_CASE("reading a knowledge base of version 1 leaves the file alone") {
  const TemporaryFolder folder;
  fs::copy_file(fs::path(ISNAD_TEST_FILES) / "v1.isnad", folder / "old.isnad");
  const auto before = contents(folder / "old.isnad");
  {
    auto base = KnowledgeBase::open(folder / "old.isnad", OpenMode::ReadOnly);
    REQUIRE(base);
    CHECK(base->counts().value().articles == 2);
  }
  CHECK(contents(folder / "old.isnad") == before);
  CHECK_FALSE(fs::exists((folder / "old.isnad").string() + ".v1"));
}

TEST_CASE("what was brought up to date says the same as when it is read anew") {
  const TemporaryFolder folder;
  fs::copy_file(fs::path(ISNAD_TEST_FILES) / "v1.isnad", folder / "old.isnad");
  auto old = KnowledgeBase::open(folder / "old.isnad", OpenMode::ReadWrite).value();
  auto reader = KnowledgeBase::open(folder / "old.isnad", OpenMode::ReadOnly).value();
  CHECK(dumped(old) == dumped(reader));
  CHECK(dumped(old).find("says={says predicate=acquires") != std::string::npos);
}

TEST_CASE("two may not write at once, the second is told, and may read") {
  const TemporaryFolder folder;
  auto writer = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  REQUIRE(writer.record(sampleAnalysis()));
  const auto second = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::Busy);
  CHECK(second.error().what.find("open for writing in another program (process ") !=
        std::string::npos);
  auto reader = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadOnly);
  REQUIRE(reader);
  CHECK(reader->counts().value().claims == 1);
}

TEST_CASE("a file of version 2 with merges and decisions says what it said, line for line") {
  const TemporaryFolder folder;
  const auto files = fs::path(ISNAD_TEST_FILES);
  fs::copy_file(files / "v2.isnad", folder / "a.isnad");
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite).value();
  CHECK(dumped(base) == contents(files / "v2.txt"));
  CHECK(fs::exists((folder / "a.isnad").string() + ".v2"));
}

TEST_CASE("a file of every version opens, is sound, and is edited and undone") {
  const auto* name = GENERATE("v1.isnad", "v2.isnad");
  INFO(name);
  const TemporaryFolder folder;
  fs::copy_file(fs::path(ISNAD_TEST_FILES) / name, folder / "a.isnad");
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite).value();
  const auto sound = [&] {
    const auto report = base.check();
    return report ? (report->clean() ? "" : report->findings.front().what) : report.error().what;
  };
  CHECK(sound() == "");
  const auto before = dumped(base);
  REQUIRE(base.apply({model::AddAlias{base.keyOf({1}).value(), "اسم آخر", true}}));
  CHECK(dumped(base) != before);
  while (base.nextUndo().value()) REQUIRE(base.undo());
  CHECK(sound() == "");
  while (base.nextRedo().value()) REQUIRE(base.redo());
  REQUIRE(base.undo());
  CHECK(dumped(base) == before);
}
