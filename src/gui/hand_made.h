#pragma once

#include <QObject>

#include "article_reader.h"
#include "backend.h"
#include "edit_context.h"

class QMenu;

namespace isnad::gui {

/// What a person makes of words chosen in the article: an entity, another mention of one, a claim.
class HandMade : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are children of `window`.
  HandMade(Backend& backend, ArticleReader& reader, const EditContext& context, QWidget& window);

  void askEntity();
  void askMention();
  void askClaim();
  /// Whether edits are offered in the reader's menu.
  void setOffered(bool offered) { offered_ = offered; }

 Q_SIGNALS:
  /// That words must be chosen first.
  void told(const QString& sentence);

 private:
  void offer(QMenu& menu);
  /// Nothing, and told(), where none are chosen.
  [[nodiscard]] std::optional<model::Place> chosenWords();
  void send(model::Edit edit);

  Backend& backend_;
  ArticleReader& reader_;
  const EditContext& context_;
  QWidget& window_;
  bool offered_ = false;
};

}  // namespace isnad::gui
