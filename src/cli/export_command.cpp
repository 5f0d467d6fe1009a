#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <ostream>

#include "isnad/base/mapped_file.h"
#include "isnad/graph/layout.h"
#include "isnad/io/graph_formats.h"
#include "isnad/io/redaction.h"
#include "picture_export.h"
#include "prepared_publication.h"
#include "publish_commands.h"

namespace isnad::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestLaidOut = 3000;  // entities; above it files go without positions

std::string today() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 16> day{};
  std::strftime(day.data(), day.size(), "%Y-%m-%d", &utc);
  return day.data();
}

Result<io::RedactionRules> readRules(const std::vector<std::string>& words) {
  io::RedactionRules rules;
  for (const auto& word : words) {
    const auto colon = word.find(':');
    const auto kind = word.substr(0, colon);
    const auto name = colon == std::string::npos ? std::string() : word.substr(colon + 1);
    if (word == "unnamed") {
      rules.unnamed_voices = true;
    } else if (kind == "entity" && !name.empty()) {
      rules.entities.push_back(name);
    } else if (kind == "source" && !name.empty()) {
      rules.sources.push_back(name);
    } else if (kind == "voice" && !name.empty()) {
      rules.voices.push_back(name);
    } else {
      return fail(
          ErrorCode::InvalidInput,
          "--redact takes entity:NAME, source:NAME, voice:NAME or unnamed, not '" + word + "'");
    }
  }
  return rules;
}

/// Entities that the graph shows get their places; others lie at its middle.
void arrange(io::Publication& publication) {
  if (publication.entities.size() > kLargestLaidOut) return;
  const auto graph = graph::buildGraph(io::knowledgeOf(publication), {});
  const auto places = graph::layout(graph, {});
  std::unordered_map<std::int64_t, graph::Point> by_entity;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    by_entity[graph.nodes[i].entity.value] = places[i];
  for (const auto& entity : publication.entities)
    publication.positions.push_back(by_entity[entity.id.value]);
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

Status writeReport(const ExportOptions& options, const io::RedactionReport& report,
                   std::ostream& err) {
  if (options.report.empty()) {
    err << io::reportText(report);
    return {};
  }
  std::ofstream file(options.report);
  file << io::reportText(report);
  file.close();
  if (!file)
    return fail(ErrorCode::Io, "writing " + options.report.string() + ": check the folder");
  return {};
}

}  // namespace

std::vector<std::string> exportFormats() {
  std::vector<std::string> formats{"png", "svg", "pdf", "html"};
  for (const auto format : io::allGraphFormats()) formats.emplace_back(keyOf(format));
  return formats;
}

Status exportPublication(const ExportOptions& options, std::ostream& out, std::ostream& err) {
  ISNAD_TRY(const auto rules, readRules(options.redact));
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::ReadOnly));
  PublicationChoice choice{options.entities, options.as_of, options.texts};
  ISNAD_TRY(auto prepared, preparePublication(workspace, choice));
  auto& publication = prepared.publication;
  auto& manifest = prepared.manifest;
  manifest.made = options.date.empty() ? today() : options.date;
  const auto all_claims = publication.claims.size();
  io::RedactionReport report;
  if (!rules.empty()) {
    ISNAD_TRY(report, io::redact(publication, rules));
    io::keepOnly(manifest, publication);
    manifest.redacted = true;
    manifest.entities.clear();
  }
  publication.manifest = io::manifestToken(manifest);
  if (const auto format = io::graphFormatFrom(options.format)) {
    arrange(publication);
    ISNAD_CHECK(io::writeGraph(publication, *format, options.out));
  } else {
    auto picture = options;
    picture.date = manifest.made;
    ISNAD_CHECK(writePicture(publication, picture, all_claims - publication.claims.size()));
  }
  if (!rules.empty()) {
    ISNAD_CHECK(checkLeaks(options.out, report.strings));
    ISNAD_CHECK(writeReport(options, report, err));
  }
  out << options.out.string() << ": " << publication.entities.size() << " entities, "
      << publication.claims.size() << " claims, " << publication.articles.size() << " articles\n";
  return {};
}

}  // namespace isnad::cli
