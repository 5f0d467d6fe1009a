#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <unordered_map>

#include <QImage>
#include <QTimer>
#include <QWidget>

#include "accessible_parts.h"
#include "canvas_layers.h"
#include "canvas_transition.h"
#include "canvas_walk.h"
#include "isnad/base/result.h"
#include "isnad/graph/layout.h"
#include "isnad/graph/manner.h"
#include "isnad/graph/node_looks.h"
#include "isnad/graph/stage.h"
#include "isnad/render/palette.h"
#include "isnad/render/scene_painter.h"
#include "kept_places.h"
#include "knowledge_view.h"
#include "latest_job.h"
#include "selection.h"

namespace isnad::gui {

/// Looks of entities' nodes by their ids; those that are not in it look as usual.
using EntityLooks = std::unordered_map<std::int64_t, graph::NodeLook>;
using EntityLooksPtr = std::shared_ptr<const EntityLooks>;

/// The graph, from twenty nodes to a million: paints what the stage plans, pans, zooms, drags
/// nodes, and turns clicks into selections. The layout is computed on the worker; until it arrives
/// the old picture stays. A frame with more edges than can be painted at once is painted in the
/// background, and the last one is moved to where the window is until it is there.
///
/// Every node, relation and card that can be seen is an object for assistive technologies. The
/// keyboard walks from node to node along relations, and what it is at is selected.
class GraphCanvas : public QWidget, public AccessibleParts {
  Q_OBJECT

 public:
  GraphCanvas(Selection& selection, Worker& worker, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  /// With positions that are known already, parallel to the graph's nodes.
  void setView(KnowledgeViewPtr view, std::vector<graph::Point> positions);

  using NodeIndex = std::unordered_map<std::int64_t, std::uint32_t>;  ///< By entity.
  /// A graph with all that painting it needs.
  struct Arranged {
    std::shared_ptr<const graph::Graph> graph;
    std::vector<graph::Point> positions;
    std::shared_ptr<const graph::Drawing> drawing;
    EntityLooksPtr looks;
    std::shared_ptr<const NodeIndex> nodes;
  };
  /// May take a while: for the worker. Positions are parallel to the graph's nodes.
  [[nodiscard]] static Arranged arrangedAs(std::shared_ptr<const graph::Graph> graph,
                                           std::vector<graph::Point> positions,
                                           EntityLooksPtr looks = nullptr);
  /// Those of its nodes, parallel to them.
  [[nodiscard]] static graph::NodeLooks looksIn(const graph::Graph& graph,
                                                const EntityLooks& looks);
  /// Another part of what is shown: the camera stays. What is `scoped` is laid out by whoever
  /// brought it, when layoutChosen() says how.
  void replace(Arranged arranged, bool scoped = false);
  /// The same after an edit, of which a part will be brought.
  void adoptView(KnowledgeViewPtr view) { view_ = std::move(view); }

  /// Nodes look so from soon on, whatever is shown; null: as usual. Where sizes would overlap and
  /// the layout is one by forces, nodes that are not pinned are pushed apart.
  void setLooks(EntityLooksPtr looks);
  [[nodiscard]] const EntityLooksPtr& looks() const { return looks_; }

  /// The same after an edit: nodes and camera stay where they are. Laid out anew only where a node
  /// is new since the view was set.
  void renewView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);
  /// Another layout, filter or edit is shown at once, without a transition.
  void setReducedMotion(bool reduced);
  [[nodiscard]] bool reducesMotion() const { return reduced_motion_; }

  /// Arranges the graph anew: a radial layout has the selected entity in the middle, else the one
  /// with the most relations.
  void setLayout(graph::LayoutChoice choice);
  /// For what is laid out next; nothing moves.
  void setLayoutChoice(graph::LayoutChoice choice) { layout_choice_ = choice; }
  [[nodiscard]] graph::LayoutChoice layoutChoice() const { return layout_choice_; }
  /// How a graph is to be laid out in this window, but for what only the graph tells.
  [[nodiscard]] graph::LayoutOptions layoutOptions() const;
  /// Who is in the middle of a radial layout, if anybody is selected.
  [[nodiscard]] const std::optional<model::EntityId>& layoutRoot() const {
    return selection_.entity();
  }
  void fit();
  /// Who is marked as pinned.
  void setPinned(std::set<model::EntityId> entities);
  /// Pixels at the bottom that a fitted view leaves to what stands there.
  void setReserved(int bottom);
  /// The same at the top, from the next fitting on.
  void setReservedTop(int top) {
    if (std::exchange(reserved_top_, top) != top) Q_EMIT reservedTopChanged();
  }
  [[nodiscard]] int reservedTop() const { return reserved_top_; }
  void zoomBy(double factor);

