#include <algorithm>
#include <cmath>

#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

void writeAttributes(TextSink& sink, std::string_view target, std::span<const Column> columns) {
  sink << "    <attributes class=\"" << target << "\" mode=\"static\">\n";
  for (const auto& column : columns) {
    sink << "      <attribute id=\"" << column.name << "\" title=\"" << column.name << "\" type=\""
         << typeName(column.type) << "\"/>\n";
  }
  sink << "    </attributes>\n";
}

void writeValues(TextSink& sink, std::span<const Column> columns,
                 const std::vector<Value>& values) {
  sink << "        <attvalues>\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!isKnown(values[i])) continue;
    sink << "          <attvalue for=\"" << columns[i].name << "\" value=\"";
    if (const auto* text = std::get_if<std::string>(&values[i])) sink << XmlText{*text};
    if (const auto* whole = std::get_if<std::int64_t>(&values[i])) sink << *whole;
    if (const auto* number = std::get_if<double>(&values[i])) {
      if (columns[i].name == "amount") {
        sink << plainNumber(*number);
      } else {
        sink << *number;
      }
    }
    if (const auto* truth = std::get_if<bool>(&values[i])) sink << (*truth ? "true" : "false");
    sink << "\"/>\n";
  }
  sink << "        </attvalues>\n";
}

/// The colours of the light theme.
std::string_view colorOf(const std::optional<model::EntityType>& type) {
  using model::EntityType;
  if (!type) return R"(r="91" g="100" b="114")";
  switch (*type) {
    case EntityType::Person:
      return R"(r="213" g="94" b="0")";
    case EntityType::Organization:
      return R"(r="0" g="114" b="178")";
    case EntityType::Place:
      return R"(r="0" g="158" b="115")";
    case EntityType::Product:
      return R"(r="204" g="121" b="167")";
    case EntityType::Instrument:
      return R"(r="181" g="137" b="0")";
    case EntityType::Event:
      return R"(r="132" g="101" b="201")";
    case EntityType::Term:
      return R"(r="122" g="130" b="143")";
  }
  return R"(r="122" g="130" b="143")";
}

std::string_view shapeOf(const std::optional<model::EntityType>& type) {
  using model::EntityType;
  if (type == EntityType::Organization) return "square";
  if (type == EntityType::Product) return "diamond";
  if (type == EntityType::Instrument) return "triangle";
  return "disc";
}

std::string_view lineOf(model::ClaimStatus status) {
  switch (status) {
    case model::ClaimStatus::Planned:
      return "dashed";
    case model::ClaimStatus::Possible:
    case model::ClaimStatus::Ended:
      return "dotted";
    case model::ClaimStatus::Denied:
      return "double";
    case model::ClaimStatus::Asserted:
      break;
  }
  return "solid";
}

void writeNode(TextSink& sink, const NodeRow& node) {
  sink << "      <node id=\"" << node.id << "\" label=\"" << XmlText{node.label} << "\">\n";
  writeValues(sink, nodeColumns(), node.values);
  sink << "        <viz:color " << colorOf(node.type) << "/>\n";
  // Gephi's y grows upwards.
  if (node.at) {
    sink << "        <viz:position x=\"" << plainNumber(node.at->x) << "\" y=\""
         << plainNumber(-node.at->y) << "\" z=\"0\"/>\n";  // the schema of 1.2 asks for all three
  }
  sink << "        <viz:size value=\"" << plainNumber(10 + 4 * std::log2(1 + node.weight))
       << "\"/>\n        <viz:shape value=\"" << shapeOf(node.type) << "\"/>\n      </node>\n";
}

void writeEdge(TextSink& sink, const EdgeRow& edge) {
  const auto& claim = edge.claim->claim;
  const auto days = daysOf(claim.date);
  sink << "      <edge id=\"" << edge.id << "\" source=\"" << edge.source << "\" target=\""
       << edge.target << "\" kind=\"" << keyOf(claim.predicate) << "\" label=\""
       << XmlText{edge.label} << "\" weight=\"1\"";
  if (days) sink << " start=\"" << days->first << "\" end=\"" << days->last << "\"";
  sink << ">\n";
  writeValues(sink, edgeColumns(), edge.values);
  sink << "        <viz:shape value=\"" << lineOf(claim.status) << "\"/>\n      </edge>\n";
}

/// The day that the newest of the articles came out.
std::string newestDay(const Publication& publication) {
  std::string newest;
  for (const auto& source : publication.articles) {
    if (source.article.published.size() == 10) newest = std::max(newest, source.article.published);
  }
  return newest;
}

}  // namespace

void writeGexf(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta)";
  if (const auto day = newestDay(publication); !day.empty())
    sink << " lastmodifieddate=\"" << day << "\"";
  sink << ">\n    <creator>Isnad</creator>\n    <description>" << publication.manifest
       << R"(</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">
)";
  writeAttributes(sink, "node", nodeColumns());
  writeAttributes(sink, "edge", edgeColumns());
  const GraphTable table(publication);
  sink << "    <nodes count=\"" << table.nodes() << "\">\n";
  table.eachNode([&](const NodeRow& node) { writeNode(sink, node); });
  sink << "    </nodes>\n    <edges count=\"" << table.edges() << "\">\n";
  table.eachEdge([&](const EdgeRow& edge) { writeEdge(sink, edge); });
  sink << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace isnad::io
