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
class SplitDialog : public QDialog {
  Q_OBJECT

 public:
  SplitDialog(const KnowledgeView& view, const model::Entity& entity, const graph::Manner& language,
              QWidget* parent = nullptr);

 Q_SIGNALS:
  void split(const isnad::model::Edit& edit);

 private:
  void addMention(const model::Article& article, Span span);
  void allow();
  void send();

  std::vector<model::Place> places_;  // parallel to the rows of list_
  QLineEdit* name_;
  QComboBox* type_;
  QListWidget* list_;
  QPushButton* take_;
};

}  // namespace isnad::gui
