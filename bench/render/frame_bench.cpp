// One frame of a laid-out graph, everything in view; beside it bare QPainter lines between the same
// points.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <benchmark/benchmark.h>

#include "isnad/render/fonts.h"
#include "isnad/render/scene_painter.h"
#include "support/knowledge.h"

namespace {

using namespace isnad;

struct Drawn {
  graph::Graph graph;
  graph::Scene scene;
};

Drawn made(int size) {
  std::vector<std::string> names;
  for (int i = 0; i < size; ++i) names.push_back("شركة " + std::to_string(i));
  auto knowledge = namedThings(names);
  for (int i = 2; i <= size; ++i)
    addClaim(knowledge, i, model::Predicate::Owns, 1 + (i * 7919) % (i - 1));
  Drawn drawn{graph::buildGraph(knowledge, {}), {}};
  const auto measure = render::textMeasure();
  graph::LayoutOptions options;
  options.boxes = graph::boxSizes(drawn.graph, measure);
  drawn.scene = graph::buildScene(drawn.graph, graph::layout(drawn.graph, options), measure, {});
  return drawn;
}

template <class Paint>
void frames(benchmark::State& state, Paint paint) {
  const auto drawn = made(static_cast<int>(state.range(0)));
  constexpr double kWidth = 1280;
  constexpr double kHeight = 800;
  const auto camera = graph::Camera::fit(drawn.scene.bounds, kWidth, kHeight);
  QImage image(1280, 800, QImage::Format_ARGB32_Premultiplied);
  for (auto _ : state) {
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(kWidth / 2, kHeight / 2);
    painter.scale(camera.zoom, camera.zoom);
    painter.translate(-camera.center.x, -camera.center.y);
    paint(painter, drawn);
  }
}

void scene(benchmark::State& state) {
  frames(state, [](QPainter& painter, const Drawn& drawn) {
    render::paintScene(painter, drawn.graph, drawn.scene, render::Palette::light(), {});
  });
}
BENCHMARK(scene)->Arg(20)->Arg(200)->Unit(benchmark::kMillisecond);

void bareLines(benchmark::State& state) {
  frames(state, [](QPainter& painter, const Drawn& drawn) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& edge : drawn.scene.edges) {
      painter.drawLine(QPointF(edge.from.x, edge.from.y), QPointF(edge.to.x, edge.to.y));
    }
  });
}
BENCHMARK(bareLines)->Arg(20)->Arg(200)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  render::installFonts();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
