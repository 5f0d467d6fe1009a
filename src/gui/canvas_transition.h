#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QObject>
#include <QVariantAnimation>

#include "isnad/graph/graph.h"
#include "isnad/graph/scene.h"

namespace isnad::gui {

/// The way from one picture of the canvas to the next, in a quarter of a second: nodes move where
/// they have other places, else the old picture fades. What is shown is the new graph from the
/// start; only its picture lags behind. A transition that begins during another sets out from where
/// that one is.
class CanvasTransition : public QObject {
  Q_OBJECT

 public:
  static constexpr int kMilliseconds = 250;

  explicit CanvasTransition(QObject* parent = nullptr);

  /// Where the nodes of a graph are seen.
  struct Places {
    std::shared_ptr<const graph::Graph> graph;
    std::vector<graph::Point> positions;  ///< Parallel to its nodes.
    graph::Camera camera;
    QImage picture;  ///< What is seen.
  };
  /// Parallel to the nodes of `to`, which has `positions`: the old place of those that had one.
  void begin(Places from, const graph::Graph& to, const std::vector<graph::Point>& positions);
  void finish();
  [[nodiscard]] bool isRunning() const { return animation_.state() == QAbstractAnimation::Running; }

  /// Whether nodes that are seen before and after have another place.
  [[nodiscard]] bool moves() const { return moves_; }
  /// Of the nodes, on their way to the positions of the stage.
  [[nodiscard]] std::vector<graph::Point> positions(const std::vector<graph::Point>& to) const;
  [[nodiscard]] graph::Camera camera(const graph::Camera& to) const;
  /// The old picture, for those that fade.
  [[nodiscard]] const QImage& picture() const { return picture_; }
  [[nodiscard]] double progress() const { return progress_; }
  /// The new picture is not there yet: the old one stays.
  void wait();

 Q_SIGNALS:
  void stepped();

 private:
  QVariantAnimation animation_;
  std::vector<graph::Point> from_;
  graph::Camera camera_;
  QImage picture_;
  double progress_ = 1;
  bool moves_ = false;
};

}  // namespace isnad::gui
