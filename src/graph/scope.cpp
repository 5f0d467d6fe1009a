#include "isnad/graph/scope.h"

#include <algorithm>
#include <unordered_map>

namespace isnad::graph {

namespace {

using Entities = std::set<model::EntityId>;

void insertAll(Entities& into, const Entities& what) { into.insert(what.begin(), what.end()); }

void eraseAll(Entities& from, const Entities& what) {
  for (const auto entity : what) from.erase(entity);
}

}  // namespace

Ties::Ties(std::shared_ptr<const Graph> graph) : graph_(std::move(graph)) {
  for (std::uint32_t i = 0; i < graph_->nodes.size(); ++i) nodes_[graph_->nodes[i].entity] = i;
  incidence_ = Incidence(*graph_);
}

std::int64_t Ties::nodeOf(model::EntityId entity) const {
  const auto found = nodes_.find(entity);
  return found == nodes_.end() ? -1 : static_cast<std::int64_t>(found->second);
}

std::uint32_t Ties::across(std::uint32_t edge, std::uint32_t node) const {
  const auto& [source, target] = std::tie(graph_->edges[edge].source, graph_->edges[edge].target);
  return source == node ? target : source;
}

std::vector<RankedNeighbour> rankedNeighbours(const Ties& whole, model::EntityId of,
                                              std::optional<model::PredicateFamily> family) {
  std::unordered_map<std::uint32_t, RankedNeighbour> found;
  const auto node = whole.nodeOf(of);
  if (node < 0) return {};
  for (const auto index : whole.edgesOf(static_cast<std::uint32_t>(node))) {
    const auto& edge = whole.graph().edges[index];
    if (family && familyOf(edge.predicate) != *family) continue;
    auto& neighbour = found[whole.across(index, static_cast<std::uint32_t>(node))];
    neighbour.claims += static_cast<std::uint32_t>(whole.graph().claimsOf(index).size());
    neighbour.sources = std::max(neighbour.sources, edge.sources);
  }
  std::vector<std::uint32_t> order;
  for (const auto& [index, _] : found) order.push_back(index);
  std::ranges::sort(order);
  std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t index) {
    return std::pair(found.at(index).claims, found.at(index).sources);
  });
  std::vector<RankedNeighbour> ranked;
  for (const auto index : order) {
    ranked.push_back(found.at(index));
    ranked.back().entity = whole.graph().nodes[index].entity;
  }
  return ranked;
}

std::vector<model::EntityId> lackingNeighbours(const Ties& whole, const Scope& scope,
                                               model::EntityId of,
                                               std::optional<model::PredicateFamily> family) {
  std::vector<model::EntityId> lacking;
  for (const auto& neighbour : rankedNeighbours(whole, of, family)) {
    if (!scope.shows(neighbour.entity)) lacking.push_back(neighbour.entity);
  }
  return lacking;
}

Scope expanded(const Ties& whole, Scope scope, model::EntityId of,
               std::optional<model::PredicateFamily> family, std::size_t most) {
  auto lacking = lackingNeighbours(whole, scope, of, family);
  lacking.resize(std::min(lacking.size(), most));
  return with(std::move(scope), Entities(lacking.begin(), lacking.end()));
}

Scope collapsed(const Ties& whole, Scope scope, model::EntityId of) {
  Entities hanging;
  for (const auto& neighbour : rankedNeighbours(whole, of)) {
    const auto node = static_cast<std::uint32_t>(whole.nodeOf(neighbour.entity));
    const auto edges = whole.edgesOf(node);
    const bool tied = std::ranges::any_of(edges, [&](std::uint32_t edge) {
      const auto other = whole.graph().nodes[whole.across(edge, node)].entity;
      return other != of && scope.shows(other);
    });
    if (!tied && scope.shows(neighbour.entity)) hanging.insert(neighbour.entity);
  }
  return without(std::move(scope), hanging);
}

std::set<model::EntityId> around(const Ties& whole, const Entities& seeds, int depth) {
  Entities found = seeds;
  Entities ring = seeds;
  for (int hop = 0; hop < depth && !ring.empty(); ++hop) {
    std::vector<RankedNeighbour> next;
    for (const auto seed : ring)
      std::ranges::copy(rankedNeighbours(whole, seed), std::back_inserter(next));
    std::ranges::stable_sort(next, std::greater{}, [](const RankedNeighbour& neighbour) {
      return std::pair(neighbour.claims, neighbour.sources);
    });
    ring.clear();
    for (const auto& neighbour : next) {
      if (found.size() >= kMostAround) return found;
      if (found.insert(neighbour.entity).second) ring.insert(neighbour.entity);
    }
  }
  return found;
}

Scope only(Scope scope, Entities entities) {
  scope.hidden.clear();
  scope.shown = std::move(entities);
  return scope;
}

Scope with(Scope scope, const Entities& entities) {
  if (scope.shown) insertAll(*scope.shown, entities);
  eraseAll(scope.hidden, entities);
  return scope;
}

Scope without(Scope scope, const Entities& entities) {
  if (scope.shown)
    eraseAll(*scope.shown, entities);
  else
    insertAll(scope.hidden, entities);
  return scope;
}

Scope grouped(Scope scope, std::string name, Entities members) {
  if (members.size() < 2) return scope;
  for (auto& group : scope.groups) eraseAll(group.members, members);
  std::erase_if(scope.groups, [](const Group& group) { return group.members.size() < 2; });
  scope.groups.push_back({std::move(name), std::move(members)});
  return scope;
}

Scope ungrouped(Scope scope, const Entities& members) {
  std::erase_if(scope.groups, [&](const Group& group) {
    return std::ranges::any_of(group.members,
                               [&](auto entity) { return members.contains(entity); });
  });
  return scope;
}

Entities entitiesOf(const Node& node) {
  return node.members.empty() ? Entities{node.entity}
                              : Entities(node.members.begin(), node.members.end());
}

}  // namespace isnad::graph
