#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QSize>

#include "isnad/base/result.h"
#include "isnad/graph/manner.h"
#include "isnad/graph/scene.h"
#include "isnad/render/encoding.h"
#include "isnad/render/palette.h"

namespace isnad::render {

/// An article under its number on a picture.
struct SheetSource {
  std::string text;  ///< Title, publisher, day.
  std::string url;   ///< Empty where unknown.
};

struct SheetOptions {
  QSize size{1600, 1100};  ///< Pixels, each from 64 to 20,000.
  graph::Manner language;  ///< And the digits and the calendar.
  bool dark = false;
  std::string title;                 ///< Empty: the number of entities and relations.
  std::string made;                  ///< ISO day.
  std::string as_of;                 ///< ISO day; empty: none.
  std::string known_on;              ///< ISO day or moment that it was known at; empty: now.
  std::vector<SheetSource> sources;  ///< Number 1 is the first.
  std::map<std::int64_t, std::uint32_t> source_of;  ///< Claim to index into `sources`.
  std::size_t hidden_entities = 0;                  ///< Without a claim: not in the graph.
  std::size_t withheld_claims = 0;                  ///< Taken out before.
  std::size_t other_entities = 0;                   ///< Known, but not in the part that is shown.
  std::size_t other_claims = 0;
  std::vector<graph::Point> positions;  ///< Of the nodes, where they are known; else laid out.
  Encoding encoding;  ///< Its looks are parallel to the nodes; empty: all look as usual.
  std::string manifest;
  bool with_title = true;
  bool with_date = true;
  bool with_legend = true;
  bool with_certainty = true;
  bool with_sources = true;
  bool with_count = true;  ///< «not shown: n»
};

/// A line of text on a sheet.
struct SheetText {
  QString text;
  QRectF box;        ///< Sheet pixels; the line is centred in its height.
  double size = 12;  ///< Of the font, in sheet pixels.
  bool bold = false;
  bool struck = false;
  bool halo = false;  ///< With a rim of the ground's colour.
  QColor color;
  Qt::Alignment alignment = Qt::AlignCenter;  ///< Absolute.
  QString css;             ///< What it is, for a style sheet: `label`, `pill`, `title` …
  std::string url;         ///< Where it leads; empty: nowhere.
  std::string part_of;     ///< `node`, `edge` or `card`; empty: of the sheet.
  std::uint32_t part = 0;  ///< Index into the graph's nodes, edges or callouts.
};

/// A sample in the legend.
struct SheetMark {
  enum class Kind : std::uint8_t { Node, Edge, Line, Badge, Look };
  Kind kind = Kind::Node;
  QRectF box;
  model::EntityType type = model::EntityType::Organization;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  double radius = 8;     ///< Of a look, of 24 the box is high.
  std::uint8_t hue = 0;  ///< Of a node or look; a look without one is a size's, a circle.
};

/// A graph laid out on a page with all that explains it: one picture for PNG, SVG, PDF and HTML.
/// Needs a QGuiApplication.
struct Sheet {
  graph::Graph graph;
  graph::Scene scene;
  Palette palette;
  SheetOptions options;
  graph::Camera camera;
  QRectF frame;        ///< Where the graph lies.
  bool dense = false;  ///< Too many nodes for every text: names of the most connected only.
  std::vector<SheetMark> marks;
  std::vector<SheetText> texts;  ///< Title, legend, sources: all but the graph's own.

  [[nodiscard]] QPointF toSheet(graph::Point world) const;
  [[nodiscard]] QRectF toSheet(const graph::Rect& world) const;
};
/// Stops early when asked to: nothing is promised of the sheet then.
[[nodiscard]] Sheet makeSheet(graph::Graph graph, const SheetOptions& options,
                              const std::stop_token& stop = {});

/// Every text of the graph itself, in order of painting.
[[nodiscard]] std::vector<SheetText> graphTexts(const Sheet& sheet);

/// The numbers of the articles that say an edge or card: `1، 4`.
[[nodiscard]] QString sourceNumbers(const Sheet& sheet, std::span<const model::ClaimId> claims);

/// Its letters that no font on this machine has, each once: they would be boxes in a PNG or PDF.
[[nodiscard]] QString missingLetters(const Sheet& sheet);

/// Paints the sheet, or what of it lies in the painter's clip.
void paintSheet(QPainter& painter, const Sheet& sheet);

[[nodiscard]] QFont fontOf(const SheetText& text, double scale = 1);

/// A PNG in bands of up to 128 MiB, so that 20,000 × 20,000 pixels need no more memory than their
/// band: `scale` image pixels a sheet pixel. Title, source and manifest stand in its text chunks.
/// After each band `go_on` hears how many rows it had; where it says no, nothing is left behind and
/// the answer is Cancelled.
[[nodiscard]] Status writeSheetPng(const Sheet& sheet, const std::filesystem::path& file,
                                   double scale = 1, int dpi = 96,
                                   const std::function<bool(int)>& go_on = {});

/// An SVG whose texts are text: one <text> a label in logical order, right to left as soon as it
/// holds an Arabic letter. Cancelled, with nothing left behind, when asked to stop.
[[nodiscard]] Status writeSheetSvg(const Sheet& sheet, const std::filesystem::path& file,
                                   const std::stop_token& stop = {});
/// The same as a string, without the XML declaration if it is to stand in a page, and without what
/// the page's style sheet says. Not whole where it was asked to stop.
[[nodiscard]] std::string svgOf(const Sheet& sheet, bool in_page = false,
                                const std::stop_token& stop = {});

/// A PDF of one page with embedded fonts. Its text is found and copied in letters and order of
/// reading, in whatever way the letters are joined and marked. Cancelled, with nothing left behind,
/// when asked to stop: before it is drawn, after that, and when its texts are in.
[[nodiscard]] Status writeSheetPdf(const Sheet& sheet, const std::filesystem::path& file,
                                   const std::stop_token& stop = {});

}  // namespace isnad::render
