#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"

/// One function a subcommand. Each prints its result and fails with one sentence.
namespace isnad::cli {

/// The files, and of each folder those with the extension, in alphabetical order.
[[nodiscard]] std::vector<std::filesystem::path> expandFolders(
    const std::vector<std::filesystem::path>& given, std::string_view extension);

struct AnalyseOptions {
  std::filesystem::path file;
  bool json = false;
  bool explain = false;
  bool match_transliterations = true;
};
[[nodiscard]] Status analyse(const AnalyseOptions& options, std::ostream& out, std::ostream& err);

struct EvalOptions {
  std::vector<std::filesystem::path> gold;  ///< Files, or folders of *.json.
  bool json = false;
  bool per_predicate = false;
};
/// Scores the program against annotated articles (isnad-analysis/1), or, for files ending in .conll
/// or .bio, its tagger against words with BIO labels.
[[nodiscard]] Status evaluate(const EvalOptions& options, std::ostream& out, std::ostream& err);

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
  bool numbers = false;
  std::string as_of;
  std::string as_known_on;
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
