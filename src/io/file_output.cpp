#include "file_output.h"

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace isnad::io {

namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file) {
  auto name = file;
  name += ".part-" + std::to_string(::getpid());
  return name;
}

bool flushToDisk(const fs::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return false;
  const bool done = ::fsync(handle) == 0;
  ::close(handle);
  return done;
}

Status refuse(const fs::path& file) {
  return passOn(errorOf(Cause::CannotBeWritten), "writing", file);
}

Status writeOne(const OutputPart& part) {
  const auto draft = beside(part.file);
  std::ofstream out(draft, std::ios::binary);
  if (!out) return refuse(part.file);
  ISNAD_CHECK(part.write(out));
  out.close();
  if (!out || !flushToDisk(draft)) return refuse(part.file);
  return {};
}

}  // namespace

Status writeFiles(const std::vector<OutputPart>& parts) {
  const auto removeDrafts = [&] {
    std::error_code ignored;
    for (const auto& part : parts) fs::remove(beside(part.file), ignored);
  };
  for (const auto& part : parts) {
    if (auto written = writeOne(part); !written) {
      removeDrafts();
      return written;
    }
  }
  for (const auto& part : parts) {
    std::error_code error;
    fs::rename(beside(part.file), part.file, error);
    if (error) {
      removeDrafts();
      return refuse(part.file);
    }
  }
  return {};
}

}  // namespace isnad::io
