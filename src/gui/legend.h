#pragma once

#include <vector>

#include <QWidget>

#include "isnad/graph/manner.h"
#include "isnad/render/palette.h"

namespace isnad::gui {

class GraphCanvas;

/// What shapes, colours and lines of the graph mean, in a corner of the canvas: only those that
/// occur. Folded to its title until it is clicked, or Space is pressed. It is the filter, too: a
/// row that is clicked, or walked to with Up and Down and toggled with Space, is hidden in the
/// graph.
class Legend : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kFolded = 42;  ///< Pixels of the canvas's bottom that the folded one takes.

  explicit Legend(GraphCanvas& canvas);

  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);
  void setOpen(bool open);
  [[nodiscard]] bool isOpen() const { return open_; }
  /// What it explains, in its order.
  [[nodiscard]] QStringList texts() const;
  /// Hides what the row explains, or shows it again. Nothing where there is no such row.
  void toggle(int row);
  [[nodiscard]] graph::ViewFilter filter() const;

 Q_SIGNALS:
  void filterChanged(const isnad::graph::ViewFilter& filter);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Kind : std::uint8_t { Type, Family, Status };
  struct Row {
    Kind kind = Kind::Type;
    std::uint8_t value = 0;  ///< The enumerator.
    bool operator==(const Row&) const = default;
  };
  void readStage();
  void measure();
  void place();
  [[nodiscard]] QString textOf(const Row& row) const;
  [[nodiscard]] QString title() const;
  void paintBox(QPainter& painter, const QRectF& box, bool checked) const;
  void paintRow(QPainter& painter, int row, double top) const;
  void paintSwatch(QPainter& painter, const QRectF& box, const Row& row) const;

  GraphCanvas& canvas_;
  render::Palette palette_ = render::Palette::light();
  graph::Manner language_;
  std::vector<Row> rows_;
  std::vector<Row> hidden_;
  int current_ = -1;  ///< The row that keys act on; -1: the title.
  bool open_ = false;
};

}  // namespace isnad::gui
