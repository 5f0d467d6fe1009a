#pragma once

#include <cstdint>

namespace isnad::graph {

/// Four sibling cells of the tree, side by side for SIMD.
struct Quad {
  float x[4];  ///< Centre of charge.
  float y[4];
  float charge[4];  ///< 0: no cell.
  float size2[4];   ///< Square of the longer side; below 0: no cell.
};

struct Box {
  float left = 0;
  float right = 0;
  float top = 0;
  float bottom = 0;
};

inline constexpr std::uint32_t kLeaf = 16;   ///< Nodes of a leaf.
inline constexpr std::uint32_t kGroup = 64;  ///< Nodes evaluated together: the leaves of a quad.
inline constexpr std::uint32_t kMostLevels = 16;

/// A tree without pointers over nodes in Hilbert order: four neighbours make a cell of the next
/// level. Quad q of level l holds the cells 4q … 4q+3 of that level; cell c is made of the quad c
/// of level l-1, on level 0 of the nodes c·kLeaf onwards.
struct TreeView {
  const float* x = nullptr;  ///< Of nodes, padded to whole groups with charge 0.
  const float* y = nullptr;
  const float* charge = nullptr;
  const Quad* quads[kMostLevels] = {};
  std::uint32_t levels = 0;     ///< The last has one quad.
  const Box* groups = nullptr;  ///< What each group of nodes covers.
};

/// For each node i: Σ q_j (p_i − p_j) / |p_i − p_j|², and Σ q_j / |p_i − p_j|².
struct Field {
  float* x = nullptr;
  float* y = nullptr;
  float* stiffness = nullptr;
};

/// How attraction grows with the distance d of linked nodes.
enum class Pull : std::uint8_t {
  Root,    ///< d / √(1+d): between the two of ForceAtlas2 and LinLog
  Square,  ///< d²: Fruchterman–Reingold
  Log,     ///< d / (1+d): LinLog
};

/// Rows of a graph with the positions of its nodes.
struct RowsView {
  const std::uint32_t* offsets = nullptr;
  const std::uint32_t* targets = nullptr;
  const float* weights = nullptr;
  const float* x = nullptr;
  const float* y = nullptr;
};

inline constexpr std::uint32_t kPivots = 64;

/// Hops of each node to the pivots, where the pivots are, and how long a hop should be.
struct PivotsView {
  const std::uint8_t* hops = nullptr;  ///< kPivots a node; 0: the pivot itself.
  const float* x = nullptr;
  const float* y = nullptr;
  float unit = 1;
};

/// The hot loops, compiled for one kind of processor.
struct ForceKernel {
  const char* name;

  /// The field at the nodes of groups [begin, end), each node's own charge left out. A cell is
  /// taken as one charge where its size is below `theta` times its distance from the group; what is
  /// beyond twice the group's radius is gathered in a series of four terms about its centre.
  void (*repel)(const TreeView& tree, float theta, float softening, std::uint32_t begin,
                std::uint32_t end, const Field& field);

  /// Adds the pull on nodes [begin, end) and its stiffness.
  void (*attract)(const RowsView& rows, Pull pull, std::uint32_t begin, std::uint32_t end,
                  const Field& field);

  /// Moves nodes [begin, end) each to where its distances to the pivots fit best, as seen from
  /// where it is: x ← Σ w (p + d (x − p) / |x − p|) / Σ w with w = 1 / d².
  void (*fit)(const PivotsView& pivots, std::uint32_t begin, std::uint32_t end, float* x, float* y);

  /// Place of points along Hilbert's curve of 2^16 × 2^16 cells from `left`, `top`.
  void (*hilbert)(const float* x, const float* y, std::uint32_t count, float left, float top,
                  float cells_per_unit, std::uint32_t* keys);
};

/// The best for the processor at hand. Results differ in the last bits from kind to kind.
[[nodiscard]] const ForceKernel& forceKernel();

}  // namespace isnad::graph
