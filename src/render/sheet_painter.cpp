#include <algorithm>
#include <cmath>

#include "isnad/graph/wording.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "isnad/render/scene_painter.h"
#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

constexpr double kBadge = 9.5;

/// The graph of one sample: a node, or an edge from left to right.
void paintSample(QPainter& painter, const Sheet& sheet, const SheetMark& mark) {
  graph::Graph sample;
  graph::Scene scene;
  const auto middle = mark.box.center();
  const double unit = mark.box.height() / 24;
  if (mark.kind == SheetMark::Kind::Node) {
    sample.nodes.push_back({{}, mark.type, {}, {}, 0});
    graph::NodeItem item;
    item.center = {middle.x(), middle.y()};
    item.radius = 8 * unit;
    scene.nodes.push_back(item);
  } else {
    graph::Edge edge;
    edge.status = mark.status;
    edge.predicate = model::Predicate::Owns;
    sample.nodes.resize(2);
    sample.edges.push_back(edge);
    graph::EdgeItem item;
    // The way of reading is the way of the arrow.
    const bool rtl = sheet.options.language == graph::Language::Arabic;
    const graph::Point left{mark.box.left(), middle.y()};
    const graph::Point right{mark.box.right(), middle.y()};
    item.from = rtl ? right : left;
    item.to = rtl ? left : right;
    item.control = {middle.x(), middle.y()};
    item.width = 1.8 * unit;
    scene.edges.push_back(item);
  }
  paintScene(painter, sample, scene, sheet.palette, {});
}

void paintText(QPainter& painter, const SheetText& text, const QColor& ground) {
  if (text.halo) {
    drawHaloLabel(painter, text.box, text.text, fontOf(text), text.color, ground);
  } else {
    drawLabel(painter, text.box, text.text, fontOf(text), text.color, text.alignment);
  }
}

struct Numbered {
  graph::Point at;
  QString numbers;
};

/// Where the numbers of sources stand: at the corner of what they belong to.
std::vector<Numbered> numbersOf(const Sheet& sheet) {
  std::vector<Numbered> out;
  if (!sheet.options.with_sources) return out;
  for (const auto& edge : sheet.scene.edges) {
    const auto numbers = sourceNumbers(sheet, sheet.graph.edges[edge.edge].claims);
    if (numbers.isEmpty()) continue;
    const auto at = edge.pill ? graph::Point{edge.pill->box.left + 2, edge.pill->box.top}
                              : graph::pointOn(edge, 0.5);
    out.push_back({at, numbers});
  }
  for (const auto& card : sheet.scene.callouts) {
    const auto numbers = sourceNumbers(sheet, {sheet.graph.callouts[card.callout].claim});
    if (!numbers.isEmpty()) out.push_back({{card.box.left + 6, card.box.top}, numbers});
  }
  return out;
}

}  // namespace

QFont fontOf(const SheetText& text, double scale) {
  auto font = interfaceFont(text.size * scale, text.bold);
  font.setStrikeOut(text.struck);
  return font;
}

QString sourceNumbers(const Sheet& sheet, const std::vector<model::ClaimId>& claims) {
  std::vector<std::uint32_t> numbers;
  for (const auto claim : claims) {
    const auto found = sheet.options.source_of.find(claim.value);
    if (found != sheet.options.source_of.end()) numbers.push_back(found->second + 1);
  }
  std::ranges::sort(numbers);
  const auto same = std::ranges::unique(numbers);
  numbers.erase(same.begin(), same.end());
  constexpr std::size_t kShown = 3;
  QStringList words;
  for (std::size_t i = 0; i < std::min(kShown, numbers.size()); ++i)
    words << QString::number(numbers[i]);
  if (numbers.size() > kShown) words << QStringLiteral("+%1").arg(numbers.size() - kShown);
  return words.join(QLatin1Char(','));
}

