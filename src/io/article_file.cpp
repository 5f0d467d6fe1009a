#include "isnad/io/article_file.h"

#include <algorithm>
#include <fstream>

#include "isnad/text/decode.h"
#include "sha256.h"

namespace isnad::io {

namespace {

constexpr std::uintmax_t kLargest = 64U << 20;
constexpr std::size_t kFirstLook = 64U << 10;
constexpr std::size_t kLongestTitle = 400;  // bytes

Result<std::string> readBytes(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return fail(Cause::NoSuchFile);
  if (error) return fail(ErrorCode::Io, error.message());
  if (std::filesystem::is_directory(status)) return fail(Cause::FolderNotFile);
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Cause::CannotBeOpened);
  std::string bytes(kFirstLook, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  // What is no text shows at once: no need to read the rest of 200 MB of zeros.
  if (const auto sample = text::decode(bytes);
      !sample && bytes.size() == kFirstLook && bytes.find('\0') != std::string::npos) {
    return tl::unexpected<Error>(sample.error());
  }
  if (std::filesystem::is_regular_file(status) &&
      std::filesystem::file_size(file, error) > kLargest) {
    return fail(Cause::TooLargeArticle);
  }
  std::array<char, kFirstLook> more;
  while (in) {
    in.read(more.data(), more.size());
    bytes.append(more.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > kLargest) return fail(Cause::TooLargeArticle);
  }
  return bytes;
}

std::string firstLine(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\t");
  if (first == std::string_view::npos) return {};
  auto line = text.substr(first, text.find('\n', first) - first);
  if (line.size() > kLongestTitle) {
    line = line.substr(0, kLongestTitle);
    line = line.substr(0, line.rfind(' '));
  }
  while (line.ends_with(' ')) line.remove_suffix(1);
  return std::string(line);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

void completeArticle(model::Article& article) {
  article.sha256 = sha256(article.text);
  if (article.title.empty()) article.title = firstLine(article.text);
}

Result<model::Article> readArticle(const std::filesystem::path& file) {
  auto bytes = readBytes(file);
  if (!bytes) return passOn(bytes.error(), "reading", file);
  auto decoded = text::decode(*bytes);
  if (!decoded) return passOn(decoded.error(), "reading", file);
  model::Article article;
  article.name = file.stem().string();
  article.text = std::move(decoded->text);
  completeArticle(article);
  return article;
}

}  // namespace isnad::io
