#include "time_words.h"

#include "qt_text.h"

namespace isnad::gui {

QString daysText(const graph::Days& days, const graph::Manner& language) {
  const auto first = graph::isoDay(days.first);
  const auto last = graph::isoDay(days.last);
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const auto year = first.substr(0, kYear);
  for (const auto& date : {year, year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4",
                           first.substr(0, kMonth), first}) {
    if (graph::daysIn(date) == days) return toQt(graph::dateText(date, language));
  }
  const auto written = [language](const std::string& day) {
    return QStringLiteral("\u2068%1\u2069").arg(toQt(graph::dateText(day, language)));
  };
  // Whole years and months are named without their days.
  for (const auto digits : {kYear, kMonth}) {
    const auto from = graph::daysIn(first.substr(0, digits));
    const auto to = graph::daysIn(last.substr(0, digits));
    if (from->first == days.first && to->last == days.last)
      return written(first.substr(0, digits)) + QStringLiteral(" – ") +
             written(last.substr(0, digits));
  }
  return written(first) + QStringLiteral(" – ") + written(last);
}

}  // namespace isnad::gui
