#pragma once

#include <optional>
#include <unordered_map>

#include "box_index.h"
#include "isnad/graph/scene.h"

namespace isnad::graph {

using NodeItems = std::unordered_map<std::uint32_t, NodeItem>;  // by node

/// Finds room for what a scene's edges and cards say, once nodes, labels and edges stand.
class TextPlacer {
 public:
  /// `room` holds the shapes and labels; what is placed is added to it.
  TextPlacer(const Graph& graph, const TextMeasure& measure, const SceneOptions& options,
             BoxIndex& room, Scene& scene);

  void placeCallouts(const NodeItems& nodes);
  void placePills();

 private:
  struct Size {
    double width = 0;
    double height = 0;
  };

  [[nodiscard]] double scaled(double size) const { return size * scene_.scale; }
  [[nodiscard]] Size sizeOf(const std::vector<std::string>& lines, double font, double padding,
                            double air, bool bold_first) const;
  bool placeCallout(std::uint32_t index, const NodeItem& node, const CalloutItem* before);
  void sampleEdges();
  [[nodiscard]] int coveredEdges(const Rect& box) const;
  [[nodiscard]] std::optional<Rect> freePlace(const NodeItem& node, Size size) const;
  [[nodiscard]] double leaderCost(const NodeItem& node, const Rect& box) const;
  bool tryPill(EdgeItem& item, Pill pill, Size size, double most_hidden);
  void placePill(EdgeItem& item, const Pill* before);

  const Graph& graph_;
  const TextMeasure& measure_;
  const SceneOptions& options_;
  BoxIndex obstacles_;  // labels and shapes: leaders keep off them
  BoxIndex& room_;
  Scene& scene_;
  std::unordered_map<std::uint64_t, int> samples_;  // points of edges, by cell
};

}  // namespace isnad::graph
