#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/publish/prepare.h"
#include "isnad/workspace/workspace.h"

/// What leaves the program, is checked later, or comes back.
namespace isnad::cli {

struct ExportOptions {
  std::filesystem::path base;
  std::filesystem::path out;
  publish::Request request;          ///< `redaction` and `furniture` come out of the words below.
  std::vector<std::string> redact;   ///< `entity:NAME`, `source:NAME`, `voice:NAME`, `tag:NAME`,
                                     ///< `grade:X`, `unnamed`, `notes`.
  std::vector<std::string> without;  ///< Furniture left off a picture.
  std::filesystem::path report;      ///< Of what was withheld; empty: on stderr.
  std::string language = "ar";
  std::string theme = "light";
};
[[nodiscard]] Status exportPublication(const ExportOptions& options, std::ostream& out,
                                       std::ostream& err);

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

/// What an open knowledge base holds, made ready to leave it.
[[nodiscard]] Result<publish::Prepared> prepareFrom(workspace::Workspace& workspace,
                                                    const publish::Request& request);

}  // namespace isnad::cli
