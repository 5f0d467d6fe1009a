#pragma once

#include <map>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/io/graph_import.h"

namespace isnad::io {

using Fields = std::map<std::string, std::string, std::less<>>;

struct RawNode {
  std::string id;
  Fields fields;
};

struct RawEdge {
  std::string id;
  std::string source;
  std::string target;
  Fields fields;
};

/// A graph file as read, before anything is understood.
struct RawGraph {
  std::vector<RawNode> nodes;
  std::vector<RawEdge> edges;
  std::string manifest;
};

/// Empty where there is none.
[[nodiscard]] const std::string& fieldOf(const Fields& fields, std::string_view name);

[[nodiscard]] Result<RawGraph> readGraphMl(const std::string& bytes);
[[nodiscard]] Result<RawGraph> readGexf(const std::string& bytes);
/// Rows under a header; `what` names the table where a row does not fit it.
[[nodiscard]] Result<std::vector<Fields>> readTable(const std::string& text, const char* what);
/// Two tables: nodes with `id`, edges with `source` and `target`.
[[nodiscard]] Result<RawGraph> readCsv(const std::string& nodes, const std::string& edges);
[[nodiscard]] Result<RawGraph> readFollowTheMoney(const std::string& bytes);
[[nodiscard]] Result<Publication> readKnowledgeJson(const std::string& bytes);

/// What a JSON library complains of, without its own numbers.
[[nodiscard]] Error jsonFault(std::string_view what);

/// Nodes to entities, edges to claims.
[[nodiscard]] Result<GraphImport> understand(const RawGraph& raw);

}  // namespace isnad::io
