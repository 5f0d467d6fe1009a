#pragma once

#include <QDockWidget>

#include "filtering.h"
#include "time_histogram.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace isnad::gui {

/// The claims over time, and the days that are chosen of it: a part of the filter. Shows itself
/// where there are two days to tell apart, until a person hides it.
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
  [[nodiscard]] QString text() const;

 private:
  void retitle();
  void readFiltered(const FilteredPtr& filtered);
  void count();
  void brush(std::optional<graph::Days> days);
  [[nodiscard]] graph::Clock chosenClock() const;

  Filtering& filtering_;
  graph::Manner language_;
  FilteredPtr filtered_;
  std::optional<graph::Days> zoomed_;  // nothing: all days
  QComboBox* clock_;
  QComboBox* stacking_;
  QLabel* chosen_;
  QPushButton* clear_;
  QStackedWidget* pages_;
  QLabel* empty_;
  TimeHistogram* histogram_;
  bool decided_ = false;  // a person has shown or hidden it
};

}  // namespace isnad::gui
