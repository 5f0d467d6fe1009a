#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "knowledge_view.h"
#include "selection.h"

namespace isnad::gui {

/// The titles of all articles, newest first, read a page at a time as the list is scrolled.
class ArticleModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kPage = 100;

  using QAbstractListModel::QAbstractListModel;
  void setView(const KnowledgeViewPtr& view);
  [[nodiscard]] model::ArticleId articleAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 private:
  std::shared_ptr<const ArticleShelf> shelf_;
  std::vector<store::ArticleSummary> rows_;
  std::int64_t count_ = 0;  ///< When they were read.
  bool ended_ = true;
};

/// The articles of the knowledge base; choosing one shows it in the reader.
class ArticleList : public QListView {
  Q_OBJECT

 public:
  explicit ArticleList(Selection& selection, QWidget* parent = nullptr);
  void setView(const KnowledgeViewPtr& view);

 private:
  Selection& selection_;
  ArticleModel articles_;
};

}  // namespace isnad::gui
