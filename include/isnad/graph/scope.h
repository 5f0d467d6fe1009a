#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/graph/drawing.h"
#include "isnad/graph/graph.h"

namespace isnad::graph {

/// Several entities shown as one node.
struct Group {
  std::string name;
  std::set<model::EntityId> members;

  bool operator==(const Group&) const = default;
};

/// Which entities a view shows, beside what its filter leaves out: all of them, or those that were
/// asked for step by step.
struct Scope {
  std::optional<std::set<model::EntityId>> shown;  ///< None: everything.
  std::set<model::EntityId> hidden;
  std::vector<Group> groups;  ///< No entity is in two.

  [[nodiscard]] bool isWhole() const { return !shown && hidden.empty() && groups.empty(); }
  [[nodiscard]] bool shows(model::EntityId entity) const {
    return (!shown || shown->contains(entity)) && !hidden.contains(entity);
  }
  bool operator==(const Scope&) const = default;
};

/// The graph of what both let through. Entities asked for by name stand there without relations,
/// too. A group is a node with `members`; claims within it are not shown, nor cards of its members.
[[nodiscard]] Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter,
                               const Scope& scope);
[[nodiscard]] Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter,
                               const Sifted& sifted, const Scope& scope);

/// A graph that one walks through: finds nodes by entity, and edges by node. Any thread may read
/// it.
class Ties {
 public:
  Ties() : Ties(std::make_shared<const Graph>()) {}
  explicit Ties(std::shared_ptr<const Graph> graph);

  [[nodiscard]] const Graph& graph() const { return *graph_; }
  /// -1 where the entity has none.
  [[nodiscard]] std::int64_t nodeOf(model::EntityId entity) const;
  /// Indices of the edges that begin or end there.
  [[nodiscard]] std::span<const std::uint32_t> edgesOf(std::uint32_t node) const {
    return incidence_.edgesOf(node);
  }
  /// The node at the other end.
  [[nodiscard]] std::uint32_t across(std::uint32_t edge, std::uint32_t node) const;

 private:
  std::shared_ptr<const Graph> graph_;
  std::unordered_map<model::EntityId, std::uint32_t> nodes_;
  Incidence incidence_;
};

struct RankedNeighbour {
  model::EntityId entity;
  std::uint32_t claims = 0;   ///< Between the two.
  std::uint32_t sources = 0;  ///< Of the relation that most articles tell.
};

/// Those with most claims first, then those with most sources, then in the graph's order.
[[nodiscard]] std::vector<RankedNeighbour> rankedNeighbours(
    const Ties& whole, model::EntityId of,
    std::optional<model::PredicateFamily> family = std::nullopt);

/// How many neighbours one step of expanding brings.
inline constexpr std::size_t kExpandStep = 12;
/// No more entities than these are around one.
inline constexpr std::size_t kMostAround = 300;

/// The neighbours that the scope does not show, the first in rank first.
[[nodiscard]] std::vector<model::EntityId> lackingNeighbours(
    const Ties& whole, const Scope& scope, model::EntityId of,
    std::optional<model::PredicateFamily> family = std::nullopt);
/// Shows at most `most` of these.
[[nodiscard]] Scope expanded(const Ties& whole, Scope scope, model::EntityId of,
                             std::optional<model::PredicateFamily> family = std::nullopt,
                             std::size_t most = kExpandStep);
/// Leaves out the neighbours that are tied to nothing else that is shown.
[[nodiscard]] Scope collapsed(const Ties& whole, Scope scope, model::EntityId of);

/// The seeds and who is at most `depth` relations away, at most kMostAround, the nearest first, of
/// each ring those with most claims.
[[nodiscard]] std::set<model::EntityId> around(const Ties& whole,
                                               const std::set<model::EntityId>& seeds, int depth);

[[nodiscard]] Scope only(Scope scope, std::set<model::EntityId> entities);
/// Shows them as well.
[[nodiscard]] Scope with(Scope scope, const std::set<model::EntityId>& entities);
[[nodiscard]] Scope without(Scope scope, const std::set<model::EntityId>& entities);
/// Nothing happens to fewer than two.
[[nodiscard]] Scope grouped(Scope scope, std::string name, std::set<model::EntityId> members);
/// Opens every group that has one of these.
[[nodiscard]] Scope ungrouped(Scope scope, const std::set<model::EntityId>& members);

/// Whom a node stands for.
[[nodiscard]] std::set<model::EntityId> entitiesOf(const Node& node);

}  // namespace isnad::graph
