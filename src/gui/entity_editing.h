#pragma once

#include <QObject>

#include "backend.h"
#include "edit_context.h"
#include "selection.h"
#include "wishes.h"

namespace isnad::gui {

/// Asks what a person wants to say of the entity that is selected, and has it done. Does nothing
/// where no entity is selected.
class EntityEditing : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are children of `window`.
  EntityEditing(Backend& backend, Selection& selection, const EditContext& context,
                QWidget& window);

  void ask(EntityWish wish);
  void merge(model::EntityId entity, model::EntityId into);
  void tellApart(model::EntityId a, model::EntityId b);

 private:
  void askName(const model::Entity& entity);
  void askOther(const model::Entity& entity, bool same);
  void askNote(const model::Entity& entity);
  void askType(const model::Entity& entity);
  void askSplit(const model::Entity& entity);
  void askTags(const model::Entity& entity);
  void askAlias(const model::Entity& entity);
  void send(model::Edit edit);
  /// Null where it has not been read yet.
  [[nodiscard]] const Dossier* dossierOf(const model::Entity& entity) const;

  Backend& backend_;
  Selection& selection_;
  const EditContext& context_;
  QWidget& window_;
};

}  // namespace isnad::gui
