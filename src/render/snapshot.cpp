#include "isnad/render/snapshot.h"

#include <memory>

#include <QPainter>
#include <QSaveFile>

#include "isnad/graph/stage.h"
#include "isnad/render/fonts.h"
#include "isnad/render/frame_painter.h"
#include "isnad/render/label.h"

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
  constexpr std::size_t kBoxedNodes = 2000;  // of larger graphs the names do not find room anyway
  if (graph.nodes.size() <= kBoxedNodes) layout.boxes = graph::boxSizes(graph, measure);
  layout.aspect = static_cast<double>(options.size.width()) / options.size.height();
  auto positions = graph::layout(graph, layout);
  auto drawing = std::make_shared<const graph::Drawing>(graph::drawGraph(graph, positions));
  graph::Stage stage(measure);
  // The caller's graph outlives the stage: it is not owned.
  stage.show({std::shared_ptr<void>(), &graph}, std::move(positions), std::move(drawing));
  stage.setLanguage(options.language);
  stage.frame(stage.fit(options.size.width(), options.size.height()), options.size.width(),
              options.size.height());
  paintFrame(painter, stage, palette, {}, 1, nullptr);
  return image;
}

Status writePng(const QImage& image, const std::filesystem::path& file) {
  const auto name = QString::fromStdString(file.string());
  QSaveFile out(name);
  if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit()) {
    return passOn(errorOf(Cause::CannotBeWritten), "writing", file);
  }
  return {};
}

Status writeSnapshot(const graph::Graph& graph, const std::filesystem::path& file,
                     const SnapshotOptions& options) {
  return writePng(drawSnapshot(graph, options), file);
}

}  // namespace isnad::render
