#pragma once

#include <filesystem>

#include "isnad/base/result.h"
#include "isnad/publish/prepare.h"

namespace isnad::publish {

/// Writes the export whole or not at all. What was to be withheld is looked for in the texts of a
/// picture before, and in the bytes of the file after; a find removes it and fails with Corrupt.
/// Fails with InvalidInput where `out` is a knowledge base, with Unsupported for pictures in a
/// build without Qt, with Cancelled where the one who watches has stopped it: then, too, nothing is
/// left behind, and what was there before is. Pictures need an application object
/// (render::OffscreenApplication). Answers with what the reader of the file should know of it, a
/// sentence each: letters that no font here has.
[[nodiscard]] Result<std::vector<std::string>> write(const Prepared& prepared,
                                                     const Request& request,
                                                     const std::filesystem::path& out);

/// InvalidInput where a knowledge base lies there, which nothing else may be written over.
[[nodiscard]] Status checkTarget(const std::filesystem::path& file);

}  // namespace isnad::publish
