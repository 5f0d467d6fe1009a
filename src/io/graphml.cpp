#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

void writeKeys(TextSink& sink, std::string_view target, std::span<const Column> columns) {
  for (const auto& column : columns) {
    sink << "  <key id=\"" << target.substr(0, 1) << '_' << column.name << "\" for=\"" << target
         << "\" attr.name=\"" << column.name << "\" attr.type=\"" << typeName(column.type)
         << "\"/>\n";
  }
}

void writeValue(TextSink& sink, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    sink << XmlText{*text};
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    sink << *whole;
  } else if (const auto* number = std::get_if<double>(&value)) {
    sink << *number;
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    sink << (*truth ? "true" : "false");
  }
}

void writeData(TextSink& sink, char target, std::span<const Column> columns,
               const std::vector<Value>& values) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!isKnown(values[i])) continue;
    sink << "      <data key=\"" << target << '_' << columns[i].name << "\">";
    writeValue(sink, values[i]);
    sink << "</data>\n";
  }
}

}  // namespace

void writeGraphMl(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="g_manifest" for="graph" attr.name="manifest" attr.type="string"/>
)";
  writeKeys(sink, "node", nodeColumns());
  writeKeys(sink, "edge", edgeColumns());
  sink << "  <graph id=\"isnad\" edgedefault=\"directed\">\n";
  if (!publication.manifest.empty())
    sink << "    <data key=\"g_manifest\">" << publication.manifest << "</data>\n";
  const GraphTable table(publication);
  table.eachNode([&](const NodeRow& node) {
    sink << "    <node id=\"" << node.id << "\">\n";
    writeData(sink, 'n', nodeColumns(), node.values);
    sink << "    </node>\n";
  });
  table.eachEdge([&](const EdgeRow& edge) {
    sink << "    <edge id=\"" << edge.id << "\" source=\"" << edge.source << "\" target=\""
         << edge.target << "\">\n";
    writeData(sink, 'e', edgeColumns(), edge.values);
    sink << "    </edge>\n";
  });
  sink << "  </graph>\n</graphml>\n";
}

}  // namespace isnad::io
