#include "isnad/publish/write.h"

#include <algorithm>
#include <fstream>
#include <unordered_map>

#include "isnad/base/mapped_file.h"
#include "isnad/graph/layout.h"
#include "isnad/io/graph_formats.h"
#include "isnad/io/seal.h"
#include "pictures.h"

namespace isnad::publish {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNoChance = 8;  // bytes that do not meet in compressed ones by chance
constexpr std::size_t kLargestLaidOut = 3000;  // entities; above it files go without positions

/// Entities that the graph shows get their places; others lie at its middle.
io::Publication arranged(io::Publication publication, const std::stop_token& stop) {
  const auto graph = graph::buildGraph(io::knowledgeOf(publication), {});
  const auto places = graph::layout(graph, {}, stop);
  std::unordered_map<std::int64_t, graph::Point> by_entity;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    by_entity[graph.nodes[i].entity.value] = places[i];
  for (const auto& entity : publication.entities)
    publication.positions.push_back(by_entity[entity.id.value]);
  return publication;
}

Status writeGraphOf(const Prepared& prepared, io::GraphFormat format, const fs::path& out) {
  const auto& publication = prepared.publication;
  if (!publication.positions.empty() || publication.entities.size() > kLargestLaidOut)
    return io::writeGraph(publication, format, out);
  const auto stop = prepared.progress ? prepared.progress->token() : std::stop_token();
  return io::writeGraph(arranged(publication, stop), format, out);
}

/// The files of an export; a folder may hold others.
std::vector<fs::path> filesOf(const std::string& format, const fs::path& out) {
  const auto graph_format = io::graphFormatFrom(format);
  if (!graph_format || !io::isFolder(*graph_format)) return {out};
  std::vector<fs::path> files;
  for (const auto& part : io::partsOf(*graph_format)) files.push_back(out / part.name);
  return files;
}

std::string_view textOf(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

/// Compressed: its bytes hold any short word by chance.
bool isCompressed(const std::string& format) { return format == "png" || format == "pdf"; }

/// Those of the strings that stand in a file.
Result<std::vector<std::string>> leaksIn(const fs::path& file, const std::string& format,
                                         std::vector<std::string> strings) {
  if (isCompressed(format))
    std::erase_if(strings, [](const auto& string) { return string.size() < kNoChance; });
  ISNAD_TRY(const auto mapped, MappedFile::open(file));
  return io::findLeaks(textOf(mapped), strings);
}

Result<std::vector<std::string>> writeFile(const Prepared& prepared, const Request& request,
                                           const fs::path& out) {
  if (const auto format = io::graphFormatFrom(request.format)) {
    if (prepared.progress)
      prepared.progress->expect(io::readingsOf(*format) * prepared.publication.claims.size());
    ISNAD_CHECK(writeGraphOf(prepared, *format, out));
    return std::vector<std::string>{};
  }
  if (isPicture(request.format)) return writePicture(prepared, request, out);
  return fail(ErrorCode::InvalidInput, "there is no format '" + request.format + "'");
}

/// Those of the strings that the format writes by itself, whatever a publication says.
Result<std::vector<std::string>> ownWords(const Prepared& prepared, const Request& request,
                                          const std::vector<std::string>& strings,
                                          const fs::path& out) {
  auto untitled = request;
  untitled.title.clear();
  const fs::path beside = out.string() + ".own";
  ISNAD_TRY(const auto blank, blankOf(prepared));
  ISNAD_CHECK(writeFile(blank, untitled, beside));
  std::vector<std::string> own;
  for (const auto& file : filesOf(request.format, beside)) {
    ISNAD_TRY(const auto words, leaksIn(file, request.format, strings));
    own.insert(own.end(), words.begin(), words.end());
  }
  std::error_code ignored;
  fs::remove_all(beside, ignored);
  return own;
}

/// The first thing that would leave with a file, or nothing.
Result<std::string> leakOf(const Prepared& prepared, const Request& request, const fs::path& file,
                           const fs::path& out) {
  const auto& report = prepared.report;
  ISNAD_TRY(auto leaks, leaksIn(file, request.format, report.strings));
  if (!leaks.empty()) {
    ISNAD_TRY(const auto own, ownWords(prepared, request, leaks, out));
    std::erase_if(leaks, [&](const auto& leak) { return std::ranges::count(own, leak) > 0; });
    if (!leaks.empty()) return leaks.front();
  }
  if (report.grades.empty() || isCompressed(request.format)) return std::string();
  ISNAD_TRY(const auto mapped, MappedFile::open(file));
  const auto grades = io::gradesIn(textOf(mapped), file.extension() == ".csv");
  const auto grade = grades.find_first_of(report.grades);
  return grade == std::string::npos ? std::string() : std::string("grade ") + grades[grade];
}

Status checkLeaks(const Prepared& prepared, const Request& request, const fs::path& out) {
  const auto files = filesOf(request.format, out);
  for (const auto& file : files) {
    const auto leak = leakOf(prepared, request, file, out);
    if (leak && leak->empty()) continue;
    std::error_code ignored;
    for (const auto& written : files) fs::remove(written, ignored);
    if (!leak) return tl::unexpected<Error>(leak.error());
    return passOn(errorOf(Cause::LeakInFile, {*leak}), "writing", file);
  }
  return {};
}

}  // namespace

Status checkTarget(const fs::path& file) {
  constexpr std::string_view kMark("SQLite format 3\0", 16);
  std::string begin(kMark.size(), ' ');
  if (std::error_code error; !fs::is_regular_file(file, error)) return {};
  std::ifstream(file, std::ios::binary)
      .read(begin.data(), static_cast<std::streamsize>(begin.size()));
  if (begin != kMark) return {};
  return passOn(errorOf(Cause::IsKnowledgeBase), "writing", file);
}

Result<std::vector<std::string>> write(const Prepared& prepared, const Request& request,
                                       const fs::path& out) {
  for (const auto& file : filesOf(request.format, out)) ISNAD_CHECK(checkTarget(file));
  ISNAD_TRY(auto notes, writeFile(prepared, request, out));
  if (prepared.redacted) ISNAD_CHECK(checkLeaks(prepared, request, out));
  ISNAD_CHECK(io::sealFiles(filesOf(request.format, out)));
  return notes;
}

}  // namespace isnad::publish
