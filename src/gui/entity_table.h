#pragma once

#include <QDockWidget>

#include "entities_model.h"
#include "selection.h"

class QLabel;
class QTableView;

namespace isnad::gui {

/// The entities that the filter leaves, with what is measured of them among what is shown. Measured
/// on a thread of its own, while the table is visible.
class EntityTable : public QDockWidget {
  Q_OBJECT

 public:
  EntityTable(Selection& selection, Filtering& filtering, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  /// Shows it and takes the focus, or hides it.
  void toggle();

  [[nodiscard]] QTableView& table() { return *table_; }
  [[nodiscard]] EntitiesModel& model() { return entities_; }
  /// Copies the chosen rows as a table, to be pasted in a spreadsheet.
  void copy() const;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void measure();
  void tell();
  void chooseRow();
  void readSelection();

  Selection& selection_;
  Filtering& filtering_;
  EntitiesModel entities_;
  FilteredPtr measured_;  // what the rows are of, or will be
  bool measuring_ = false;
  QTableView* table_;
  QLabel* state_;
  Worker worker_;
  LatestJob job_;
  bool reading_ = false;  // what is chosen here comes from the selection, not from a person
};

}  // namespace isnad::gui
