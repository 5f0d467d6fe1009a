#include "claims_model.h"

#include "citation.h"
#include "isnad/graph/wording.h"
#include "isnad/render/label.h"
#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

void ClaimsModel::setView(KnowledgeViewPtr view) {
  beginResetModel();
  view_ = std::move(view);
  words_.assign(view_ ? view_->knowledge.claims.size() : 0, {});
  endResetModel();
}

void ClaimsModel::setLanguage(const graph::Manner& language) {
  language_ = language;
  words_.assign(words_.size(), {});
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

const model::Claim& ClaimsModel::at(int row) const {
  return view_->knowledge.claims[static_cast<std::size_t>(row)];
}

model::ClaimId ClaimsModel::claimAt(int row) const { return at(row).id; }

int ClaimsModel::rowOf(model::ClaimId claim) const {
  if (!view_) return -1;
  const auto found = view_->claim_index.find(claim.value);
  return found == view_->claim_index.end() ? -1 : static_cast<int>(found->second);
}

const std::string& ClaimsModel::wordsOf(int row) const {
  auto& words = words_[static_cast<std::size_t>(row)];
  if (!words.empty()) return words;
  const auto& claim = at(row);
  QString all;
  for (int column = 0; column < kColumns; ++column)
    all += textOf(claim, column) + QLatin1Char('\n');
  words = fromQt(all);
  if (const auto* article = view_->article(claim.evidence.article))
    words += claim.evidence.quote.of(article->text);
  words = text::foldKey(words);
  return words;
}

QString ClaimsModel::citation(int row) const { return citationOf(*view_, at(row), language_); }

int ClaimsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !view_ ? 0 : static_cast<int>(view_->knowledge.claims.size());
}

int ClaimsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QString ClaimsModel::textOf(const model::Claim& claim, int column) const {
  switch (column) {
    case Subject:
      return toQt(view_->nameOf(claim.subject));
    case Predicate:
      return toQt(graph::predicateText(claim.predicate, language_));
    case Object:
      return toQt(claim.object ? view_->nameOf(*claim.object)
                               : (claim.role.empty() ? claim.metric : claim.role));
    case Amount:
      if (claim.amount) return toQt(graph::amountText(*claim.amount, language_));
      return claim.percent ? toQt(graph::percentText(*claim.percent, language_)) : QString();
    case Date:
      return toQt(graph::dateText(claim.date, language_));
    case Status:
      return toQt(graph::statusText(claim.status, language_));
    case Source: {
      const auto* article = view_->article(claim.evidence.article);
      if (article == nullptr) return {};
      return toQt(article->publisher.empty() ? article->title : article->publisher);
    }
    default:
      return {};
  }
}

QVariant ClaimsModel::sortKeyOf(const model::Claim& claim, int column) const {
  if (column == Date) return toQt(claim.date);  // whatever calendar it is shown in
  if (column != Amount) return textOf(claim, column);
  constexpr double kPercents = 1e-6;  // percentages stand before all sums, in their own order
  if (claim.amount) return claim.amount->value;
  return claim.percent ? *claim.percent * kPercents : -1.0;
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& claim = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return render::isolated(textOf(claim, index.column()));
    case Qt::ToolTipRole:
      return citation(index.row());
    case kSortRole:
      return sortKeyOf(claim, index.column());
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
