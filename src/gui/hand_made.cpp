#include "hand_made.h"

#include <QMenu>

#include "claim_dialog.h"
#include "entity_chooser.h"
#include "entity_dialog.h"
#include "qt_text.h"

namespace isnad::gui {

HandMade::HandMade(Backend& backend, ArticleReader& reader, const EditContext& context,
                   QWidget& window)
    : backend_(backend), reader_(reader), context_(context), window_(window) {
  connect(&reader, &ArticleReader::menuWanted, this, &HandMade::offer);
}

void HandMade::offer(QMenu& menu) {
  if (!offered_ || !reader_.chosenWords()) return;
  menu.addSeparator();
  connect(menu.addAction(tr("Add as an &entity…")), &QAction::triggered, this,
          &HandMade::askEntity);
  connect(menu.addAction(tr("&Names an entity that is known…")), &QAction::triggered, this,
          &HandMade::askMention);
  connect(menu.addAction(tr("Add a &claim…")), &QAction::triggered, this, &HandMade::askClaim);
}

std::optional<model::Place> HandMade::chosenWords() {
  auto words = reader_.chosenWords();
  if (!words)
    Q_EMIT told(tr("Choose words in the article first: with the mouse, or Shift and arrows."));
  return words;
}

void HandMade::send(model::Edit edit) {
  backend_.edit(
      [edit = std::move(edit)](store::KnowledgeBase&) -> Result<model::Edit> { return edit; });
}

void HandMade::askEntity() {
  const auto words = chosenWords();
  if (!words) return;
  auto* dialog = new EntityDialog(toQt(words->words), context_.language, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &EntityDialog::made, this, [this, words](const model::AddEntity& entity) {
    send(model::splitEntity(entity, {*words}));
  });
  dialog->open();
}

void HandMade::askMention() {
  const auto words = chosenWords();
  if (!words) return;
  auto* chooser = new EntityChooser(backend_, {}, tr("Names this"), context_.language, &window_);
  chooser->setAttribute(Qt::WA_DeleteOnClose);
  chooser->setWindowTitle(tr("What does “%1” name?").arg(toQt(words->words)));
  connect(chooser, &EntityChooser::chosen, this, [this, words](model::EntityId entity) {
    backend_.edit([words, entity](store::KnowledgeBase& base) -> Result<model::Edit> {
      ISNAD_TRY(auto key, base.keyOf(entity));
      return model::Edit{model::SetMention{*words, model::MentionDecision::Names, std::move(key)}};
    });
  });
  chooser->open();
}

void HandMade::askClaim() {
  const auto words = chosenWords();
  if (!words || !context_.view) return;
  auto* dialog =
      new ClaimDialog(*context_.view, reader_.article(), *words, context_.language, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ClaimDialog::made, this, [this, words](const model::ClaimContent& content) {
    send({model::AddClaim{*words, content, true}});
  });
  dialog->open();
}

}  // namespace isnad::gui
