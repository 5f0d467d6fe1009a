#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

/// GML is 7-bit: everything else is a numeric character reference.
struct GmlText {
  std::string_view text;
};

char32_t codePointAt(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t point = first & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at < text.size(); ++i)
    point = (point << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return point;
}

TextSink& operator<<(TextSink& sink, GmlText text) {
  sink << '"';
  for (std::size_t at = 0; at < text.text.size();) {
    const auto point = codePointAt(text.text, at);
    if (point == '"') {
      sink << "&quot;";
    } else if (point == '&') {
      sink << "&amp;";
    } else if (point >= 0x20 && point < 0x7F) {
      sink << static_cast<char>(point);
    } else {
      sink << "&#" << static_cast<std::uint32_t>(point) << ';';
    }
  }
  return sink << '"';
}

/// GML keys are letters and digits: `published_at` is publishedAt.
std::string gmlKey(std::string_view name) {
  std::string key;
  bool upper = false;
  for (const char c : name) {
    if (c == '_') {
      upper = true;
      continue;
    }
    key += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return key;
}

void writeFields(TextSink& sink, std::span<const Column> columns,
                 const std::vector<Value>& values) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!isKnown(values[i])) continue;
    sink << "    " << gmlKey(columns[i].name) << ' ';
    if (const auto* text = std::get_if<std::string>(&values[i])) sink << GmlText{*text};
    if (const auto* whole = std::get_if<std::int64_t>(&values[i])) sink << *whole;
    if (const auto* truth = std::get_if<bool>(&values[i])) sink << (*truth ? 1 : 0);
    if (const auto* number = std::get_if<double>(&values[i])) {
      // A real has a point, so that readers do not take 45500000000 for a 32-bit integer.
      const auto digits = plainNumber(*number);
      sink << digits << (digits.find('.') == std::string::npos ? ".0" : "");
    }
    sink << '\n';
  }
}

}  // namespace

void writeGml(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "Creator \"Isnad\"\ngraph [\n  directed 1\n  multigraph 1\n  manifest "
       << GmlText{publication.manifest} << '\n';
  const GraphTable table(publication);
  table.eachNode([&](const NodeRow& node) {
    sink << "  node [\n    id " << node.number << "\n    isnadId " << GmlText{node.id} << '\n';
    writeFields(sink, nodeColumns(), node.values);
    sink << "  ]\n";
  });
  table.eachEdge([&](const EdgeRow& edge) {
    sink << "  edge [\n    source " << edge.source_number << "\n    target " << edge.target_number
         << "\n    key " << GmlText{edge.id} << '\n';
    writeFields(sink, edgeColumns(), edge.values);
    sink << "  ]\n";
  });
  sink << "]\n";
}

}  // namespace isnad::io
