#include "selection.h"

#include <algorithm>

namespace isnad::gui {

void Selection::selectEntity(model::EntityId entity) {
  entity_ = entity;
  claims_.clear();
  focus_ = {};
  Q_EMIT changed();
}

void Selection::selectClaims(std::vector<model::ClaimId> claims, model::ClaimId focus) {
  entity_.reset();
  claims_ = std::move(claims);
  focus_ = focus;
  Q_EMIT changed();
}

void Selection::showArticle(model::ArticleId article) {
  article_ = article;
  Q_EMIT changed();
}

void Selection::keepOnly(const std::function<bool(model::EntityId)>& entity,
                         const std::function<bool(model::ClaimId)>& claim) {
  if (entity_ && !entity(*entity_)) entity_.reset();
  std::erase_if(claims_, [&](model::ClaimId id) { return !claim(id); });
  if (std::ranges::find(claims_, focus_) == claims_.end())
    focus_ = claims_.empty() ? model::ClaimId{} : claims_.front();
}

void Selection::clear() {
  entity_.reset();
  claims_.clear();
  focus_ = {};
  Q_EMIT changed();
}

}  // namespace isnad::gui
