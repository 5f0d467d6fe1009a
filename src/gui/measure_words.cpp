#include "measure_words.h"

#include <algorithm>

#include <QComboBox>
#include <QCoreApplication>

#include "isnad/graph/wording.h"
#include "isnad/render/encoding.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(isnad::gui::MeasureWords)
};

}  // namespace

QString measureName(graph::Measure measure) {
  switch (measure) {
    case graph::Measure::Degree:
      return Words::tr("Neighbours");
    case graph::Measure::Ties:
      return Words::tr("Ties");
    case graph::Measure::PageRank:
      return Words::tr("PageRank");
    case graph::Measure::Betweenness:
      return Words::tr("Betweenness");
    case graph::Measure::Core:
      return Words::tr("Core");
    case graph::Measure::Community:
      return Words::tr("Communities");
    case graph::Measure::Component:
      break;
  }
  return Words::tr("Components");
}

QString measureFigure(graph::Measure measure, double value, const graph::Manner& language) {
  return toQt(graph::inDigits(render::figureOf(measure, value), language));
}

void offerMeasures(QComboBox& box, const QString& none, bool groups) {
  box.clear();
  box.addItem(none);
  for (const auto measure : graph::kMeasures) {
    if (groups || !isGrouping(measure))
      box.addItem(measureName(measure), toQt(std::string(graph::keyOf(measure))));
  }
}

std::optional<graph::Measure> chosenMeasure(const QComboBox& box) {
  const auto key = box.currentData();
  return key.isValid() ? graph::measureFrom(fromQt(key.toString())) : std::nullopt;
}

void chooseMeasure(QComboBox& box, const std::optional<graph::Measure>& measure) {
  const int index = measure ? box.findData(toQt(std::string(graph::keyOf(*measure)))) : 0;
  box.setCurrentIndex(std::max(index, 0));
}

}  // namespace isnad::gui
