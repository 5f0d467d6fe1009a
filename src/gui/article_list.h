#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "isnad/graph/manner.h"
#include "isnad/store/search.h"
#include "knowledge_view.h"
#include "latest_job.h"
#include "selection.h"

namespace isnad::gui {

/// The titles of all articles, newest first, read a page at a time as the list is scrolled; or of
/// those that are chosen, which are looked for on the worker.
class ArticleModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kPage = 100;
  /// `أرقام، 2026-11-26 · 3 ادعاءات`: what stands under the title.
  static constexpr int kSourceRole = Qt::UserRole;

  explicit ArticleModel(Worker& worker, QObject* parent = nullptr)
      : QAbstractListModel(parent), job_(worker) {}
  void setView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);
  /// `known_on` is the view's.
  void choose(store::ArticleChoice choice);
  [[nodiscard]] const store::ArticleChoice& choice() const { return choice_; }
  /// How many there are, as far as is known by now.
  [[nodiscard]] std::int64_t all() const { return all_; }
  [[nodiscard]] model::ArticleId articleAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  /// Those that were chosen last are there.
  void arranged();

 private:
  [[nodiscard]] bool choosesAll() const { return choice_ == store::ArticleChoice{}; }
  void read();
  void look(std::int64_t offset);
  void begin(store::ChosenArticles chosen);
  void append(std::vector<store::ArticleSummary> more);
  [[nodiscard]] QString sourceOf(const store::ArticleSummary& article) const;

  std::shared_ptr<const ArticleShelf> shelf_;
  std::vector<store::ArticleSummary> rows_;
  std::int64_t count_ = 0;  ///< When they were read.
  std::int64_t all_ = 0;
  bool ended_ = true;
  bool looking_ = false;
  graph::Manner language_;
  store::ArticleChoice choice_;
  LatestJob job_;
};

/// The articles of the knowledge base; choosing one shows it in the reader.
class ArticleList : public QListView {
  Q_OBJECT

 public:
  ArticleList(Selection& selection, Worker& worker, QWidget* parent = nullptr);
  void setView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);
  [[nodiscard]] ArticleModel& articles() { return articles_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Selection& selection_;
  ArticleModel articles_;
};

}  // namespace isnad::gui
