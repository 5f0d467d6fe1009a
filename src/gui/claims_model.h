#pragma once

#include <QAbstractTableModel>

#include "isnad/graph/manner.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// The claims of a view, a row each, in their order.
class ClaimsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Subject, Predicate, Object, Amount, Date, Status, Source, kColumns };
  /// What a column is sorted by: a number or a text.
  static constexpr int kSortRole = Qt::UserRole;

  using QAbstractTableModel::QAbstractTableModel;

  void setView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);

  [[nodiscard]] model::ClaimId claimAt(int row) const;
  /// -1 where the view has no such claim.
  [[nodiscard]] int rowOf(model::ClaimId claim) const;
  /// All that a row shows, folded, and the words it was read from: for a filter.
  [[nodiscard]] const std::string& wordsOf(int row) const;
  /// See citation.h.
  [[nodiscard]] QString citation(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] const model::Claim& at(int row) const;
  [[nodiscard]] QString textOf(const model::Claim& claim, int column) const;
  [[nodiscard]] QVariant sortKeyOf(const model::Claim& claim, int column) const;

  KnowledgeViewPtr view_;
  graph::Manner language_;
  mutable std::vector<std::string> words_;  // made when first asked for; empty: not yet
};

}  // namespace isnad::gui
