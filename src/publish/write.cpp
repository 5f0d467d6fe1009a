#include "isnad/publish/write.h"

#include <unordered_map>

#include "isnad/base/mapped_file.h"
#include "isnad/graph/layout.h"
#include "isnad/io/graph_formats.h"
#include "pictures.h"

namespace isnad::publish {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestLaidOut = 3000;  // entities; above it files go without positions

/// Entities that the graph shows get their places, if they have none; others lie at its middle.
io::Publication arranged(io::Publication publication) {
  if (!publication.positions.empty() || publication.entities.size() > kLargestLaidOut)
    return publication;
  const auto graph = graph::buildGraph(io::knowledgeOf(publication), {});
  const auto places = graph::layout(graph, {});
  std::unordered_map<std::int64_t, graph::Point> by_entity;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    by_entity[graph.nodes[i].entity.value] = places[i];
  for (const auto& entity : publication.entities)
    publication.positions.push_back(by_entity[entity.id.value]);
  return publication;
}

Status checkLeaks(const fs::path& out, const std::vector<std::string>& strings) {
  std::vector<fs::path> files{out};
  if (fs::is_directory(out)) {
    files.clear();
    for (const auto& item : fs::directory_iterator(out)) files.push_back(item.path());
  }
  for (const auto& file : files) {
    ISNAD_TRY(const auto mapped, MappedFile::open(file));
    const std::string_view bytes(reinterpret_cast<const char*>(mapped.bytes().data()),
                                 mapped.bytes().size());
    const auto leaks = io::findLeaks(bytes, strings);
    if (leaks.empty()) continue;
    std::error_code ignored;
    for (const auto& written : files) fs::remove(written, ignored);
    return fail(ErrorCode::Corrupt, "'" + leaks.front() + "' would still stand in " +
                                        file.string() + "; nothing was left there");
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> write(const Prepared& prepared, const Request& request,
                                       const fs::path& out) {
  std::vector<std::string> notes;
  if (const auto format = io::graphFormatFrom(request.format)) {
    ISNAD_CHECK(io::writeGraph(arranged(prepared.publication), *format, out));
  } else if (isPicture(request.format)) {
    ISNAD_TRY(notes, writePicture(prepared, request, out));
  } else {
    return fail(ErrorCode::InvalidInput, "there is no format '" + request.format + "'");
  }
  if (prepared.redacted) ISNAD_CHECK(checkLeaks(out, prepared.report.strings));
  return notes;
}

}  // namespace isnad::publish
