#include <QEventLoop>
#include <QMouseEvent>
#include <QTimer>

#include "graph_canvas.h"
#include "isnad/base/worker.h"
#include "overview_map.h"
#include "selection.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

void turnEvents() {
  QEventLoop loop;
  QTimer::singleShot(10, &loop, &QEventLoop::quit);
  loop.exec();
}

void send(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button) {
  QMouseEvent event(type, at, widget.mapToGlobal(at), button,
                    type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button),
                    Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &event);
}

void click(QWidget& widget, QPointF at) {
  send(widget, QEvent::MouseButtonPress, at, Qt::LeftButton);
  send(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton);
}

/// A canvas that shows a graph of known communities.
struct OpenCanvas {
  explicit OpenCanvas(std::size_t nodes, std::size_t edges) : canvas(selection, worker) {
    auto planted = plantedGraph(nodes, edges);
    auto made = std::make_shared<KnowledgeView>();
    made->graph = std::move(planted.graph);
    view = std::move(made);
    positions = std::move(planted.positions);
    canvas.resize(800, 600);
    canvas.show();
    canvas.setView(view, positions);
    settle();
  }

  QImage settle() {
    canvas.repaint();
    for (int i = 0; i < 1000 && !canvas.isSettled(); ++i) turnEvents();
    REQUIRE(canvas.isSettled());
    return canvas.grab().toImage();
  }
  /// Of a node in the middle of the window.
  QPointF placeOf(std::uint32_t node) const {
    return canvas.toWidget(graph::shapeCentre(canvas.stage().positions()[node]));
  }

  Selection selection;
  Worker worker;
  KnowledgeViewPtr view;
  std::vector<graph::Point> positions;
  GraphCanvas canvas;
};

}  // namespace

TEST_CASE("a large graph is painted in the background, the same as at once") {
  testApplication();
  OpenCanvas open(12000, 36000);
  REQUIRE(open.canvas.stage().plan().edge_count > render::kImmediateEdges);
  const auto shown = open.settle();
  const auto exact = open.canvas.picture(1).convertToFormat(shown.format());
  CHECK(shown.size() == exact.size());
  CHECK(shown == exact);
}

TEST_CASE("while the exact picture is made, the one before is shown where the window is now") {
  testApplication();
  OpenCanvas open(12000, 36000);
  const auto before = open.settle();
  auto center = open.canvas.camera().center;
  center.x += 50 / open.canvas.camera().zoom;
  open.canvas.lookAt(center);
  const auto during = open.canvas.grab().toImage();
  // Far from names, pixels have moved by fifty to the left.
  int same = 0;
  int all = 0;
  for (int y = 5; y < 595; y += 7) {
    for (int x = 60; x < 740; x += 7) {
      ++all;
      same += during.pixel(x - 50, y) == before.pixel(x, y) ? 1 : 0;
    }
  }
  CHECK(same > all * 8 / 10);
  open.settle();
}

TEST_CASE("a click finds a node in a dense frame, and its name and neighbours stand out") {
  testApplication();
  OpenCanvas open(3000, 9000);
  REQUIRE(open.canvas.stage().plan().detail == graph::Detail::Dense);
  const auto before = open.settle();
  const auto node = open.canvas.stage().plan().labels.front().node;
  click(open.canvas, open.placeOf(node));
  CHECK(open.selection.entity() == open.view->graph.nodes[node].entity);
  CHECK(open.canvas.stage().plan().labels.front().node == node);
  CHECK(open.settle() != before);
}

TEST_CASE("hovering paints over what is there and leaves no trace") {
  testApplication();
  for (const std::size_t nodes : {40U, 3000U}) {
    OpenCanvas open(nodes, 2 * nodes);
    const auto before = open.settle();
    const auto revision = open.canvas.stage().revision();
    send(open.canvas, QEvent::MouseMove, open.placeOf(7), Qt::NoButton);
    CHECK(open.settle() != before);
    CHECK(open.canvas.stage().revision() == revision);
    send(open.canvas, QEvent::MouseMove, {1, 1}, Qt::NoButton);
    CHECK(open.settle() == before);
  }
}

