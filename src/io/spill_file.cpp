#include "spill_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace isnad::io {

namespace {

int openIn(const std::string& folder) {
  const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (nameless >= 0) return nameless;
  // Not every file system has such files.
  auto name = folder + "/isnad-XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

Result<SpillFile> SpillFile::make() {
  const auto* wish = std::getenv("TMPDIR");
  for (const auto* folder : {wish, "/var/tmp", "/tmp"}) {
    if (folder == nullptr || *folder == '\0') continue;
    if (const int handle = openIn(folder); handle >= 0) return SpillFile(handle, folder);
  }
  return fail(Cause::NoTemporaryFile);
}

SpillFile::SpillFile(SpillFile&& other) noexcept
    : handle_(std::exchange(other.handle_, -1)), folder_(std::move(other.folder_)) {}

SpillFile::~SpillFile() {
  if (handle_ >= 0) ::close(handle_);
}

Status SpillFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(handle_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return fail(Cause::TemporaryFull, {folder_});
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

bool SpillFile::read(std::uint64_t at, std::size_t size, std::string& out) const {
  out.resize(size);
  std::size_t got = 0;
  while (got < size) {
    const auto more = ::pread(handle_, out.data() + got, size - got, static_cast<off_t>(at + got));
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return false;
    if (more == 0) break;
    got += static_cast<std::size_t>(more);
  }
  out.resize(got);
  return true;
}

}  // namespace isnad::io
