#pragma once

#include <filesystem>
#include <utility>

#include "isnad/base/result.h"

namespace isnad::store {

/// The right to write to a knowledge base, of one owner at a time: a file `NAME-lock` beside it,
/// locked by the system, so that it ends with its process however that ends.
class WriterLock {
 public:
  /// Busy, naming the other process, where somebody holds it already.
  [[nodiscard]] static Result<WriterLock> acquire(const std::filesystem::path& file);

  WriterLock() = default;
  WriterLock(WriterLock&& other) noexcept
      : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}
  WriterLock& operator=(WriterLock&& other) noexcept;
  ~WriterLock() { release(); }

  [[nodiscard]] bool isHeld() const { return descriptor_ >= 0; }

 private:
  void release() noexcept;
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace isnad::store
