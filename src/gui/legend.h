#pragma once

#include <vector>

#include <QWidget>

#include "isnad/graph/graph.h"
#include "isnad/render/palette.h"

namespace isnad::gui {

class GraphCanvas;

/// What shapes, colours and lines of the graph mean, in a corner of the canvas: only those that
/// occur. Folded to its title until it is clicked.
class Legend : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kFolded = 42;  ///< Pixels of the canvas's bottom that the folded one takes.

  explicit Legend(GraphCanvas& canvas);

  void setLanguage(graph::Language language);
  void setPalette(const render::Palette& palette);
  void setOpen(bool open);
  [[nodiscard]] bool isOpen() const { return open_; }
  /// What it explains, in its order.
  [[nodiscard]] QStringList texts() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Kind : std::uint8_t { Type, Family, Status };
  struct Row {
    Kind kind = Kind::Type;
    std::uint8_t value = 0;  ///< The enumerator.
  };
  void readStage();
  void measure();
  void place();
  [[nodiscard]] QString textOf(const Row& row) const;
  void paintSwatch(QPainter& painter, const QRectF& box, const Row& row) const;

  GraphCanvas& canvas_;
  render::Palette palette_ = render::Palette::light();
  graph::Language language_ = graph::Language::Arabic;
  std::vector<Row> rows_;
  bool open_ = false;
};

}  // namespace isnad::gui
