#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "isnad/base/result.h"

namespace isnad {

/// A file's bytes, mapped into memory, read only. Move-only; safe to read from any thread.
class MappedFile {
 public:
  /// Fails with NotFound or Io, naming the file.
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace isnad
