#pragma once

#include <algorithm>

#include <QWidget>

namespace isnad::gui {

/// What a dock at the lower side of the window holds: it asks for `height` pixels where it is
/// first shown, of a low window for less, and leaves the rest to the graph.
class DockPage : public QWidget {
  Q_OBJECT

 public:
  DockPage(int height, QWidget* parent) : QWidget(parent), height_(height) {}
  [[nodiscard]] QSize sizeHint() const override {
    constexpr int kPart = 4;  // of the window
    return {QWidget::sizeHint().width(), std::min(height_, window()->height() / kPart)};
  }

 private:
  int height_;
};

}  // namespace isnad::gui
