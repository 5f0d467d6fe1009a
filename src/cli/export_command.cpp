#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fstream>
#include <optional>
#include <ostream>

#include "isnad/publish/write.h"
#include "publish_commands.h"

#ifdef ISNAD_HAS_RENDER
#include "isnad/render/offscreen.h"
#endif

namespace isnad::cli {

namespace {

std::string today() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 16> day{};
  std::strftime(day.data(), day.size(), "%Y-%m-%d", &utc);
  return day.data();
}

publish::Furniture furnitureWithout(const std::vector<std::string>& words) {
  const auto with = [&](const char* name) { return std::ranges::find(words, name) == words.end(); };
  return {with("title"),     with("date"),    with("legend"),
          with("certainty"), with("sources"), with("count")};
}

Status writeReport(const ExportOptions& options, const io::RedactionReport& report,
                   std::ostream& err) {
  if (options.report.empty()) {
    err << io::reportText(report);
    return {};
  }
  ISNAD_CHECK(publish::checkTarget(options.report));
  std::ofstream file(options.report);
  file << io::reportText(report);
  file.close();
  if (!file)
    return fail(ErrorCode::Io, "writing " + options.report.string() + ": check the folder");
  return {};
}

}  // namespace

Result<publish::Prepared> prepareFrom(workspace::Workspace& present,
                                      const publish::Request& request) {
  std::optional<workspace::Workspace> past;
  if (!request.known_on.empty()) {
    ISNAD_TRY(past, present.asKnownOn(request.known_on));
  }
  auto& workspace = past ? *past : present;
  ISNAD_TRY(auto collected, publish::collect(workspace.base(), request));
  return publish::seal(std::move(collected), request);
}

Status exportPublication(const ExportOptions& options, std::ostream& out, std::ostream& err) {
  auto request = options.request;
  for (const auto& word : options.redact) ISNAD_CHECK(io::addRule(request.redaction, word));
  request.furniture = furnitureWithout(options.without);
  request.language = options.language == "en" ? graph::Language::English : graph::Language::Arabic;
  request.dark = options.theme == "dark";
  if (request.made.empty()) request.made = today();
  // Closed again before the export is written: its pages need room, too.
  ISNAD_TRY(const auto prepared,
            workspace::Workspace::open(options.base, store::OpenMode::ReadOnly)
                .and_then([&](auto workspace) { return prepareFrom(workspace, request); }));
#ifdef ISNAD_HAS_RENDER
  const render::OffscreenApplication application;
#endif
  ISNAD_TRY(const auto notes, publish::write(prepared, request, options.out));
  for (const auto& note : notes) err << "isnad: " << options.out.string() << ": " << note << "\n";
  if (prepared.redacted) ISNAD_CHECK(writeReport(options, prepared.report, err));
  const auto& publication = prepared.publication;
  out << options.out.string() << ": " << publication.entities.size() << " entities, "
      << publication.claims.size() << " claims, " << publication.articles.size() << " articles\n";
  return {};
}

}  // namespace isnad::cli
