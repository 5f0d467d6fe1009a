#include "table.h"

#include <fstream>

namespace isnad::nlp {

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \r") - first + 1));
}

}  // namespace

const std::string& TableRow::at(std::size_t column) const {
  static const std::string kEmpty;
  return column < cells.size() ? cells[column] : kEmpty;
}

Result<std::vector<TableRow>> readTable(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, "cannot read " + file.string());
  std::vector<TableRow> rows;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (trimmed(line).empty() || line.front() == '#') continue;
    TableRow row{{}, number};
    std::string_view rest = line;
    while (true) {
      const auto tab = rest.find('\t');
      row.cells.push_back(trimmed(rest.substr(0, tab)));
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> splitList(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto at = text.find(separator);
    if (auto part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(std::move(part));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
  return parts;
}

tl::unexpected<Error> badLine(const std::filesystem::path& file, int line, std::string_view what) {
  return fail(ErrorCode::InvalidInput, (file.parent_path().filename() / file.filename()).string() +
                                           " line " + std::to_string(line) + ": " +
                                           std::string(what));
}

}  // namespace isnad::nlp
