#include "isnad/render/background_raster.h"

#include <cmath>
#include <utility>

#include <QPainter>

namespace isnad::render {

namespace {

constexpr std::size_t kSampleAbove = 250000;  // edges in view
constexpr std::size_t kSample = 60000;

}  // namespace

bool RasterRequest::matches(const RasterRequest& other) const {
  return drawing == other.drawing && plan.camera == other.plan.camera &&
         plan.width == other.plan.width && plan.height == other.plan.height &&
         palette.dark == other.palette.dark && strength == other.strength && ratio == other.ratio;
}

BackgroundRaster::BackgroundRaster(QObject* parent) : QObject(parent) {}

BackgroundRaster::~BackgroundRaster() { stop_.request_stop(); }

void BackgroundRaster::forget() {
  ++generation_;
  wanted_.reset();
  picture_ = {};
  shown_ = {};
  sampled_ = false;
}

void BackgroundRaster::request(RasterRequest request) {
  if (!picture_.isNull() && shown_.matches(request) && !wanted_) return;
  wanted_ = std::move(request);
  if (!running_) {
    begin();
  } else if (running_all_) {
    stop_.request_stop();
  }
}

/// Paints what is wanted; or, when nothing is, all of what only a sample was painted of.
void BackgroundRaster::begin() {
  const bool all = !wanted_;
  auto request = all ? shown_ : *std::exchange(wanted_, std::nullopt);
  const bool sample = !all && request.plan.edge_count > kSampleAbove;
  running_ = true;
  running_all_ = all;
  stop_ = worker_.submit([this, request = std::move(request), sample, image = std::move(spare_),
                          generation = generation_](std::stop_token stop) mutable {
    const QSize size = (QSizeF(request.plan.width, request.plan.height) * request.ratio).toSize();
    if (image.size() != size) image = QImage(size, QImage::Format_RGB32);
    image.setDevicePixelRatio(request.ratio);
    const bool done = rasterizer_.paint(*request.drawing, request.plan, request.palette,
                                        {sample ? kSample : 0, request.strength}, image, stop);
    QMetaObject::invokeMethod(
        this,
        [this, request = std::move(request), image = std::move(image), sample, done,
         generation]() mutable {
          running_ = false;
          if (done && generation == generation_) {
            finish(std::move(request), std::move(image), sample);
          } else if (wanted_) {
            begin();
          }
        },
        Qt::QueuedConnection);
  });
}

void BackgroundRaster::finish(RasterRequest request, QImage image, bool sampled) {
  spare_ = std::exchange(picture_, std::move(image));
  shown_ = std::move(request);
  sampled_ = sampled;
  if (wanted_ && wanted_->matches(shown_)) wanted_.reset();
  if (wanted_ || sampled_) begin();
  Q_EMIT painted();
}

void paintReprojected(QPainter& painter, const QImage& picture, const graph::FramePlan& was,
                      const graph::FramePlan& is) {
  const double scale = is.camera.zoom / was.camera.zoom;
  const auto corner =
      is.camera.toScreen(was.camera.toWorld({0, 0}, was.width, was.height), is.width, is.height);
  if (std::abs(scale - 1) < 1e-9) {
    const double ratio = picture.devicePixelRatio();
    painter.drawImage(
        QPointF(std::round(corner.x * ratio) / ratio, std::round(corner.y * ratio) / ratio),
        picture);
    return;
  }
  painter.drawImage(QRectF(corner.x, corner.y, was.width * scale, was.height * scale), picture);
}

}  // namespace isnad::render
