#include "selection.h"

#include <algorithm>

namespace isnad::gui {

void Selection::selectEntity(model::EntityId entity) { selectEntities({entity}, entity); }

void Selection::selectEntities(std::set<model::EntityId> entities, model::EntityId leading) {
  restore({leading, std::move(entities), {}, {}, now_.article});
}

void Selection::toggleEntity(model::EntityId entity) {
  auto entities = now_.entities;
  if (entities.erase(entity) == 0)
    return selectEntities((entities.insert(entity), entities), entity);
  if (entities.empty()) return clear();
  const auto leading = entity == now_.entity ? *entities.begin() : *now_.entity;
  selectEntities(std::move(entities), leading);
}

void Selection::selectClaims(std::vector<model::ClaimId> claims, model::ClaimId focus) {
  restore({{}, {}, std::move(claims), focus, now_.article});
}

void Selection::showArticle(model::ArticleId article) {
  now_.article = article;
  Q_EMIT changed();
}

void Selection::keepOnly(const std::function<bool(model::EntityId)>& entity,
                         const std::function<bool(model::ClaimId)>& claim) {
  std::erase_if(now_.entities, [&](model::EntityId id) { return !entity(id); });
  if (now_.entity && !now_.entities.contains(*now_.entity)) {
    now_.entity.reset();
    if (!now_.entities.empty()) now_.entity = *now_.entities.begin();
  }
  std::erase_if(now_.claims, [&](model::ClaimId id) { return !claim(id); });
  if (std::ranges::find(now_.claims, now_.focus) == now_.claims.end())
    now_.focus = now_.claims.empty() ? model::ClaimId{} : now_.claims.front();
}

void Selection::clear() { restore({{}, {}, {}, {}, now_.article}); }

void Selection::restore(Selected selected) {
  now_ = std::move(selected);
  Q_EMIT changed();
}

}  // namespace isnad::gui
