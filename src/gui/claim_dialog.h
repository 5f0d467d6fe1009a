#pragma once

#include <QDialog>

#include "isnad/graph/manner.h"
#include "isnad/model/edit.h"
#include "knowledge_view.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace isnad::gui {

/// What a claim says, in the words of an edit; nothing where one of its ends is not shown, and
/// without the entity that says so where that is not.
[[nodiscard]] std::optional<model::ClaimContent> contentOf(const KnowledgeView& view,
                                                           const model::Claim& claim);

/// Asks what words of an article say: subject, relation, object, role, what is measured and how it
/// moves, amount, share, date, how surely, and who says so. Entities are those that the article
/// names; those that the words of a new claim name stand there already, and so does all that a
/// known claim says.
class ClaimDialog : public QDialog {
  Q_OBJECT

 public:
  /// A new claim.
  ClaimDialog(const KnowledgeView& view, model::ArticleId article, const model::Place& words,
              const graph::Manner& language, QWidget* parent = nullptr);
  /// What a claim should say.
  ClaimDialog(const KnowledgeView& view, const model::Claim& claim, model::ClaimContent content,
              const graph::Manner& language, QWidget* parent = nullptr);

  [[nodiscard]] model::ClaimContent content() const;

 Q_SIGNALS:
  void made(const isnad::model::ClaimContent& content);

 private:
  ClaimDialog(const graph::Manner& language, QWidget* parent);
  void lay(const QString& quote, const QString& take);
  void offer(const model::Entity& entity);
  void show(const model::ClaimContent& content);
  void showAmount(const std::optional<model::Amount>& amount);
  void allow();
  [[nodiscard]] std::optional<model::Amount> amount() const;

  model::ClaimContent given_;  ///< What is not asked for stays.
  QComboBox* subject_;
  QComboBox* predicate_;
  QComboBox* object_;
  QLineEdit* role_;
  QLineEdit* metric_;
  QComboBox* direction_;
  QComboBox* qualifier_;
  QLineEdit* amount_;
  QComboBox* unit_;
  QComboBox* currency_;
  QLineEdit* percent_;
  QLineEdit* date_;
  QComboBox* status_;
  QComboBox* source_;
  QPushButton* take_ = nullptr;
};

}  // namespace isnad::gui
