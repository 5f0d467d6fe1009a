#pragma once

#include <QToolButton>

#include "exploring.h"

namespace isnad::gui {

/// At the node that is selected, how many of its neighbours are not shown: `+37`. A click brings
/// the next ones in. For the mouse; a key does the same.
class MoreBadge : public QToolButton {
  Q_OBJECT

 public:
  MoreBadge(GraphCanvas& canvas, GraphFilter& filter, Selection& selection, Exploring& exploring);

 private:
  void refresh();
  void place();

  GraphCanvas& canvas_;
  GraphFilter& filter_;
  Selection& selection_;
  Exploring& exploring_;
};

}  // namespace isnad::gui
