#include <QKeyEvent>
#include <QSignalSpy>

#include "graph_canvas.h"
#include "gui/support/wait.h"
#include "isnad/base/worker.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// A canvas with a graph of nodes at places, and edges between them.
struct Walked {
  Walked(const std::vector<graph::Point>& places,
         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs)
      : canvas(selection, worker) {
    auto view = std::make_shared<KnowledgeView>();
    auto& graph = view->graph;
    for (std::size_t i = 0; i < places.size(); ++i) {
      graph::Node node;
      node.entity = {static_cast<std::int64_t>(i) + 1};
      node.label = "n" + std::to_string(i);
      graph.nodes.push_back(node);
    }
    for (const auto& [source, target] : pairs) {
      graph::Edge edge;
      edge.source = source;
      edge.target = target;
      const isnad::model::ClaimId claim{static_cast<std::int64_t>(graph.edges.size()) + 1};
      ++graph.nodes[source].relations;
      ++graph.nodes[target].relations;
      graph.add(edge, {&claim, 1});
    }
    canvas.resize(800, 600);
    canvas.show();
    canvas.setView(view, places);
  }

  void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QKeyEvent event(QEvent::KeyPress, key, with);
    QCoreApplication::sendEvent(&canvas, &event);
  }
  /// The number of the node that is selected, or of the relation as `r0`.
  std::string selected() const {
    if (selection.entity()) return std::to_string(selection.entity()->value - 1);
    if (selection.claims().empty()) return "";
    return "r" + std::to_string(selection.focus().value - 1);
  }

  Selection selection;
  Worker worker;
  GraphCanvas canvas;
};

/// A middle with three neighbours, and a node to the right that nothing leads to.
const std::vector<graph::Point> kStar{{0, 0}, {300, 10}, {-300, 0}, {20, -300}, {150, 0}};
const std::vector<std::pair<std::uint32_t, std::uint32_t>> kStarEdges{{0, 1}, {2, 0}, {0, 3}};

}  // namespace

TEST_CASE("arrows walk along relations, with Ctrl to what lies there") {
  testApplication();
  Walked walked(kStar, kStarEdges);
  walked.press(Qt::Key_Down);
  CHECK(walked.selected() == "0");  // the first step: where most relations are
  walked.press(Qt::Key_Right);
  CHECK(walked.selected() == "1");
  walked.press(Qt::Key_Left);
  walked.press(Qt::Key_Left);
  CHECK(walked.selected() == "2");
  walked.press(Qt::Key_Up);
  CHECK(walked.selected() == "2");  // nothing leads up from there
  walked.press(Qt::Key_Right);
  walked.press(Qt::Key_Right, Qt::ControlModifier);
  CHECK(walked.selected() == "4");
}

TEST_CASE("Page Down and Page Up lead through every node") {
  testApplication();
  Walked walked(kStar, kStarEdges);
  std::string order;
  for (int i = 0; i < 6; ++i) {
    walked.press(Qt::Key_PageDown);
    order += walked.selected() + " ";
  }
  CHECK(order == "0 1 2 3 4 0 ");
  walked.press(Qt::Key_PageUp);
  CHECK(walked.selected() == "4");
  walked.press(Qt::Key_Home);
  CHECK(walked.selected() == "0");
}

TEST_CASE("Space leads round a node's relations, Escape back to it and then out") {
  testApplication();
  Walked walked(kStar, kStarEdges);
  walked.press(Qt::Key_Home);
  std::string order;
  for (int i = 0; i < 4; ++i) {
    walked.press(Qt::Key_Space);
    order += walked.selected() + " ";
  }
  CHECK(order == "r2 r0 r1 r2 ");  // clockwise from the top
  walked.press(Qt::Key_Space, Qt::ShiftModifier);
  CHECK(walked.selected() == "r1");
  walked.press(Qt::Key_Escape);
  CHECK(walked.selected() == "0");
  walked.press(Qt::Key_Escape);
  CHECK(walked.selected().empty());
  walked.press(Qt::Key_Right);
  CHECK(walked.selected() == "1");  // from where one was
}

TEST_CASE("Enter selects what the keyboard is at and asks for its details") {
  testApplication();
  Walked walked(kStar, kStarEdges);
  QSignalSpy asked(&walked.canvas, &GraphCanvas::detailsWanted);
  walked.press(Qt::Key_Home);
  walked.selection.clear();
  walked.press(Qt::Key_Return);
  CHECK(walked.selected() == "0");
  CHECK(asked.size() == 1);
}

TEST_CASE("the keyboard's place is framed, for the keyboard only") {
  testApplication();
  Walked walked(kStar, kStarEdges);
  walked.canvas.activateWindow();
  walked.canvas.setFocus(Qt::MouseFocusReason);
  REQUIRE(waitFor([&] { return walked.canvas.hasFocus(); }));
  const auto before = walked.canvas.grab().toImage();
  const auto edge = before.pixelColor(1, 300);
  walked.press(Qt::Key_Home);
  walked.press(Qt::Key_Escape);
  const auto framed = walked.canvas.grab().toImage();
  CHECK(framed.pixelColor(1, 300) == render::Palette::light().accent);
  CHECK(framed.pixelColor(1, 300) != edge);
  const auto menu_at = walked.canvas.inputMethodQuery(Qt::ImCursorRectangle).toRect();
  CHECK(menu_at.contains(walked.canvas.toWidget(graph::shapeCentre({0, 0})).toPoint()));
}

TEST_CASE("of a large graph only what can be read is an object, and it says how much there is") {
  testApplication();
  auto planted = plantedGraph(3000, 9000);
  auto view = std::make_shared<KnowledgeView>();
  view->graph = std::move(planted.graph);
  Selection selection;
  Worker worker;
  GraphCanvas canvas(selection, worker);
  canvas.resize(800, 600);
  canvas.show();
  canvas.setView(view, planted.positions);
  canvas.setLanguage(graph::Language::English);
  REQUIRE(canvas.stage().plan().detail == graph::Detail::Dense);
  const auto parts = canvas.accessibleParts();
  CHECK(parts.size() > 10);
  CHECK(parts.size() <= 3 * GraphCanvas::kMostParts);
  CHECK(canvas.wholeDescription().contains(QStringLiteral("3000")));
  for (const auto part : parts) {
    CHECK_FALSE(canvas.accessiblePart(part).name.isEmpty());
    CHECK(canvas.rect().intersects(canvas.accessiblePart(part).box));
  }
}
