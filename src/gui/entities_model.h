#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "entity_measures.h"
#include "isnad/graph/wording.h"

namespace isnad::gui {

/// Entities with what is measured of them, a row each.
class EntitiesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    Name,
    Type,
    Claims,
    Degree,
    Weighted,
    PageRank,
    Betweenness,
    Core,
    Community,
    Component,
    kColumns
  };

  using QAbstractTableModel::QAbstractTableModel;

  void setEntities(MeasuredEntitiesPtr entities);
  void setLanguage(const graph::Manner& language);
  void sort(int column, Qt::SortOrder order) override;

  [[nodiscard]] model::EntityId entityAt(int row) const;
  /// -1 where it is not shown.
  [[nodiscard]] int rowOf(model::EntityId entity) const;
  /// The cells of the rows as they are shown, by tabs, under a line of names.
  [[nodiscard]] QString table(const std::vector<int>& rows) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] const EntityMeasures& at(int row) const;
  [[nodiscard]] const model::Entity& entityOf(int row) const;
  [[nodiscard]] QString textOf(int row, int column) const;
  void reorder();

  MeasuredEntitiesPtr entities_;
  std::vector<std::uint32_t> order_;  // rows to entities_
  graph::Manner language_;
  int column_ = PageRank;
  Qt::SortOrder direction_ = Qt::DescendingOrder;
};

}  // namespace isnad::gui
