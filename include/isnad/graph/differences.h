#pragma once

#include <vector>

#include "isnad/graph/graph.h"

namespace isnad::graph {

/// What one view shows and another does not, in its order.
struct Extra {
  std::vector<model::EntityId> entities;
  std::vector<model::ClaimId> relations;  ///< The leading claim of each.

  [[nodiscard]] bool isEmpty() const { return entities.empty() && relations.empty(); }
};

/// Entities, and relations by their ends and predicate, whatever their values.
[[nodiscard]] Extra onlyIn(const Graph& one, const Graph& other);

}  // namespace isnad::graph
