#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QImage>
#include <QObject>

#include "isnad/base/worker.h"
#include "isnad/graph/frame_plan.h"
#include "isnad/render/density_rasterizer.h"

namespace isnad::render {

/// A dense frame to be painted.
struct RasterRequest {
  std::shared_ptr<const graph::Drawing> drawing;
  graph::FramePlan plan;
  Palette palette;
  double strength = 1;
  double ratio = 1;  ///< Of the screen.

  /// Whether the pictures of both are the same.
  [[nodiscard]] bool matches(const RasterRequest& other) const;
};

/// Paints dense frames on a thread of its own, so that the window never waits for one: what is
/// asked for while another is being painted waits, and of those that wait the newest is painted.
/// Of very many edges a sample comes first, and all of them when the window has come to rest.
class BackgroundRaster : public QObject {
  Q_OBJECT

 public:
  explicit BackgroundRaster(QObject* parent = nullptr);
  ~BackgroundRaster() override;

  void request(RasterRequest request);
  /// The newest picture; null before the first.
  [[nodiscard]] const QImage& picture() const { return picture_; }
  /// What it shows.
  [[nodiscard]] const RasterRequest& shown() const { return shown_; }
  /// Whether the picture is what was asked for last, with every edge.
  [[nodiscard]] bool isSettled() const { return !running_ && !wanted_ && !sampled_; }
  /// Drops the picture: another graph is shown.
  void forget();

 Q_SIGNALS:
  void painted();  ///< There is a new picture.

 private:
  void begin();
  void finish(RasterRequest request, QImage image, bool sampled);

  std::optional<RasterRequest> wanted_;
  RasterRequest shown_;
  QImage picture_;
  QImage spare_;  ///< Memory of the picture before.
  bool sampled_ = false;
  bool running_ = false;
  bool running_all_ = false;  ///< After a sample: may be given up.
  int generation_ = 0;
  DensityRasterizer rasterizer_;  ///< The worker's.
  std::stop_source stop_;
  Worker worker_;  ///< Last: it ends before what it uses.
};

/// What a window shows of an older picture until the new one is there: the same part of the world,
/// moved and scaled.
void paintReprojected(QPainter& painter, const QImage& picture, const graph::FramePlan& was,
                      const graph::FramePlan& is);

}  // namespace isnad::render
