#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <vector>

#include "isnad/graph/spatial_index.h"

namespace isnad::render {

/// Shapes of nodes as coverage, for every type in radii of quarter pixels, made when first used.
/// Any thread may ask.
class NodeStamps {
 public:
  struct Stamp {
    int side = 0;                       ///< Pixels along each side; odd.
    std::vector<std::uint8_t> whole;    ///< Coverage of the shape with its outline.
    std::vector<std::uint8_t> filling;  ///< Of what lies inside the outline.
  };
  static constexpr float kLargest = 63;  // pixels

  [[nodiscard]] const Stamp& stamp(model::EntityType type, float radius);

 private:
  static constexpr std::size_t kTypes = 7;
  static constexpr std::size_t kRadii = 253;
  struct Slot {
    std::once_flag made;
    Stamp stamp;
  };
  std::array<std::array<Slot, kRadii>, kTypes> slots_;
};

/// Colours of a type's shape.
struct NodeInk {
  std::uint32_t filling = 0;
  std::uint32_t outline = 0;
};

/// Rows of a picture that may be written.
struct PixelRows {
  std::uint32_t* pixels = nullptr;  ///< Of the picture's first row.
  std::size_t stride = 0;           ///< In pixels.
  int width = 0;
  int first = 0;
  int end = 0;
};

/// Draws the node at a place in pixels; smaller than a pixel it becomes a faint dot.
void stampNode(NodeStamps& stamps, model::EntityType type, float x, float y, float radius,
               const NodeInk& ink, float strength, const PixelRows& rows);

}  // namespace isnad::render
