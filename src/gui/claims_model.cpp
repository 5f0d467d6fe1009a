#include "claims_model.h"

#include <QFont>

#include "isnad/render/label.h"
#include "isnad/text/fold.h"
#include "line_text.h"
#include "qt_text.h"

namespace isnad::gui {

ClaimsModel::ClaimsModel(Filtering& filtering, QObject* parent)
    : QAbstractItemModel(parent), filtering_(filtering), job_(filtering.worker()) {
  connect(&filtering, &Filtering::sifted, this, &ClaimsModel::arrange);
}

void ClaimsModel::setLanguage(const graph::Manner& language) {
  language_ = language;
  words_.reset();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
  arrange();
}

void ClaimsModel::search(const QString& text) {
  order_.words.clear();
  for (const auto& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    order_.words.push_back(text::foldKey(fromQt(word)));
  arrange();
}

void ClaimsModel::groupBy(Grouping grouping) {
  order_.grouping = grouping;
  arrange();
}

void ClaimsModel::sort(int column, Qt::SortOrder direction) {
  order_.column = column;
  order_.direction = direction;
  arrange();
}

void ClaimsModel::arrange() {
  const auto& filtered = filtering_.filtered();
  if (!filtered) return;
  if (!words_ || worded_.view() != filtered->view) {
    words_ = std::make_shared<ClaimWords>();
    worded_ = {filtered->view, language_};
  }
  job_.start(
      [filtered, text = worded_, order = order_, words = words_](const std::stop_token& stop) {
        return std::pair(text, arrangeClaims(text, filtered->sifted, order, *words, stop));
      },
      [this](std::pair<ClaimText, ClaimRows> arranged_rows) {
        beginResetModel();
        text_ = std::move(arranged_rows.first);
        rows_ = std::move(arranged_rows.second);
        endResetModel();
        Q_EMIT arranged();
      });
}

std::optional<std::size_t> ClaimsModel::claimAt(const QModelIndex& index) const {
  if (!index.isValid()) return std::nullopt;
  const auto row = static_cast<std::size_t>(index.row());
  if (!rows_.grouped) return rows_.groups.front().claims[row];
  if (index.internalId() == 0) return std::nullopt;
  return rows_.groups[index.internalId() - 1].claims[row];
}

QModelIndex ClaimsModel::indexOf(model::ClaimId claim) const {
  if (!text_.view()) return {};
  const auto found = text_.view()->claim_index.find(claim.value);
  if (found == text_.view()->claim_index.end()) return {};
  const auto place = rows_.places[found->second];
  if (place.group < 0) return {};
  return index(place.row, 0, rows_.grouped ? index(place.group, 0) : QModelIndex());
}

/// The internal id is 0 for the first level, else the number of the group, from 1.
QModelIndex ClaimsModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column,
                     parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex ClaimsModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == 0) return {};
  return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
  if (rows_.groups.empty() || parent.column() > 0) return 0;
  if (!parent.isValid())
    return static_cast<int>(rows_.grouped ? rows_.groups.size() : rows_.groups[0].claims.size());
  if (!rows_.grouped || parent.internalId() != 0) return 0;
  return static_cast<int>(rows_.groups[static_cast<std::size_t>(parent.row())].claims.size());
}

int ClaimsModel::columnCount(const QModelIndex& /*parent*/) const { return kColumns; }

QVariant ClaimsModel::groupData(const ClaimRows::Group& group, int role) const {
  if (role == Qt::FontRole) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role != Qt::DisplayRole) return {};
  const auto title = group.title.isEmpty() ? tr("Not named") : group.title;
  return lineText(QStringLiteral("%1 · %2").arg(
                      title, tr("%n claim(s)", nullptr, static_cast<int>(group.claims.size()))),
                  language_);
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto claim = claimAt(index);
  if (!claim) {
    if (index.column() != 0) return {};
    return groupData(rows_.groups[static_cast<std::size_t>(index.row())], role);
  }
  switch (role) {
    case Qt::DisplayRole:
      return render::isolated(text_.of(*claim, index.column()));
    case Qt::ToolTipRole:
      return text_.citation(*claim);
    default:
      return {};
  }
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Subject:
      return tr("Subject");
    case Predicate:
      return tr("Relation");
    case Object:
      return tr("Object");
    case Amount:
      return tr("Amount");
    case Date:
      return tr("Date");
    case Status:
      return tr("Status");
    case Source:
      return tr("Source");
    default:
      return {};
  }
}

}  // namespace isnad::gui
