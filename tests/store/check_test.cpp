#include "sqlite.h"
#include "support/news.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

namespace fs = std::filesystem;

/// A sound knowledge base with an edit, then the harm done to its file; what check() says.
std::string findings(const TemporaryFolder& folder, const std::string& harm, bool repair = false) {
  const auto file = folder / "a.isnad";
  fs::remove(file);
  {
    auto base = KnowledgeBase::open(file, OpenMode::Create).value();
    for (std::size_t n = 0; n < 4; ++n) REQUIRE(base.record(newsNumber(n)));
    REQUIRE(base.apply(
        {model::MergeEntity{{"organization/شركة1"}, model::EntityKey{"organization/شركة2"}}}));
    REQUIRE(base.apply({model::RenameEntity{{"organization/بنك1"}, "بنك آخر", {}}}));
  }
  if (!harm.empty()) {
    auto database = Database::open(file, Access::ReadWrite).value();
    const auto done = database.execute(harm);
    INFO((done ? "" : done.error().what));
    REQUIRE(done);
  }
  auto base = KnowledgeBase::open(file, OpenMode::ReadWrite).value();
  const auto report = repair ? base.repair() : base.check();
  INFO((report ? "" : report.error().what));
  REQUIRE(report);
  std::string text;
  for (const auto& finding : report->findings) text += finding.what + "\n";
  return text;
}

}  // namespace

TEST_CASE("check finds what is broken and repair puts right what can be derived") {
  const TemporaryFolder folder;
  CHECK(findings(folder, "").empty());
  struct Harm {
    const char* sql;
    const char* said;
    bool repairable;
  };
  for (const auto& harm :
       {Harm{"UPDATE link SET claims = claims + 1 WHERE a = 1", "neighbours are counted wrongly",
             true},
        Harm{"UPDATE entity SET root = 1", "stand for another", true},
        Harm{"UPDATE entity SET set_name = NULL", "not what the journal leads to", true},
        Harm{"UPDATE claim SET verdict = 'rejected' WHERE id = 1", "not what the journal leads to",
             true},
        Harm{"UPDATE journal SET state = 'undone' WHERE number = 1", "another state", true},
        Harm{"UPDATE mention SET \"end\" = 9000 WHERE article = 1", "mentions lie outside", false},
        Harm{"UPDATE claim SET quote_begin = 1 WHERE id = 2", "have a quote outside", false},
        Harm{"PRAGMA foreign_keys = OFF; DELETE FROM entity WHERE id = 3",
             "points to a row of entity", false}}) {
    INFO(harm.sql);
    const auto found = findings(folder, harm.sql);
    INFO(found);
    CHECK(found.find(harm.said) != std::string::npos);
    CHECK(findings(folder, harm.sql, true).empty() == harm.repairable);
  }
}

TEST_CASE("saving under another name makes a whole knowledge base, in place of the old one") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  REQUIRE(base.record(newsNumber(1)));
  {
    auto old = KnowledgeBase::open(folder / "b.isnad", OpenMode::Create).value();
    REQUIRE(old.record(newsNumber(2)));
    const auto busy = base.saveAs(folder / "b.isnad");
    REQUIRE_FALSE(busy);
    CHECK(busy.error().code == ErrorCode::Busy);
  }
  REQUIRE(base.saveAs(folder / "b.isnad"));
  auto copy = KnowledgeBase::open(folder / "b.isnad", OpenMode::ReadWrite).value();
  CHECK(dumped(copy) == dumped(base));
  CHECK(copy.check()->clean());
  CHECK(base.saveAs(folder / "a.isnad").error().what.find("the file that is open") !=
        std::string::npos);
  CHECK(base.saveAs(folder / "none" / "b.isnad").error().code == ErrorCode::NotFound);
}

TEST_CASE("backups roll on, and are not made too often") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  CHECK(base.backUp() == false);
  for (std::size_t n = 1; n <= 5; ++n) {
    REQUIRE(base.record(newsNumber(n)));
    CHECK(base.backUp(3, std::chrono::seconds(0)) == true);
  }
  CHECK(base.backUp() == false);
  const auto articles = [&](int nth) {
    auto backup = KnowledgeBase::open(
        (folder / "a.isnad").string() + ".backup-" + std::to_string(nth), OpenMode::ReadOnly);
    REQUIRE(backup);
    return backup->counts().value().articles;
  };
  CHECK(articles(1) == 5);
  CHECK(articles(3) == 3);
  CHECK_FALSE(fs::exists((folder / "a.isnad").string() + ".backup-4"));
}

TEST_CASE("what was known on a day is what had been read and decided by then") {
  const TemporaryFolder folder;
  std::string now = "2026-01-01T12:00:00.000Z";
  OpenOptions options;
  options.clock = [&] { return now; };
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create, options).value();
  std::vector<std::string> days;
  std::vector<std::string> states;
  const auto remember = [&](const std::string& day) {
    days.push_back(day);
    states.push_back(dumped(base));
  };
  const auto at = [&](const std::string& day) { now = day + "T12:00:00.000Z"; };
  REQUIRE(base.record(newsNumber(1)));
  remember("2026-01-01");
  at("2026-01-02");
  REQUIRE(base.apply({model::RenameEntity{{"organization/شركة1"}, "شركة أخرى", {}}}));
  remember("2026-01-02");
  at("2026-01-03");
  auto newer = newsNumber(1);
  newer.pipeline = "news 2";
  newer.claims.pop_back();
  REQUIRE(base.record(newer));
  REQUIRE(base.record(newsNumber(2)));
  remember("2026-01-03");
  at("2026-01-04");
  REQUIRE(base.undo());
  remember("2026-01-04");
  for (std::size_t i = 0; i < days.size(); ++i) {
    INFO(days[i]);
    auto then = base.asKnownOn(days[i]);
    INFO((then ? "" : then.error().what));
    REQUIRE(then);
    CHECK(dumped(*then) == states[i]);
  }
  CHECK(base.asKnownOn("2025-12-31")->counts().value().articles == 0);
  CHECK(base.asKnownOn("2026-01-01T11:59:59Z")->counts().value().articles == 0);
  CHECK(base.asKnownOn("yesterday").error().what.find("'yesterday' is no moment") == 0);
}
