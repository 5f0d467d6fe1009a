#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"

namespace isnad::gui {

/// Where entities are.
using Places = std::unordered_map<std::int64_t, graph::Point>;

/// Where entities were when they were shown last. To keep a picture and to copy all that is kept is
/// cheap, however much it is; who wants to look places up does so in folded(), on the worker, and
/// brings the result back.
class KeptPlaces {
 public:
  /// Positions are parallel to the graph's nodes; those of groups are nobody's.
  void keep(std::shared_ptr<const graph::Graph> graph, std::vector<graph::Point> positions);
  /// These places count from now on.
  void keep(const Places& places);
  void clear() { *this = {}; }

  /// The newest place of each. Takes as long as there are places.
  [[nodiscard]] std::shared_ptr<const Places> folded() const;
  /// What folded() of an earlier copy has told; what was kept since then stays newer.
  void adopt(const KeptPlaces& earlier, std::shared_ptr<const Places> places);

 private:
  struct Picture {
    std::shared_ptr<const graph::Graph> graph;
    std::shared_ptr<const std::vector<graph::Point>> positions;
    std::shared_ptr<const Places> places;  ///< Instead of both.
    bool operator==(const Picture&) const = default;
  };
  std::shared_ptr<const Places> base_ = std::make_shared<const Places>();
  std::vector<Picture> since_;  ///< The oldest first.
};

}  // namespace isnad::gui
