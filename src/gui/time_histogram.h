#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "isnad/graph/histogram.h"
#include "isnad/graph/wording.h"
#include "isnad/render/palette.h"

namespace isnad::gui {

/// Bars over time, and a brush that chooses some of them. Time runs the way the window is read: in
/// Arabic from right to left.
///
/// A drag over bars chooses them, one inside the brush moves it, one at its edges widens it; the
/// wheel zooms, a double click or Escape clears. By keys: arrows move the brush by a bar, with
/// Shift they widen it on their side, plus and minus zoom.
class TimeHistogram : public QWidget {
  Q_OBJECT

 public:
  explicit TimeHistogram(QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);
  /// `extent` is all that there is to zoom out to.
  void setBars(graph::Histogram histogram, graph::Stacking stacking, const graph::Days& extent);
  void setBrush(std::optional<graph::Days> brush);

  [[nodiscard]] const std::optional<graph::Days>& brush() const { return brush_; }
  /// The days in view.
  [[nodiscard]] const graph::Days& visible() const { return visible_; }
  [[nodiscard]] const graph::Histogram& histogram() const { return histogram_; }
  /// In the widget, where a day begins.
  [[nodiscard]] double xOf(std::int32_t day) const;
  /// What is said of a bar: its days, then how many claims, by what they are.
  [[nodiscard]] QString textOf(std::size_t bin) const;
  /// Dates under the bars, in the order of time: as many as stand apart from one another.
  struct AxisLabel {
    QRectF area;
    QString text;
  };
  [[nodiscard]] std::vector<AxisLabel> axisLabels() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// By a person.
  void brushed(std::optional<isnad::graph::Days> days);
  /// Bars for other days are wanted.
  void zoomed(const isnad::graph::Days& days);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum class Grip { None, New, Move, First, Last };
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] bool isRightToLeft() const { return layoutDirection() == Qt::RightToLeft; }
  [[nodiscard]] std::int32_t dayAt(double x) const;
  [[nodiscard]] Grip gripAt(double x) const;
  void choose(std::optional<graph::Days> days);
  void chooseBins(std::size_t one, std::size_t other);
  void step(int bins, bool widen);
  void zoomBy(double factor, std::int32_t around);
  [[nodiscard]] QColor colourOf(std::size_t part) const;
  void paintBars(QPainter& painter) const;
  void paintAxis(QPainter& painter) const;
  void paintBrush(QPainter& painter) const;
  void paintBeyond(QPainter& painter) const;

  graph::Manner language_;
  render::Palette palette_ = render::Palette::light();
  graph::Histogram histogram_;
  graph::Stacking stacking_ = graph::Stacking::Family;
  graph::Days extent_;
  graph::Days visible_;
  std::optional<graph::Days> brush_;
  Grip grip_ = Grip::None;
  std::int32_t gripped_ = 0;         // the day that was pressed
  std::optional<graph::Days> held_;  // the brush then
};

}  // namespace isnad::gui
