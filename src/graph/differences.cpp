#include "isnad/graph/differences.h"

#include <set>
#include <tuple>

namespace isnad::graph {

namespace {

using Relation = std::tuple<model::EntityId, model::EntityId, model::Predicate>;

Relation relationOf(const Graph& graph, const Edge& edge) {
  return {graph.nodes[edge.source].entity, graph.nodes[edge.target].entity, edge.predicate};
}

}  // namespace

Extra onlyIn(const Graph& one, const Graph& other) {
  std::set<model::EntityId> entities;
  std::set<Relation> relations;
  for (const auto& node : other.nodes) entities.insert(node.entity);
  for (const auto& edge : other.edges) relations.insert(relationOf(other, edge));
  Extra extra;
  for (const auto& node : one.nodes) {
    if (!entities.contains(node.entity)) extra.entities.push_back(node.entity);
  }
  for (std::size_t i = 0; i < one.edges.size(); ++i) {
    if (!relations.contains(relationOf(one, one.edges[i])))
      extra.relations.push_back(one.claimsOf(i).front());
  }
  return extra;
}

}  // namespace isnad::graph
