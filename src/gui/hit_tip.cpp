#include "hit_tip.h"

#include <QCoreApplication>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

struct Tip {
  Q_DECLARE_TR_FUNCTIONS(isnad::gui::GraphCanvas)
};

}  // namespace

QString tipFor(const graph::Graph& graph, const graph::Hit& hit, const graph::Manner& language) {
  switch (hit.kind) {
    case graph::HitKind::Nothing:
      return {};
    case graph::HitKind::Node: {
      const auto& node = graph.nodes[hit.index];
      auto tip = toQt(node.label);
      if (!node.latin_label.empty()) tip += QStringLiteral(" · ") + toQt(node.latin_label);
      return tip + QStringLiteral(" · ") + toQt(graph::typeText(node.type, language)) +
             QStringLiteral(" · ") +
             Tip::tr("%n relation(s)", nullptr, static_cast<int>(node.relations));
    }
    case graph::HitKind::Edge: {
      const auto& edge = graph.edges[hit.index];
      return toQt(graph.nodes[edge.source].label) + QStringLiteral(" · ") +
             toQt(graph::edgeText(graph, edge, language)) + QStringLiteral(" · ") +
             toQt(graph.nodes[edge.target].label) + QStringLiteral(" · ") +
             toQt(graph::statusText(edge.status, language));
    }
    case graph::HitKind::Callout: {
      QStringList lines;
      for (const auto& line : graph::calloutLines(graph.callouts[hit.index], language))
        lines << toQt(line);
      return lines.join(QStringLiteral(" · "));
    }
  }
  return {};
}

}  // namespace isnad::gui
