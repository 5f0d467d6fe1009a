#include "isnad/render/sheet.h"

#include <filesystem>
#include <fstream>

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QPdfWriter>
#include <QRegularExpression>

#include "glyphless_font.h"
#include "hidden_text.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "support/catch.h"
#include "support/gui_application.h"
#include "support/knowledge.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::render;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

Sheet sampleSheet(SheetOptions options = {}) {
  needGuiApplication();
  auto knowledge = namedThings({"أرامكو (2222.SR)", "سابك", "معادن & <شركاؤها>"});
  addClaim(knowledge, 1, model::Predicate::Acquires, 2, model::ClaimStatus::Denied);
  addClaim(knowledge, 2, model::Predicate::Supplies, 3, model::ClaimStatus::Possible);
  addClaim(knowledge, 3, model::Predicate::RaisesFunding, 0);
  options.size = {900, 700};
  options.made = "2026-11-26";
  if (options.sources.empty()) {
    options.sources = {{"خبر أول · رويترز", "https://example.org/1?a&b"}, {"خبر ثان", ""}};
    options.source_of = {{1, 0}, {2, 1}, {3, 1}};
  }
  return makeSheet(graph::buildGraph(knowledge, {}), options);
}

/// What the texts of an SVG say, isolates kept.
QStringList textsOf(const std::string& svg) {
  static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
  QStringList texts;
  auto all = kText.globalMatch(QString::fromStdString(svg));
  while (all.hasNext()) texts << all.next().captured(1);
  return texts;
}

/// The letters of a label in the order in which readers of PDF hand them on: runs of left-to-right
/// letters kept, all else turned around.
QString readBack(const std::vector<HiddenLetter>& letters) {
  QString right_to_left;
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter)
    right_to_left += QString::fromUcs4(&letter->letter, 1);
  return right_to_left;
}

}  // namespace

TEST_CASE("an SVG has one text element a label, whole, in logical order, with its direction") {
  const auto sheet = sampleSheet();
  const auto svg = svgOf(sheet);
  const auto texts = textsOf(svg);
  CHECK(texts.contains(u("أرامكو (\u20662222.SR\u2069)")));
  CHECK(texts.contains(u("معادن &amp; &lt;شركاؤها&gt;")));
  CHECK(texts.size() == static_cast<qsizetype>(graphTexts(sheet).size() + sheet.texts.size()));
  CHECK(svg.find("direction=\"rtl\"") != std::string::npos);
  CHECK(svg.find("text-anchor=\"start\"") == std::string::npos);
  CHECK(svg.find("<a href=\"https://example.org/1?a&amp;b\">") != std::string::npos);
}

TEST_CASE(
    "title, day, legend, certainty, sources and what is not shown stand on a sheet, unless "
    "left off") {
  const auto words = [](const Sheet& sheet) {
    QStringList all;
    for (const auto& text : sheet.texts) all << text.text;
    return all.join(QLatin1Char('\n'));
  };
  SheetOptions options;
  options.title = "عنوان";
  options.as_of = "2026-10-01";
  options.hidden_entities = 12;
  options.withheld_claims = 2;
  const auto all = words(sampleSheet(options));
  CHECK(all.contains(u("عنوان")));
  CHECK(all.contains(u("أُعدّ في 2026-11-26 · وفق ما كان حتى 2026-10-01")));
  CHECK(all.contains(u("مؤسسة")));
  CHECK(all.contains(u("محتمل")));
  CHECK(all.contains(u("1. خبر أول · رويترز")));
  CHECK(all.contains(u("غير معروض (14): 12 كيانا بلا ادعاء، ادعاءان بالحجب")));
  options.with_title = options.with_date = options.with_legend = false;
  options.with_certainty = options.with_sources = options.with_count = false;
  const auto bare = sampleSheet(options);
  CHECK(bare.texts.empty());
  CHECK(bare.marks.empty());
}

TEST_CASE("numbers of sources stand at what they say") {
  const auto sheet = sampleSheet();
  CHECK(sourceNumbers(sheet, std::vector<model::ClaimId>{{1}, {2}, {3}}) == u("1,2"));
  CHECK(sourceNumbers(sheet, std::vector<model::ClaimId>{{9}}).isEmpty());
}

