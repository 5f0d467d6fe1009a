#pragma once

#include <QDockWidget>

#include "filtering.h"
#include "latest_job.h"
#include "time_histogram.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace isnad::gui {

/// The claims over time, and the days that are chosen of it: a part of the filter. Shows itself
/// where there are two days to tell apart, until a person hides it. A few claims far from all
/// others do not stretch it: it tells how many they are, and shows them when asked.
class TimelinePanel : public QDockWidget {
  Q_OBJECT

 public:
  TimelinePanel(Filtering& filtering, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);
  /// Shows it and takes the focus, or hides it.
  void toggle();

  [[nodiscard]] TimeHistogram& histogram() { return *histogram_; }
  [[nodiscard]] QComboBox& clock() { return *clock_; }
  [[nodiscard]] QPushButton& clearButton() { return *clear_; }
  [[nodiscard]] QPushButton& beyondButton() { return *beyond_; }
  [[nodiscard]] QString text() const;

 private:
  void retitle();
  /// All days that there are, and the bars of those in view.
  struct Counted {
    std::optional<graph::Days> extent;
    graph::Histogram histogram;
  };
  void readFiltered(const FilteredPtr& filtered);
  void count();
  void showBars(Counted counted, graph::Stacking stacking);
  void brush(std::optional<graph::Days> days);
  [[nodiscard]] graph::Clock chosenClock() const;

  Filtering& filtering_;
  graph::Manner language_;
  FilteredPtr filtered_;
  LatestJob job_;
  std::optional<graph::Days> extent_;  // what can be zoomed out to
  std::optional<graph::Days> zoomed_;  // nothing: all days but those far from the rest
  QComboBox* clock_;
  QComboBox* stacking_;
  QLabel* chosen_;
  QPushButton* beyond_;
  QPushButton* clear_;
  QStackedWidget* pages_;
  QLabel* empty_;
  TimeHistogram* histogram_;
  bool decided_ = false;  // a person has shown or hidden it
};

}  // namespace isnad::gui
