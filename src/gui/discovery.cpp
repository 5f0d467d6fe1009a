#include "discovery.h"

#include "difference_marks.h"
#include "graph_menu.h"
#include "lasso.h"
#include "more_badge.h"
#include "scope_bar.h"

namespace isnad::gui {

Discovery::Discovery(Backend& backend, Selection& selection, Filtering& filtering, Panels& panels,
                     Editing& editing, Copying& copying, Appearance& appearance, Commands& commands,
                     QMainWindow& window)
    : QObject(&window),
      exploring_(*new Exploring(backend, selection, panels, appearance, commands, window)),
      browsing_(*new Browsing(backend, selection, filtering, panels, appearance, commands, window)),
      saved_views_(*new SavedViews(backend, panels, browsing_, appearance, &window)) {
  auto& canvas = panels.canvas();
  new ScopeBar(canvas, panels.filter(), exploring_, browsing_, appearance);
  new MoreBadge(canvas, panels.filter(), selection, exploring_);
  new Lasso(canvas, selection);
  new GraphMenu(canvas, selection, exploring_, browsing_, editing, copying);
  new DifferenceMarks(canvas, panels.filter(), saved_views_, appearance);
  new ViewsPanel(saved_views_, selection, appearance, commands, window);
  connect(&exploring_, &Exploring::told, this, &Discovery::told);
  connect(&saved_views_, &SavedViews::told, this, &Discovery::told);
}

}  // namespace isnad::gui
