#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

#include <QSaveFile>

#include "isnad/graph/wording.h"
#include "isnad/render/label.h"
#include "isnad/render/sheet.h"
#include "svg_text.h"

namespace isnad::render {

namespace {

using graph::Point;
using model::ClaimStatus;
using model::EntityType;

constexpr double kArrow = 9;
constexpr const char* kFamilies = "'Noto Sans Arabic','Noto Sans',sans-serif";

std::string pair(Point p) { return coordinate(p.x) + "," + coordinate(p.y); }

/// Six digits: an error of one in a million moves nothing.
std::string scaleText(double value) { return std::to_string(value); }

std::string rectAttributes(const graph::Rect& box, double round) {
  return " x=\"" + coordinate(box.left) + "\" y=\"" + coordinate(box.top) + "\" width=\"" +
         coordinate(box.width) + "\" height=\"" + coordinate(box.height) + "\" rx=\"" +
         coordinate(round) + "\"";
}

std::string polygonPoints(Point center, double radius, int corners, double start) {
  std::string points;
  for (int i = 0; i < corners; ++i) {
    const double angle = start + 2 * std::numbers::pi * i / corners;
    points += (i == 0 ? "" : " ") +
              pair({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
  }
  return points;
}

/// The element that draws a type's shape, its fill and stroke left to the caller.
std::string shapeElement(EntityType type, Point center, double radius,
                         const std::string& attributes) {
  constexpr double kUp = -std::numbers::pi / 2;
  const auto polygon = [&](double size, int corners, double start) {
    return "<polygon points=\"" + polygonPoints(center, size, corners, start) + "\"" + attributes +
           "/>";
  };
  const auto circle = [&](double size) {
    return "<circle cx=\"" + coordinate(center.x) + "\" cy=\"" + coordinate(center.y) + "\" r=\"" +
           coordinate(size) + "\"" + attributes + "/>";
  };
  switch (type) {
    case EntityType::Organization: {
      const double half = radius * 0.9;
      return "<rect" +
             rectAttributes(graph::Rect::around(center, 2 * half, 2 * half), half * 0.35) +
             attributes + "/>";
    }
    case EntityType::Person:
      return circle(radius);
    case EntityType::Place:
      return polygon(radius, 6, 0);
    case EntityType::Product:
      return polygon(radius * 1.05, 4, kUp);
    case EntityType::Instrument:
      return polygon(radius * 1.1, 3, kUp);
    case EntityType::Event:
      return polygon(radius, 5, kUp);
    case EntityType::Term:
      return circle(radius * 0.7);
  }
  return circle(radius);
}

/// How surely, as in the window: solid, long dashes, dots, solid with a bar, thin with gaps.
std::string dashesOf(ClaimStatus status, double& width) {
  switch (status) {
    case ClaimStatus::Planned:
      return " stroke-dasharray=\"9 6\"";
    case ClaimStatus::Possible:
      return " stroke-dasharray=\"0.1 5.5\"";
    case ClaimStatus::Ended:
      width = std::max(1.0, width * 0.6);
      return " stroke-dasharray=\"26 7\"";
    case ClaimStatus::Asserted:
    case ClaimStatus::Denied:
      break;
  }
  return {};
}

class SvgWriter {
 public:
  SvgWriter(const Sheet& sheet, bool in_page, std::stop_token stop)
      : sheet_(sheet), in_page_(in_page), stop_(std::move(stop)) {}

  std::string write() {
    const auto size = sheet_.options.size;
    const bool arabic = sheet_.options.language == graph::Language::Arabic;
    if (!in_page_) out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out_ << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << size.width() << ' '
         << size.height() << "\"";
    if (!in_page_) out_ << " width=\"" << size.width() << "\" height=\"" << size.height() << "\"";
    out_ << " role=\"img\" xml:lang=\"" << (arabic ? "ar" : "en") << "\" font-family=\""
         << kFamilies << "\">\n";
    out_ << "<title>" << xmlEscaped(titleOf()) << "</title>\n";
    if (!sheet_.options.manifest.empty() && !in_page_)
      out_ << "<metadata>" << xmlEscaped(sheet_.options.manifest) << "</metadata>\n";
    if (!in_page_)
      out_ << "<rect class=\"ground\" width=\"100%\" height=\"100%\" fill=\""
           << hexColor(sheet_.palette.ground) << "\"/>\n";
    writeGraph();
    writeMarks();
    for (const auto& text : sheet_.texts) writeLinkedText(text);
    out_ << "</svg>\n";
    return out_.str();
  }

 private:
  std::string titleOf() const {
    for (const auto& text : sheet_.texts) {
      if (text.css == QLatin1String("title")) return text.text.toStdString();
    }
    return sheet_.options.title.empty() ? "Isnad" : sheet_.options.title;
  }

  void writeGraph() {
    const auto center = sheet_.frame.center();
    // In a page the graph moves under its frame.
    if (in_page_) {
      const auto& frame = sheet_.frame;
      out_ << "<clipPath id=\"frame\"><rect"
           << rectAttributes(
                  {0, 0, static_cast<double>(sheet_.options.size.width()), frame.bottom()}, 0)
           << "/></clipPath><g clip-path=\"url(#frame)\">";
    }
    out_ << "<g class=\"view\"><g transform=\"translate(" << coordinate(center.x()) << ' '
         << coordinate(center.y()) << ") scale(" << scaleText(sheet_.camera.zoom) << ") translate("
         << coordinate(-sheet_.camera.center.x) << ' ' << coordinate(-sheet_.camera.center.y)
         << ")\">\n";
    each(sheet_.scene.edges, [this](const auto& edge) { writeEdge(edge); });
    each(sheet_.scene.callouts, [this](const auto& card) { writeCard(card); });
    each(sheet_.scene.nodes, [this](const auto& node) { writeNode(node); });
    each(sheet_.scene.edges, [this](const auto& edge) { writePill(edge); });
    out_ << "</g>\n";
    // Texts stand in sheet pixels, outside the scaled group, so that readers that round font sizes
    // do not move them.
    if (stop_.stop_requested()) return;
    each(graphTexts(sheet_), [this](const auto& text) {
      if (text.css == QLatin1String("badge")) writeBadge(text);
      writeText(text);
    });
    out_ << (in_page_ ? "</g></g>\n" : "</g>\n");
  }

  /// How a part looks, which in a page its style sheet says once for all.
  std::string styled(std::string attributes) const {
    return in_page_ ? std::string() : std::move(attributes);
  }
  std::string strokeOf(const std::string& color) const {
    return styled(" fill=\"none\" stroke=\"" + color +
                  "\" stroke-opacity=\"0.8\" stroke-linecap=\"round\"");
  }
  std::string panelPaint(const std::string& more = {}) const {
    return styled(" fill=\"" + hexColor(sheet_.palette.panel) + "\" stroke=\"" +
                  hexColor(sheet_.palette.line) + "\"" + more);
  }

  template <class Items, class Write>
  void each(const Items& items, Write write) {
    for (const auto& item : items) {
      if (stop_.stop_requested()) return;
      write(item);
    }
  }

  QColor colorOf(const graph::Edge& edge) const {
    return sheet_.palette.of(familyOf(edge.predicate));
  }

  void writeEdge(const graph::EdgeItem& item) {
    const auto& edge = sheet_.graph.edges[item.edge];
    const auto family = std::string(keyOf(familyOf(edge.predicate)));
    out_ << "<g class=\"edge f-" << family << "\" data-edge=\"" << item.edge << "\"><title>"
         << xmlEscaped(graph::edgeText(sheet_.graph, edge, sheet_.options.language)) << "</title>";
    writeCurve(item, edge, hexColor(colorOf(edge)));
    out_ << "</g>\n";
  }

  void writeCurve(const graph::EdgeItem& item, const graph::Edge& edge, const std::string& color) {
    const Point d = item.to - graph::pointOn(item, 0.96);
    const Point direction = d * (1 / std::max(d.length(), 1e-6));
    const bool arrow = !isSymmetric(edge.predicate);
    const Point end = arrow ? item.to - direction * (kArrow * 0.7) : item.to;
    double width = item.width;
    const auto dashes = dashesOf(edge.status, width);
    out_ << "<path class=\"line\" d=\"M" << pair(item.from) << "Q" << pair(item.control) << ' '
         << pair(end) << '"' << strokeOf(color) << " stroke-width=\"" << coordinate(width) << "\""
         << dashes << "/>";
    if (arrow) {
      const Point normal{-direction.y, direction.x};
      const Point base = item.to - direction * kArrow;
      out_ << "<path class=\"head\" d=\"M" << pair(item.to) << "L"
           << pair(base + normal * (kArrow * 0.42)) << "L" << pair(base - normal * (kArrow * 0.42))
           << "Z\"" << styled(" fill=\"" + color + "\"") << "/>";
    }
    if (edge.status == ClaimStatus::Denied) writeBar(item, color);
  }

  void writeBar(const graph::EdgeItem& item, const std::string& color) {
    double t = 0.5;
    while (item.pill && t < 0.9 && item.pill->box.contains(graph::pointOn(item, t), 8)) t += 0.02;
    const Point at = graph::pointOn(item, t);
    const Point d = graph::pointOn(item, t + 0.02) - graph::pointOn(item, t - 0.02);
    const double length = std::max(d.length(), 1e-6);
    const Point normal{-d.y / length * 8, d.x / length * 8};
    const Point lean = d * (4 / length);
    out_ << "<path class=\"line\" d=\"M" << pair(at + normal + lean) << "L"
         << pair(at - normal - lean) << '"' << strokeOf(color) << " stroke-width=\"2.4\"/>";
  }

  void writeCard(const graph::CalloutItem& item) {
    const auto& callout = sheet_.graph.callouts[item.callout];
    const auto family = familyOf(callout.predicate);
    const Point d = item.anchor - item.box.center();
    const double across = std::abs(d.x) > 1e-6 ? item.box.width / 2 / std::abs(d.x) : 1;
    const double down = std::abs(d.y) > 1e-6 ? item.box.height / 2 / std::abs(d.y) : 1;
    const Point rim = item.box.center() + d * std::min({across, down, 1.0});
    const bool rtl = isRightToLeft(QString::fromStdString(item.lines.front()));
    const graph::Rect band{rtl ? item.box.right() - 4 : item.box.left, item.box.top + 5, 4,
                           item.box.height - 10};
    out_ << "<g class=\"card f-" << keyOf(family) << "\" data-card=\"" << item.callout
         << "\"><path class=\"leader\" d=\"M" << pair(item.anchor) << "L" << pair(rim) << '"'
         << styled(" fill=\"none\" stroke=\"" + hexColor(sheet_.palette.quiet_text) + "\"")
         << "/><rect" << rectAttributes(item.box, 7) << " class=\"panel\""
         << panelPaint(" stroke-width=\"1.2\"") << "/><rect" << rectAttributes(band, 2)
         << " class=\"band\"" << styled(" fill=\"" + hexColor(sheet_.palette.of(family)) + "\"")
         << "/></g>\n";
  }

  void writeNode(const graph::NodeItem& item) {
    const auto& node = sheet_.graph.nodes[item.node];
    out_ << "<g class=\"node " << colorClass(node.type, item.hue) << "\" data-node=\"" << item.node
         << "\"><title>" << xmlEscaped(node.label) << "</title>"
         << shapeElement(node.type, item.center, item.radius, nodePaint(node.type, item.hue))
         << "</g>\n";
  }

  /// A page's style sheet gives these their colours.
  static std::string colorClass(EntityType type, std::uint8_t hue) {
    return hue == 0 ? "t-" + std::string(keyOf(type)) : "h-" + std::to_string(hue);
  }

  std::string nodePaint(EntityType type, std::uint8_t hue = 0) const {
    const auto color = sheet_.palette.ofNode(type, hue);
    const auto rim = sheet_.palette.dark ? color.lighter(125) : color.darker(125);
    return " class=\"shape\" fill=\"" +
           hexColor(type == EntityType::Term && hue == 0 ? sheet_.palette.ground : color) +
           "\" stroke=\"" + hexColor(rim) + "\" stroke-width=\"1.5\" stroke-linejoin=\"round\"";
  }

  void writePill(const graph::EdgeItem& item) {
    if (!item.pill) return;
    const auto& box = item.pill->box;
    out_ << "<rect" << rectAttributes(box, std::min(box.height / 2, 10.0))
         << " class=\"panel pill\" data-edge=\"" << item.edge << '"' << panelPaint() << "/>\n";
  }

  static std::string partOf(const SheetText& text) {
    if (text.part_of.empty()) return {};
    return " data-" + text.part_of + "=\"" + std::to_string(text.part) + "\"";
  }

  void writeBadge(const SheetText& text) {
    const graph::Rect box{text.box.left(), text.box.top(), text.box.width(), text.box.height()};
    out_ << "<rect" << rectAttributes(box, box.height / 2) << partOf(text) << " class=\"panel\""
         << panelPaint() << "/>";
  }

  void writeMarks() {
    for (const auto& mark : sheet_.marks) {
      const auto middle = mark.box.center();
      const double unit = mark.box.height() / 24;
      if (mark.kind == SheetMark::Kind::Line) {
        out_ << "<path class=\"rule\" d=\"M" << pair({mark.box.left(), mark.box.top()}) << "H"
             << coordinate(mark.box.right()) << "\" stroke=\"" << hexColor(sheet_.palette.line)
             << "\"/>\n";
      } else if (mark.kind == SheetMark::Kind::Node) {
        out_ << "<g class=\"" << colorClass(mark.type, mark.hue) << "\">"
             << shapeElement(mark.type, {middle.x(), middle.y()}, 8 * unit,
                             nodePaint(mark.type, mark.hue))
             << "</g>\n";
      } else if (mark.kind == SheetMark::Kind::Look) {
        writeSampleLook(mark, unit);
      } else {
        writeSampleEdge(mark, unit);
      }
    }
  }

  void writeSampleLook(const SheetMark& mark, double unit) {
    const auto middle = mark.box.center();
    const auto color = mark.hue == 0 ? sheet_.palette.quiet_text : sheet_.palette.hue(mark.hue);
    out_ << "<g class=\"" << (mark.hue == 0 ? "measured" : "h-" + std::to_string(mark.hue))
         << "\"><circle class=\"shape\" cx=\"" << coordinate(middle.x()) << "\" cy=\""
         << coordinate(middle.y()) << "\" r=\"" << coordinate(mark.radius * unit) << "\" fill=\""
         << (mark.hue == 0 ? "none" : hexColor(color)) << "\" stroke=\"" << hexColor(color)
         << "\"/></g>\n";
  }

  void writeSampleEdge(const SheetMark& mark, double unit) {
    constexpr double kHeight = 24;
    const bool rtl = sheet_.options.language == graph::Language::Arabic;
    const double width = mark.box.width() / unit;
    graph::Edge edge;
    edge.status = mark.status;
    edge.predicate = model::Predicate::Owns;
    graph::EdgeItem item;
    item.from = {rtl ? width : 0, kHeight / 2};
    item.to = {rtl ? 0 : width, kHeight / 2};
    item.control = {width / 2, kHeight / 2};
    item.width = 1.8;
    out_ << "<g class=\"f-ownership\" transform=\"translate(" << coordinate(mark.box.left()) << ' '
         << coordinate(mark.box.top()) << ") scale(" << scaleText(unit) << ")\">";
    writeCurve(item, edge, hexColor(colorOf(edge)));
    out_ << "</g>\n";
  }

  void writeLinkedText(const SheetText& text) {
    const bool leads = text.url.starts_with("https://") || text.url.starts_with("http://");
    if (leads) out_ << "<a href=\"" << xmlEscaped(text.url) << "\">";
    writeText(text);
    if (leads) out_ << "</a>";
  }

  /// One element a label, the whole string in logical order. Anchored at its middle, which means
  /// the same in both directions.
  void writeText(const SheetText& text) {
    const auto metrics = lineMetrics(text.text, fontOf(text, 8));
    const double width = metrics.width / 8;
    const double x = text.alignment & Qt::AlignRight  ? text.box.right() - width / 2
                     : text.alignment & Qt::AlignLeft ? text.box.left() + width / 2
                                                      : text.box.center().x();
    const double y = text.box.center().y() - metrics.height / 16 + metrics.ascent / 8;
    const bool rtl = isRightToLeft(text.text);
    out_ << "<text class=\"" << text.css.toStdString() << "\"" << partOf(text) << " x=\""
         << coordinate(x) << "\" y=\"" << coordinate(y) << "\" font-size=\""
         << coordinate(text.size) << "\"";
    if (text.bold) out_ << " font-weight=\"700\"";
    if (text.struck) out_ << " text-decoration=\"line-through\"";
    out_ << " direction=\"" << (rtl ? "rtl" : "ltr") << "\""
         << styled(" text-anchor=\"middle\" unicode-bidi=\"embed\"");
    if (rtl != (sheet_.options.language == graph::Language::Arabic))
      out_ << " xml:lang=\"" << (rtl ? "ar" : "en") << "\"";
    if (text.halo) {
      out_ << styled(" paint-order=\"stroke\" stroke=\"" + hexColor(sheet_.palette.ground) +
                     "\" stroke-width=\"" + coordinate(text.size / 5) +
                     "\" stroke-linejoin=\"round\"");
    }
    out_ << styled(" fill=\"" + hexColor(text.color) + "\"") << ">"
         << xmlEscaped(isolated(text.text)) << "</text>\n";
  }

  const Sheet& sheet_;
  bool in_page_;
  std::stop_token stop_;
  std::ostringstream out_;
};

}  // namespace

std::string svgOf(const Sheet& sheet, bool in_page, const std::stop_token& stop) {
  return SvgWriter(sheet, in_page, stop).write();
}

Status writeSheetSvg(const Sheet& sheet, const std::filesystem::path& file,
                     const std::stop_token& stop) {
  const auto svg = svgOf(sheet, false, stop);
  if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "it was stopped");
  QSaveFile out(QString::fromStdString(file.string()));
  const auto size = static_cast<qint64>(svg.size());
  if (!out.open(QIODevice::WriteOnly) || out.write(svg.data(), size) != size || !out.commit())
    return passOn(errorOf(Cause::CannotBeWritten), "writing", file);
  return {};
}

}  // namespace isnad::render
