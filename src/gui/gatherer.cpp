#include "gatherer.h"

#include "isnad/store/neighbourhood.h"

namespace isnad::gui {

namespace {

constexpr std::int64_t kNeighbours = 24;  // of an entity that is brought in

}  // namespace

Gatherer::Gatherer(Backend& backend, Selection& selection, QObject* parent)
    : QObject(parent), backend_(backend), selection_(selection) {
  connect(&backend, &Backend::opened, this, [this] { article_ = {}; });
  connect(&selection, &Selection::changed, this, &Gatherer::look);
}

void Gatherer::bring(const std::vector<model::EntityId>& entities) {
  backend_.gather(
      [entities](store::KnowledgeBase& /*base*/) -> Result<std::vector<model::EntityId>> {
        return entities;
      });
}

void Gatherer::look() {
  const auto& view = backend_.view();
  if (!view || view->whole) return;
  if (const auto entity = selection_.entity(); entity && view->entity(*entity) == nullptr) {
    backend_.gather(
        [id = *entity](store::KnowledgeBase& base) -> Result<std::vector<model::EntityId>> {
          std::vector<model::EntityId> ids;
          ISNAD_TRY(const auto around, store::neighbours(base, id, {0, kNeighbours}));
          for (const auto& neighbour : around.page) ids.push_back(neighbour.entity);
          ids.push_back(id);
          return ids;
        });
  }
  if (selection_.article() == article_) return;
  article_ = selection_.article();
  if (!article_) return;
  backend_.gather(
      [id = article_](store::KnowledgeBase& base) { return store::entitiesIn(base, id); });
}

}  // namespace isnad::gui
