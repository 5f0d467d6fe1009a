#include "entity_editing.h"

#include "entity_chooser.h"
#include "isnad/graph/wording.h"
#include "prompts.h"
#include "qt_text.h"
#include "split_dialog.h"
#include "tags.h"

namespace isnad::gui {

EntityEditing::EntityEditing(Backend& backend, Selection& selection, const EditContext& context,
                             QWidget& window)
    : backend_(backend), selection_(selection), context_(context), window_(window) {}

void EntityEditing::ask(EntityWish wish) {
  const auto& view = context_.view;
  const auto* entity = view && selection_.entity() ? view->entity(*selection_.entity()) : nullptr;
  if (entity == nullptr) return;
  switch (wish) {
    case EntityWish::Rename:
      return askName(*entity);
    case EntityWish::Merge:
      return askOther(*entity, true);
    case EntityWish::Note:
      return askNote(*entity);
    case EntityWish::Retype:
      return askType(*entity);
    case EntityWish::Split:
      return askSplit(*entity);
    case EntityWish::TellApart:
      return askOther(*entity, false);
    case EntityWish::Tag:
      return askTags(*entity);
    case EntityWish::Alias:
      return askAlias(*entity);
  }
}

void EntityEditing::send(model::Edit edit) {
  backend_.edit(
      [edit = std::move(edit)](store::KnowledgeBase&) -> Result<model::Edit> { return edit; });
}

const Dossier* EntityEditing::dossierOf(const model::Entity& entity) const {
  const auto& dossier = context_.dossier;
  return dossier && dossier->entity == entity.id ? dossier.get() : nullptr;
}

/// What was selected goes on as what it was merged into.
void EntityEditing::merge(model::EntityId entity, model::EntityId into) {
  if (selection_.entity() == entity) selection_.selectEntity(into);
  backend_.edit([entity, into](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto one, base.keyOf(entity));
    ISNAD_TRY(auto other, base.keyOf(into));
    return model::Edit{model::MergeEntity{std::move(one), std::move(other)}};
  });
}

void EntityEditing::tellApart(model::EntityId a, model::EntityId b) {
  backend_.edit([a, b](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto one, base.keyOf(a));
    ISNAD_TRY(auto other, base.keyOf(b));
    return model::Edit{model::DistinguishEntities{std::move(one), std::move(other)}};
  });
}

void EntityEditing::askName(const model::Entity& entity) {
  askText(window_, {tr("Rename"), tr("The name to show"), toQt(entity.name)},
          [this, key = entity.key, latin = entity.latin_name](const std::string& name) {
            model::RenameEntity rename{{key}, std::nullopt, std::nullopt};
            if (!name.empty()) rename.name = name;
            if (!name.empty() && !latin.empty()) rename.latin_name = latin;
            send({std::move(rename)});
          });
}

void EntityEditing::askOther(const model::Entity& entity, bool same) {
  auto* chooser = new EntityChooser(backend_, entity, same ? tr("Merge") : tr("Tell apart"),
                                    context_.language, &window_);
  chooser->setAttribute(Qt::WA_DeleteOnClose);
  const auto name = toQt(entity.name);
  chooser->setWindowTitle(same ? tr("Merge %1 into").arg(name) : tr("%1 is not").arg(name));
  connect(chooser, &EntityChooser::chosen, this,
          [this, same, id = entity.id](model::EntityId other) {
            same ? merge(id, other) : tellApart(id, other);
          });
  chooser->open();
}

void EntityEditing::askNote(const model::Entity& entity) {
  const auto* known = dossierOf(entity);
  askText(window_,
          {tr("Note"), toQt(entity.name), known ? toQt(known->on_entity.note) : QString(), true},
          [this, key = entity.key](const std::string& text) {
            send({model::SetNote{{model::TargetKind::Entity, key}, text}});
          });
}

void EntityEditing::askType(const model::Entity& entity) {
  ChoicePrompt prompt{tr("Type"), toQt(entity.name), {}, 0};
  const auto types = model::allEntityTypes();
  for (const auto type : types) {
    if (type == entity.type) prompt.now = static_cast<int>(prompt.choices.size());
    prompt.choices << toQt(graph::typeText(type, context_.language));
  }
  askChoice(window_, prompt, [this, types, key = entity.key](int index) {
    send({model::RetypeEntity{{key}, types[static_cast<std::size_t>(index)]}});
  });
}

void EntityEditing::askSplit(const model::Entity& entity) {
  auto* dialog = new SplitDialog(context_.view, entity, context_.language, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SplitDialog::split, this, &EntityEditing::send);
  dialog->open();
}

void EntityEditing::askTags(const model::Entity& entity) {
  const auto* known = dossierOf(entity);
  const auto now = known ? known->on_entity.tags : std::vector<std::string>{};
  askText(window_, {tr("Tags"), tr("With commas between them"), tagLine(now)},
          [this, now, key = entity.key](const std::string& line) {
            send(retag({model::TargetKind::Entity, key}, now, tagsIn(toQt(line))));
          });
}

void EntityEditing::askAlias(const model::Entity& entity) {
  askText(window_, {tr("Another name"), toQt(entity.name), {}},
          [this, key = entity.key](const std::string& alias) {
            send({model::AddAlias{{key}, alias, true}});
          });
}

}  // namespace isnad::gui
