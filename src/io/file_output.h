#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::io {

struct OutputPart {
  std::filesystem::path file;
  std::function<Status(std::ostream&)> write;
};

/// Writes every part beside its place, and puts all in place only when all are on the disk.
/// Fails as a part does, or with Io, naming the file; nothing is left behind then.
[[nodiscard]] Status writeFiles(const std::vector<OutputPart>& parts);

}  // namespace isnad::io
