#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <unordered_map>

#include "article_shelf.h"
#include "clocks.h"
#include "isnad/graph/graph.h"
#include "isnad/model/knowledge.h"

namespace isnad::gui {

/// What the window shows: a small knowledge base whole, of a large one a part. Read in one go on
/// the worker and never changed after: shared by all panels.
struct KnowledgeView {
  std::filesystem::path file;
  bool sample = false;     ///< The file is a copy that goes away with the window.
  bool read_only = false;  ///< What is shown cannot be changed.
  Clocks clocks;
  model::Knowledge knowledge;
  graph::Graph graph;
  graph::ClaimFacets facets;  ///< What filters read of the claims.
  std::shared_ptr<const ArticleShelf> articles;
  store::Extent extent;  ///< Of all there is.
  bool whole = true;     ///< Else `knowledge` is a part, and has no mentions.

  std::unordered_map<std::int64_t, std::size_t> entity_index;
  std::unordered_map<std::int64_t, std::size_t> claim_index;
  using Rows = std::unordered_map<std::int64_t, std::vector<std::uint32_t>>;
  Rows claims_by_entity;  ///< That name it.
  Rows claims_by_article;
  Rows mentions_by_article;
  Rows mentions_by_entity;

  void index();
  [[nodiscard]] const model::Entity* entity(model::EntityId id) const;
  [[nodiscard]] const model::Claim* claim(model::ClaimId id) const;
  /// Null where there is none.
  [[nodiscard]] ArticlePtr article(model::ArticleId id) const;
  /// The same without its text: for those who ask for many.
  [[nodiscard]] const model::Article* source(model::ArticleId id) const;
  /// Whom the article names, in order of place.
  [[nodiscard]] std::vector<model::Mention> mentionsIn(model::ArticleId id) const;
  /// Claims that name the entity, in order.
  [[nodiscard]] std::vector<model::ClaimId> claimsOf(model::EntityId id) const;
  /// The same of claims that the article says.
  [[nodiscard]] std::vector<const model::Claim*> claimsIn(model::ArticleId id) const;
  /// The same of claims that name both.
  [[nodiscard]] std::vector<const model::Claim*> claimsBetween(model::EntityId one,
                                                               model::EntityId other) const;
  /// The articles that name the entity, of those whose mentions are here.
  [[nodiscard]] std::set<model::ArticleId> articlesNaming(model::EntityId id) const;
  /// The entity called so by any of its names; nothing where none is.
  [[nodiscard]] std::optional<model::EntityId> entityCalled(const std::string& name) const;
  [[nodiscard]] std::string nameOf(model::EntityId id) const;
};

using KnowledgeViewPtr = std::shared_ptr<const KnowledgeView>;

}  // namespace isnad::gui
