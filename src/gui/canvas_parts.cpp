#include <algorithm>

#include "canvas_items.h"
#include "graph_canvas.h"
#include "hit_tip.h"
#include "isnad/graph/wording.h"
#include "qt_text.h"

/// What assistive technologies are told of the graph.
namespace isnad::gui {

namespace {

constexpr int kKindShift = 60;

QString sentence(const QStringList& facts, graph::Language language) {
  return facts.join(language == graph::Language::Arabic ? QStringLiteral("، ")
                                                        : QStringLiteral(", "));
}

}  // namespace

const std::vector<graph::Hit>& GraphCanvas::items() const {
  if (!items_) items_ = isShown() ? itemsIn(stage_, kMostParts) : std::vector<graph::Hit>{};
  return *items_;
}

GraphCanvas::Id GraphCanvas::idOf(const graph::Hit& item) const {
  const auto made = [&](std::int64_t number) {
    return static_cast<Id>(item.kind) << kKindShift | static_cast<Id>(number);
  };
  switch (item.kind) {
    case graph::HitKind::Nothing:
      break;
    case graph::HitKind::Node:
      return made(graph_->nodes[item.index].entity.value);
    case graph::HitKind::Edge:
      return made(graph_->claimsOf(item.index).front().value);
    case graph::HitKind::Callout:
      return made(graph_->callouts[item.index].claim.value);
  }
  return 0;
}

graph::Hit GraphCanvas::itemOf(Id part) const {
  const auto found =
      std::ranges::find(items(), part, [this](const graph::Hit& item) { return idOf(item); });
  return found == items().end() ? graph::Hit{} : *found;
}

std::vector<GraphCanvas::Id> GraphCanvas::accessibleParts() const {
  std::vector<Id> parts;
  for (const auto& item : items()) parts.push_back(idOf(item));
  return parts;
}

QString GraphCanvas::wholeDescription() const {
  if (!isShown()) return {};
  const auto count = [this](graph::HitKind kind) {
    return static_cast<int>(std::ranges::count(items(), kind, &graph::Hit::kind));
  };
  const int nodes = count(graph::HitKind::Node);
  QStringList facts{tr("%n entity(s) in view", nullptr, nodes),
                    tr("%n relation(s)", nullptr, count(graph::HitKind::Edge))};
  const auto all = graph_->nodes.size();
  if (static_cast<std::size_t>(nodes) < all)
    facts << tr("of %n in the whole graph", nullptr, static_cast<int>(all));
  return sentence(facts, language_);
}

AccessiblePart GraphCanvas::nodePart(std::uint32_t index) const {
  const auto& node = graph_->nodes[index];
  AccessiblePart part;
  part.name = toQt(node.label);
  QStringList facts{toQt(graph::typeText(node.type, language_)),
                    tr("%n relation(s)", nullptr, static_cast<int>(node.relations))};
  if (!node.latin_label.empty()) facts.prepend(toQt(node.latin_label));
  part.description = sentence(facts, language_);
  part.state.selected = selection_.entity() == node.entity;
  return part;
}

/// The first one read out, with its status and who says so. Empty where the view lacks it.
QString GraphCanvas::sentenceOf(const std::vector<model::ClaimId>& claims) const {
  const auto* claim = view_ ? view_->claim(claims.front()) : nullptr;
  if (claim == nullptr) return {};
  const auto object = claim->object ? view_->nameOf(*claim->object) : std::string();
  auto said = toQt(graph::claimSentence(*claim, view_->nameOf(claim->subject), object, language_));
  if (!claim->attribution.text.empty())
    said = sentence({said, tr("says %1").arg(toQt(claim->attribution.text))}, language_);
  return said;
}

AccessiblePart GraphCanvas::accessiblePart(Id id) const {
  const auto item = itemOf(id);
  AccessiblePart part;
  const auto claimsOf = [&]() -> std::vector<model::ClaimId> {
    if (item.kind != graph::HitKind::Edge) return {graph_->callouts[item.index].claim};
    const auto claims = graph_->claimsOf(item.index);
    return {claims.begin(), claims.end()};
  };
  switch (item.kind) {
    case graph::HitKind::Nothing:
      return part;
    case graph::HitKind::Node:
      part = nodePart(item.index);
      break;
    case graph::HitKind::Edge: {
      const auto& edge = graph_->edges[item.index];
      QStringList facts{
          tr("%n claim(s)", nullptr, static_cast<int>(graph_->claimsOf(item.index).size())),
          tr("%n source(s)", nullptr, static_cast<int>(edge.sources))};
      if (edge.disputed) facts << tr("disputed");
      part.description = sentence(facts, language_);
      [[fallthrough]];
    }
    case graph::HitKind::Callout:
      part.name = sentenceOf(claimsOf());
      if (part.name.isEmpty()) part.name = tipFor(*graph_, item, language_);
      part.state.selected =
          std::ranges::find(selection_.claims(), claimsOf().front()) != selection_.claims().end();
      break;
  }
  part.state.selectable = true;
  part.box = boxOf(stage_, item).toAlignedRect();
  return part;
}

std::optional<GraphCanvas::Id> GraphCanvas::accessiblePartAt(QPoint at) const {
  const auto hit = hitAt(at);
  const auto found = std::ranges::find(items(), hit);
  return found == items().end() ? std::nullopt : std::optional(idOf(hit));
}

std::optional<GraphCanvas::Id> GraphCanvas::currentPart() const {
  const auto found = std::ranges::find(items(), walk_.at());
  return found == items().end() ? std::nullopt : std::optional(idOf(*found));
}

void GraphCanvas::pressPart(Id part) {
  const auto item = itemOf(part);
  if (item.kind != graph::HitKind::Nothing) select(item);
}

}  // namespace isnad::gui
