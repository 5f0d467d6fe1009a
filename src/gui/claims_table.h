#pragma once

#include <QDockWidget>

#include "claims_model.h"
#include "selection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace isnad::gui {

/// The claims that the filter leaves, in a table: sorted by a click on a column, searched by words,
/// grouped, copied with their evidence. The rows that are chosen are the claims that are selected.
class ClaimsTable : public QDockWidget {
  Q_OBJECT

 public:
  ClaimsTable(Selection& selection, Filtering& filtering, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  /// Shows it and takes the focus, or hides it.
  void toggle();

  [[nodiscard]] QTreeView& table() { return *table_; }
  [[nodiscard]] ClaimsModel& model() { return claims_; }
  [[nodiscard]] QLineEdit& filter() { return *filter_; }
  [[nodiscard]] QComboBox& grouping() { return *grouping_; }
  /// Copies the chosen rows as text, each with what says it and where.
  void copy() const;
  /// The same as lines of CSV under a line of names.
  void copyCsv() const;

 private:
  void layOut();
  void chooseRows();
  void readSelection();
  void showRows();
  void openGroups();
  void count();
  /// In the order shown.
  [[nodiscard]] std::vector<std::size_t> chosenClaims() const;

  Selection& selection_;
  Filtering& filtering_;
  ClaimsModel claims_;
  QTreeView* table_;
  QLineEdit* filter_;
  QComboBox* grouping_;
  QLabel* count_;
  QToolButton* copy_;
  QAction* copy_text_;
  QAction* copy_csv_;
  bool reading_ = false;  // what is chosen here comes from the selection, not from a person
};

}  // namespace isnad::gui
