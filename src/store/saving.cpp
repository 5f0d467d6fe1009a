#include "saving.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace isnad::store {

namespace fs = std::filesystem;

namespace {

Status flush(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int reason = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (flushed) return {};
  return fail(Cause::CannotBeFlushed, {std::strerror(reason)});
}

}  // namespace

Status saveCopy(Database& database, const fs::path& target) {
  const fs::path beside = target.string() + ".saving";
  std::error_code error;
  fs::remove(beside, error);
  auto saved = database.run("VACUUM INTO ?", beside.string());
  if (saved) saved = flush(beside);
  if (saved) {
    fs::rename(beside, target, error);
    if (error) saved = fail(ErrorCode::Io, target.string() + ": " + error.message());
  }
  if (!saved) {
    fs::remove(beside, error);
    return saved;
  }
  return flush(target.has_parent_path() ? target.parent_path() : fs::path("."));
}

}  // namespace isnad::store
