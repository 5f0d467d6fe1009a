#include "isnad/render/snapshot.h"

#include <QPainter>
#include <QSaveFile>

#include "isnad/graph/scene.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "isnad/render/scene_painter.h"

namespace isnad::render {

QImage drawSnapshot(const graph::Graph& graph, const SnapshotOptions& options) {
  installFonts();
  const auto palette = options.dark ? Palette::darkTheme() : Palette::light();
  QImage image(options.size, QImage::Format_ARGB32_Premultiplied);
  image.fill(palette.ground);
  QPainter painter(&image);
  if (graph.nodes.empty()) {
    drawLabel(painter, image.rect(),
              options.language == graph::Language::Arabic
                  ? QStringLiteral("لا شيء يُرسم بعد")
                  : QStringLiteral("There is nothing to draw yet"),
              interfaceFont(18), palette.quiet_text);
    return image;
  }
  const auto measure = textMeasure();
  graph::LayoutOptions layout;
  layout.boxes = graph::boxSizes(graph, measure);
  layout.aspect = static_cast<double>(options.size.width()) / options.size.height();
  const auto scene = graph::buildScene(graph, graph::layout(graph, layout), measure,
                                       {.language = options.language});
  const auto camera = graph::Camera::fit(scene.bounds, options.size.width(), options.size.height());
  painter.translate(options.size.width() / 2.0, options.size.height() / 2.0);
  painter.scale(camera.zoom, camera.zoom);
  painter.translate(-camera.center.x, -camera.center.y);
  paintScene(painter, graph, scene, palette, {});
  return image;
}

Status writePng(const QImage& image, const std::filesystem::path& file) {
  const auto name = QString::fromStdString(file.string());
  QSaveFile out(name);
  if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit()) {
    return fail(ErrorCode::Io, "writing " + file.string() + ": " + out.errorString().toStdString());
  }
  return {};
}

Status writeSnapshot(const graph::Graph& graph, const std::filesystem::path& file,
                     const SnapshotOptions& options) {
  return writePng(drawSnapshot(graph, options), file);
}

}  // namespace isnad::render