  /// Of the last full frame.
  [[nodiscard]] const graph::Scene& scene() const { return stage_.scene(); }
  [[nodiscard]] const graph::Stage& stage() const { return stage_; }
  [[nodiscard]] const graph::Camera& camera() const { return camera_; }
  void lookAt(graph::Point center);
  void lookFrom(const graph::Camera& camera);
  /// What lies at a point of the widget.
  [[nodiscard]] graph::Hit hitAt(QPointF at) const;
  /// The node of an entity, or of its group; none where it is not shown.
  [[nodiscard]] std::optional<std::uint32_t> nodeOf(model::EntityId entity) const;
  /// Who has a node in this part of the widget.
  [[nodiscard]] std::set<model::EntityId> entitiesIn(const QRectF& part) const;
  /// What a click there selects.
  void select(const graph::Hit& hit);
  [[nodiscard]] bool isArranged() const { return arranged_; }
  /// Whether the camera follows the window, because nobody has moved it.
  [[nodiscard]] bool isFitted() const { return fitted_; }
  /// Whether what is painted is the newest, with every edge, and nothing moves.
  [[nodiscard]] bool isSettled() const;
  /// Where a point of the world is in the widget.
  [[nodiscard]] QPointF toWidget(graph::Point world) const;
  /// What is shown; none before the first layout.
  [[nodiscard]] const std::shared_ptr<const graph::Graph>& graph() const { return graph_; }
  /// The window's own picture, with every edge.
  [[nodiscard]] QImage picture(double scale) const;
  /// What the keyboard is at.
  [[nodiscard]] const CanvasWalk& walk() const { return walk_; }

  static constexpr std::size_t kMostParts = 300;  ///< Of each kind, for assistive technologies.
  [[nodiscard]] QAccessible::Role wholeRole() const override { return QAccessible::Canvas; }
  [[nodiscard]] QString wholeDescription() const override;
  [[nodiscard]] std::vector<Id> accessibleParts() const override;
  [[nodiscard]] AccessiblePart accessiblePart(Id part) const override;
  [[nodiscard]] std::optional<Id> accessiblePartAt(QPoint at) const override;
  [[nodiscard]] std::optional<Id> currentPart() const override;
  void pressPart(Id part) override;
  [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

 Q_SIGNALS:
  void detailsWanted();  ///< Of what is selected.
  void arranged();       ///< The layout of the newest view is there.
  void replaced();       ///< Another part of it is shown.
  void layoutChosen();
  void activated();  ///< By a double click: the node that is selected.
  void dropped(const std::set<isnad::model::EntityId>& entities);  ///< After they were dragged.
  void reservedTopChanged();
  void viewChanged();  ///< The camera or the size of the window is another.

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void arrange();
  void present(Arranged arranged);
  void put(Arranged arranged);
  void beginTransition(const Arranged& to);
  void paintTransition(QPainter& painter);
  void paintReason(QPainter& painter) const;
  [[nodiscard]] QRect freePart() const;
  [[nodiscard]] CanvasFrame frame() const;
  void redraw();
  [[nodiscard]] bool makesRoom() const;
  void index();
  void readSelection();
  void reveal();
  void chooseEdge(std::uint32_t edge);
  void chooseClaims();
  void choose(model::EntityId entity);
  void chooseAmong(const std::set<model::EntityId>& entities);
  [[nodiscard]] std::vector<model::ClaimId> claimsUnder(std::uint32_t index) const;
  void setCamera(const graph::Camera& camera);
  void zoomAt(QPointF at, double factor);
  [[nodiscard]] graph::Hit stepFor(const QKeyEvent& event) const;
  void stepBack();
  void paintFocus(QPainter& painter) const;
  [[nodiscard]] const std::vector<graph::Hit>& items() const;
  [[nodiscard]] Id idOf(const graph::Hit& item) const;
  [[nodiscard]] graph::Hit itemOf(Id part) const;
  [[nodiscard]] AccessiblePart nodePart(std::uint32_t node) const;
  [[nodiscard]] QString sentenceOf(const std::vector<model::ClaimId>& claims) const;
  void drag(QPointF step);
  [[nodiscard]] bool isShown() const;
  [[nodiscard]] graph::Point toWorld(QPointF at) const;
  [[nodiscard]] std::vector<std::uint32_t> dragged() const;

  Selection& selection_;
  KnowledgeViewPtr view_;                      ///< The newest, whole; perhaps being laid out.
  std::shared_ptr<const graph::Graph> graph_;  ///< What is shown.
  std::shared_ptr<const NodeIndex> nodes_;     ///< Of that.
  graph::TextMeasure measure_;
  graph::Stage stage_;
  EntityLooksPtr looks_;
  KeptPlaces places_;  ///< Of entities, also hidden ones.
  graph::Camera camera_;
  double fit_zoom_ = 1;
  int reserved_ = 0;
  int reserved_top_ = 0;
  render::Palette palette_ = render::Palette::light();
  render::Emphasis emphasis_;
  std::uint64_t emphasis_revision_ = 0;
  CanvasLayers layers_;
  CanvasTransition transition_;
  bool reduced_motion_ = false;
  graph::Manner language_;
  graph::LayoutChoice layout_choice_;
  bool arranged_ = false;
  bool part_ = false;  ///< Some of the view is left out.
  bool scoped_ = false;
  std::set<model::EntityId> pinned_;
  bool fitted_ = true;  ///< Follows the window's size until the user moves the camera.
  CanvasWalk walk_;
  bool by_keyboard_ = false;                              ///< What the keyboard is at is shown.
  mutable std::optional<std::vector<graph::Hit>> items_;  ///< Of the last frame, once asked for.
  QTimer parts_told_;  ///< Tells assistive technologies of other parts once the view is still.

  QPointF pressed_at_;
  QPointF last_at_;
  graph::Hit pressed_;
  bool dragging_ = false;
  LatestJob layout_;
  LatestJob indexing_;  ///< After nodes were dragged or look otherwise.
};

}  // namespace isnad::gui
