#include "isnad/render/palette.h"

#include <array>

namespace isnad::render {

namespace {

constexpr std::array<QRgb, 7> kTypesLight{0xFFD55E00, 0xFF0072B2, 0xFF009E73, 0xFFC76B9D,
                                          0xFFB58900, 0xFF8465C9, 0xFF7A828F};
constexpr std::array<QRgb, 7> kTypesDark{0xFFF08A4B, 0xFF56B4E9, 0xFF3CC8A0, 0xFFE39BC4,
                                         0xFFE0B93A, 0xFFA892E6, 0xFF8A93A3};
constexpr std::array<QRgb, 6> kFamiliesLight{0xFF00798C, 0xFF6A4FB3, 0xFFB34F17,
                                             0xFFC0392B, 0xFF646B78, 0xFF8A6800};
constexpr std::array<QRgb, 6> kFamiliesDark{0xFF4FB9C9, 0xFFA48FE0, 0xFFE8915B,
                                            0xFFF0786B, 0xFFA3ABB8, 0xFFD9B24A};

/// Eight groups, apart in lightness where they are not in hue; the others; then from least to most.
constexpr std::array<QRgb, Palette::kHues> kHuesLight{
    0xFF1B1F29, 0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFC76B9D, 0xFF6A4FB3, 0xFFB58900, 0xFF7A4B2A,
    0xFF2B2F38, 0xFF858C98, 0xFF4F8FC7, 0xFF3B7FBF, 0xFF3A5DA8, 0xFF4A3A8C, 0xFF3A1560};
constexpr std::array<QRgb, Palette::kHues> kHuesDark{
    0xFFE8EBF1, 0xFF56B4E9, 0xFFF08A4B, 0xFF3CC8A0, 0xFFE39BC4, 0xFF9F87E8, 0xFFE0B93A, 0xFFC9A27E,
    0xFFE8EBF1, 0xFF7C8493, 0xFF4F6FB0, 0xFF4A92B8, 0xFF5CB5A0, 0xFFA6D573, 0xFFF6EE7A};

}  // namespace

Palette Palette::light() {
  return {QColor(0xFBFBFD), QColor(0xFFFFFF), QColor(0xF1F4F9), QColor(0xE3E6EC),
          QColor(0x1B1F29), QColor(0x5B6472), QColor(0x0B62D6), false};
}

Palette Palette::darkTheme() {
  return {QColor(0x14161B), QColor(0x1C1F26), QColor(0x232833), QColor(0x2C313B),
          QColor(0xE8EBF1), QColor(0x9AA3B2), QColor(0x6AA9FF), true};
}

QColor Palette::of(model::EntityType type) const {
  return QColor::fromRgb((dark ? kTypesDark : kTypesLight)[static_cast<std::size_t>(type)]);
}

QColor Palette::of(model::PredicateFamily family) const {
  return QColor::fromRgb((dark ? kFamiliesDark : kFamiliesLight)[static_cast<std::size_t>(family)]);
}

QColor Palette::hue(std::uint8_t index) const {
  return QColor::fromRgb((dark ? kHuesDark : kHuesLight)[index % kHues]);
}

QColor Palette::ofNode(model::EntityType type, std::uint8_t index) const {
  return index == 0 ? of(type) : hue(index);
}

}  // namespace isnad::render
