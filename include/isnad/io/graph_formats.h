#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "isnad/base/result.h"
#include "isnad/io/publication.h"

namespace isnad::io {

/// The graph formats; docs/formats.md tells what each keeps and loses. Each edge is one claim and
/// carries its quote, offsets in code points, article, date, status, attribution and amount under
/// attribute names that are ASCII and never translated.
enum class GraphFormat : std::uint8_t {
  GraphMl,         ///< http://graphml.graphdrawing.org/xmlns
  Gexf,            ///< GEXF 1.3, with dynamics and viz
  Cytoscape,       ///< Cytoscape.js JSON (.cyjs)
  Cx2,             ///< Cytoscape Exchange 2
  NodeLink,        ///< networkx's node_link_data, `edges="links"`
  Gml,             ///< 7-bit GML
  Dot,             ///< Graphviz
  Csv,             ///< nodes.csv and edges.csv in a folder, RFC 4180
  Neo4j,           ///< neo4j-admin import files and a Cypher script in a folder
  Turtle,          ///< RDF: schema.org, PROV-O, Web Annotation
  JsonLd,          ///< the same as JSON-LD 1.1
  FollowTheMoney,  ///< one entity a line (.ftm.json)
  WebAnnotation,   ///< W3C AnnotationCollection
  Isnad,           ///< isnad-knowledge/1: all that is known; the one that comes back byte for byte
};

[[nodiscard]] std::span<const GraphFormat> allGraphFormats();
/// `graphml`, `gexf`, `cytoscape` …: as the command line spells it.
[[nodiscard]] std::string_view keyOf(GraphFormat format);
[[nodiscard]] std::optional<GraphFormat> graphFormatFrom(std::string_view key);
/// True where the format is a folder of files.
[[nodiscard]] bool isFolder(GraphFormat format);

/// One file of a format.
struct FormatPart {
  std::string_view name;  ///< Inside the folder; empty where the format is one file.
  void (*write)(const Publication& publication, std::ostream& out);
  std::size_t readings;  ///< How often it reads the claims, at most.
};
[[nodiscard]] std::span<const FormatPart> partsOf(GraphFormat format);
[[nodiscard]] std::size_t readingsOf(GraphFormat format);

/// How the format's first file begins: at most so many bytes, whole letters. Claims are read no
/// further than is needed for that.
[[nodiscard]] std::string beginningOf(Publication publication, GraphFormat format,
                                      std::size_t bytes);

/// Writes a file, or a folder of files, whole or not at all; what was there is replaced. Claims
/// pass through one by one, as often as the format has to hear of them before and beside their own
/// line; what is counted of them is counted per entity. Fails with Io, naming the file, and as the
/// claims' check().
[[nodiscard]] Status writeGraph(const Publication& publication, GraphFormat format,
                                const std::filesystem::path& out);

}  // namespace isnad::io
