#pragma once

#include <QWidget>

#include "filtering.h"
#include "isnad/graph/manner.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QLabel;

namespace isnad::gui {

/// A figure as people write it: `2 مليار`, `500m`, `1,200`; nothing where there is none.
[[nodiscard]] std::optional<double> figureFrom(const QString& text);

/// The parts of the filter that are not a list of values: words, a time, an amount, a core, and a
/// quick choice of statuses.
class FilterFields : public QWidget {
  Q_OBJECT

 public:
  explicit FilterFields(Filtering& filtering, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);

  [[nodiscard]] QLineEdit& words() { return *words_; }
  [[nodiscard]] QComboBox& time() { return *time_; }
  [[nodiscard]] QCheckBox& undated() { return *undated_; }
  [[nodiscard]] QPushButton& doubtful() { return *doubtful_; }
  [[nodiscard]] QComboBox& currency() { return *currency_; }
  [[nodiscard]] QLineEdit& least() { return *least_; }
  [[nodiscard]] QLineEdit& most() { return *most_; }
  [[nodiscard]] QSpinBox& core() { return *core_; }
  [[nodiscard]] QComboBox& measure() { return *measure_; }
  [[nodiscard]] QLineEdit& measuredLeast() { return *measured_least_; }
  [[nodiscard]] QLineEdit& measuredMost() { return *measured_most_; }

 private:
  void layOut();
  void connectFields();
  void readFilter();
  void offerTimes();
  void offerUndated();
  void offerCurrencies();
  void chooseTime(int index);
  void chooseAmount();
  void offerMeasures();
  void chooseMeasure();
  void showOnlyDoubtful(bool only);
  /// Changes the filter by what a person did; nothing while the fields follow it.
  template <class Change>
  void change(Change change);

  Filtering& filtering_;
  graph::Manner language_;
  std::shared_ptr<const FilterOffers> offered_;  // its times and currencies stand in the lists
  QLineEdit* words_;
  QPushButton* doubtful_;
  QComboBox* time_;
  QCheckBox* undated_;
  QComboBox* currency_;
  QLineEdit* least_;
  QLineEdit* most_;
  QSpinBox* core_;
  QLabel* core_label_;
  QComboBox* measure_;
  QLineEdit* measured_least_;
  QLineEdit* measured_most_;
  bool reading_ = false;
};

}  // namespace isnad::gui
