// The JSON family: Cytoscape.js, CX2, networkx's node-link.
#include <cmath>

#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

void writeValue(TextSink& sink, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    sink << JsonText{*text};
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    sink << *whole;
  } else if (const auto* number = std::get_if<double>(&value)) {
    sink << plainNumber(*number);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    sink << (*truth ? "true" : "false");
  }
}

/// `"label":"…","type":"…"`, what is known of it, each after a comma if `more`.
void writeFields(TextSink& sink, std::span<const Column> columns, const std::vector<Value>& values,
                 bool more) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!isKnown(values[i])) continue;
    if (more) sink << ',';
    sink << '"' << columns[i].name << "\":";
    writeValue(sink, values[i]);
    more = true;
  }
}

/// Between the elements of an array.
class Comma {
 public:
  std::string_view next() {
    if (!first_) return ",\n";
    first_ = false;
    return "\n";
  }

 private:
  bool first_ = true;
};

void writeEnds(TextSink& sink, const EdgeRow& edge) {
  sink << "{\"id\":" << JsonText{edge.id} << ",\"source\":" << JsonText{edge.source}
       << ",\"target\":" << JsonText{edge.target};
}

void writeDeclarations(TextSink& sink, std::span<const Column> columns) {
  Comma comma;
  for (const auto& column : columns) {
    sink << comma.next() << "  \"" << column.name << "\":{\"d\":\"" << typeName(column.type)
         << "\"}";
  }
}

}  // namespace

void writeCytoscape(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "{\"data\":{\"name\":\"Isnad\",\"manifest\":" << JsonText{publication.manifest}
       << "},\n\"elements\":{\"nodes\":[";
  const GraphTable table(publication);
  Comma comma;
  table.eachNode([&](const NodeRow& node) {
    sink << comma.next() << "{\"data\":{\"id\":" << JsonText{node.id};
    writeFields(sink, nodeColumns(), node.values, true);
    sink << '}';
    if (node.at) {
      sink << ",\"position\":{\"x\":" << plainNumber(node.at->x)
           << ",\"y\":" << plainNumber(node.at->y) << '}';
    }
    sink << '}';
  });
  sink << "\n],\"edges\":[";
  comma = {};
  table.eachEdge([&](const EdgeRow& edge) {
    sink << comma.next() << "{\"data\":";
    writeEnds(sink, edge);
    writeFields(sink, edgeColumns(), edge.values, true);
    sink << "}}";
  });
  sink << "\n]}}\n";
}

void writeCx2(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  const GraphTable table(publication);
  sink << "[{\"CXVersion\":\"2.0\",\"hasFragments\":false},\n"
       << R"({"metaData":[{"name":"attributeDeclarations","elementCount":1},)"
       << R"({"name":"networkAttributes","elementCount":1},{"name":"nodes","elementCount":)"
       << table.nodes() << "},{\"name\":\"edges\",\"elementCount\":" << table.edges() << "}]},\n"
       << R"({"attributeDeclarations":[{"networkAttributes":{"name":{"d":"string"},)"
       << R"("manifest":{"d":"string"}},"nodes":{)";
  writeDeclarations(sink, nodeColumns());
  sink << "},\"edges\":{";
  writeDeclarations(sink, edgeColumns());
  sink << "}}]},\n{\"networkAttributes\":[{\"name\":\"Isnad\",\"manifest\":"
       << JsonText{publication.manifest} << "}]},\n{\"nodes\":[";
  Comma comma;
  table.eachNode([&](const NodeRow& node) {
    sink << comma.next() << "{\"id\":" << node.number;
    // There, too, y grows downwards.
    if (node.at)
      sink << ",\"x\":" << plainNumber(node.at->x) << ",\"y\":" << plainNumber(node.at->y);
    sink << ",\"v\":{";
    writeFields(sink, nodeColumns(), node.values, false);
    sink << "}}";
  });
  sink << "\n]},\n{\"edges\":[";
  comma = {};
  table.eachEdge([&](const EdgeRow& edge) {
    sink << comma.next() << "{\"id\":" << edge.number << ",\"s\":" << edge.source_number
         << ",\"t\":" << edge.target_number << ",\"v\":{";
    writeFields(sink, edgeColumns(), edge.values, false);
    sink << "}}";
  });
  sink << "\n]},\n{\"status\":[{\"error\":\"\",\"success\":true}]}]\n";
}

void writeNodeLink(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "{\"directed\":true,\"multigraph\":true,\"graph\":{\"manifest\":"
       << JsonText{publication.manifest} << "},\n\"nodes\":[";
  const GraphTable table(publication);
  Comma comma;
  table.eachNode([&](const NodeRow& node) {
    sink << comma.next() << "{\"id\":" << JsonText{node.id};
    writeFields(sink, nodeColumns(), node.values, true);
    sink << '}';
  });
  sink << "\n],\"links\":[";
  comma = {};
  table.eachEdge([&](const EdgeRow& edge) {
    sink << comma.next() << "{\"key\":" << JsonText{edge.id}
         << ",\"source\":" << JsonText{edge.source} << ",\"target\":" << JsonText{edge.target};
    writeFields(sink, edgeColumns(), edge.values, true);
    sink << '}';
  });
  sink << "\n]}\n";
}

}  // namespace isnad::io
