#pragma once

#include <optional>
#include <vector>

#include "graph_filter.h"

namespace isnad::gui {

/// What somebody looks at, and from where.
struct Outlook {
  graph::Scope scope;
  graph::ViewFilter filter;
  Selected selected;
  graph::LayoutChoice layout = {};
  std::optional<graph::Camera> camera = {};  ///< None: all of it is in the window.
  Places places = {};  ///< Of an arrangement of its own; empty where everything is shown.

  /// Whatever the camera and the places.
  [[nodiscard]] bool showsSame(const Outlook& other) const {
    return scope == other.scope && filter == other.filter && selected == other.selected &&
           layout == other.layout;
  }
};

/// Where one has been, as in a browser: going on from an earlier place forgets what came after it.
class Trail {
 public:
  static constexpr std::size_t kMost = 200;  ///< Older places are forgotten.

  /// The place where one is now: a new one, or the same, seen from elsewhere. Words of the filter
  /// that follow on words, and days on days, are no new place.
  void visit(const Outlook& outlook);
  void clear();

  [[nodiscard]] bool canGoBack() const { return at_ > 0; }
  [[nodiscard]] bool canGoForward() const { return at_ + 1 < places_.size(); }
  /// By so many steps, back if it is negative. Nothing where the trail does not lead.
  [[nodiscard]] std::optional<Outlook> go(int steps);

 private:
  std::vector<Outlook> places_;
  std::size_t at_ = 0;
};

}  // namespace isnad::gui
