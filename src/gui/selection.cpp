#include "selection.h"

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

void Selection::clear() {
  entity_.reset();
  claims_.clear();
  focus_ = {};
  Q_EMIT changed();
}

}  // namespace isnad::gui
