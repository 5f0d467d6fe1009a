#pragma once

#include <QDockWidget>
#include <QSortFilterProxyModel>

#include "claims_model.h"
#include "isnad/graph/manner.h"
#include "selection.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace isnad::gui {

/// Shows the rows that hold all words of a text, in any column or in the words behind the claim,
/// whatever their spelling.
class ClaimsFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit ClaimsFilter(const ClaimsModel& claims, QObject* parent = nullptr);
  void setText(const QString& text);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  const ClaimsModel& claims_;
  std::vector<std::string> wanted_;
};

/// All claims in a table: sorted by a click on a column, filtered by words, copied with their
/// evidence. The rows that are chosen are the claims that are selected.
class ClaimsTable : public QDockWidget {
  Q_OBJECT

 public:
  explicit ClaimsTable(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);
  /// Shows it and takes the focus, or hides it.
  void toggle();

  [[nodiscard]] QTableView& table() { return *table_; }
  [[nodiscard]] QLineEdit& filter() { return *filter_; }
  /// Copies the chosen rows as text, each with what says it and where.
  void copy() const;

 private:
  void chooseRows();
  void readSelection();
  void count();

  Selection& selection_;
  ClaimsModel claims_;
  ClaimsFilter rows_;
  QTableView* table_;
  QLineEdit* filter_;
  QLabel* count_;
  bool reading_ = false;  // what is chosen here comes from the selection, not from a person
};

}  // namespace isnad::gui
