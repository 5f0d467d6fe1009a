// Tables: the plain pair, and what neo4j-admin imports.
#include <algorithm>

#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

/// A cell as RFC 4180 has it. What a spreadsheet would run as a formula gets an apostrophe before.
struct Cell {
  std::string_view text;
  bool guarded = true;
};

TextSink& operator<<(TextSink& sink, Cell cell) {
  const bool formula =
      cell.guarded && !cell.text.empty() &&
      std::string_view("=+-@\t\r").find(cell.text.front()) != std::string_view::npos;
  if (!formula && cell.text.find_first_of("\",\n\r") == std::string_view::npos)
    return sink << cell.text;
  sink << '"';
  if (formula) sink << '\'';
  for (const char c : cell.text) {
    if (c == '"') sink << '"';
    sink << c;
  }
  return sink << '"';
}

void writeCell(TextSink& sink, const Value& value, bool guarded) {
  if (const auto* text = std::get_if<std::string>(&value)) sink << Cell{*text, guarded};
  if (const auto* whole = std::get_if<std::int64_t>(&value)) sink << *whole;
  if (const auto* number = std::get_if<double>(&value)) sink << plainNumber(*number);
  if (const auto* truth = std::get_if<bool>(&value)) sink << (*truth ? "true" : "false");
}

void writeCells(TextSink& sink, const std::vector<Value>& values, bool guarded) {
  for (const auto& value : values) {
    sink << ',';
    writeCell(sink, value, guarded);
  }
}

std::string_view neo4jType(const Column& column) {
  if (column.name == "aliases") return ":string[]";
  switch (column.type) {
    case ColumnType::Text:
      return "";
    case ColumnType::Integer:
      return ":long";
    case ColumnType::Real:
      return ":double";
    case ColumnType::Boolean:
      return ":boolean";
  }
  return "";
}

std::string upper(std::string_view key) {
  std::string text(key);
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

/// `organization` is :Entity:Organization, a claim's own node :Statement.
std::string neo4jLabels(const NodeRow& node) {
  if (!node.type) return "Statement";
  std::string label(keyOf(*node.type));
  label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return "Entity;" + label;
}

}  // namespace

void writeNodesCsv(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "id";
  for (const auto& column : nodeColumns()) sink << ',' << column.name;
  sink << '\n';
  GraphTable(publication).eachNode([&](const NodeRow& node) {
    sink << node.id;
    writeCells(sink, node.values, true);
    sink << '\n';
  });
}

void writeEdgesCsv(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "id,source,target";
  for (const auto& column : edgeColumns()) sink << ',' << column.name;
  sink << '\n';
  GraphTable(publication).eachEdge([&](const EdgeRow& edge) {
    sink << edge.id << ',' << edge.source << ',' << edge.target;
    writeCells(sink, edge.values, true);
    sink << '\n';
  });
}

void writeManifestFile(const Publication& publication, std::ostream& out) {
  out << publication.manifest << '\n';
}

void writeNeo4jNodes(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "id:ID(Entity)";
  for (const auto& column : nodeColumns()) sink << ',' << column.name << neo4jType(column);
  sink << ",:LABEL\n";
  GraphTable(publication).eachNode([&](const NodeRow& node) {
    sink << node.id;
    writeCells(sink, node.values, false);
    sink << ',' << neo4jLabels(node) << '\n';
  });
}

void writeNeo4jClaims(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << ":START_ID(Entity),:END_ID(Entity),:TYPE,id";
  for (const auto& column : edgeColumns()) sink << ',' << column.name << neo4jType(column);
  sink << '\n';
  GraphTable(publication).eachEdge([&](const EdgeRow& edge) {
    sink << edge.source << ',' << edge.target << ',' << upper(keyOf(edge.claim->claim.predicate))
         << ',' << edge.id;
    writeCells(sink, edge.values, false);
    sink << '\n';
  });
}

void writeNeo4jCommand(const Publication& /*publication*/, std::ostream& out) {
  out << R"sh(#!/bin/sh
# Imports this folder into a new database; Neo4j must not run on it meanwhile.
set -eu
cd "$(dirname "$0")"
exec neo4j-admin database import full --array-delimiter=";" --multiline-fields=true \
  --nodes=nodes.csv --relationships=claims.csv "${1:-neo4j}"
)sh";
}

void writeNeo4jCypher(const Publication& /*publication*/, std::ostream& out) {
  TextSink sink(out);
  sink << R"(// For a running database: put this folder into its import folder as `isnad`, then
//   cypher-shell -f load.cypher
CREATE CONSTRAINT isnad_id IF NOT EXISTS FOR (n:Isnad) REQUIRE n.id IS UNIQUE;
LOAD CSV WITH HEADERS FROM 'file:///isnad/nodes.csv' AS row
CALL { WITH row
  MERGE (n:Isnad {id: row.`id:ID(Entity)`})
  SET n.label = row.label, n.type = row.type, n.label_en = row.label_en, n.qid = row.qid,
      n.ticker = row.ticker, n.aliases = split(row.`aliases:string[]`, ';')
} IN TRANSACTIONS OF 1000 ROWS;
)";
  // A relationship's type cannot come out of a column, so one statement a type.
  for (const auto predicate : model::allPredicates()) {
    const auto type = upper(keyOf(predicate));
    sink << "LOAD CSV WITH HEADERS FROM 'file:///isnad/claims.csv' AS row\nWITH row WHERE "
            "row.`:TYPE` = '"
         << type
         << "'\nMATCH (a:Isnad {id: row.`:START_ID(Entity)`}), (b:Isnad {id: "
            "row.`:END_ID(Entity)`})\nMERGE (a)-[r:"
         << type << " {id: row.id}]->(b)\nSET ";
    bool first = true;
    for (const auto& column : edgeColumns()) {
      const auto header = std::string(column.name) + std::string(neo4jType(column));
      sink << (first ? "" : ", ") << "r." << column.name << " = ";
      first = false;
      switch (column.type) {
        case ColumnType::Text:
          sink << "row.`" << header << '`';
          break;
        case ColumnType::Integer:
          sink << "toInteger(row.`" << header << "`)";
          break;
        case ColumnType::Real:
          sink << "toFloat(row.`" << header << "`)";
          break;
        case ColumnType::Boolean:
          sink << "toBoolean(row.`" << header << "`)";
          break;
      }
    }
    sink << ";\n";
  }
}

}  // namespace isnad::io
