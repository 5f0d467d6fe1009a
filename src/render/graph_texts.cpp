#include <algorithm>

#include "isnad/graph/wording.h"
#include "isnad/render/label.h"
#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

constexpr double kBadge = 9.5;
constexpr double kBadgeHeight = 13;
constexpr std::size_t kMostSearched = 2000;  // edges; with more, free places would take minutes

class GraphTexts {
 public:
  explicit GraphTexts(const Sheet& sheet) : sheet_(sheet) {}

  std::vector<SheetText> collect() {
    for (const auto& card : sheet_.scene.callouts) addCard(card);
    for (const auto& edge : sheet_.scene.edges) addPill(edge);
    for (const auto& node : sheet_.scene.nodes) addLabel(node);
    if (sheet_.options.with_sources && !sheet_.dense) addNumbers();
    return std::move(texts_);
  }

 private:
  struct Part {
    const char* of;
    std::uint32_t index;
  };

  SheetText& add(const std::string& words, const graph::Rect& box, double size, Part part) {
    SheetText text;
    text.text = QString::fromStdString(words);
    text.box = sheet_.toSheet(box);
    text.size = size * sheet_.camera.zoom;
    text.color = sheet_.palette.text;
    text.part_of = part.of;
    text.part = part.index;
    texts_.push_back(std::move(text));
    return texts_.back();
  }

  void addCard(const graph::CalloutItem& card) {
    const auto& metrics = sheet_.scene.metrics;
    const bool rtl = isRightToLeft(QString::fromStdString(card.lines.front()));
    const double height = metrics.callout_size * metrics.line_height;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
      auto& text = add(card.lines[i],
                       {card.box.left + 8, card.box.top + 7 + static_cast<double>(i) * height,
                        card.box.width - 16, height},
                       metrics.callout_size, {"card", card.callout});
      text.bold = i == 0;
      text.alignment = rtl ? Qt::AlignRight : Qt::AlignLeft;
      text.css = i < 2 ? QStringLiteral("card-text") : QStringLiteral("sheet-quiet");
      if (i >= 2) text.color = sheet_.palette.quiet_text;
    }
  }

  void addPill(const graph::EdgeItem& item) {
    if (!item.pill) return;
    const auto& edge = sheet_.graph.edges[item.edge];
    const auto family = familyOf(edge.predicate);
    const auto color = sheet_.palette.of(family);
    const auto& box = item.pill->box;
    const auto& lines = item.pill->lines;
    const double height = (box.height - 4) / static_cast<double>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto& text = add(lines[i],
                       {box.left, box.top + 2 + static_cast<double>(i) * height, box.width, height},
                       sheet_.scene.metrics.pill_size, {"edge", item.edge});
      text.color = sheet_.palette.dark ? color.lighter(110) : color.darker(120);
      text.struck = edge.status == model::ClaimStatus::Denied && i == 0;
      const auto key = keyOf(family);
      text.css = QStringLiteral("pill f-") +
                 QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
    }
  }

  void addLabel(const graph::NodeItem& node) {
    if (node.label.width <= 0) return;
    auto& text = add(sheet_.graph.nodes[node.node].label, node.label,
                     sheet_.scene.metrics.label_size, {"node", node.node});
    text.bold = true;
    text.halo = true;
    text.css = QStringLiteral("label");
  }

  /// The numbers of sources stand at the corner of what they belong to; on an edge without words
  /// where they lie on nothing else.
  void addNumbers() {
    const auto& edges = sheet_.scene.edges;
    for (const auto& edge : edges) {
      const auto numbers = sourceNumbers(sheet_, sheet_.graph.claimsOf(edge.edge));
      if (edge.pill) {
        addNumber({edge.pill->box.left + 2, edge.pill->box.top}, numbers, {"edge", edge.edge});
      } else if (edges.size() <= kMostSearched) {
        for (const double along : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
          const auto at = graph::pointOn(edge, along);
          if (!isFree(graph::Rect::around(at, widthOf(numbers), kBadgeHeight))) continue;
          addNumber(at, numbers, {"edge", edge.edge});
          break;
        }
      }
    }
    for (const auto& card : sheet_.scene.callouts) {
      addNumber({card.box.left + 6, card.box.top},
                sourceNumbers(sheet_, {&sheet_.graph.callouts[card.callout].claim, 1}),
                {"card", card.callout});
    }
  }

  bool isFree(const graph::Rect& box) const {
    const auto& scene = sheet_.scene;
    const auto lies = [&](const graph::Rect& other) { return box.overlaps(other, 1); };
    return std::ranges::none_of(
               scene.nodes,
               [&](const auto& node) {
                 return lies(node.label) ||
                        lies(graph::Rect::around(node.center, 2 * node.radius, 2 * node.radius));
               }) &&
           std::ranges::none_of(
               scene.edges, [&](const auto& edge) { return edge.pill && lies(edge.pill->box); }) &&
           std::ranges::none_of(scene.callouts, [&](const auto& card) { return lies(card.box); });
  }

  static double widthOf(const QString& numbers) {
    return 6 + 5.5 * static_cast<double>(numbers.size());
  }

  void addNumber(graph::Point at, const QString& numbers, Part part) {
    if (numbers.isEmpty()) return;
    auto& text = add(numbers.toStdString(), graph::Rect::around(at, widthOf(numbers), kBadgeHeight),
                     kBadge, part);
    text.color = sheet_.palette.quiet_text;
    text.css = QStringLiteral("badge");
  }

  const Sheet& sheet_;
  std::vector<SheetText> texts_;
};

}  // namespace

QString sourceNumbers(const Sheet& sheet, std::span<const model::ClaimId> claims) {
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

std::vector<SheetText> graphTexts(const Sheet& sheet) { return GraphTexts(sheet).collect(); }

}  // namespace isnad::render
