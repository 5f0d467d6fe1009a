#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "raw_graph.h"

namespace isnad::io {

namespace {

/// Rows of cells, as RFC 4180 has them; a byte order mark and lone line feeds are taken too, and
/// the `;` and tabs of spreadsheets where the first line has no comma.
class CsvRows {
 public:
  explicit CsvRows(std::string_view text) : text_(text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text_.starts_with(kMark)) text_.remove_prefix(kMark.size());
    const auto first = text_.substr(0, text_.find_first_of("\r\n"));
    for (const char separator : {',', ';', '\t'}) {
      if (first.find(separator) == std::string_view::npos) continue;
      separator_ = separator;
      break;
    }
  }

  bool next(std::vector<std::string>& cells) {
    cells.clear();
    if (text_.empty()) return false;
    while (true) {
      cells.push_back(cell());
      if (text_.empty()) return true;
      const char mark = text_.front();
      text_.remove_prefix(1);
      if (mark == '\r' && text_.starts_with('\n')) text_.remove_prefix(1);
      if (mark != separator_) return true;
    }
  }

 private:
  std::string cell() {
    std::string out;
    if (!text_.starts_with('"')) {
      const std::array marks{separator_, '\r', '\n'};
      const auto end =
          std::min(text_.find_first_of(std::string_view(marks.data(), marks.size())), text_.size());
      out = text_.substr(0, end);
      text_.remove_prefix(end);
      return out;
    }
    text_.remove_prefix(1);
    while (!text_.empty()) {
      const auto end = std::min(text_.find('"'), text_.size());
      out += text_.substr(0, end);
      text_.remove_prefix(std::min(end + 1, text_.size()));
      if (!text_.starts_with('"')) break;
      out += '"';
      text_.remove_prefix(1);
    }
    // What stood before a would-be formula.
    if (out.size() > 1 && out[0] == '\'' &&
        std::string_view("=+-@\t\r").find(out[1]) != std::string_view::npos)
      out.erase(0, 1);
    return out;
  }

  std::string_view text_;
  char separator_ = ',';
};

/// Gephi writes `Source`, we `source`.
std::string lowered(std::string name) {
  for (auto& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

}  // namespace

Result<std::vector<Fields>> readTable(const std::string& text, const char* what) {
  CsvRows rows(text);
  std::vector<std::string> header;
  if (!rows.next(header)) return fail(ErrorCode::InvalidInput, std::string(what) + " is empty");
  for (auto& name : header) name = lowered(std::move(name));
  std::vector<Fields> table;
  std::vector<std::string> cells;
  while (rows.next(cells)) {
    if (cells.size() == 1 && cells.front().empty()) continue;
    if (cells.size() != header.size()) {
      return fail(ErrorCode::InvalidInput,
                  fmt::format("{} row {} has {} cells where the header has {}", what,
                              table.size() + 2, cells.size(), header.size()));
    }
    auto& fields = table.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) fields[header[i]] = std::move(cells[i]);
    }
  }
  return table;
}

Result<RawGraph> readCsv(const std::string& nodes, const std::string& edges) {
  RawGraph graph;
  ISNAD_TRY(auto node_table, readTable(nodes, "nodes.csv"));
  for (auto& fields : node_table) {
    if (fieldOf(fields, "id").empty()) return fail(Cause::NoIdInRow);
    auto id = fieldOf(fields, "id");
    graph.nodes.push_back({std::move(id), std::move(fields)});
  }
  ISNAD_TRY(auto edge_table, readTable(edges, "edges.csv"));
  for (auto& fields : edge_table) {
    RawEdge edge{fieldOf(fields, "id"), fieldOf(fields, "source"), fieldOf(fields, "target"), {}};
    if (edge.source.empty() || edge.target.empty()) return fail(Cause::NoEndsInRow);
    edge.fields = std::move(fields);
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace isnad::io
