#include "picture_export.h"

#ifdef ISNAD_HAS_RENDER
#include <algorithm>
#include <map>

#include "isnad/io/page.h"
#include "isnad/render/offscreen.h"
#include "isnad/render/sheet.h"
#endif

namespace isnad::cli {

#ifdef ISNAD_HAS_RENDER

namespace {

std::string sourceLine(const model::Article& article) {
  auto line = article.title;
  for (const auto* part : {&article.publisher, &article.published}) {
    if (!part->empty()) line += " · " + *part;
  }
  return line;
}

bool isWith(const ExportOptions& options, const char* furniture) {
  return std::ranges::find(options.without, furniture) == options.without.end();
}

render::SheetOptions sheetOptions(const io::Publication& publication, const ExportOptions& options,
                                  const std::string& made) {
  render::SheetOptions sheet;
  sheet.size = {options.width, options.height};
  sheet.language = options.language == "en" ? graph::Language::English : graph::Language::Arabic;
  sheet.dark = options.theme == "dark";
  sheet.title = options.title;
  sheet.made = made;
  sheet.as_of = options.as_of;
  sheet.manifest = publication.manifest;
  sheet.with_title = isWith(options, "title");
  sheet.with_date = isWith(options, "date");
  sheet.with_legend = isWith(options, "legend");
  sheet.with_certainty = isWith(options, "certainty");
  sheet.with_sources = isWith(options, "sources");
  sheet.with_count = isWith(options, "count");
  // Numbers go to articles that a claim is from, in order.
  std::map<std::size_t, std::uint32_t> number;
  for (const auto& claim : publication.claims) {
    const auto [found, added] =
        number.try_emplace(claim.article, static_cast<std::uint32_t>(number.size()));
    if (added) {
      const auto& article = publication.articles[claim.article].article;
      sheet.sources.push_back({sourceLine(article), article.url});
    }
    sheet.source_of[claim.claim.id.value] = found->second;
  }
  return sheet;
}

/// The page itself has title, day and sources; its picture has the rest.
Status writeHtml(const io::Publication& publication, const graph::Graph& graph,
                 render::SheetOptions how, const ExportOptions& options) {
  io::PageOptions page;
  page.language = how.language;
  // Without a wish the page follows its reader's system.
  page.theme = options.theme == "dark" ? "dark" : "";
  page.title = how.title;
  if (how.with_date) {
    page.made = how.made;
    page.as_of = how.as_of;
  }
  page.sources = how.with_sources;
  how.with_title = false;
  how.with_date = false;
  how.sources.clear();
  const auto sheet = render::makeSheet(graph, how);
  return io::writePage(publication, sheet.graph, render::svgOf(sheet, true), options.out, page);
}

}  // namespace

Status writePicture(const io::Publication& publication, const ExportOptions& options,
                    std::size_t withheld) {
  const render::OffscreenApplication application;
  auto graph = graph::buildGraph(io::knowledgeOf(publication), {});
  auto how = sheetOptions(publication, options, options.date);
  how.hidden_entities = publication.entities.size() - graph.nodes.size();
  how.withheld_claims = withheld;
  const double scale = options.dpi / 96.0;
  if (options.format == "png") {
    // The size is the picture's; more dots an inch make everything on it larger.
    how.size = {static_cast<int>(options.width / scale), static_cast<int>(options.height / scale)};
    const auto sheet = render::makeSheet(std::move(graph), how);
    return render::writeSheetPng(sheet, options.out, scale, options.dpi);
  }
  if (options.format == "html") return writeHtml(publication, graph, how, options);
  const auto sheet = render::makeSheet(std::move(graph), how);
  if (options.format == "svg") return render::writeSheetSvg(sheet, options.out);
  if (options.format == "pdf") return render::writeSheetPdf(sheet, options.out);
  return fail(ErrorCode::Unsupported, "there is no format '" + options.format + "' in this build");
}

#else

Status writePicture(const io::Publication& /*publication*/, const ExportOptions& /*options*/,
                    std::size_t /*withheld*/) {
  return fail(ErrorCode::Unsupported,
              "this build has no pictures: it was made without Qt (ISNAD_GUI=OFF)");
}

#endif

}  // namespace isnad::cli