std::vector<SheetText> graphTexts(const Sheet& sheet) {
  std::vector<SheetText> texts;
  const auto& metrics = sheet.scene.metrics;
  const auto& palette = sheet.palette;
  const double zoom = sheet.camera.zoom;
  const auto add = [&](const std::string& words, const QRectF& box, double size, bool bold,
                       const QColor& color, const char* css) -> SheetText& {
    SheetText text;
    text.text = QString::fromStdString(words);
    text.box = box;
    text.size = size * zoom;
    text.bold = bold;
    text.color = color;
    text.css = QString::fromLatin1(css);
    texts.push_back(std::move(text));
    return texts.back();
  };
  for (const auto& card : sheet.scene.callouts) {
    const bool rtl = isRightToLeft(QString::fromStdString(card.lines.front()));
    const double height = metrics.callout_size * metrics.line_height;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
      const graph::Rect row{card.box.left + 8, card.box.top + 7 + static_cast<double>(i) * height,
                            card.box.width - 16, height};
      add(card.lines[i], sheet.toSheet(row), metrics.callout_size, i == 0,
          i < 2 ? palette.text : palette.quiet_text, "card")
          .alignment = rtl ? Qt::AlignRight : Qt::AlignLeft;
    }
  }
  for (const auto& item : sheet.scene.edges) {
    if (!item.pill) continue;
    const auto& edge = sheet.graph.edges[item.edge];
    const auto color = palette.of(familyOf(edge.predicate));
    const auto& lines = item.pill->lines;
    const auto& box = item.pill->box;
    const double height = (box.height - 4) / static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const graph::Rect row{box.left, box.top + 2 + static_cast<double>(i) * height, box.width,
                            height};
      add(lines[i], sheet.toSheet(row), metrics.pill_size, false,
          palette.dark ? color.lighter(110) : color.darker(120), "pill")
          .struck = edge.status == model::ClaimStatus::Denied && i == 0;
    }
  }
  for (const auto& node : sheet.scene.nodes) {
    add(sheet.graph.nodes[node.node].label, sheet.toSheet(node.label), metrics.label_size, true,
        palette.text, "label")
        .halo = true;
  }
  for (const auto& [at, numbers] : numbersOf(sheet)) {
    const auto center = sheet.toSheet(at);
    const double width = (6 + 5.5 * static_cast<double>(numbers.size())) * zoom;
    const double height = 13 * zoom;
    add(numbers.toStdString(), {center.x() - width / 2, center.y() - height / 2, width, height},
        kBadge, false, palette.quiet_text, "badge");
  }
  return texts;
}

void paintSheet(QPainter& painter, const Sheet& sheet) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.fillRect(QRectF(QPointF(0, 0), QSizeF(sheet.options.size)), sheet.palette.ground);
  painter.save();
  painter.translate(sheet.frame.center());
  painter.scale(sheet.camera.zoom, sheet.camera.zoom);
  painter.translate(-sheet.camera.center.x, -sheet.camera.center.y);
  paintScene(painter, sheet.graph, sheet.scene, sheet.palette, {});
  painter.restore();
  for (const auto& text : graphTexts(sheet)) {
    if (text.css != QLatin1String("badge")) continue;
    painter.setPen(QPen(sheet.palette.line, 1));
    painter.setBrush(sheet.palette.panel);
    painter.drawRoundedRect(text.box, text.box.height() / 2, text.box.height() / 2);
    paintText(painter, text, sheet.palette.ground);
  }
  for (const auto& mark : sheet.marks) {
    if (mark.kind == SheetMark::Kind::Line) {
      painter.setPen(QPen(sheet.palette.line, 1));
      painter.drawLine(mark.box.topLeft(), mark.box.topRight());
    } else {
      paintSample(painter, sheet, mark);
    }
  }
  for (const auto& text : sheet.texts) paintText(painter, text, sheet.palette.ground);
}

}  // namespace isnad::render
