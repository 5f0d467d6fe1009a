// The canvas as a widget: what a frame costs the window's own thread while it pans, while the
// pointer moves over it, and when something is chosen. `bench_window --pictures FOLDER` writes what
// it looks like at every size instead.
#include <cstring>
#include <iostream>
#include <map>
#include <optional>

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <benchmark/benchmark.h>

#include "graph_canvas.h"
#include "isnad/base/worker.h"
#include "isnad/render/fonts.h"
#include "legend.h"
#include "overview_map.h"
#include "selection.h"
#include "support/planted.h"

namespace {

using namespace isnad;
using namespace isnad::gui;

struct Sample {
  Sample(std::size_t nodes, std::size_t edges) {
    auto planted = plantedGraph(nodes, edges);
    auto made = std::make_shared<KnowledgeView>();
    made->graph = std::move(planted.graph);
    view = std::move(made);
    positions = std::move(planted.positions);
    for (auto& position : positions) position = position * (nodes < 100 ? 2.2 : 1);
  }
  KnowledgeViewPtr view;
  std::vector<graph::Point> positions;
};

const Sample& sample(std::size_t nodes) {
  static std::map<std::size_t, Sample> samples;
  return samples.try_emplace(nodes, nodes, nodes < 100 ? nodes * 3 / 2 : 3 * nodes).first->second;
}

struct Window {
  explicit Window(std::size_t nodes) : Window(sample(nodes)) {}
  explicit Window(const Sample& shown) : canvas(selection, worker) {
    canvas.resize(1280, 800);
    canvas.show();
    canvas.setView(shown.view, shown.positions);
    settle();
  }

  /// Until the background has painted what was asked for.
  void settle() {
    canvas.repaint();
    do {
      QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (!canvas.isSettled());
    canvas.repaint();
  }

  void moveMouse(QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
  }

  Selection selection;
  Worker worker;
  GraphCanvas canvas;
};

/// Wall time of the window's thread alone.
void pan(benchmark::State& state) {
  Window window(static_cast<std::size_t>(state.range(0)));
  int frame = 0;
  for (auto _ : state) {
    const double zoom = window.canvas.camera().zoom;
    const graph::Point step{(frame % 40 < 20 ? 6 : -6) / zoom, (frame % 20 < 10 ? 3 : -3) / zoom};
    ++frame;
    window.canvas.lookAt(window.canvas.camera().center + step);
    window.canvas.repaint();
  }
}

void hover(benchmark::State& state) {
  Window window(static_cast<std::size_t>(state.range(0)));
  std::mt19937 random(5);
  for (auto _ : state) {
    window.moveMouse({static_cast<double>(random() % 1280), static_cast<double>(random() % 800)});
    window.canvas.repaint();
  }
}

void choose(benchmark::State& state) {
  Window window(static_cast<std::size_t>(state.range(0)));
  std::mt19937 random(5);
  for (auto _ : state) {
    const auto& nodes = sample(static_cast<std::size_t>(state.range(0))).view->graph.nodes;
    window.selection.selectEntity(nodes[random() % nodes.size()].entity);
    window.canvas.repaint();
  }
}

/// Every key that leads through the graph, and what is selected elsewhere: a node and a claim that
/// are found last. `longest_ms` is the longest of these events with all that it sets off; 100 is
/// what a person notices.
void walk(benchmark::State& state) {
  const Sample shown(static_cast<std::size_t>(state.range(0)),
                     static_cast<std::size_t>(state.range(1)));
  const auto& graph = shown.view->graph;
  Window window(shown);
  double longest = 0;
  const auto timed = [&](const auto& act) {
    QElapsedTimer timer;
    timer.start();
    act();
    longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    window.settle();
  };
  const auto press = [&](int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    timed([&] {
      QKeyEvent event(QEvent::KeyPress, key, with);
      QCoreApplication::sendEvent(&window.canvas, &event);
    });
  };
  for (auto _ : state) {
    timed([&] { window.selection.selectEntity(graph.nodes.back().entity); });
    const auto claim = graph.claimsOf(graph.edges.size() - 1).front();
    timed([&] { window.selection.selectClaims({claim}, claim); });
    for (const auto key : {Qt::Key_Home, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up,
                           Qt::Key_Space, Qt::Key_Escape, Qt::Key_Right})
      press(key);
    for (const auto key : {Qt::Key_Right, Qt::Key_Down}) press(key, Qt::ControlModifier);
  }
  state.counters["longest_ms"] = longest;
  state.counters["of_bound"] = longest / 100;
}

BENCHMARK(pan)->Arg(20)->Arg(200)->Arg(1000)->Arg(10000)->Arg(100000)->Arg(1000000)->Unit(
    benchmark::kMillisecond);
BENCHMARK(hover)->Arg(20)->Arg(200)->Arg(1000)->Arg(10000)->Arg(100000)->Arg(1000000)->Unit(
    benchmark::kMillisecond);
BENCHMARK(walk)->Args({100000, 1000000})->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(choose)->Arg(20)->Arg(200)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

bool write(QWidget& widget, const std::string& file) {
  if (widget.grab().toImage().save(QString::fromStdString(file))) return true;
  std::cerr << "bench_window: cannot write " << file << "\n";
  return false;
}

/// A window's worth of canvas with what stands on it.
struct Pictures {
  Pictures(const Sample& sample, QSize size, bool dark, bool english)
      : canvas(selection, worker), nodes(sample.view->graph.nodes.size()) {
    QApplication::setLayoutDirection(english ? Qt::LeftToRight : Qt::RightToLeft);
    canvas.resize(size);
    const auto palette = dark ? render::Palette::darkTheme() : render::Palette::light();
    canvas.setPalette(palette);
    if (english) canvas.setLanguage(graph::Manner{graph::Language::English});
    overview.emplace(canvas).setPalette(palette);
    encoding.emplace(filtering, canvas);
    legend.emplace(canvas, filtering, *encoding).setPalette(palette);
    legend->setOpen(true);
    canvas.show();
    const auto& view = sample.view;
    graph::LayoutOptions options = canvas.layoutOptions();
    auto positions = graph::layout(view->graph, options, {});
    canvas.setView(view, std::move(positions));
  }

