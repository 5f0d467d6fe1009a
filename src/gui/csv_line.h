#pragma once

#include <QStringList>

namespace isnad::gui {

/// A line of RFC 4180, without its end. What a spreadsheet would run as a formula gets an
/// apostrophe before it.
[[nodiscard]] inline QString csvLine(QStringList cells) {
  for (auto& cell : cells) {
    bool number = false;
    cell.toDouble(&number);
    if (!cell.isEmpty() && !number && QStringLiteral("=+-@\t\r").contains(cell.front()))
      cell.prepend(QLatin1Char('\''));
    const bool plain = !cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) &&
                       !cell.contains(QLatin1Char('\n')) && !cell.contains(QLatin1Char('\r'));
    if (plain) continue;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    cell = QLatin1Char('"') + cell + QLatin1Char('"');
  }
  return cells.join(QLatin1Char(','));
}

}  // namespace isnad::gui
