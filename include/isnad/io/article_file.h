#pragma once

#include <filesystem>

#include "isnad/base/result.h"
#include "isnad/model/article.h"

namespace isnad::io {

/// Reads one text file as an article: decoded, hashed, titled by its first line, named by its stem.
/// Fails with NotFound, Io, or InvalidInput (a folder, empty, not text, over 64 MiB), always naming
/// the file: `reading a.txt: it is empty`. Binary files are refused after their first 64 KiB.
[[nodiscard]] Result<model::Article> readArticle(const std::filesystem::path& file);

/// Completes an article whose `text` is set: `sha256`, and `title` where there is none.
void completeArticle(model::Article& article);

/// Lower-case hex SHA-256 of the bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace isnad::io
