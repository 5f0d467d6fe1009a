#pragma once

#include <filesystem>
#include <memory>
#include <unordered_map>

#include "isnad/graph/graph.h"
#include "isnad/model/knowledge.h"

namespace isnad::gui {

/// What the window shows, read in one go on the worker and never changed after: shared by all
/// panels.
struct KnowledgeView {
  std::filesystem::path file;
  bool sample = false;  ///< The file is a copy that goes away with the window.
  model::Knowledge knowledge;
  std::vector<model::Article> articles;
  graph::Graph graph;
  graph::ClaimFacets facets;  ///< What filters read of the claims.

  std::unordered_map<std::int64_t, std::size_t> entity_index;
  std::unordered_map<std::int64_t, std::size_t> claim_index;
  std::unordered_map<std::int64_t, std::size_t> article_index;

  void index();
  [[nodiscard]] const model::Entity* entity(model::EntityId id) const;
  [[nodiscard]] const model::Claim* claim(model::ClaimId id) const;
  [[nodiscard]] const model::Article* article(model::ArticleId id) const;
  /// Claims that name the entity, in order.
  [[nodiscard]] std::vector<model::ClaimId> claimsOf(model::EntityId id) const;
  /// The entity called so by any of its names; nothing where none is.
  [[nodiscard]] std::optional<model::EntityId> entityCalled(const std::string& name) const;
  [[nodiscard]] std::string nameOf(model::EntityId id) const;
};

using KnowledgeViewPtr = std::shared_ptr<const KnowledgeView>;

}  // namespace isnad::gui
