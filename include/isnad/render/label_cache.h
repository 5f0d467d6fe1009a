#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include <QImage>
#include <QPainter>

namespace isnad::render {

/// How a label looks.
struct LabelStyle {
  double size = 12;  ///< Of the font, in units of the painter.
  bool bold = false;
  bool struck = false;
  QRgb color = 0xFF000000;
  QRgb halo = 0;  ///< Of the rim around the letters; 0: none.
  bool operator==(const LabelStyle&) const = default;
};

/// Labels as small pictures, drawn once and kept: drawing one again costs a copy instead of the
/// shaping of its letters. For one thread. Holds at most `most_bytes`, then begins anew.
class LabelCache {
 public:
  explicit LabelCache(std::size_t most_bytes = 32U << 20U) : most_bytes_(most_bytes) {}

  /// Draws the label in one line, cut at a word's end where the box is too narrow, by `alignment`
  /// (absolute). The painter's transform may move and scale; letters come out at whole pixels and
  /// in sizes of half pixels.
  void draw(QPainter& painter, const QRectF& box, const std::string& text, const LabelStyle& style,
            Qt::Alignment alignment = Qt::AlignCenter);
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Key {
    std::string text;
    std::int32_t half_pixels = 0;  // of the font
    std::int32_t width = 0;        // of the box, where it cuts; else -1
    LabelStyle style;              // its size is not part of it
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  const QImage& picture(const Key& key);

  std::unordered_map<Key, QImage, Hash> pictures_;
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
};

}  // namespace isnad::render
