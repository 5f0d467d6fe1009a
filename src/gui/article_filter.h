#pragma once

#include <QWidget>

#include "article_list.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace isnad::gui {

/// Chooses what the list of articles holds: by words, publisher and year. Is there from nine
/// articles on.
class ArticleFilter : public QWidget {
  Q_OBJECT

 public:
  ArticleFilter(ArticleList& list, Worker& worker, QWidget* parent = nullptr);

  void setView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);

  [[nodiscard]] QLineEdit& words() { return *words_; }
  [[nodiscard]] QComboBox& publisher() { return *publisher_; }
  [[nodiscard]] QComboBox& year() { return *year_; }
  [[nodiscard]] QLabel& count() { return *count_; }

 private:
  void offer(store::ArticleGroups groups);
  void fill();
  void choose();
  void tell();

  ArticleModel& articles_;
  KnowledgeViewPtr view_;
  graph::Manner language_;
  store::ArticleGroups groups_;
  QLineEdit* words_;
  QComboBox* publisher_;
  QComboBox* year_;
  QLabel* count_;
  LatestJob job_;
};

}  // namespace isnad::gui
