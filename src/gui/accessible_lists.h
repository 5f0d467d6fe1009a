#pragma once

class QAbstractItemView;

namespace isnad::gui {

/// From now on what an assistive technology selects in a list, a table or a box to choose from is
/// taken as if it was clicked: Qt by itself marks it and does no more. May be called again.
void makeListsAccessible();

/// A click on one of its lines does something; selecting it does the same (`clicked` is emitted).
void actOnSelection(QAbstractItemView& view);

}  // namespace isnad::gui