TEST_CASE("the graph and its furniture lie inside the sheet, apart from one another") {
  const auto sheet = sampleSheet();
  const QRectF whole(0, 0, 900, 700);
  for (const auto& text : graphTexts(sheet)) {
    INFO(text.text.toStdString());
    CHECK(whole.contains(text.box));
    for (const auto& other : sheet.texts) CHECK_FALSE(other.box.intersects(text.box));
  }
  for (std::size_t i = 0; i < sheet.texts.size(); ++i) {
    CHECK(whole.contains(sheet.texts[i].box));
    for (std::size_t j = i + 1; j < sheet.texts.size(); ++j)
      CHECK_FALSE(sheet.texts[i].box.intersects(sheet.texts[j].box));
  }
}

TEST_CASE("an emoji has its colours in a PDF, where a font has it") {
  needGuiApplication();
  if (!QFontDatabase::families().contains(QStringLiteral("Noto Color Emoji"))) {
    WARN("left out, for no font has emoji");
    return;
  }
  const auto written = [](const QString& text) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    drawHaloLabel(painter, {0, 0, 4000, 400}, text, interfaceFont(100, true), Qt::black, Qt::white);
    painter.end();
    return bytes.count("/Subtype /Image");
  };
  CHECK(written(QStringLiteral("صندوق الثروة")) == 0);
  CHECK(written(QStringLiteral("صندوق 🚀 الثروة")) > 0);
}

TEST_CASE("a PNG that is stopped on the way is not there, nor is its beginning") {
  const TemporaryFolder folder;
  int rows = 0;
  const auto stopped = writeSheetPng(sampleSheet(), folder / "a.png", 2, 192, [&](int count) {
    rows += count;
    return false;
  });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(rows > 0);
  CHECK(std::filesystem::is_empty(folder / ""));
}

TEST_CASE("a PNG has the size and resolution asked for, in bands as in one piece") {
  const TemporaryFolder folder;
  const auto sheet = sampleSheet();
  REQUIRE(writeSheetPng(sheet, folder / "a.png", 2, 192));
  const QImage image(QString::fromStdString((folder / "a.png").string()));
  CHECK(image.size() == QSize(1800, 1400));
  CHECK(std::abs(image.dotsPerMeterX() - 192 / 0.0254) < 2);
  CHECK(image.text(QStringLiteral("Source")).contains(u("خبر أول")));
  QImage direct(1800, 1400, QImage::Format_RGB32);
  QPainter painter(&direct);
  painter.scale(2, 2);
  paintSheet(painter, sheet);
  painter.end();
  CHECK(image.convertToFormat(QImage::Format_RGB32) == direct);
}

TEST_CASE("pictures that cannot be written say where, and leave nothing") {
  const TemporaryFolder folder;
  const auto sheet = sampleSheet();
  for (const auto* name : {"a.png", "a.svg", "a.pdf"}) {
    const auto file = folder / "none" / name;
    const auto written = std::string(name) == "a.png"   ? writeSheetPng(sheet, file)
                         : std::string(name) == "a.svg" ? writeSheetSvg(sheet, file)
                                                        : writeSheetPdf(sheet, file);
    REQUIRE_FALSE(written);
    CHECK(written.error().what.find(name) != std::string::npos);
  }
  CHECK(std::filesystem::is_empty(folder / "."));
}

