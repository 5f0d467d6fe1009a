#include "entities_model.h"

#include <algorithm>
#include <numeric>

#include "isnad/render/label.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

double keyOf(const EntityMeasures& entity, model::EntityType type, int column) {
  switch (column) {
    case EntitiesModel::Type:
      return static_cast<double>(type);
    case EntitiesModel::Claims:
      return entity.claims;
    case EntitiesModel::Degree:
      return entity.degree;
    case EntitiesModel::Weighted:
      return entity.weighted;
    case EntitiesModel::PageRank:
      return entity.page_rank;
    case EntitiesModel::Betweenness:
      return entity.betweenness;
    case EntitiesModel::Core:
      return entity.core;
    case EntitiesModel::Community:
      return entity.community;
    case EntitiesModel::Component:
      return entity.component;
    default:
      return entity.name_rank;
  }
}

}  // namespace

void EntitiesModel::setEntities(MeasuredEntitiesPtr entities) {
  beginResetModel();
  entities_ = std::move(entities);
  reorder();
  endResetModel();
}

void EntitiesModel::setLanguage(const graph::Manner& language) {
  language_ = language;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void EntitiesModel::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  column_ = column;
  direction_ = order;
  reorder();
  endResetModel();
}

void EntitiesModel::reorder() {
  order_.resize(entities_ ? entities_->entities.size() : 0);
  std::iota(order_.begin(), order_.end(), 0U);
  if (column_ < 0) return;
  std::vector<double> keys;
  for (const auto row : order_) {
    const auto& entity = entities_->entities[row];
    keys.push_back(keyOf(entity, entities_->view->knowledge.entities[entity.entity].type, column_));
  }
  const auto key = [&](std::uint32_t row) { return keys[row]; };
  if (direction_ == Qt::AscendingOrder)
    std::ranges::stable_sort(order_, {}, key);
  else
    std::ranges::stable_sort(order_, std::greater<>(), key);
}

const EntityMeasures& EntitiesModel::at(int row) const {
  return entities_->entities[order_[static_cast<std::size_t>(row)]];
}

const model::Entity& EntitiesModel::entityOf(int row) const {
  return entities_->view->knowledge.entities[at(row).entity];
}

model::EntityId EntitiesModel::entityAt(int row) const { return entityOf(row).id; }

int EntitiesModel::rowOf(model::EntityId entity) const {
  for (int row = 0; row < rowCount(); ++row) {
    if (entityAt(row) == entity) return row;
  }
  return -1;
}

int EntitiesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int EntitiesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QString EntitiesModel::textOf(int row, int column) const {
  const auto& entity = at(row);
  constexpr int kRankDigits = 4;
  const auto figure = [this](const QString& digits) {
    return toQt(graph::inDigits(fromQt(digits), language_));
  };
  switch (column) {
    case Name:
      return toQt(entityOf(row).name);
    case Type:
      return toQt(graph::typeText(entityOf(row).type, language_));
    case Claims:
      return figure(QString::number(entity.claims));
    case Degree:
      return figure(QString::number(entity.degree));
    case Weighted:
      return figure(QString::number(entity.weighted));
    case PageRank:
      return figure(QString::number(entity.page_rank, 'f', kRankDigits));
    case Betweenness:
      return figure(QString::number(entity.betweenness, 'f', 1));
    case Core:
      return figure(QString::number(entity.core));
    case Community:
      return figure(QString::number(entity.community + 1));
    case Component:
      return figure(QString::number(entity.component + 1));
    default:
      return {};
  }
}

QVariant EntitiesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((index.column() >= Claims ? Qt::AlignTrailing : Qt::AlignLeading) |
                    Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return render::isolated(textOf(index.row(), index.column()));
}

QVariant EntitiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const bool tip = role == Qt::ToolTipRole;
  switch (section) {
    case Name:
      return tr("Name");
    case Type:
      return tr("Type");
    case Claims:
      return tip ? tr("Claims that name it") : tr("Claims");
    case Degree:
      return tip ? tr("How many others it is tied to") : tr("Neighbours");
    case Weighted:
      return tip ? tr("Claims that tie it to others") : tr("Ties");
    case PageRank:
      return tip ? tr("How often one comes by who follows relations at random") : tr("PageRank");
    case Betweenness:
      return tip ? tr("How many shortest paths between others lead over it") : tr("Betweenness");
    case Core:
      return tip ? tr("The largest number of neighbours that all of a group around it have there")
                 : tr("Core");
    case Community:
      return tip ? tr("Entities of one number are tied more to each other than to the rest")
                 : tr("Community");
    case Component:
      return tip ? tr("Entities of one number hang together, over whatever ways") : tr("Component");
    default:
      return {};
  }
}

QString EntitiesModel::table(const std::vector<int>& rows) const {
  const auto line = [](const auto& cell) {
    QStringList cells;
    for (int column = 0; column < kColumns; ++column) cells << cell(column);
    return cells.join(QLatin1Char('\t'));
  };
  QStringList lines{line([this](int column) {
    return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  })};
  for (const int row : rows) lines << line([this, row](int column) { return textOf(row, column); });
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace isnad::gui
