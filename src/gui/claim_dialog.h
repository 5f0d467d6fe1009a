#pragma once

#include <QDialog>

#include "isnad/graph/manner.h"
#include "isnad/model/edit.h"
#include "knowledge_view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isnad::gui {

/// Asks what chosen words say: subject, relation, object, share, date, and how surely. Entities are
/// those that the article names; those that the words name stand there already.
class ClaimDialog : public QDialog {
  Q_OBJECT

 public:
  ClaimDialog(const KnowledgeView& view, model::ArticleId article, model::Place words,
              const graph::Manner& language, QWidget* parent = nullptr);

 Q_SIGNALS:
  void made(const isnad::model::AddClaim& claim);

 private:
  void fillEntities(const KnowledgeView& view, model::ArticleId article);
  void allow();
  void send();
  [[nodiscard]] model::ClaimContent content() const;

  model::Place words_;
  QComboBox* subject_;
  QComboBox* predicate_;
  QComboBox* object_;
  QComboBox* status_;
  QLineEdit* percent_;
  QLineEdit* date_;
  QPushButton* add_ = nullptr;
};

}  // namespace isnad::gui
