#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/io/publication.h"
#include "isnad/model/analysis.h"

namespace isnad::io {

enum class ImportFormat : std::uint8_t { GraphMl, Gexf, Csv, FollowTheMoney, Isnad };

/// By the file's name (`.graphml`, `.gexf`, `.ftm.json`, `.ftm`, `.json`, a folder or `.csv`), or
/// by the key that the command line takes.
[[nodiscard]] std::optional<ImportFormat> importFormatOf(const std::filesystem::path& file);
[[nodiscard]] std::optional<ImportFormat> importFormatFrom(std::string_view key);

/// What was guessed or left out, to be worded for its reader.
struct ImportNote {
  enum class Kind : std::uint8_t {
    Untyped,        ///< Nodes of no known type: they become organizations.
    Unknown,        ///< Edges that are left out: `relation` is no predicate.
    UnknownOthers,  ///< The same, of all the relations that are rarer.
    Dangling,       ///< Edges that are left out: an end is not there.
    Quoteless,      ///< Edges for which a line made of their ends stands in.
    Undated,        ///< Edges whose date is in no form that is known here.
  };
  Kind kind = Kind::Untyped;
  std::size_t count = 0;
  std::string relation = {};  ///< Up to 60 code points, then `…`; empty where it had none.

  bool operator==(const ImportNote&) const = default;
};

/// What a graph file holds, seen as claims.
struct GraphImport {
  Publication publication;
  std::vector<ImportNote> notes;
};

/// Reads a graph of ours or of others. An edge becomes a claim where its `relation`, or its label,
/// is one of the predicates; others are left out and noted. An edge without a quote gets a line
/// made of its ends and label. Fails with NotFound, or InvalidInput naming file and place.
[[nodiscard]] Result<GraphImport> readGraph(const std::filesystem::path& file, ImportFormat format);

/// The articles again, for store::KnowledgeBase::record. An article whose text did not come along
/// gets the sentences of its claims as its text.
[[nodiscard]] std::vector<model::Analysis> analysesOf(const Publication& publication);

}  // namespace isnad::io
