#pragma once

#include <QFrame>

#include "browsing.h"
#include "exploring.h"

class QLabel;
class QToolButton;

namespace isnad::gui {

/// How much of the knowledge base is shown, at the top of the canvas, with the way back, to the
/// rest, and to everything; hidden while everything is shown.
class ScopeBar : public QFrame {
  Q_OBJECT

 public:
  ScopeBar(GraphCanvas& canvas, GraphFilter& filter, Exploring& exploring, Browsing& browsing,
           Appearance& appearance);

  /// `14 of 120 entities`.
  [[nodiscard]] QString text() const;
  /// Brings in the next neighbours of what is selected: `12 more (37)`.
  [[nodiscard]] QToolButton& more() { return *more_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void count();
  void refresh();
  void place();

  GraphCanvas& canvas_;
  GraphFilter& filter_;
  Exploring& exploring_;
  QToolButton* back_;
  QToolButton* forward_;
  QLabel* text_;
  QToolButton* more_;
  QToolButton* everything_;
  std::size_t shown_ = 0;  ///< Entities on the canvas.
};

}  // namespace isnad::gui
