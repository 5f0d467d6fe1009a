#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "isnad/base/result.h"

namespace isnad::io {

/// A file without a name, for what is too large for the memory: gone when its owner is, whatever
/// happens. It lies where SQLite's own lie: TMPDIR, /var/tmp, /tmp.
class SpillFile {
 public:
  /// Io, saying where there was no room for it.
  [[nodiscard]] static Result<SpillFile> make();

  SpillFile(SpillFile&& other) noexcept;
  SpillFile& operator=(SpillFile&&) = delete;
  ~SpillFile();

  [[nodiscard]] Status append(std::string_view bytes);
  /// Up to `size` bytes into `out`, fewer at the end. Any number of threads may read.
  [[nodiscard]] bool read(std::uint64_t at, std::size_t size, std::string& out) const;

 private:
  SpillFile(int handle, std::string folder) : handle_(handle), folder_(std::move(folder)) {}

  int handle_;
  std::string folder_;
};

}  // namespace isnad::io
