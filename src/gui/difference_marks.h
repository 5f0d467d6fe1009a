#pragma once

#include <QWidget>

#include "appearance.h"
#include "saved_views.h"

namespace isnad::gui {

/// A comparison on the canvas, which shows both views at once: a plus at whatever only the view of
/// before has, a minus at whatever only the saved one has, and what that means. Gone once
/// something else is shown. The signs tell the sides apart without their colours.
class DifferenceMarks : public QWidget {
  Q_OBJECT

 public:
  DifferenceMarks(GraphCanvas& canvas, GraphFilter& filter, SavedViews& views,
                  Appearance& appearance);

  /// What the signs mean, a line for each.
  [[nodiscard]] QStringList legend() const;
  /// Signs in the window: at nodes, then at relations, of this side alone.
  [[nodiscard]] std::size_t marked(bool here) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Mark {
    QPointF at;  ///< In the widget.
    bool here = false;
  };
  void show(const Comparison& comparison);
  void leave();
  [[nodiscard]] std::vector<Mark> marks() const;
  void paintSign(QPainter& painter, QPointF at, bool here) const;
  void paintLegend(QPainter& painter) const;

  GraphCanvas& canvas_;
  GraphFilter& filter_;
  Appearance& appearance_;
  std::optional<Comparison> comparison_;
  std::map<model::EntityId, bool> entities_;  ///< Whether only the view of before shows them.
  std::map<model::ClaimId, bool> relations_;
};

}  // namespace isnad::gui
