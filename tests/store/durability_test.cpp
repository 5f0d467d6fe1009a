#include <chrono>
#include <cstdlib>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "isnad/model/edit_text.h"
#include "support/full_disk.h"
#include "support/news.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

namespace fs = std::filesystem;

std::string complaints(KnowledgeBase& base) {
  std::string text;
  const auto report = base.check();
  INFO((report ? "" : report.error().what));
  REQUIRE(report);
  for (const auto& finding : report->findings) text += finding.what + "\n";
  return text;
}

int kills() {
  const char* text = std::getenv("ISNAD_KILLS");
  return text == nullptr ? 12 : std::atoi(text);
}

/// A knowledge base of an older version, as `a.isnad`.
void startFrom(const std::string& old, const fs::path& folder) {
  for (const auto* end : {"", "-wal", "-shm", ".v1", ".v2"})
    fs::remove((folder / "a.isnad").string() + end);
  fs::copy_file(fs::path(ISNAD_TEST_FILES) / old, folder / "a.isnad");
}

void tell(int pipe, const std::string& line) {
  const auto whole = line + "\n";
  if (::write(pipe, whole.data(), whole.size()) < 0) ::_exit(3);
}

/// Works until it is killed: opens (and so brings up to date), imports, reads anew, edits, merges,
/// undoes, saves. Tells the parent of each thing that is done. Never returns.
[[noreturn]] void work(const fs::path& folder, unsigned seed, int pipe) {
  auto opened = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create);
  if (!opened) {
    tell(pipe, "failed " + opened.error().what);
    ::_exit(2);
  }
  auto& base = *opened;
  RandomEdits edits(seed);
  std::size_t next = static_cast<std::size_t>(seed) * 1000;
  if (base.record(newsNumber(next))) tell(pipe, "article " + newsNumber(next).article.sha256);
  while (true) {
    const int what = edits.upTo(9);
    if (what <= 2) {
      const auto analysis = newsNumber(++next);
      if (base.record(analysis)) tell(pipe, "article " + analysis.article.sha256);
    } else if (what == 3) {
      auto again = newsNumber(next);
      again.pipeline = "news " + std::to_string(edits.upTo(99));
      (void)base.record(again);
    } else if (what == 4) {
      if (base.saveAs(folder / "copy.isnad")) tell(pipe, "saved");
    } else if (what == 5) {
      if (const auto entry = base.undo()) tell(pipe, "undone " + std::to_string(entry->number));
    } else if (base.apply(edits.next(base))) {
      tell(pipe, "edit " + std::to_string(base.journal({0, 1})->front().number));
    }
  }
}

std::vector<std::string> linesOf(int pipe) {
  std::string all;
  char bytes[4096];
  for (ssize_t size = 0; (size = ::read(pipe, bytes, sizeof bytes)) > 0;)
    all.append(bytes, static_cast<std::size_t>(size));
  std::vector<std::string> lines;
  std::istringstream in(all);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (!all.empty() && all.back() != '\n') lines.pop_back();  // it died while telling
  return lines;
}

/// Lets `work` run for so long, kills it, and returns what it had told.
std::vector<std::string> killed(const fs::path& folder, unsigned seed,
                                std::chrono::microseconds after) {
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(pipe[0]);
    work(folder, seed, pipe[1]);
  }
  ::close(pipe[1]);
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  const auto lines = linesOf(pipe[0]);
  ::close(pipe[0]);
  CHECK(WIFSIGNALED(status));
  return lines;
}

void expectAllThere(KnowledgeBase& base, const std::vector<std::string>& told) {
  std::int64_t journal = 0;
  if (const auto last = base.journal({0, 1}).value(); !last.empty()) journal = last[0].number;
  for (const auto& line : told) {
    INFO(line);
    const auto word = line.substr(0, line.find(' '));
    const auto rest = word.size() < line.size() ? line.substr(word.size() + 1) : "";
    CHECK(word != "failed");
    if (word == "article") CHECK(base.articleHashed(rest));
    if (word == "edit" || word == "undone") CHECK(journal >= std::stoll(rest));
  }
}

}  // namespace

TEST_CASE("killed at any moment, everything that was done is there and nothing is broken") {
  const TemporaryFolder folder;
  std::mt19937 random(20261126);
  std::size_t acts = 0;
  for (int round = 0; round < kills(); ++round) {
    const bool begins_old = round % 3 == 0;  // so that bringing up to date is killed too
    if (begins_old) {
      startFrom(round % 2 == 0 ? "v1.isnad" : "v2.isnad", folder / ".");
    }
    const auto longest = begins_old && round % 2 == 0 ? 40000 : 400000;  // microseconds
    const std::chrono::microseconds after(std::uniform_int_distribution<int>(0, longest)(random));
    const auto told = killed(folder / ".", static_cast<unsigned>(round), after);
    acts += told.size();
    INFO("round " << round << ", killed after " << after.count() << " microseconds");
    auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite);
    INFO((base ? "" : base.error().what));
    REQUIRE(base);
    expectAllThere(*base, told);
    CHECK(complaints(*base).empty());
    if (fs::exists(folder / "copy.isnad")) {
      auto copy = KnowledgeBase::open(folder / "copy.isnad", OpenMode::ReadOnly);
      REQUIRE(copy);
      CHECK(complaints(*copy).empty());
    }
  }
  CHECK(acts > 0);
}

TEST_CASE("on a full disk nothing is half-written, and work goes on once there is room") {
  const TemporaryFolder folder;
  FullDisk disk;
  int refused = 0;
  std::size_t number = 0;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  REQUIRE(base.record(newsNumber(number)));
  RandomEdits edits(1);
  for (long long room = 0; room < 400000; room += 9973) {
    INFO("room for " << room << " bytes");
    const auto edit = edits.next(base);
    const auto before = dumped(base);
    disk.leave(room);
    const auto recorded = base.record(newsNumber(number + 1));
    const auto between = recorded ? std::string() : dumped(base);
    const auto edited = base.apply(edit);
    const auto saved = base.saveAs(folder / "copy.isnad");
    if (!recorded) {
      CHECK(recorded.error().what.find("disk is full") != std::string::npos);
      CHECK(between == before);
    }
    if (!recorded || !saved) ++refused;
    disk.leave(1LL << 40);
    CHECK(complaints(base) == "");
    if (recorded) ++number;
    if (!edited && edited.error().code == ErrorCode::Io) CHECK(base.apply(edit));
    CHECK(base.saveAs(folder / "copy.isnad"));
    CHECK_FALSE(fs::exists((folder / "copy.isnad").string() + ".saving"));
  }
  CHECK(refused > 3);
  CHECK(number > 3);
}

TEST_CASE("a full disk while a knowledge base is brought up to date leaves the old one") {
  const std::string old = GENERATE("v1.isnad", "v2.isnad");
  INFO(old);
  const std::int64_t articles = old == "v1.isnad" ? 2 : 5;
  const TemporaryFolder folder;
  FullDisk disk;
  int refused = 0;
  for (long long room = 0; room < 900000; room += 49999) {
    INFO("room for " << room << " bytes");
    startFrom(old, folder / ".");
    disk.leave(room);
    if (!KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite)) ++refused;
    disk.leave(1LL << 40);
    auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::ReadWrite);
    INFO((base ? "" : base.error().what));
    REQUIRE(base);
    CHECK(base->counts().value().articles == articles);
    CHECK(complaints(*base).empty());
  }
  CHECK(refused > 3);
}
