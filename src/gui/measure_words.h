#pragma once

#include <optional>

#include <QString>

#include "isnad/graph/manner.h"
#include "isnad/graph/measures.h"

class QComboBox;

namespace isnad::gui {

/// What it is called in menus and keys: `PageRank`, `Communities`.
[[nodiscard]] QString measureName(graph::Measure measure);
/// A value of it as tables write it.
[[nodiscard]] QString measureFigure(graph::Measure measure, double value,
                                    const graph::Manner& language);

/// Fills a list with `none` and the measures; those that number groups only where `groups`.
void offerMeasures(QComboBox& box, const QString& none, bool groups);
/// Of a list so filled; nothing for `none`.
[[nodiscard]] std::optional<graph::Measure> chosenMeasure(const QComboBox& box);
void chooseMeasure(QComboBox& box, const std::optional<graph::Measure>& measure);

}  // namespace isnad::gui
