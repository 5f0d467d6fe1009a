#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QObject>

#include "isnad/model/analysis.h"

namespace isnad::gui {

/// What is selected: the only state that panels share. They set it and listen; they know nothing of
/// one another. GUI thread only.
class Selection : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// One entity.
  void selectEntity(model::EntityId entity);
  /// A relation: all its claims; `focus` is the one to read first.
  void selectClaims(std::vector<model::ClaimId> claims, model::ClaimId focus);
  /// An article to read; what else is selected stays.
  void showArticle(model::ArticleId article);
  void clear();
  /// Drops what is no longer there, without a word: for whoever then shows the rest anew.
  void keepOnly(const std::function<bool(model::EntityId)>& entity,
                const std::function<bool(model::ClaimId)>& claim);

  [[nodiscard]] const std::optional<model::EntityId>& entity() const { return entity_; }
  [[nodiscard]] const std::vector<model::ClaimId>& claims() const { return claims_; }
  [[nodiscard]] model::ClaimId focus() const { return focus_; }
  [[nodiscard]] model::ArticleId article() const { return article_; }

 Q_SIGNALS:
  void changed();

 private:
  std::optional<model::EntityId> entity_;
  std::vector<model::ClaimId> claims_;
  model::ClaimId focus_;
  model::ArticleId article_;
};

}  // namespace isnad::gui
