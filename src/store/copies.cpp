#include <chrono>

#include "parts.h"
#include "saving.h"

namespace isnad::store {

namespace fs = std::filesystem;

namespace {

fs::path backupOf(const fs::path& file, int nth) {
  return file.string() + ".backup-" + std::to_string(nth);
}

/// Writes what a former owner of the target left in its log into it, so that the log goes: it must
/// not be taken for the new file's.
Status settleLog(const fs::path& target) {
  std::error_code error;
  const fs::path log = target.string() + "-wal";
  if (!fs::exists(log, error)) return {};
  {
    ISNAD_TRY(auto old, Database::open(target, Access::ReadWrite));
    ISNAD_CHECK(old.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  }
  if (!fs::exists(log, error) || fs::file_size(log, error) == 0) return {};
  return fail(Cause::ReadElsewhere);
}

}  // namespace

Status KnowledgeBase::saveAs(const fs::path& target) {
  const auto refused = [&](const Error& error) { return passOn(error, "saving", target); };
  std::error_code error;
  if (fs::equivalent(parts_->file, target, error)) return refused(errorOf(Cause::IsOpenHere));
  if (fs::is_directory(target, error)) return refused(errorOf(Cause::FolderNotFile));
  auto lock = WriterLock::acquire(target);
  if (!lock) return refused(lock.error());
  auto saved = settleLog(target);
  // A reader may copy: only the target is written.
  ISNAD_TRY(const auto reads_only, parts_->database.number("PRAGMA query_only"));
  if (saved) saved = parts_->database.execute("PRAGMA query_only = OFF");
  if (saved) saved = saveCopy(parts_->database, target);
  if (reads_only != 0) ISNAD_CHECK(parts_->database.execute("PRAGMA query_only = ON"));
  if (!saved) return refused(saved.error());
  return {};
}

Result<bool> KnowledgeBase::backUp(int keep, std::chrono::seconds age) {
  ISNAD_TRY(const auto articles, parts_->database.find("SELECT 1 FROM article LIMIT 1"));
  if (!articles) return false;
  std::error_code error;
  const auto newest = backupOf(parts_->file, 1);
  if (fs::exists(newest, error)) {
    const auto written = fs::last_write_time(newest, error);
    if (!error && fs::file_time_type::clock::now() - written < age) return false;
  }
  const auto fresh = backupOf(parts_->file, 0);
  if (auto saved = saveCopy(parts_->database, fresh); !saved)
    return passOn(saved.error(), "backing up", parts_->file);
  for (int nth = keep - 1; nth >= 0; --nth) {
    if (fs::exists(backupOf(parts_->file, nth), error))
      fs::rename(backupOf(parts_->file, nth), backupOf(parts_->file, nth + 1), error);
  }
  return true;
}

}  // namespace isnad::store