  bool take(const std::string& file) {
    for (int i = 0; i < 20; ++i) {
      canvas.repaint();
      QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    while (!canvas.isSettled()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return write(canvas, file + ".png");
  }

  /// Fitted, with an entity chosen, near, further, and at the rim.
  bool takeAll(const std::string& name) {
    const auto& stage = canvas.stage();
    if (!take(name + "-fit")) return false;
    selection.selectEntity(stage.graph().nodes[nodes / 2].entity);
    if (!take(name + "-chosen")) return false;
    selection.clear();
    canvas.zoomBy(0.5 / canvas.camera().zoom);
    if (!take(name + "-near")) return false;
    canvas.zoomBy(2.5 / canvas.camera().zoom);
    if (!take(name + "-deep")) return false;
    canvas.zoomBy(1 / canvas.camera().zoom);
    const auto placed = stage.drawing()->nodes.nodes();
    const auto edge = std::ranges::max_element(placed, {}, &graph::DrawnNode::x);
    canvas.lookAt({edge->x - 300.0, edge->y});
    return take(name + "-rim");
  }

  Selection selection;
  Worker worker;
  GraphCanvas canvas;
  std::size_t nodes;
  std::optional<OverviewMap> overview;
  Filtering filtering;
  std::optional<NodeEncoding> encoding;
  std::optional<Legend> legend;
};

int writePictures(const std::string& folder) {
  for (const std::size_t nodes : {20U, 200U, 1000U, 10000U, 100000U, 1000000U}) {
    const auto name = folder + "/" + std::to_string(nodes);
    if (!Pictures(sample(nodes), {1400, 900}, false, false).takeAll(name + "-light")) return 1;
    if (nodes == 1000000U) break;
    if (!Pictures(sample(nodes), {1400, 900}, true, true).takeAll(name + "-dark")) return 1;
    if (!Pictures(sample(nodes), {1024, 700}, true, false).take(name + "-small-fit")) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QApplication::setLayoutDirection(Qt::RightToLeft);
  render::installFonts();
  if (argc == 3 && std::strcmp(argv[1], "--pictures") == 0) return writePictures(argv[2]);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
