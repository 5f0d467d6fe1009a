#include "isnad/io/graph_formats.h"

#include <array>

#include "file_output.h"
#include "format_writers.h"

namespace isnad::io {

namespace {

constexpr std::array<FormatPart, 1> kGraphMl{{{"", writeGraphMl, 3}}};
constexpr std::array<FormatPart, 1> kGexf{{{"", writeGexf, 3}}};
constexpr std::array<FormatPart, 1> kCytoscape{{{"", writeCytoscape, 3}}};
constexpr std::array<FormatPart, 1> kCx2{{{"", writeCx2, 3}}};
constexpr std::array<FormatPart, 1> kNodeLink{{{"", writeNodeLink, 3}}};
constexpr std::array<FormatPart, 1> kGml{{{"", writeGml, 3}}};
constexpr std::array<FormatPart, 1> kDot{{{"", writeDot, 3}}};
constexpr std::array<FormatPart, 3> kCsv{{{"nodes.csv", writeNodesCsv, 2},
                                          {"edges.csv", writeEdgesCsv, 2},
                                          {"manifest.txt", writeManifestFile, 0}}};
constexpr std::array<FormatPart, 5> kNeo4j{{{"nodes.csv", writeNeo4jNodes, 2},
                                            {"claims.csv", writeNeo4jClaims, 2},
                                            {"load.cypher", writeNeo4jCypher, 0},
                                            {"import.sh", writeNeo4jCommand, 0},
                                            {"manifest.txt", writeManifestFile, 0}}};
constexpr std::array<FormatPart, 1> kTurtle{{{"", writeTurtle, 1}}};
constexpr std::array<FormatPart, 1> kJsonLd{{{"", writeJsonLd, 1}}};
constexpr std::array<FormatPart, 1> kFollowTheMoney{{{"", writeFollowTheMoney, 1}}};
constexpr std::array<FormatPart, 1> kWebAnnotation{{{"", writeWebAnnotation, 2}}};
constexpr std::array<FormatPart, 1> kIsnad{{{"", writeKnowledgeJson, 1}}};

struct Row {
  GraphFormat format;
  std::string_view key;
  std::span<const FormatPart> parts;
};

constexpr std::array<Row, 14> kRows{{{GraphFormat::GraphMl, "graphml", kGraphMl},
                                     {GraphFormat::Gexf, "gexf", kGexf},
                                     {GraphFormat::Cytoscape, "cytoscape", kCytoscape},
                                     {GraphFormat::Cx2, "cx2", kCx2},
                                     {GraphFormat::NodeLink, "nodelink", kNodeLink},
                                     {GraphFormat::Gml, "gml", kGml},
                                     {GraphFormat::Dot, "dot", kDot},
                                     {GraphFormat::Csv, "csv", kCsv},
                                     {GraphFormat::Neo4j, "neo4j", kNeo4j},
                                     {GraphFormat::Turtle, "turtle", kTurtle},
                                     {GraphFormat::JsonLd, "jsonld", kJsonLd},
                                     {GraphFormat::FollowTheMoney, "ftm", kFollowTheMoney},
                                     {GraphFormat::WebAnnotation, "webannotation", kWebAnnotation},
                                     {GraphFormat::Isnad, "isnad", kIsnad}}};

constexpr auto kFormats = [] {
  std::array<GraphFormat, kRows.size()> formats{};
  for (std::size_t i = 0; i < kRows.size(); ++i) formats[i] = kRows[i].format;
  return formats;
}();

const Row& rowOf(GraphFormat format) { return kRows[static_cast<std::size_t>(format)]; }

}  // namespace

std::span<const GraphFormat> allGraphFormats() { return kFormats; }
std::string_view keyOf(GraphFormat format) { return rowOf(format).key; }
std::span<const FormatPart> partsOf(GraphFormat format) { return rowOf(format).parts; }
std::size_t readingsOf(GraphFormat format) {
  std::size_t readings = 0;
  for (const auto& part : partsOf(format)) readings += part.readings;
  return readings;
}

bool isFolder(GraphFormat format) { return partsOf(format).size() > 1; }

std::optional<GraphFormat> graphFormatFrom(std::string_view key) {
  for (const auto& row : kRows) {
    if (row.key == key) return row.format;
  }
  return std::nullopt;
}

Status writeGraph(const Publication& publication, GraphFormat format,
                  const std::filesystem::path& out) {
  if (isFolder(format)) {
    std::error_code error;
    std::filesystem::create_directories(out, error);
    if (error || !std::filesystem::is_directory(out))
      return passOn(errorOf(Cause::MustBeFolder, {std::string(keyOf(format))}), "writing", out);
  }
  std::vector<OutputPart> files;
  for (const auto& part : partsOf(format)) {
    files.push_back(
        {part.name.empty() ? out : out / part.name, [&publication, &part](std::ostream& stream) {
           part.write(publication, stream);
           return publication.claims.check();
         }});
  }
  return writeFiles(files);
}

}  // namespace isnad::io
