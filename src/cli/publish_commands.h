#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "isnad/base/result.h"

/// What leaves the program, is checked later, or comes back.
namespace isnad::cli {

struct ExportOptions {
  std::filesystem::path base;
  std::filesystem::path out;
  std::string format;  ///< png, svg, pdf, html, or a key of io::GraphFormat.
  std::vector<std::string> entities;
  std::string as_of;
  std::vector<std::string> redact;  ///< `entity:NAME`, `source:NAME`, `voice:NAME`, `unnamed`.
  std::filesystem::path report;     ///< Of what was withheld; empty: on stderr.
  std::string date;                 ///< ISO day that the export says it was made on.
  std::string title;
  std::string language = "ar";
  std::string theme = "light";
  std::vector<std::string> without;  ///< Furniture left off a picture.
  bool texts = false;
  int width = 1600;
  int height = 1100;
  int dpi = 96;
};
[[nodiscard]] Status exportPublication(const ExportOptions& options, std::ostream& out,
                                       std::ostream& err);
/// The spellings that `--format` takes.
[[nodiscard]] std::vector<std::string> exportFormats();

struct VerifyOptions {
  std::filesystem::path file;
  std::filesystem::path base;  ///< Empty: only what the file says of itself.
};
[[nodiscard]] Status verify(const VerifyOptions& options, std::ostream& out);

struct ImportGraphOptions {
  std::filesystem::path file;
  std::filesystem::path base;
  std::string format;  ///< Empty: by the file's name.
  bool preview = false;
};
[[nodiscard]] Status importGraph(const ImportGraphOptions& options, std::ostream& out);

}  // namespace isnad::cli
