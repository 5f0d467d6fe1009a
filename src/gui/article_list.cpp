#include "article_list.h"

#include "accessible_lists.h"
#include "qt_text.h"

namespace isnad::gui {

void ArticleModel::setView(const KnowledgeViewPtr& view) {
  if (shelf_ && shelf_ == view->articles && count_ == view->extent.articles) return;
  beginResetModel();
  shelf_ = view->articles;
  count_ = view->extent.articles;
  rows_ = shelf_ ? shelf_->page({0, kPage}) : std::vector<store::ArticleSummary>();
  ended_ = rows_.size() < kPage;
  endResetModel();
}

model::ArticleId ArticleModel::articleAt(int row) const {
  return rows_[static_cast<std::size_t>(row)].id;
}

int ArticleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ArticleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  const auto& article = rows_[static_cast<std::size_t>(index.row())];
  return toQt(article.title.empty() ? article.name : article.title);
}

bool ArticleModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !ended_;
}

void ArticleModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  auto more = shelf_->page({static_cast<std::int64_t>(rows_.size()), kPage});
  ended_ = more.size() < kPage;
  if (more.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
  std::ranges::move(more, std::back_inserter(rows_));
  endInsertRows();
}

ArticleList::ArticleList(Selection& selection, QWidget* parent)
    : QListView(parent), selection_(selection) {
  setFrameShape(QFrame::NoFrame);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setUniformItemSizes(true);
  constexpr int kMargin = 12;
  setViewportMargins(kMargin, 0, kMargin, 0);
  setModel(&articles_);
  actOnSelection(*this);
  const auto choose = [this](const QModelIndex& index) {
    selection_.showArticle(articles_.articleAt(index.row()));
  };
  connect(this, &QListView::activated, this, choose);
  connect(this, &QListView::clicked, this, choose);
}

void ArticleList::setView(const KnowledgeViewPtr& view) {
  articles_.setView(view);
  // What the reader shows needs no list, unless there are more at another time.
  const bool past = !view->clocks.known_on.empty();
  setVisible(articles_.rowCount() > (past ? 0 : 1));
}

}  // namespace isnad::gui
