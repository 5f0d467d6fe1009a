#include "pictures.h"

#ifdef ISNAD_HAS_RENDER
#include <algorithm>
#include <map>
#include <unordered_map>

#include "isnad/io/page.h"
#include "isnad/publish/sheet.h"
#include "isnad/render/label.h"
#endif

namespace isnad::publish {

Result<Prepared> blankOf(const Prepared& prepared) {
  auto blank = prepared;
  ISNAD_TRY(blank.publication, io::blanked(std::move(blank.publication)));
  blank.report = {};
  return blank;
}

#ifdef ISNAD_HAS_RENDER

namespace {

constexpr double kScreen = 96;  // dots an inch

std::string sourceLine(const model::Article& article) {
  auto line = article.title;
  for (const auto* part : {&article.publisher, &article.published}) {
    if (!part->empty()) line += " · " + *part;
  }
  return line;
}

render::SheetOptions optionsOf(const Prepared& prepared, const Request& request) {
  const auto& publication = prepared.publication;
  render::SheetOptions sheet;
  sheet.size = {request.width, request.height};
  if (request.format == "png") {
    // The size is the picture's; more dots an inch make everything on it larger.
    const double scale = request.dpi / kScreen;
    sheet.size = {static_cast<int>(request.width / scale),
                  static_cast<int>(request.height / scale)};
  }
  sheet.language = request.language;
  sheet.dark = request.dark;
  sheet.title = request.title;
  sheet.made = request.made;
  sheet.as_of = request.as_of;
  sheet.known_on = request.known_on;
  sheet.manifest = publication.manifest;
  sheet.with_title = request.furniture.title;
  sheet.with_date = request.furniture.date;
  sheet.with_legend = request.furniture.legend;
  sheet.with_certainty = request.furniture.certainty;
  sheet.with_sources = request.furniture.sources;
  sheet.with_count = request.furniture.count;
  sheet.withheld_claims = prepared.report.claims;
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

std::stop_token tokenOf(const Prepared& prepared) {
  return prepared.progress ? prepared.progress->token() : std::stop_token();
}

/// Measured as the window does: every claim between two is a link, in the order of the claims.
render::Encoding encodingOf(const model::Knowledge& knowledge, const graph::Graph& graph,
                            const graph::EncodingChoice& choice, const std::stop_token& stop) {
  std::unordered_map<std::int64_t, std::uint32_t> place;
  const auto placeOf = [&](model::EntityId entity) {
    return place.try_emplace(entity.value, static_cast<std::uint32_t>(place.size())).first->second;
  };
  graph::Structure structure;
  for (const auto& claim : knowledge.claims) {
    const auto subject = placeOf(claim.subject);
    if (claim.object && *claim.object != claim.subject)
      structure.links.push_back({subject, placeOf(*claim.object)});
  }
  structure.nodes = static_cast<std::uint32_t>(place.size());
  auto encoding = render::encode(structure, choice, stop).value_or(render::Encoding{});
  if (encoding.looks.empty()) return {};
  graph::NodeLooks looks;
  for (const auto& node : graph.nodes) looks.push_back(encoding.looks[place.at(node.entity.value)]);
  encoding.looks = std::move(looks);
  return encoding;
}

render::Sheet madeSheet(const Prepared& prepared, const Request& request,
                        render::SheetOptions options) {
  const auto& publication = prepared.publication;
  const auto knowledge = io::knowledgeOf(publication);
  auto graph = graph::buildGraph(knowledge, {});
  options.encoding = encodingOf(knowledge, graph, request.encoding, tokenOf(prepared));
  options.hidden_entities = publication.entities.size() - graph.nodes.size();
  options.other_entities = prepared.other_entities;
  options.other_claims = prepared.other_claims;
  if (!publication.positions.empty()) {
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < publication.entities.size(); ++i)
      place[publication.entities[i].id.value] = i;
    for (const auto& node : graph.nodes)
      options.positions.push_back(publication.positions[place.at(node.entity.value)]);
  }
  return render::makeSheet(std::move(graph), options, tokenOf(prepared));
}

/// The page itself has title, day and sources; its picture has the rest.
Status writeHtml(const Prepared& prepared, const Request& request,
                 const std::filesystem::path& out) {
  auto options = optionsOf(prepared, request);
  io::PageOptions page;
  page.language = request.language;
  // Without a wish the page follows its reader's system.
  page.theme = request.dark ? "dark" : "";
  page.title = request.title;
  if (request.furniture.date) {
    page.made = request.made;
    page.as_of = request.as_of;
    page.known_on = request.known_on;
  }
  page.sources = request.furniture.sources;
  page.isolate = [](const std::string& text) {
    return render::isolated(QString::fromStdString(text)).toStdString();
  };
  options.with_title = false;
  options.with_date = false;
  options.sources.clear();
  const auto sheet = madeSheet(prepared, request, options);
  const auto svg = render::svgOf(sheet, true, tokenOf(prepared));
  ISNAD_CHECK(prepared.publication.claims.check());
  return io::writePage(prepared.publication, sheet.graph, svg, out, page);
}

std::string textsOf(const render::Sheet& sheet) {
  std::string all = sheet.options.title;
  for (const auto& text : graphTexts(sheet)) all += "\n" + text.text.toStdString();
  for (const auto& text : sheet.texts) all += "\n" + text.text.toStdString();
  return all;
}

/// A PNG or PDF cannot be searched once it is compressed.
Status checkTexts(const render::Sheet& sheet, const Prepared& prepared, const Request& request) {
  auto leaks = io::findLeaks(textsOf(sheet), prepared.report.strings);
  if (leaks.empty()) return {};
  auto untitled = request;
  untitled.title.clear();
  ISNAD_TRY(const auto blank, blankOf(prepared));
  const auto own = io::findLeaks(textsOf(sheetOf(blank, untitled)), leaks);
  std::erase_if(leaks, [&](const auto& leak) { return std::ranges::count(own, leak) > 0; });
  if (leaks.empty()) return {};
  return fail(Cause::LeakInPicture, {leaks.front()});
}

}  // namespace

render::Sheet sheetOf(const Prepared& prepared, const Request& request) {
  return madeSheet(prepared, request, optionsOf(prepared, request));
}

std::vector<std::string> notesOn(const render::Sheet& sheet) {
  const auto missing = render::missingLetters(sheet);
  if (missing.isEmpty()) return {};
  return {"boxes stand for letters that no font here has, " + missing.toStdString() +
          " ; install one, say the package fonts-noto-color-emoji, and write it again"};
}

Result<std::vector<std::string>> writePicture(const Prepared& prepared, const Request& request,
                                              const std::filesystem::path& out) {
  const auto progress = prepared.progress;
  // The picture reads the claims for their sources and for the graph, the page twice more.
  const std::size_t readings = request.format == "html" ? 4 : 2;
  if (progress) progress->expect(readings * prepared.publication.claims.size());
  if (request.format == "html") {
    ISNAD_CHECK(writeHtml(prepared, request, out));
    return std::vector<std::string>{};
  }
  const auto sheet = sheetOf(prepared, request);
  ISNAD_CHECK(prepared.publication.claims.check());
  ISNAD_CHECK(checkTexts(sheet, prepared, request));
  if (request.format == "svg") {
    ISNAD_CHECK(render::writeSheetSvg(sheet, out, tokenOf(prepared)));
    return std::vector<std::string>{};  // its reader's fonts
  }
  if (request.format == "png") {
    if (progress) progress->expect(static_cast<std::size_t>(request.height));
    const auto go_on = [&](int rows) {
      return !progress || progress->advance(static_cast<std::size_t>(rows));
    };
    ISNAD_CHECK(render::writeSheetPng(sheet, out, request.dpi / kScreen, request.dpi, go_on));
  } else {
    ISNAD_CHECK(render::writeSheetPdf(sheet, out, tokenOf(prepared)));
  }
  return notesOn(sheet);
}

#else

Result<std::vector<std::string>> writePicture(const Prepared& /*prepared*/,
                                              const Request& /*request*/,
                                              const std::filesystem::path& /*out*/) {
  return fail(ErrorCode::Unsupported,
              "this build has no pictures: it was made without Qt (ISNAD_GUI=OFF)");
}

#endif

}  // namespace isnad::publish
