#pragma once

#include <span>
#include <vector>

#include "isnad/store/knowledge_base.h"

namespace isnad::store {

struct Neighbour {
  model::EntityId entity;
  std::string name;
  model::EntityType type = model::EntityType::Organization;
  std::int64_t claims = 0;  ///< Between the two.
};

struct Neighbours {
  std::int64_t all = 0;
  std::vector<Neighbour> page;  ///< Those with most claims first.
};

[[nodiscard]] Result<Neighbours> neighbours(KnowledgeBase& base, model::EntityId entity, Page page);

/// What a view of the entity with one page of its neighbours is made of: those entities and the
/// claims between it and them, and what is said of it alone. No mentions.
[[nodiscard]] Result<model::Knowledge> knowledgeAround(KnowledgeBase& base, model::EntityId entity,
                                                       Page page);

/// The entities (of merged ones, what they are part of), all claims between any two of them, and
/// what is said of each alone; of a day as knowledgeAsOf() (review.h), or now. No mentions.
[[nodiscard]] Result<model::Knowledge> knowledgeAmong(KnowledgeBase& base,
                                                      std::span<const model::EntityId> entities,
                                                      const std::string& as_of = {});

/// How much of a large knowledge base is looked at to begin with.
struct PartLimits {
  std::int64_t entities = 300;
  std::int64_t links = 1000;  ///< Pairs of entities that claims tie.
};

/// The entities with most neighbours, those first: as many as the limits allow, at least one where
/// there are claims. Merged neighbours still count one by one.
[[nodiscard]] Result<std::vector<model::EntityId>> mostConnected(KnowledgeBase& base,
                                                                 PartLimits limits = {});

/// Whom an article names, in order of id.
[[nodiscard]] Result<std::vector<model::EntityId>> entitiesIn(KnowledgeBase& base,
                                                              model::ArticleId article);

/// From one entity to another over claims, both ends included.
using Path = std::vector<model::EntityId>;

/// The shortest ways of at most `steps` claims, at most `limit` of them, those over pairs with most
/// claims first. Empty where there is none.
[[nodiscard]] Result<std::vector<Path>> shortestPaths(KnowledgeBase& base, model::EntityId from,
                                                      model::EntityId to, int steps = 4,
                                                      std::size_t limit = 10);

/// All claims of one subject, predicate and object.
struct RelationSummary {
  model::EntityId subject;
  model::Predicate predicate = model::Predicate::InvestsIn;
  std::optional<model::EntityId> object;
  std::int64_t claims = 0;
  /// Independent sources: whoever is quoted, else the publisher who first printed the text. What
  /// many print of one agency is one source.
  std::int64_t sources = 0;
};

/// The relations of an entity, those with most claims first. Symmetric ones may stand both ways.
[[nodiscard]] Result<std::vector<RelationSummary>> relationsOf(KnowledgeBase& base,
                                                               model::EntityId entity, Page page);

/// Where an entity is named.
struct Presence {
  std::int64_t articles = 0;
  std::int64_t publishers = 0;  ///< Of them, as far as they are known.
};
[[nodiscard]] Result<Presence> presenceOf(KnowledgeBase& base, model::EntityId entity);

}  // namespace isnad::store
