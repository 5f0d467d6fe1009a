#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include <QObject>

#include "isnad/model/analysis.h"

namespace isnad::gui {

/// All that is selected, as a value.
struct Selected {
  std::optional<model::EntityId> entity;  ///< The leading one of `entities`.
  std::set<model::EntityId> entities;
  std::vector<model::ClaimId> claims;
  model::ClaimId focus;
  model::ArticleId article;

  bool operator==(const Selected&) const = default;
};

/// What is selected: the only state that panels share. They set it and listen; they know nothing of
/// one another. GUI thread only.
class Selection : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// One entity.
  void selectEntity(model::EntityId entity);
  /// Several at once; the leading one, which is among them, is what cards and readers show.
  void selectEntities(std::set<model::EntityId> entities, model::EntityId leading);
  /// Adds the entity to those that are selected, as the leading one, or takes it from them.
  void toggleEntity(model::EntityId entity);
  /// A relation: all its claims; `focus` is the one to read first.
  void selectClaims(std::vector<model::ClaimId> claims, model::ClaimId focus);
  /// An article to read; what else is selected stays.
  void showArticle(model::ArticleId article);
  void clear();
  /// All at once.
  void restore(Selected selected);
  /// Drops what is no longer there, without a word: for whoever then shows the rest anew.
  void keepOnly(const std::function<bool(model::EntityId)>& entity,
                const std::function<bool(model::ClaimId)>& claim);

  [[nodiscard]] const std::optional<model::EntityId>& entity() const { return now_.entity; }
  [[nodiscard]] const std::set<model::EntityId>& entities() const { return now_.entities; }
  [[nodiscard]] const std::vector<model::ClaimId>& claims() const { return now_.claims; }
  [[nodiscard]] model::ClaimId focus() const { return now_.focus; }
  [[nodiscard]] model::ArticleId article() const { return now_.article; }
  [[nodiscard]] const Selected& all() const { return now_; }

 Q_SIGNALS:
  void changed();

 private:
  Selected now_;
};

}  // namespace isnad::gui
