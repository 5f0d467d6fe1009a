#include <algorithm>

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
// The library wants to know that its old smart pointer is not used.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "glyphless_font.h"
#include "hidden_text.h"
#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

/// 96 pixels an inch, fewer where the page would be larger than readers take (14,400 points).
double pointsPerPixel(const Sheet& sheet) {
  constexpr double kUsual = 0.75;
  constexpr double kLargest = 14400;
  const auto size = sheet.options.size;
  return std::min(kUsual, kLargest / std::max(size.width(), size.height()));
}

constexpr int kResolution = 1200;

/// What Qt draws: right to the eye, but its fonts map to presentation forms.
QByteArray drawn(const Sheet& sheet) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kResolution);
  writer.setCreator(QStringLiteral("Isnad"));
  writer.setTitle(QString::fromStdString(sheet.options.title));
  const QSizeF points = QSizeF(sheet.options.size) * pointsPerPixel(sheet);
  writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
  writer.setPageMargins({});
  QPainter painter(&writer);
  const double scale = kResolution * pointsPerPixel(sheet) / 72;
  painter.scale(scale, scale);
  paintSheet(painter, sheet);
  painter.end();
  return bytes;
}

/// A font whose glyphs are empty: it is there for what its codes mean.
QPDFObjectHandle hiddenFont(QPDF& pdf, const HiddenCodes& codes) {
  auto file = QPDFObjectHandle::newStream(&pdf, glyphlessFont());
  file.getDict().replaceKey(
      "/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(glyphlessFont().size())));
  auto descriptor = QPDFObjectHandle::parse(
      "<< /Type /FontDescriptor /FontName /IsnadText /Flags 4 /FontBBox [0 -250 1000 1000] "
      "/ItalicAngle 0 /Ascent 1000 /Descent -250 /CapHeight 1000 /StemV 80 >>");
  descriptor.replaceKey("/FontFile2", file);
  auto cid = QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /IsnadText /DW 1000 /CIDSystemInfo << "
      "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
  cid.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
  auto widths = QPDFObjectHandle::newArray();
  for (const int width : codes.widths()) widths.appendItem(QPDFObjectHandle::newInteger(width));
  auto list = QPDFObjectHandle::newArray();
  list.appendItem(QPDFObjectHandle::newInteger(1));
  list.appendItem(widths);
  cid.replaceKey("/W", list);
  // Every code is glyph 1.
  std::string glyphs;
  for (std::size_t i = 0; i <= codes.widths().size(); ++i) glyphs += std::string("\0\1", 2);
  cid.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newStream(&pdf, glyphs));
  auto font = QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /Type0 /BaseFont /IsnadText /Encoding /Identity-H >>");
  auto descendants = QPDFObjectHandle::newArray();
  descendants.appendItem(pdf.makeIndirectObject(cid));
  font.replaceKey("/DescendantFonts", descendants);
  font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, codes.meanings()));
  return pdf.makeIndirectObject(font);
}

