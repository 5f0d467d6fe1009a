#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "isnad/base/result.h"

/// One function a subcommand. Each prints its result and fails with one sentence.
namespace isnad::cli {

struct AnalyseOptions {
  std::filesystem::path file;
  bool json = false;
};
[[nodiscard]] Status analyse(const AnalyseOptions& options, std::ostream& out, std::ostream& err);

struct ImportOptions {
  std::filesystem::path base;
  std::vector<std::filesystem::path> files;
};
[[nodiscard]] Status importArticles(const ImportOptions& options, std::ostream& out,
                                    std::ostream& err);

struct ShowOptions {
  std::filesystem::path base;
  bool json = false;
};
[[nodiscard]] Status show(const ShowOptions& options, std::ostream& out);

struct ClaimsOptions {
  std::filesystem::path base;
  std::string entity;
};
[[nodiscard]] Status claims(const ClaimsOptions& options, std::ostream& out);

struct SnapshotOptions {
  std::filesystem::path base;
  std::filesystem::path out;
  int width = 1400;
  int height = 900;
  std::string language = "ar";
  std::string theme = "light";
};
[[nodiscard]] Status snapshot(const SnapshotOptions& options, std::ostream& out);

}  // namespace isnad::cli
