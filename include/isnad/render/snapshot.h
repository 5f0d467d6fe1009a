#pragma once

#include <filesystem>

#include <QImage>
#include <QSize>

#include "isnad/base/result.h"
#include "isnad/graph/graph.h"

namespace isnad::render {

struct SnapshotOptions {
  QSize size{1400, 900};  ///< Pixels.
  graph::Language language = graph::Language::Arabic;
  bool dark = false;
};

/// The whole graph alone, laid out and fitted. Needs a QGuiApplication (platform `offscreen` will
/// do).
[[nodiscard]] QImage drawSnapshot(const graph::Graph& graph, const SnapshotOptions& options);

/// The same as a PNG file, written whole or not at all. Fails with Io, naming the file.
[[nodiscard]] Status writeSnapshot(const graph::Graph& graph, const std::filesystem::path& file,
                                   const SnapshotOptions& options);

/// Any picture as a PNG file, written whole or not at all.
[[nodiscard]] Status writePng(const QImage& image, const std::filesystem::path& file);

}  // namespace isnad::render
