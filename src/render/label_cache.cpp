#include "isnad/render/label_cache.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "isnad/render/fonts.h"
#include "isnad/render/label.h"

namespace isnad::render {

namespace {

constexpr int kAir = 3;  // pixels around the letters, for the halo and overhanging marks

/// How much of the ground lies behind letters that have a halo: lines behind a name are fainter
/// than it. Softer at its border.
int plateAt(const QSize& size, int x, int y, double height) {
  constexpr std::array<int, 3> kPlate{50, 100, 150};
  const int down = static_cast<int>((height - std::abs(2 * y + 1 - size.height())) / 2);
  const int inside = std::min({x, size.width() - 1 - x, down});
  return inside < 0 ? 0 : kPlate[static_cast<std::size_t>(std::min(inside, 2))];
}

/// Puts a rim around what is drawn: the picture's alpha spread by `reach` pixels, under it, on a
/// plate as high as the letters.
QImage withHalo(const QImage& letters, QColor halo, int reach, double plate_height) {
  QImage out(letters.size(), QImage::Format_ARGB32_Premultiplied);
  out.fill(Qt::transparent);
  const int width = letters.width();
  const int height = letters.height();
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
    for (int dy = -reach; dy <= reach; ++dy) {
      if (y + dy < 0 || y + dy >= height) continue;
      const auto* from = reinterpret_cast<const QRgb*>(letters.constScanLine(y + dy));
      for (int dx = -reach; dx <= reach; ++dx) {
        if (dx * dx + dy * dy > reach * reach + 1) continue;
        for (int x = std::max(0, -dx); x < std::min(width, width - dx); ++x)
          line[x] = std::max(line[x], static_cast<QRgb>(qAlpha(from[x + dx])));
      }
    }
    for (int x = 0; x < width; ++x) {
      const int plate = plateAt(letters.size(), x, y, plate_height);
      halo.setAlpha(std::max(static_cast<int>(line[x]), plate));
      line[x] = qPremultiply(halo.rgba());
    }
  }
  QPainter painter(&out);
  painter.drawImage(0, 0, letters);
  return out;
}

}  // namespace

std::size_t LabelCache::Hash::operator()(const Key& key) const {
  std::size_t hash = std::hash<std::string>()(key.text);
  for (const std::size_t part :
       {static_cast<std::size_t>(key.half_pixels), static_cast<std::size_t>(key.width),
        static_cast<std::size_t>(key.style.color), static_cast<std::size_t>(key.style.halo),
        static_cast<std::size_t>((key.style.bold ? 2 : 0) + (key.style.struck ? 1 : 0))}) {
    hash = hash * 1099511628211U + part;
  }
  return hash;
}

const QImage& LabelCache::picture(const Key& key) {
  if (const auto found = pictures_.find(key); found != pictures_.end()) return found->second;
  if (bytes_ > most_bytes_) {
    pictures_.clear();
    bytes_ = 0;
  }
  // Fonts come in whole pixels; half ones by scaling the next larger.
  const double size = key.half_pixels / 2.0;
  const double nominal = std::max(1.0, std::ceil(size));
  const double scale = size / nominal;
  auto font = interfaceFont(nominal, key.style.bold);
  font.setStrikeOut(key.style.struck);
  auto text = QString::fromStdString(key.text);
  if (key.width >= 0) text = elided(text, font, key.width / scale);
  const double width = labelWidth(text, font) * scale;
  QImage letters(static_cast<int>(std::ceil(width)) + 2 * kAir,
                 static_cast<int>(std::ceil(size * 1.7)) + 2 * kAir,
                 QImage::Format_ARGB32_Premultiplied);
  letters.fill(Qt::transparent);
  QPainter painter(&letters);
  painter.scale(scale, scale);
  drawLabel(painter, QRectF(0, 0, letters.width() / scale, letters.height() / scale), text, font,
            QColor::fromRgb(key.style.color));
  painter.end();
  if (key.style.halo != 0)
    letters = withHalo(letters, QColor::fromRgb(key.style.halo), size > 20 ? 3 : 2, size * 1.35);
  bytes_ += static_cast<std::size_t>(letters.sizeInBytes()) + sizeof(Key) + key.text.size();
  return pictures_.emplace(key, std::move(letters)).first->second;
}

void LabelCache::draw(QPainter& painter, const QRectF& box, const std::string& text,
                      const LabelStyle& style, Qt::Alignment alignment) {
  const auto transform = painter.worldTransform();
  const double ratio = painter.device()->devicePixelRatioF();
  const double scale = transform.m11() * ratio;
  Key key{text, std::max(2, static_cast<int>(std::lround(style.size * scale * 2))), -1, style};
  key.style.size = 0;
  const auto mapped = transform.mapRect(box);
  const double room = mapped.width() * ratio;
  const QImage* image = &picture(key);
  if (image->width() - 2 * kAir > room + 2) {
    key.width = static_cast<int>(std::floor(room));
    image = &picture(key);
  }
  const double left = alignment & Qt::AlignLeft ? mapped.left() * ratio - kAir
                      : alignment & Qt::AlignRight
                          ? mapped.right() * ratio + kAir - image->width()
                          : mapped.center().x() * ratio - image->width() / 2.0;
  const double top = mapped.center().y() * ratio - image->height() / 2.0;
  painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
  painter.drawImage(QPointF(std::round(left), std::round(top)), *image);
  painter.setWorldTransform(transform);
}

}  // namespace isnad::render
