#pragma once

#include <QMainWindow>
#include <QObject>

#include "backend.h"
#include "claim_editing.h"
#include "commands.h"
#include "edit_context.h"
#include "entity_editing.h"
#include "hand_made.h"
#include "history_panel.h"
#include "inspector.h"

namespace isnad::gui {

/// What a person can decide: the edit commands, whose undo and redo say what they would act on,
/// and what is clicked in the inspector. Each decision is an edit that the backend carries out.
class Editing : public QObject {
  Q_OBJECT

 public:
  /// The dialogs and the history are children of `window`.
  Editing(Backend& backend, Selection& selection, Inspector& inspector, ArticleReader& reader,
          Commands& commands, QMainWindow& window);

  [[nodiscard]] QAction& undo() { return *undo_; }
  [[nodiscard]] QAction& redo() { return *redo_; }
  /// What can be decided of the entity or the claim that is selected.
  [[nodiscard]] const std::vector<QAction*>& onEntity() const { return on_entity_; }
  [[nodiscard]] const std::vector<QAction*>& onClaim() const { return on_claim_; }
  [[nodiscard]] HistoryPanel& historyPanel() { return *history_panel_; }
  void setLanguage(const graph::Manner& language);
  void retranslate();

 Q_SIGNALS:
  /// What a person should know of an edit: that it was refused, or hides what it is about.
  void told(const QString& sentence);

 private:
  void addCommands(Commands& commands);
  void connectInspector();
  void readDossier();
  void nameUndo();
  void allow();
  void judge(model::ClaimId claim, Judgement judgement);
  void judgeFocus(Judgement judgement);
  [[nodiscard]] const model::Entity* chosenEntity() const;

  Backend& backend_;
  Selection& selection_;
  Inspector& inspector_;
  QMainWindow& window_;
  QAction* undo_;
  QAction* redo_;
  HistoryPanel* history_panel_;
  std::vector<QAction*> on_entity_;
  std::vector<QAction*> on_claim_;
  std::vector<QAction*> on_words_;
  History history_;
  bool hides_ = false;  ///< The edit on its way hides its claim.
  EditContext context_;
  EntityEditing entities_;
  ClaimEditing claims_;
  HandMade hand_made_;
};

}  // namespace isnad::gui