TEST_CASE("a dragged node stays where it is put, and is found there") {
  testApplication();
  OpenCanvas open(40, 60);
  const auto from = open.placeOf(5);
  send(open.canvas, QEvent::MouseButtonPress, from, Qt::LeftButton);
  send(open.canvas, QEvent::MouseMove, from + QPointF(30, 20), Qt::LeftButton);
  send(open.canvas, QEvent::MouseButtonRelease, from + QPointF(30, 20), Qt::LeftButton);
  for (int i = 0; i < 20; ++i) turnEvents();
  CHECK((open.placeOf(5) - from - QPointF(30, 20)).manhattanLength() < 1);
  click(open.canvas, open.placeOf(5));
  CHECK(open.selection.entity() == open.view->graph.nodes[5].entity);
}

TEST_CASE("another layout is reached by moving, and comes out as if nothing had moved") {
  testApplication();
  for (const std::size_t nodes : {40U, 2000U}) {
    OpenCanvas open(nodes, 2 * nodes);
    const auto before = open.settle();
    auto elsewhere = open.positions;
    for (auto& position : elsewhere) position = {position.y * 0.7, -position.x};
    open.canvas.setView(open.view, elsewhere);
    CHECK_FALSE(open.canvas.isSettled());
    CHECK(open.canvas.stage().positions() == elsewhere);  // a click finds what will be there
    const auto between = open.canvas.grab().toImage();
    CHECK(between != open.settle());
    CHECK(open.canvas.grab().toImage() ==
          open.canvas.picture(1).convertToFormat(open.settle().format()));
  }
}

TEST_CASE("with reduced motion another layout is there at once") {
  testApplication();
  OpenCanvas open(40, 60);
  open.canvas.setReducedMotion(true);
  auto elsewhere = open.positions;
  for (auto& position : elsewhere) position = {position.y, position.x};
  open.canvas.setView(open.view, elsewhere);
  CHECK(open.canvas.isSettled());
}

TEST_CASE("what moves can be taken hold of: pressing or zooming ends the way there") {
  testApplication();
  OpenCanvas open(40, 60);
  auto elsewhere = open.positions;
  for (auto& position : elsewhere) position = {position.y, position.x};
  open.canvas.setView(open.view, elsewhere);
  REQUIRE_FALSE(open.canvas.isSettled());
  open.canvas.zoomBy(1.2);
  CHECK(open.canvas.isSettled());
}

TEST_CASE(
    "the overview shows from 200 nodes on in a window that was moved, and takes the canvas where "
    "it is pressed") {
  testApplication();
  OpenCanvas small(60, 90);
  const OverviewMap unneeded(small.canvas);
  small.canvas.setView(small.view, small.positions);
  CHECK_FALSE(unneeded.isVisible());
  OpenCanvas open(3000, 9000);
  OverviewMap overview(open.canvas);
  open.canvas.setView(open.view, open.positions);
  CHECK_FALSE(overview.isVisible());  // the window shows all that it would
  open.canvas.zoomBy(8);
  REQUIRE(overview.isVisible());
  const auto& place = open.canvas.stage().positions()[1500];
  click(overview, overview.toMap(place));
  CHECK((open.canvas.camera().center - place).length() * open.canvas.camera().zoom < 300);
}

TEST_CASE("what is selected elsewhere comes into the window, what is in it does not move") {
  testApplication();
  OpenCanvas open(300, 600);
  open.canvas.zoomBy(8);
  const auto start = open.canvas.camera().center;
  std::optional<std::uint32_t> inside;
  std::optional<std::uint32_t> outside;
  for (std::uint32_t node = 0; node < 300; ++node)
    (open.canvas.rect().contains(open.placeOf(node).toPoint()) ? inside : outside) = node;
  REQUIRE(inside);
  REQUIRE(outside);
  open.selection.selectEntity(open.view->graph.nodes[*inside].entity);
  CHECK(open.canvas.camera().center == start);
  open.selection.selectEntity(open.view->graph.nodes[*outside].entity);
  CHECK(open.canvas.rect().contains(open.placeOf(*outside).toPoint()));
}
