#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "box_index.h"
#include "isnad/graph/frame_plan.h"

namespace isnad::graph {

/// What is to be named.
struct NameRequest {
  double scale = 1;   ///< World units that a unit of a text's size takes.
  Rect region;        ///< Of the world: names of what lies in it.
  Rect view;          ///< What of that the window shows.
  bool pans = false;  ///< What is in view stays, and nothing else comes into it.
};

/// Finds room for the names of one region, the weightiest first. The choice follows from where
/// things lie, from the scale and from the names before; not from how the frame is painted.
class NamePlacer {
 public:
  NamePlacer(const PlanSource& source, const NameSet& before, const NameRequest& request);

  /// `first` go before all others, in this order.
  [[nodiscard]] NameSet place(const std::vector<DrawnNode>& first);

 private:
  struct Candidate {
    DrawnNode node;
    double weight = 0;
    const NodeName* before = nullptr;
  };
  struct Place {
    NameSide side = NameSide::Below;
    Rect box;
    double cost = 0;
  };

  [[nodiscard]] double scaled(double size) const { return size * request_.scale; }
  [[nodiscard]] bool stays(const NodeName& name) const;
  [[nodiscard]] bool mayCome(const Rect& box) const;
  void collect(const std::vector<DrawnNode>& first);
  void collectSparse();
  void add(const DrawnNode& node, double weight);
  void place(const Candidate& candidate);
  [[nodiscard]] std::array<Rect, 4> boxesOf(const DrawnNode& node, double size) const;
  [[nodiscard]] std::vector<Place> placesOf(const Candidate& candidate, double size) const;
  [[nodiscard]] std::vector<Point> waysFrom(std::uint32_t node) const;
  [[nodiscard]] double coveredShare(const Rect& box, std::uint32_t own) const;
  void take(const DrawnNode& node, const Place& place, double size, bool chosen);

  const PlanSource& source_;
  const NameSet& before_;
  NameRequest request_;
  std::unordered_map<std::uint32_t, const NodeName*> known_;  // of the names before, by node
  std::vector<Candidate> candidates_;
  BoxIndex room_;
  BoxIndex chosen_room_;  // what of it names have that go before those that stay
  std::unordered_map<std::uint32_t, std::size_t> placed_;  // by node
  NameSet out_;
};

}  // namespace isnad::graph
