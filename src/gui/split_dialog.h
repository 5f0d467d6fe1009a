#pragma once

#include <QDialog>

#include "isnad/graph/manner.h"
#include "isnad/model/edit.h"
#include "knowledge_view.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace isnad::gui {

/// The name with the whole words around it, in one line: `… استثمرت «أرامكو» ملياري …`.
[[nodiscard]] QString inContext(const std::string& text, Span span);

/// Takes some mentions of an entity, each shown in its words, for those of another one, made anew.
/// Of many a page is listed, and more when it is asked for.
class SplitDialog : public QDialog {
  Q_OBJECT

 public:
  static constexpr std::size_t kPage = 200;  ///< Mentions that are listed at once, and some more.

  SplitDialog(KnowledgeViewPtr view, const model::Entity& entity, const graph::Manner& language,
              QWidget* parent = nullptr);

  [[nodiscard]] QListWidget& list() { return *list_; }
  [[nodiscard]] QPushButton& moreButton() { return *more_; }

 Q_SIGNALS:
  void split(const isnad::model::Edit& edit);

 private:
  void layOut();
  void listMore();
  void addMention(const model::Article& article, Span span);
  void allow();
  void send();

  KnowledgeViewPtr view_;
  model::EntityId entity_;
  std::vector<model::ArticleId> articles_;  // that name it
  std::size_t listed_ = 0;                  // of them
  std::vector<model::Place> places_;        // parallel to the rows of list_
  QLineEdit* name_;
  QComboBox* type_;
  QListWidget* list_;
  QPushButton* more_;
  QPushButton* take_;
};

}  // namespace isnad::gui
