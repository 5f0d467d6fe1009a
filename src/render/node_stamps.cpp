#include "node_stamps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace isnad::render {

namespace {

using model::EntityType;

constexpr float kOutline = 1.3F;       // pixels
constexpr float kOutlinedFrom = 3.0F;  // radius
constexpr float kDotBelow = 1.2F;

/// Signed distance to a regular polygon, by its sides.
float polygon(float x, float y, float radius, int corners, float start) {
  const auto step = 2 * std::numbers::pi_v<float> / static_cast<float>(corners);
  float distance = -radius;
  for (int i = 0; i < corners; ++i) {
    const float angle = start + (static_cast<float>(i) + 0.5F) * step;
    distance =
        std::max(distance, x * std::cos(angle) + y * std::sin(angle) - radius * std::cos(step / 2));
  }
  return distance;
}

float roundedSquare(float x, float y, float half) {
  const float corner = half * 0.35F;
  const float dx = std::abs(x) - (half - corner);
  const float dy = std::abs(y) - (half - corner);
  return std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F)) + std::min(std::max(dx, dy), 0.0F) -
         corner;
}

/// Below zero inside; the same outlines as those of a scene.
float distanceTo(EntityType type, float x, float y, float radius) {
  constexpr float kUp = -std::numbers::pi_v<float> / 2;
  switch (type) {
    case EntityType::Organization:
      return roundedSquare(x, y, radius * 0.9F);
    case EntityType::Person:
      return std::hypot(x, y) - radius;
    case EntityType::Place:
      return polygon(x, y, radius, 6, 0);
    case EntityType::Product:
      return polygon(x, y, radius * 1.05F, 4, kUp);
    case EntityType::Instrument:
      return polygon(x, y, radius * 1.1F, 3, kUp);
    case EntityType::Event:
      return polygon(x, y, radius, 5, kUp);
    case EntityType::Term:
      return std::hypot(x, y) - radius * 0.7F;
  }
  return 1;
}

NodeStamps::Stamp made(EntityType type, float radius) {
  NodeStamps::Stamp stamp;
  const int half = static_cast<int>(radius * 1.1F) + 2;
  stamp.side = 2 * half + 1;
  const float outline = radius >= kOutlinedFrom ? kOutline : 0;
  for (int y = -half; y <= half; ++y) {
    for (int x = -half; x <= half; ++x) {
      const float d = distanceTo(type, static_cast<float>(x), static_cast<float>(y), radius);
      stamp.whole.push_back(static_cast<std::uint8_t>(255 * std::clamp(0.5F - d, 0.0F, 1.0F)));
      stamp.filling.push_back(
          static_cast<std::uint8_t>(255 * std::clamp(0.5F - d - outline, 0.0F, 1.0F)));
    }
  }
  return stamp;
}

/// `under` with `share` of 256 of `over`.
std::uint32_t mixed(std::uint32_t under, std::uint32_t over, unsigned share) {
  const auto mix = [=](unsigned mask) {
    return ((under & mask) * (256 - share) + (over & mask) * share) >> 8U & mask;
  };
  return 0xFF000000U | mix(0xFF00FFU) | mix(0x00FF00U);
}

}  // namespace

const NodeStamps::Stamp& NodeStamps::stamp(EntityType type, float radius) {
  const auto quarters = static_cast<std::size_t>(std::clamp(radius, 0.25F, kLargest) * 4 + 0.5F);
  auto& slot = slots_[static_cast<std::size_t>(type)][std::min(quarters, kRadii - 1)];
  std::call_once(slot.made, [&] { slot.stamp = made(type, static_cast<float>(quarters) / 4); });
  return slot.stamp;
}

void stampNode(NodeStamps& stamps, EntityType type, float x, float y, float radius,
               const NodeInk& ink, float strength, const PixelRows& rows) {
  if (radius < kDotBelow) {
    const int column = static_cast<int>(std::floor(x));
    const int row = static_cast<int>(std::floor(y));
    if (column < 0 || column >= rows.width || row < rows.first || row >= rows.end) return;
    auto& pixel =
        rows.pixels[static_cast<std::size_t>(row) * rows.stride + static_cast<std::size_t>(column)];
    const float share = std::clamp(0.15F + radius * 0.6F, 0.0F, 0.8F) * strength;
    pixel = mixed(pixel, ink.filling, static_cast<unsigned>(256 * share));
    return;
  }
  const auto& stamp = stamps.stamp(type, radius);
  const int left = static_cast<int>(std::floor(x + 0.5F)) - stamp.side / 2;
  const int top = static_cast<int>(std::floor(y + 0.5F)) - stamp.side / 2;
  const auto whole_share = static_cast<unsigned>(256 * strength);
  for (int j = std::max(0, rows.first - top); j < std::min(stamp.side, rows.end - top); ++j) {
    auto* line = rows.pixels + static_cast<std::size_t>(top + j) * rows.stride;
    const auto row = static_cast<std::size_t>(j) * static_cast<std::size_t>(stamp.side);
    for (int i = std::max(0, -left); i < std::min(stamp.side, rows.width - left); ++i) {
      const unsigned whole = stamp.whole[row + static_cast<std::size_t>(i)];
      if (whole == 0) continue;
      const unsigned filling = stamp.filling[row + static_cast<std::size_t>(i)];
      const auto color = filling == whole ? ink.filling
                         : filling == 0   ? ink.outline
                                          : mixed(ink.outline, ink.filling, filling * 256 / whole);
      const unsigned share = (whole + 1) * whole_share >> 8U;
      line[left + i] = share == 256 ? color : mixed(line[left + i], color, share);
    }
  }
}

}  // namespace isnad::render
