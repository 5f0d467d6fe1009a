#include "isnad/io/claim_spool.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/resource.h>
#include <thread>

#include "support/catch.h"
#include "support/publication.h"

using namespace isnad;
using namespace isnad::io;

namespace {

/// Nothing of it is what it is when nobody says anything.
PublishedClaim fullClaim(std::int64_t id) {
  PublishedClaim claim;
  claim.claim = {{id},
                 model::Predicate::Owns,
                 {-3},
                 model::EntityId{4},
                 model::Amount{-2.5e300, "SAR", model::AmountQualifier::About, "ملياري ريال"},
                 0.1,
                 model::Direction::Down,
                 "أرباح",
                 "رئيس",
                 "2026-Q2",
                 model::ClaimStatus::Denied,
                 {model::EntityId{5}, "مصدر"},
                 true,
                 0.3F,
                 "rule",
                 {{6}, {7, 8'000'000}, {9, 200}, {10, 300}},
                 model::Verdict::Rejected,
                 true,
                 true};
  claim.article = 77;
  claim.quote = std::string("س\0ص", 5);
  claim.sentence = std::string(300, 's');
  claim.prefix = "قبل";
  claim.suffix = "بعد";
  claim.quote_at = {1, 127};
  claim.sentence_at = {2, 128};
  claim.cue_at = {3, 4'000'000'000};
  claim.remarks = {"ملاحظة", {"وسم", "", "tag"}, "5"};
  return claim;
}

std::vector<std::int64_t> idsOf(const ClaimSpool& spool) {
  std::vector<std::int64_t> ids;
  for (const auto& claim : spool) ids.push_back(claim.claim.id.value);
  return ids;
}

/// So many that they do not stay in memory.
ClaimSpool largeSpool(ClaimSpoolWriter::Order order) {
  ClaimSpoolWriter writer;
  for (std::int64_t i = 0; i < 20'000; ++i) writer.add(fullClaim((i * 7919) % 20'000));
  return writer.finish(order).value();
}

/// No file grows while it lives, as on a full disk.
class FullDisk {
 public:
  FullDisk() {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{0, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*signal_)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

}  // namespace

TEST_CASE("a spool that finds no room says where, and which folder to set") {
  const auto full = [] {
    const FullDisk disk;
    ClaimSpoolWriter writer;
    for (std::int64_t i = 0; i < 20'000; ++i) writer.add(fullClaim(i));
    return writer.finish();
  }();
  REQUIRE_FALSE(full);
  CHECK(full.error().cause == Cause::TemporaryFull);
  REQUIRE(full.error().names.size() == 1);
  CHECK(std::filesystem::is_directory(full.error().names[0]));
  CHECK(full.error().what == "there is no room for a temporary file in " + full.error().names[0] +
                                 "; make some, or set TMPDIR to another folder");
}

TEST_CASE("a spool gives back every part of a claim, and what is not known") {
  const PublishedClaim bare;
  const auto full = fullClaim(34);
  const ClaimSpool spool({full, bare, full});
  REQUIRE(spool.size() == 3);
  std::vector<PublishedClaim> back;
  for (const auto& claim : spool) back.push_back(claim);
  CHECK(back == std::vector{full, bare, full});
  CHECK(spool[1] == bare);
  CHECK(ClaimSpool().begin() == ClaimSpool::end());
}

TEST_CASE("a large spool is read from its file in the order of ids, again and again") {
  const auto spool = largeSpool(ClaimSpoolWriter::Order::ById);
  REQUIRE(spool.size() == 20'000);
  std::int64_t next = 0;
  for (const auto& claim : spool) {
    if (claim != fullClaim(next)) FAIL("claim " << next);
    ++next;
  }
  CHECK(next == 20'000);
  CHECK(spool[12'345] == fullClaim(12'345));
  std::vector<std::int64_t> other;
  std::thread([&] { other = idsOf(spool); }).join();
  CHECK(other == idsOf(spool));
  CHECK(spool.check());
  CHECK(idsOf(largeSpool(ClaimSpoolWriter::Order::AsAdded))[1] == 7919);
}

TEST_CASE("reading ends when it is stopped, and the spool says that it was") {
  const auto spool = largeSpool(ClaimSpoolWriter::Order::ById);
  auto watched = spool;
  const auto progress = std::make_shared<TaskProgress>();
  progress->expect(spool.size());
  watched.watchedBy(progress);
  std::size_t read = 0;
  for (const auto& claim : watched) {
    CHECK(claim.claim.id.value >= 0);
    if (++read == 5'000) progress->stop();
  }
  CHECK(read == 5'000);
  CHECK(progress->part() == Approx(0.25).margin(0.001));
  CHECK(watched.check().error().code == ErrorCode::Cancelled);
  CHECK(spool.check());
}

TEST_CASE("a stopped export leaves no file, and not the beginnings of one") {
  const TemporaryFolder folder;
  auto publication = samplePublication();
  const auto progress = std::make_shared<TaskProgress>();
  publication.claims.watchedBy(progress);
  progress->stop();
  for (const auto format : allGraphFormats()) {
    INFO(keyOf(format));
    const auto written = writeGraph(publication, format, folder / "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Cancelled);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / ""))
      files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 0);
    std::filesystem::remove_all(folder / "x");
  }
}
