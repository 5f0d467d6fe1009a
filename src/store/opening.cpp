#include <array>
#include <cstring>
#include <unistd.h>

#include "parts.h"
#include "saving.h"
#include "schema.h"

namespace isnad::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;

std::uint32_t bigEndian(std::string_view header, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8U | static_cast<unsigned char>(header[at + i]);
  return value;
}

bool hasLog(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file.string() + "-wal", error);
  return !error && size > 0;
}

/// Looks at the first bytes, so that a foreign file is refused before SQLite reads or changes it.
/// Returns the version of the tables.
Result<std::uint32_t> checkHeader(Database& database, const fs::path& file) {
  ISNAD_TRY(const auto size, database.fileSize());
  if (size < static_cast<std::int64_t>(kHeaderSize)) return fail(Cause::TooShortForBase);
  ISNAD_TRY(const auto header, database.firstBytes(kHeaderSize));
  if (!header.starts_with(kSqliteMagic)) return fail(Cause::NotABase);
  constexpr std::size_t kPageSizeAt = 16;
  constexpr std::size_t kPageCountAt = 28;
  constexpr std::size_t kUserVersionAt = 60;
  constexpr std::size_t kApplicationIdAt = 68;
  const auto version = bigEndian(header, kUserVersionAt);
  const bool logged = hasLog(file);  // then the newest pages, the first one too, may lie there
  if (bigEndian(header, kApplicationIdAt) != static_cast<std::uint32_t>(kApplicationId)) {
    if (logged) return 0;
    return fail(Cause::OtherDatabase);
  }
  if (version > newestVersion()) return fail(Cause::NewerBase);
  std::uint32_t page = bigEndian(header, kPageSizeAt) >> 16U;
  if (page == 1) page = 65536;
  if (!logged && size < std::int64_t{page} * bigEndian(header, kPageCountAt))
    return fail(Cause::CutOff);
  return version;
}

/// The same once SQLite has read its log.
Status checkIdentity(Database& database) {
  ISNAD_TRY(const auto application, database.number("PRAGMA application_id"));
  ISNAD_TRY(const auto version, database.number("PRAGMA user_version"));
  ISNAD_TRY(const auto tables, database.number("SELECT count(*) FROM sqlite_schema"));
  if (tables > 0 && application != kApplicationId) return fail(Cause::OtherDatabase);
  if (version > newestVersion()) return fail(Cause::NewerBase);
  return {};
}

bool mayWrite(const fs::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return ::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

/// Whether someone has it open to write: then its log lies beside it.
bool isWritten(const fs::path& file) {
  std::error_code error;
  return fs::exists(file.string() + "-wal", error);
}

bool isMissingOrEmpty(const fs::path& file) {
  std::error_code error;
  return !fs::exists(file, error) ||
         (fs::is_regular_file(file, error) && fs::file_size(file, error) == 0 && !hasLog(file));
}

Status checkPresence(const fs::path& file, bool fresh, OpenMode mode) {
  std::error_code error;
  if (fs::is_directory(file, error)) return fail(Cause::FolderNotBase);
  if (fresh && mode != OpenMode::Create) {
    if (fs::exists(file, error)) return fail(Cause::EmptyNotBase);
    return fail(Cause::NoSuchFile);
  }
  if (!fresh && ::access(file.c_str(), R_OK) != 0) return fail(Cause::CannotBeRead);
  return {};
}

/// Keeps the file as it was, then brings it up to date.
Status bringUpToDate(Database& database, WordReader& words, const fs::path& file) {
  ISNAD_TRY(const auto version, database.number("PRAGMA user_version"));
  if (version > 0 && version < newestVersion()) {
    const fs::path copy = file.string() + ".v" + std::to_string(version);
    std::error_code error;
    if (!fs::exists(copy, error)) ISNAD_CHECK(saveCopy(database, copy));
  }
  return migrate(database, words);
}

Result<Database> inMemory(Database& database) {
  ISNAD_TRY(auto memory, Database::open(":memory:", Access::Create));
  ISNAD_CHECK(database.copyTo(memory));
  return memory;
}

/// Touches every table's root page: a damaged file shows here, not in the middle of a view.
Status touchTables(Database& database) {
  return database.execute(
      "SELECT count(*) FROM sqlite_schema; SELECT 1 FROM article LIMIT 1; SELECT 1 FROM claim "
      "LIMIT 1; SELECT 1 FROM journal LIMIT 1");
}

}  // namespace

Status KnowledgeBase::Parts::prepareToWrite() {
  ISNAD_CHECK(prepareConnection(database, words, clock));
  ISNAD_CHECK(checkIdentity(database));
  ISNAD_CHECK(database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
  ISNAD_CHECK(bringUpToDate(database, *words, file));
  return touchTables(database);
}

Status KnowledgeBase::Parts::prepareToRead() {
  ISNAD_CHECK(prepareConnection(database, words, clock));
  ISNAD_CHECK(checkIdentity(database));
  ISNAD_TRY(const auto version, database.number("PRAGMA user_version"));
  if (version < newestVersion()) {
    ISNAD_TRY(auto memory, inMemory(database));
    database = std::move(memory);
    ISNAD_CHECK(prepareConnection(database, words, clock));
    ISNAD_CHECK(migrate(database, *words));
  }
  ISNAD_CHECK(touchTables(database));
  return database.execute("PRAGMA query_only = ON");
}

Result<KnowledgeBase> KnowledgeBase::open(const fs::path& file, OpenMode mode,
                                          OpenOptions options) {
  const auto refused = [&](const Error& error) { return passOn(error, "opening", file); };
  const bool fresh = isMissingOrEmpty(file);
  if (auto there = checkPresence(file, fresh, mode); !there) return refused(there.error());
  if (fresh && file.has_parent_path()) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
  }
  const bool writes = mode != OpenMode::ReadOnly;
  Result<WriterLock> lock = WriterLock{};
  // A reader that may write leaves no -wal and -shm files behind when it closes.
  const auto access = writes && fresh            ? Access::Create
                      : writes || mayWrite(file) ? Access::ReadWrite
                      : isWritten(file)          ? Access::ReadOnly
                                                 : Access::Immutable;
  if (writes) lock = WriterLock::acquire(file);
  if (!lock) return refused(lock.error());
  auto database = Database::open(file, access);
  if (!database) return refused(database.error());
  if (!fresh) {
    if (auto sound = checkHeader(*database, file); !sound) return refused(sound.error());
  }
  auto clock = std::make_shared<Clock>(options.clock ? std::move(options.clock) : systemTime);
  auto parts = std::make_unique<Parts>(Parts{file,
                                             std::move(options.words),
                                             std::move(clock),
                                             std::move(*lock),
                                             std::move(*database),
                                             {}});
  auto ready = writes ? parts->prepareToWrite() : parts->prepareToRead();
  if (!ready) return refused(ready.error());
  return KnowledgeBase(std::move(parts));
}

}  // namespace isnad::store
