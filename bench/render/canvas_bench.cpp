// A frame of a large graph with every edge antialiased, everything in view, beside QPainter and
// QGraphicsView; CPU is that of all threads. `bench_canvas --pictures FOLDER` writes what the
// frames look like instead.
//
// What each draws: every edge in view as an antialiased line one pixel wide from centre to centre
// in its family's colour; every node, of a radius under 1.2 pixels as a dot, else as a shape in its
// type's colour; the same names out of the same cache. Ours has also the shapes of types and their
// outlines. `painter` and `view` draw lines as opaque as one edge of ours is, dashed by status
// where ours are (up to 20,000 edges): the same picture, painted as a widget paints it. `view`
// keeps an item for every edge and node. Two bounds besides: `painterOpaque` draws whole, opaque
// lines, of which only the last can be seen where many cross; `painterClipped` draws the same
// picture as `painter` inside a clip of the picture's size, which changes no pixel but makes Qt 6.4
// blend a line where it otherwise shares its spans out among threads: the quickest way we know of.
#include <array>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <unistd.h>

#include <QApplication>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <benchmark/benchmark.h>

#include "exposure.h"
#include "isnad/graph/frame_plan.h"
#include "isnad/render/dense_overlay.h"
#include "isnad/render/density_rasterizer.h"
#include "isnad/render/fonts.h"
#include "support/planted.h"

