#include "isnad/workspace/workspace.h"

#include <fstream>

#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;

TEST_CASE("an import reads the good files, tells of the bad ones, and counts the known ones") {
  const TemporaryFolder folder;
  std::ofstream(folder / "good.txt") << "استحوذت أوبر على نوكيا مقابل 3 مليارات دولار.";
  std::ofstream(folder / "bad.txt") << "";
  auto workspace = workspace::Workspace::open(folder / "a.isnad", store::OpenMode::Create);
  REQUIRE(workspace);
  std::vector<std::size_t> seen;
  const auto report =
      workspace->import({folder / "good.txt", folder / "bad.txt", folder / "good.txt"},
                        [&](std::size_t done, std::size_t) { seen.push_back(done); });
  REQUIRE(report);
  REQUIRE(report->files.size() == 3);
  CHECK(report->files[0].outcome == store::Recorded::Added);
  CHECK(report->files[1].outcome.error().what.find("bad.txt: it is empty") != std::string::npos);
  CHECK(report->files[2].outcome == store::Recorded::Unchanged);
  CHECK(report->failures() == 1);
  CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(workspace->knowledge().value().claims.size() == 1);
}

TEST_CASE("a cancelled import stops before its next file") {
  const TemporaryFolder folder;
  std::ofstream(folder / "good.txt") << "نص قصير.";
  auto workspace = workspace::Workspace::open(folder / "a.isnad", store::OpenMode::Create);
  REQUIRE(workspace);
  std::stop_source stop;
  const auto report = workspace->import(
      {folder / "good.txt", folder / "good.txt"},
      [&](std::size_t, std::size_t) { stop.request_stop(); }, stop.get_token());
  REQUIRE(report);
  CHECK(report->cancelled);
  CHECK(report->files.size() == 1);
}