/// Lets every glyph of a drawn font mean a space, for readers that know no ActualText.
void silence(QPDFObjectHandle font) {
  auto meanings = font.getKey("/ToUnicode");
  if (!meanings.isStream()) return;
  const auto data = meanings.getStreamData();
  std::string map(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  // Qt writes `<first> <last> [<meaning> …]`.
  bool inside = false;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (map[i] == '[') inside = true;
    if (map[i] == ']') inside = false;
    if (!inside || map[i] != '<') continue;
    const auto end = std::min(map.find('>', i), map.size());
    map.replace(i + 1, end - i - 1, "0020");
    i += 5;
  }
  meanings.replaceStreamData(map, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// Takes the drawn letters out of what is extracted, and puts the hidden ones in.
void layText(QPDF& pdf, const Sheet& sheet) {
  auto page = QPDFPageDocumentHelper(pdf).getAllPages().front();
  auto resources = page.getAttribute("/Resources", true);
  auto drawn_fonts = resources.getKey("/Font");
  if (drawn_fonts.isDictionary()) {
    for (const auto& name : drawn_fonts.getKeys()) silence(drawn_fonts.getKey(name));
  } else {
    resources.replaceKey("/Font", QPDFObjectHandle::newDictionary());
    drawn_fonts = resources.getKey("/Font");
  }
  HiddenCodes codes;
  const auto content = hiddenContent(hiddenLetters(sheet, pointsPerPixel(sheet)), codes);
  drawn_fonts.replaceKey("/IsnadText", hiddenFont(pdf, codes));
  // An empty ActualText stands for all that Qt drew.
  page.addPageContents(QPDFObjectHandle::newStream(&pdf, "/Span << /ActualText () >> BDC q\n"),
                       true);
  page.addPageContents(QPDFObjectHandle::newStream(&pdf, "\nQ EMC\n" + content), false);
}

void addLinks(QPDF& pdf, const Sheet& sheet) {
  auto page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
  auto links = QPDFObjectHandle::newArray();
  const double height = sheet.options.size.height();
  const double points = pointsPerPixel(sheet);
  for (const auto& text : sheet.texts) {
    if (!text.url.starts_with("http://") && !text.url.starts_with("https://")) continue;
    auto link = QPDFObjectHandle::parse(
        "<< /Type /Annot /Subtype /Link /Border [0 0 0] /A << /S /URI >> >>");
    link.getKey("/A").replaceKey("/URI", QPDFObjectHandle::newString(text.url));
    link.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(
                                 {text.box.left() * points, (height - text.box.bottom()) * points,
                                  text.box.right() * points, (height - text.box.top()) * points}));
    links.appendItem(pdf.makeIndirectObject(link));
  }
  if (links.getArrayNItems() > 0) page.replaceKey("/Annots", links);
}

void describe(QPDF& pdf, const Sheet& sheet) {
  const bool arabic = sheet.options.language == graph::Language::Arabic;
  auto root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString(arabic ? "ar" : "en"));
  root.replaceKey("/ViewerPreferences",
                  QPDFObjectHandle::parse(arabic ? "<< /Direction /R2L /DisplayDocTitle true >>"
                                                 : "<< /DisplayDocTitle true >>"));
  auto trailer = pdf.getTrailer();
  if (!trailer.getKey("/Info").isDictionary())
    trailer.replaceKey("/Info", pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()));
  auto info = trailer.getKey("/Info");
  for (const auto& text : sheet.texts) {
    if (text.css == QLatin1String("title"))
      info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(text.text.toStdString()));
  }
  info.replaceKey("/Producer", QPDFObjectHandle::newString("Isnad"));
  // Which day it is must not change the file.
  info.removeKey("/CreationDate");
  if (!sheet.options.manifest.empty())
    info.replaceKey("/IsnadManifest", QPDFObjectHandle::newString(sheet.options.manifest));
  root.removeKey("/Metadata");
}

std::string finished(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  // The manifest stays readable in the file's bytes.
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setCompressStreams(true);
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Status writeSheetPdf(const Sheet& sheet, const std::filesystem::path& file,
                     const std::stop_token& stop) {
  const auto stopped = [] { return fail(ErrorCode::Cancelled, "it was stopped"); };
  if (stop.stop_requested()) return stopped();
  const auto picture = drawn(sheet);
  if (stop.stop_requested()) return stopped();
  std::string bytes;
  try {
    QPDF pdf;
    pdf.processMemoryFile("picture", picture.constData(), static_cast<std::size_t>(picture.size()));
    layText(pdf, sheet);
    addLinks(pdf, sheet);
    describe(pdf, sheet);
    if (stop.stop_requested()) return stopped();
    bytes = finished(pdf);
  } catch (const std::exception& error) {
    return fail(ErrorCode::Corrupt, "writing " + file.string() + ": " + error.what());
  }
  QSaveFile out(QString::fromStdString(file.string()));
  const auto size = static_cast<qint64>(bytes.size());
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes.data(), size) != size || !out.commit())
    return passOn(errorOf(Cause::CannotBeWritten), "writing", file);
  return {};
}

}  // namespace isnad::render
