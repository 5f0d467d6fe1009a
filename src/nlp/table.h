#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::nlp {

/// One line of a tab-separated file.
struct TableRow {
  std::vector<std::string> cells;
  int line = 0;  ///< 1-based, for messages.

  /// The cell, trimmed; empty where the row is shorter.
  [[nodiscard]] const std::string& at(std::size_t column) const;
};

/// The rows of a UTF-8 file, without blank lines and lines that begin with '#'. Lines end in \n or
/// \r\n. Fails with NotFound or Io.
[[nodiscard]] Result<std::vector<TableRow>> readTable(const std::filesystem::path& file);

/// The parts between the separators, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> splitList(std::string_view text, char separator);

/// "gazetteer/banks.tsv line 7: <what>", as InvalidInput.
[[nodiscard]] tl::unexpected<Error> badLine(const std::filesystem::path& file, int line,
                                            std::string_view what);

}  // namespace isnad::nlp
