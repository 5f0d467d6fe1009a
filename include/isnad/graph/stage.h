#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "isnad/graph/drawing.h"
#include "isnad/graph/frame_plan.h"
#include "isnad/graph/scene.h"

namespace isnad::graph {

/// A laid-out graph behind a window that moves: keeps what the frames before decided, so that
/// texts stay where they are while the window pans. For one thread.
///
/// Small graphs, and parts of large ones seen from near, have a Scene, made for somewhat more than
/// the window shows and kept until the window leaves that or its zoom asks for other sizes of text.
class Stage {
 public:
  explicit Stage(TextMeasure measure) : measure_(std::move(measure)) {}

  /// Positions and drawing belong to the graph.
  void show(std::shared_ptr<const Graph> graph, std::vector<Point> positions,
            std::shared_ptr<const Drawing> drawing);
  void setLanguage(const Manner& language);
  /// Texts of full frames are so much larger than usual.
  void setTextScale(double scale);
  /// What is chosen: its names go before all others, in this order, and its bundles lie open. Where
  /// it has its texts already nothing moves.
  void setChosen(std::vector<std::uint32_t> nodes, std::vector<std::uint32_t> edges);
  /// The drawing follows only when show() brings another.
  void moveNode(std::uint32_t node, Point by);

  /// Plans a frame; the scene is up to date after it where the frame's detail is Full.
  const FramePlan& frame(const Camera& camera, double width, double height);
  /// The camera that shows everything.
  [[nodiscard]] Camera fit(double width, double height);

  /// In the frame planned last; `tolerance` in units of the world.
  [[nodiscard]] Hit hitAt(Point at, double tolerance) const;

  [[nodiscard]] bool isEmpty() const { return !graph_ || graph_->nodes.empty(); }
  [[nodiscard]] const Graph& graph() const { return *graph_; }
  [[nodiscard]] const std::vector<Point>& positions() const { return positions_; }
  [[nodiscard]] const std::shared_ptr<const Drawing>& drawing() const { return drawing_; }
  [[nodiscard]] const FramePlan& plan() const { return plan_; }
  [[nodiscard]] const Scene& scene() const { return scene_; }
  /// Another number whenever a picture of the same camera would be another.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  [[nodiscard]] PlanSource source() const;
  void updateScene();
  [[nodiscard]] bool hasBundle(const std::vector<std::uint32_t>& edges) const;
  [[nodiscard]] bool lacksTexts() const;
  [[nodiscard]] ScenePart partIn(const Rect& region) const;
  void invalidate();

  TextMeasure measure_;
  std::shared_ptr<const Graph> graph_;
  std::vector<Point> positions_;
  std::shared_ptr<const Drawing> drawing_;
  Manner language_;
  double text_scale_ = 1;
  std::vector<std::uint32_t> chosen_nodes_;
  std::vector<std::uint32_t> chosen_edges_;
  FramePlanner planner_;
  FramePlan plan_;
  Scene scene_;
  std::vector<Rect> cards_;           // of that scene
  std::optional<Rect> region_;        // of a part's scene
  std::uint64_t names_revision_ = 0;  // of the names in it
  bool stale_ = true;                 // the scene
  std::uint64_t revision_ = 0;
};

}  // namespace isnad::graph
