#include <algorithm>

#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

/// A quoted DOT string: a backslash is kept from being an escape of Graphviz's own. Graphviz reads
/// no more than 16 KiB at once, so that long ones come in pieces, joined by `+`.
struct DotText {
  std::string_view text;
};

TextSink& operator<<(TextSink& sink, DotText text) {
  constexpr std::size_t kPiece = 8000;
  std::size_t written = 0;
  sink << '"';
  for (const char c : text.text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // of a code point
    if (++written >= kPiece && begins) {
      sink << "\" + \"";
      written = 0;
    }
    if (c == '"' || c == '\\') {
      sink << '\\' << c;
    } else if (c == '\n') {
      sink << "\\n";
    } else if (c != '\r' && c != '\0') {
      sink << c;
    }
  }
  return sink << '"';
}

void writeFields(TextSink& sink, std::span<const Column> columns,
                 const std::vector<Value>& values) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    // Graphviz has its own use for `label`; the rest is kept and not drawn.
    if (!isKnown(values[i]) || columns[i].name == "label") continue;
    sink << ", " << columns[i].name << '=';
    if (const auto* text = std::get_if<std::string>(&values[i])) sink << DotText{*text};
    if (const auto* whole = std::get_if<std::int64_t>(&values[i])) sink << *whole;
    if (const auto* number = std::get_if<double>(&values[i])) sink << plainNumber(*number);
    if (const auto* truth = std::get_if<bool>(&values[i])) sink << (*truth ? "true" : "false");
  }
}

std::string_view styleOf(model::ClaimStatus status) {
  switch (status) {
    case model::ClaimStatus::Planned:
      return "dashed";
    case model::ClaimStatus::Possible:
    case model::ClaimStatus::Ended:
      return "dotted";
    case model::ClaimStatus::Asserted:
    case model::ClaimStatus::Denied:
      break;
  }
  return "solid";
}

std::string_view shapeOf(const NodeRow& node) {
  using model::EntityType;
  if (!node.type) return "note";
  if (node.type == EntityType::Organization) return "box";
  if (node.type == EntityType::Place) return "hexagon";
  if (node.type == EntityType::Product) return "diamond";
  if (node.type == EntityType::Instrument) return "triangle";
  if (node.type == EntityType::Event) return "pentagon";
  return "ellipse";
}

}  // namespace

void writeDot(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  // The seal stays in one piece.
  const std::string_view manifest = publication.manifest;
  const auto seal = std::min(manifest.find('.'), manifest.size() - 1) + 1;
  sink << "digraph isnad {\n  graph [charset=\"UTF-8\", comment="
       << DotText{manifest.substr(0, seal)} << " + " << DotText{manifest.substr(seal)}
       << "];\n  node [fontname=\"Noto Sans Arabic\"];\n  edge [fontname=\"Noto Sans Arabic\"];\n";
  const GraphTable table(publication);
  table.eachNode([&](const NodeRow& node) {
    sink << "  " << node.id << " [label=" << DotText{node.label} << ", shape=" << shapeOf(node);
    writeFields(sink, nodeColumns(), node.values);
    sink << "];\n";
  });
  table.eachEdge([&](const EdgeRow& edge) {
    sink << "  " << edge.source << " -> " << edge.target << " [id=" << edge.id
         << ", label=" << DotText{edge.label} << ", style=" << styleOf(edge.claim->claim.status);
    if (isSymmetric(edge.claim->claim.predicate)) sink << ", dir=none";
    writeFields(sink, edgeColumns(), edge.values);
    sink << "];\n";
  });
  sink << "}\n";
}

}  // namespace isnad::io
