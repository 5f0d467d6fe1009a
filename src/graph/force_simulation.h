#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "coarsen.h"
#include "force_kernel.h"
#include "force_tree.h"
#include "isnad/base/team.h"

namespace isnad::graph {

/// Coordinates side by side, as SIMD reads them.
struct Coordinates {
  std::vector<float> x;
  std::vector<float> y;
};

/// Holds nodes near where they were: a spring of the given strength, in parts of what else holds
/// the node. 0: free; infinite: it does not move at all.
struct Anchors {
  std::vector<float> strength;  ///< Empty: all are free.
  Coordinates at;
};

/// Relaxes one level: repulsion by the tree against attraction along links, each step divided by
/// the stiffness that the node feels (Jacobi's preconditioner), with momentum, no longer than
/// `cap`.
class ForceSimulation {
 public:
  struct Options {
    Pull pull = Pull::Root;
    float theta = 2.0F;
    int steps = 30;
    float cap = 1;
  };

  /// `positions` are moved in place; `level` and `anchors` must outlive the simulation.
  ForceSimulation(const Level& level, const Options& options, const Anchors& anchors,
                  Coordinates& positions, Team& team);

  void step();
  [[nodiscard]] bool isDone() const { return done_ >= options_.steps; }

 private:
  void scatterRepulsion();
  void plan();
  void move();
  [[nodiscard]] float capNow() const;
  [[nodiscard]] float momentumNow() const;

  const Level& level_;
  Options options_;
  const Anchors& anchors_;
  Coordinates& at_;
  Team& team_;
  HilbertOrder order_;
  ForceTree tree_;
  std::vector<float> field_[3];  // of repulsion, in the tree's order
  std::vector<float> pull_[3];   // of all forces, by node
  std::vector<float> velocity_x_;
  std::vector<float> velocity_y_;
  std::vector<double> way_;  // a sum a piece
  float spacing_ = 1;
  double moved_ = 0;  // mean way since the order was made, in spacings
  int done_ = 0;
};

}  // namespace isnad::graph