namespace {

using namespace isnad;

constexpr double kWidth = 1280;
constexpr double kHeight = 800;

double residentBytes() {
  std::ifstream file("/proc/self/statm");
  double all = 0;
  double resident = 0;
  file >> all >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// Planted communities, laid out as the window lays out; of a million nodes as they are planted.
PlantedGraph arrangedGraph(std::size_t nodes) {
  auto planted = plantedGraph(nodes, 3 * nodes);
  constexpr std::size_t kLaidOut = 100000;
  if (nodes <= kLaidOut) planted.positions = graph::layout(planted.graph, {});
  return planted;
}

struct Sample {
  explicit Sample(std::size_t nodes)
      : planted(arrangedGraph(nodes)),
        drawing(graph::drawGraph(planted.graph, planted.positions)),
        fit(graph::Camera::fit(drawing.bounds, kWidth, kHeight)) {}

  PlantedGraph planted;
  graph::Drawing drawing;
  graph::Camera fit;
};

const Sample& sample(std::size_t nodes) {
  static std::map<std::size_t, Sample> samples;
  return samples.try_emplace(nodes, nodes).first->second;
}

/// The camera of a frame: it circles a little around the fitted view.
graph::Camera cameraOf(const Sample& s, int frame) {
  auto camera = s.fit;
  camera.center.x += 60 * std::sin(frame * 0.1) / camera.zoom;
  camera.center.y += 40 * std::sin(frame * 0.2) / camera.zoom;
  return camera;
}

/// Everything that a frame needs, kept from one to the next as the window keeps it.
struct Canvas {
  explicit Canvas(const Sample& of, double ratio = 1)
      : s(of),
        image(QSize(static_cast<int>(kWidth * ratio), static_cast<int>(kHeight * ratio)),
              QImage::Format_RGB32) {
    image.setDevicePixelRatio(ratio);
  }

  graph::FramePlan plan(const graph::Camera& camera) {
    return planner.plan({s.planted.graph, s.planted.positions, s.drawing, measure}, camera, kWidth,
                        kHeight);
  }
  void overlay(QPainter& painter, const graph::FramePlan& planned) {
    render::paintDenseOverlay(painter, s.planted.graph, s.planted.positions, planned, palette, {},
                              labels);
  }
  void frame(const graph::Camera& camera, std::size_t most_edges = 0) {
    const auto planned = plan(camera);
    rasterizer.paint(s.drawing, planned, palette, {most_edges, 1}, image);
    QPainter painter(&image);
    overlay(painter, planned);
  }

  const Sample& s;
  QImage image;
  render::Palette palette = render::Palette::light();
  render::DensityRasterizer rasterizer;
  render::LabelCache labels;
  graph::FramePlanner planner;
  graph::TextMeasure measure = render::textMeasure();
};

void exact(benchmark::State& state) {
  Canvas canvas(sample(static_cast<std::size_t>(state.range(0))));
  int frame = 0;
  for (auto _ : state) canvas.frame(cameraOf(canvas.s, frame++));
  state.counters["drawing_bytes"] = static_cast<double>(canvas.s.drawing.bytes());
}

void sampled(benchmark::State& state) {
  Canvas canvas(sample(static_cast<std::size_t>(state.range(0))));
  int frame = 0;
  for (auto _ : state) canvas.frame(cameraOf(canvas.s, frame++), 60000);
}

/// What the window's own thread does for a frame while the exact picture is made elsewhere: the
/// last one moved to where the camera is now, and the names.
void window(benchmark::State& state) {
  Canvas canvas(sample(static_cast<std::size_t>(state.range(0))));
  canvas.frame(canvas.s.fit);
  const QImage finished = canvas.image.copy();
  int frame = 0;
  for (auto _ : state) {
    const auto camera = cameraOf(canvas.s, frame++);
    const auto planned = canvas.plan(camera);
    QPainter painter(&canvas.image);
    painter.fillRect(canvas.image.rect(), canvas.palette.ground);
    const auto move = (canvas.s.fit.center - camera.center) * camera.zoom;
    painter.drawImage(QPointF(std::round(move.x), std::round(move.y)), finished);
    canvas.overlay(painter, planned);
  }
}

enum class Way : std::uint8_t { Same, Opaque, Clipped };

/// How a peer draws the edges of a sample.
struct PeerPens {
  PeerPens(const Sample& s, Way way)
      : styled_(way != Way::Opaque && edgesOf(s) <= render::kImmediateEdges) {
    const auto palette = render::Palette::light();
    const double opacity = way == Way::Opaque ? 1 : render::opacityOfOne(edgesOf(s));
    for (std::size_t family = 0; family < kFamilies; ++family) {
      auto color = palette.of(static_cast<model::PredicateFamily>(family));
      color.setAlphaF(static_cast<float>(opacity));
      for (std::size_t status = 0; status < kStatuses; ++status) {
        auto& pen = pens_[family * kStatuses + status];
        pen = QPen(color, 1);
        pen.setCosmetic(true);
        if (styled_) pen.setDashPattern(dashesOf(static_cast<model::ClaimStatus>(status)));
      }
    }
  }
  [[nodiscard]] const QPen& of(const graph::DrawnEdge& edge) const {
    return pens_[static_cast<std::size_t>(edge.family) * kStatuses +
                 static_cast<std::size_t>(edge.status)];
  }

 private:
  static constexpr std::size_t kFamilies = 6;
  static constexpr std::size_t kStatuses = 5;

  static std::size_t edgesOf(const Sample& s) { return s.drawing.edges.edges().size(); }
  static QVector<qreal> dashesOf(model::ClaimStatus status) {
    if (status == model::ClaimStatus::Planned) return {7, 5};
    if (status == model::ClaimStatus::Possible) return {1.5, 4};
    if (status == model::ClaimStatus::Ended) return {18, 5};
    return {};
  }

  bool styled_ = false;
  std::array<QPen, kFamilies * kStatuses> pens_;
};

/// Ready to be drawn, so that no peer pays for how we keep them.
std::vector<graph::DrawnEdge> drawnEdges(const Sample& s) {
  std::vector<graph::DrawnEdge> edges;
  for (std::size_t i = 0; i < s.drawing.edges.edges().size(); ++i)
    edges.push_back(s.drawing.edge(i));
  return edges;
}

constexpr double kDotBelow = 1.2;  // pixels of a radius

void painterFrame(benchmark::State& state, Way way) {
  Canvas canvas(sample(static_cast<std::size_t>(state.range(0))));
  const auto& s = canvas.s;
  const PeerPens pens(s, way);
  const auto edges = drawnEdges(s);
  int frame = 0;
  for (auto _ : state) {
    const auto camera = cameraOf(s, frame++);
    const auto planned = canvas.plan(camera);
    canvas.image.fill(canvas.palette.ground);
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (way == Way::Clipped) painter.setClipRect(canvas.image.rect());
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const auto& edge = edges[i];
      const auto a = camera.toScreen({edge.x0, edge.y0}, kWidth, kHeight);
      const auto b = camera.toScreen({edge.x1, edge.y1}, kWidth, kHeight);
      painter.setPen(pens.of(edge));
      painter.drawLine(QPointF(a.x, a.y), QPointF(b.x, b.y));
    }
    painter.setPen(Qt::NoPen);
    for (const auto& node : s.drawing.nodes.nodes()) {
      const auto at = camera.toScreen({node.x, node.y}, kWidth, kHeight);
      const double radius = node.radius * camera.zoom;
      const auto color = canvas.palette.of(node.type);
      if (radius < kDotBelow) {
        painter.fillRect(QRect(static_cast<int>(at.x), static_cast<int>(at.y), 1, 1), color);
      } else {
        painter.setBrush(color);
        painter.drawEllipse(QPointF(at.x, at.y), radius, radius);
      }
    }
    canvas.overlay(painter, planned);
  }
}

void painter(benchmark::State& state) { painterFrame(state, Way::Same); }
void painterOpaque(benchmark::State& state) { painterFrame(state, Way::Opaque); }
void painterClipped(benchmark::State& state) { painterFrame(state, Way::Clipped); }

void view(benchmark::State& state) {
  Canvas canvas(sample(static_cast<std::size_t>(state.range(0))));
  const auto& s = canvas.s;
  const PeerPens pens(s, Way::Same);
  const double before = residentBytes();
  QGraphicsScene scene;
  scene.setItemIndexMethod(QGraphicsScene::NoIndex);  // the quicker one where all is in view
  for (const auto& edge : drawnEdges(s))
    scene.addLine(edge.x0, edge.y0, edge.x1, edge.y1, pens.of(edge));
  for (const auto& node : s.drawing.nodes.nodes()) {
    scene.addEllipse(node.x - node.radius, node.y - node.radius, 2.0 * node.radius,
                     2.0 * node.radius, Qt::NoPen, canvas.palette.of(node.type));
  }
  QGraphicsView view(&scene);
  view.setRenderHint(QPainter::Antialiasing);
  view.setFrameShape(QFrame::NoFrame);
  view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  view.resize(static_cast<int>(kWidth), static_cast<int>(kHeight));
  view.scale(s.fit.zoom, s.fit.zoom);
  int frame = 0;
  for (auto _ : state) {
    const auto camera = cameraOf(s, frame++);
    const auto planned = canvas.plan(camera);
    view.centerOn(camera.center.x, camera.center.y);
    canvas.image.fill(canvas.palette.ground);
    QPainter painter(&canvas.image);
    view.render(&painter, canvas.image.rect(), canvas.image.rect());
    canvas.overlay(painter, planned);
  }
  state.counters["view_bytes"] = residentBytes() - before;
}

/// Under the pointer, somewhere in the fitted window.
void pick(benchmark::State& state) {
  const auto& s = sample(static_cast<std::size_t>(state.range(0)));
  std::mt19937 random(3);
  for (auto _ : state) {
    const graph::Point at{static_cast<double>(random() % 1280),
                          static_cast<double>(random() % 800)};
    benchmark::DoNotOptimize(
        graph::pick(s.drawing, s.fit.toWorld(at, kWidth, kHeight), 7 / s.fit.zoom));
  }
}

void index(benchmark::State& state) {
  const auto& s = sample(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(graph::drawGraph(s.planted.graph, s.planted.positions));
}

#define ISNAD_FRAMES(function) \
  BENCHMARK(function)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime()
ISNAD_FRAMES(exact)->Arg(1000)->Arg(10000)->Arg(100000)->Arg(1000000);
ISNAD_FRAMES(sampled)->Arg(100000)->Arg(1000000);
ISNAD_FRAMES(window)->Arg(1000)->Arg(10000)->Arg(100000)->Arg(1000000);
ISNAD_FRAMES(painter)->Arg(1000)->Arg(10000)->Arg(100000);
ISNAD_FRAMES(painterOpaque)->Arg(1000)->Arg(10000)->Arg(100000);
ISNAD_FRAMES(painterClipped)->Arg(1000)->Arg(10000)->Arg(100000);
ISNAD_FRAMES(view)->Arg(1000)->Arg(10000)->Arg(100000);
BENCHMARK(pick)->Arg(1000)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMicrosecond);
BENCHMARK(index)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);

int writePictures(const std::string& folder) {
  for (const std::size_t nodes : {1000U, 10000U, 100000U, 1000000U}) {
    Canvas canvas(sample(nodes));
    auto camera = canvas.s.fit;
    for (const auto* name : {"fit", "near", "dark"}) {
      const bool near = std::strcmp(name, "near") == 0;
      camera.zoom = canvas.s.fit.zoom * (near ? 6 : 1);
      canvas.palette =
          std::strcmp(name, "dark") == 0 ? render::Palette::darkTheme() : render::Palette::light();
      canvas.labels = render::LabelCache();
      canvas.frame(camera);
      const auto file = folder + "/" + std::to_string(nodes) + "-" + name + ".png";
      if (!canvas.image.save(QString::fromStdString(file))) {
        std::cerr << "bench_canvas: cannot write " << file << "\n";
        return 1;
      }
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  render::installFonts();
  if (argc == 3 && std::strcmp(argv[1], "--pictures") == 0) return writePictures(argv[2]);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