TEST_CASE("a PDF carries its manifest in plain bytes and is the same every time") {
  const TemporaryFolder folder;
  SheetOptions options;
  options.manifest = "isnad-manifest/1:abc";
  const auto sheet = sampleSheet(options);
  const auto contents = [&](const char* name) {
    std::ifstream in(folder / name, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  };
  REQUIRE(writeSheetPdf(sheet, folder / "a.pdf"));
  REQUIRE(writeSheetPdf(sheet, folder / "b.pdf"));
  CHECK(contents("a.pdf").find("isnad-manifest/1:abc") != std::string::npos);
  CHECK(contents("a.pdf") == contents("b.pdf"));
}

TEST_CASE("letters of a ligature and marks have their places, from right to left") {
  needGuiApplication();
  for (const auto* label : {"الأولاد", "مُحَمَّد", "لا"}) {
    const auto places = letterPlaces(u(label), interfaceFont(64));
    QString back;
    for (const auto& place : places) back += QString::fromUcs4(&place.letter, 1);
    CHECK(back == u(label));
    for (std::size_t i = 1; i < places.size(); ++i)
      CHECK(places[i].left < places[i - 1].left + 0.01);
  }
  const auto mixed = letterPlaces(u("نمو 12% أمس"), interfaceFont(64));
  REQUIRE(mixed.size() == 11);
  CHECK(mixed[4].left < mixed[5].left);  // 1 stands left of 2
  CHECK(mixed[5].left < mixed[6].left);  // and 2 of %
  CHECK(mixed[6].right < mixed[2].left);
  CHECK(mixed[9].right < mixed[4].left);
}

TEST_CASE("the invisible letters of an Arabic label read from right to left are the label") {
  SheetOptions options;
  options.title = "الاستحواذ على الأولاد";
  const auto labels = hiddenLetters(sampleSheet(options), 0.75);
  QStringList read;
  for (const auto& label : labels) read << readBack(label);
  CHECK(read.contains(u("الاستحواذ على الأولاد")));
  CHECK(read.contains(u("سابك")));
}

TEST_CASE("a letter has one code a width, and its meaning in UTF-16") {
  HiddenCodes codes;
  CHECK(codes.codeOf(U'ا', 300) == 1);
  CHECK(codes.codeOf(U'ا', 301) == 2);
  CHECK(codes.codeOf(U'ا', 300) == 1);
  CHECK(codes.codeOf(U'🚀', 900) == 3);
  CHECK(codes.meanings().find("<0001> <0627>") != std::string::npos);
  CHECK(codes.meanings().find("<0003> <D83DDE80>") != std::string::npos);
  CHECK(codes.widths() == std::vector<int>{300, 301, 900});
  CHECK(glyphlessFont().starts_with(std::string("\0\1\0\0", 4)));
}

TEST_CASE("a picture in a page has no ground, and tells its parts apart") {
  const auto svg = svgOf(sampleSheet(), true);
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.find("class=\"ground\"") == std::string::npos);
  CHECK(svg.find("<g class=\"node t-organization\" data-node=\"0\"") != std::string::npos);
  CHECK(svg.find(" style=") == std::string::npos);
  for (const auto* said_by_its_style_sheet : {"stroke-linecap", "text-anchor", "paint-order"})
    CHECK(svg.find(said_by_its_style_sheet) == std::string::npos);
}

TEST_CASE(
    "of a graph too large for every text the most connected are named, and the rest counted") {
  needGuiApplication();
  graph::Graph graph;
  SheetOptions options;
  options.size = {900, 700};
  for (std::uint32_t i = 0; i < 3000; ++i) {
    graph.nodes.push_back(
        {{i + 1}, model::EntityType::Person, i % 50, "فلان " + std::to_string(i), ""});
    options.positions.push_back({10.0 * (i % 60), 10.0 * (i / 60)});
  }
  const auto sheet = makeSheet(std::move(graph), options);
  CHECK(sheet.dense);
  std::size_t named = 0;
  for (const auto& text : graphTexts(sheet)) {
    ++named;
    CHECK(QRectF(0, 0, 900, 700).contains(text.box));
  }
  CHECK(named > 20);
  CHECK(named < 600);
  QString all;
  for (const auto& text : sheet.texts) all += text.text;
  CHECK(all.contains(QString::number(3000 - named)));
  QImage image(900, 700, QImage::Format_RGB32);
  QPainter painter(&image);
  paintSheet(painter, sheet);
  painter.end();
  const auto node = sheet.toSheet(options.positions[1500]).toPoint();
  CHECK(image.pixelColor(node) != sheet.palette.ground);
}

TEST_CASE("a sheet that is stopped becomes no SVG and no PDF") {
  const TemporaryFolder folder;
  std::stop_source source;
  const auto sheet = sampleSheet();
  CHECK(writeSheetSvg(sheet, folder / "a.svg", source.get_token()));
  (void)source.request_stop();
  const auto stop = source.get_token();
  CHECK(writeSheetSvg(sheet, folder / "b.svg", stop).error().code == ErrorCode::Cancelled);
  CHECK(writeSheetPdf(sheet, folder / "b.pdf", stop).error().code == ErrorCode::Cancelled);
  CHECK(svgOf(sheet, false, stop).size() < svgOf(sheet).size() / 2);
  CHECK(makeSheet(graph::Graph(sheet.graph), sheet.options, stop).scene.nodes.empty());
  const auto files = std::filesystem::directory_iterator(folder / "");
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("letters that no font has are named, others are not") {
  needGuiApplication();
  auto knowledge = namedThings({"أرامكو ﷲ مُحَمَّدٌ", "سابك & S&P «٪» \u2066FAB\u2069"});
  addClaim(knowledge, 1, model::Predicate::Owns, 2, model::ClaimStatus::Asserted);
  CHECK(missingLetters(makeSheet(graph::buildGraph(knowledge, {}), {})).isEmpty());
  knowledge.entities[0].name = "شركة \U000F1234";  // of private use: nobody's
  CHECK(missingLetters(makeSheet(graph::buildGraph(knowledge, {}), {})) ==
        QString::fromUtf8("\U000F1234"));
}
