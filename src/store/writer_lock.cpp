#include "writer_lock.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isnad::store {

namespace {

std::string ownerOf(int descriptor) {
  std::array<char, 32> pid{};
  const auto size = ::pread(descriptor, pid.data(), pid.size() - 1, 0);
  return size > 0 ? std::string(pid.data(), static_cast<std::size_t>(size)) : std::string();
}

/// The file may have been removed by its owner between opening and locking it.
bool isStillThere(int descriptor, const std::filesystem::path& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
         held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::filesystem::path& file) {
  WriterLock lock;
  lock.path_ = file.string() + "-lock";
  constexpr int kMode = 0644;
  constexpr int kTries = 100;
  for (int i = 0; i < kTries; ++i) {
    const int descriptor = ::open(lock.path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
    if (descriptor < 0) {
      auto error = errorOf(Cause::FolderNotWritable, {std::strerror(errno)});
      if (errno == ENOENT) error.code = ErrorCode::NotFound;
      return tl::unexpected<Error>(std::move(error));
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const auto owner = ownerOf(descriptor);
      ::close(descriptor);
      return owner.empty() ? fail(Cause::OpenElsewhere) : fail(Cause::OpenInProcess, {owner});
    }
    if (isStillThere(descriptor, lock.path_)) {
      lock.descriptor_ = descriptor;
      const auto pid = std::to_string(::getpid());
      if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, pid.data(), pid.size(), 0) < 0) {
        // The number is for people only.
      }
      return lock;
    }
    ::close(descriptor);
  }
  return fail(Cause::AlwaysBusy);
}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  if (this != &other) {
    release();
    path_ = std::move(other.path_);
    descriptor_ = std::exchange(other.descriptor_, -1);
  }
  return *this;
}

void WriterLock::release() noexcept {
  if (descriptor_ < 0) return;
  ::unlink(path_.c_str());
  ::close(descriptor_);
  descriptor_ = -1;
}

}  // namespace isnad::store
