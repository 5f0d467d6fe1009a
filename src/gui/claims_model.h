#pragma once

#include <optional>

#include <QAbstractItemModel>

#include "claim_rows.h"
#include "filtering.h"

namespace isnad::gui {

/// The claims that a filter leaves, a row each, under a row for each group where they are grouped.
/// They are sorted, grouped and searched on the filtering's thread: the rows of before stay until
/// those are there.
class ClaimsModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  using Column = ClaimText::Column;
  using enum ClaimText::Column;

  explicit ClaimsModel(Filtering& filtering, QObject* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  /// Shows those that hold all words of the text, in any column or in the words behind the claim,
  /// whatever their spelling.
  void search(const QString& text);
  void groupBy(Grouping grouping);
  void sort(int column, Qt::SortOrder direction) override;

  [[nodiscard]] const ClaimRows& rows() const { return rows_; }
  [[nodiscard]] const ClaimText& text() const { return text_; }
  /// Of ClaimText; nothing for the row of a group.
  [[nodiscard]] std::optional<std::size_t> claimAt(const QModelIndex& index) const;
  /// Invalid where the claim is not shown.
  [[nodiscard]] QModelIndex indexOf(model::ClaimId claim) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 Q_SIGNALS:
  /// The rows are others, after modelReset().
  void arranged();

 private:
  void arrange();
  [[nodiscard]] QVariant groupData(const ClaimRows::Group& group, int role) const;

  Filtering& filtering_;
  graph::Manner language_;
  ClaimOrder order_;
  ClaimText text_;
  ClaimRows rows_;
  std::shared_ptr<ClaimWords> words_;  // of text_ to come; touched by the worker only
  ClaimText worded_;                   // what they are of
  LatestJob job_;
};

}  // namespace isnad::gui
