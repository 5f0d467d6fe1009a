#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "isnad/graph/view_filter.h"
#include "isnad/model/knowledge.h"

namespace isnad::graph {

enum class Language : std::uint8_t { Arabic, English };

struct Node {
  model::EntityId entity;  ///< Of a group of several a number below 0 that nothing else has.
  model::EntityType type = model::EntityType::Organization;
  std::uint32_t relations = 0;
  std::string label;                          ///< The entity's name.
  std::string latin_label;                    ///< Empty where it is the label.
  std::vector<model::EntityId> members = {};  ///< Of a group: whom it stands for.
};

/// A relation: all claims with one subject, predicate and object. Of symmetric predicates A–B and
/// B–A are one. The values shown are those of its leading claim: the surest, then the fullest.
struct Edge {
  static constexpr std::uint32_t kNoFigures = ~0U;
  static constexpr std::uint32_t kMostLanes = 127;

  std::uint32_t source = 0;  ///< Index into `nodes`.
  std::uint32_t target = 0;
  std::uint32_t first_claim = 0;       ///< See Graph::claimsOf.
  std::uint32_t figures = kNoFigures;  ///< See Graph::amountOf and percentOf.
  std::uint32_t sources = 0;           ///< Articles that say it.
  model::Predicate predicate = model::Predicate::InvestsIn;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  std::uint8_t lane = 0;       ///< Number among the edges of its pair of nodes, from 0.
  std::uint8_t lanes : 7 = 1;  ///< How many that pair has.
  bool disputed : 1 = false;   ///< Some claims deny what others assert.
};
static_assert(sizeof(Edge) == 24);

/// A claim without a second entity: a card at its node.
struct Callout {
  std::uint32_t node = 0;
  model::ClaimId claim;
  model::Predicate predicate = model::Predicate::ReportsResult;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  std::optional<model::Amount> amount;
  std::optional<double> percent;
  std::optional<model::Direction> direction;
  std::string metric;
  std::string role;
  std::string source;  ///< Who says so; empty: the article.
};

/// What few edges have: figures of the leading claim.
struct EdgeFigures {
  std::optional<model::Amount> amount;
  std::optional<double> percent;
};

/// One view, immutable once made. Nodes in order of first naming, edges by source and target.
struct Graph {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Callout> callouts;
  std::vector<model::ClaimId> claims;  ///< Of all edges, edge by edge.
  std::vector<EdgeFigures> figures;    ///< Of those edges that have any.

  /// The claims of an edge of this graph, the leading one first.
  [[nodiscard]] std::span<const model::ClaimId> claimsOf(std::size_t edge) const;
  [[nodiscard]] const std::optional<model::Amount>& amountOf(const Edge& edge) const;
  [[nodiscard]] std::optional<double> percentOf(const Edge& edge) const;
  /// Adds an edge with its claims and figures.
  void add(Edge edge, std::span<const model::ClaimId> of, const EdgeFigures& with = {});
  /// Of its own arrays and the texts in them, as far as they are known to be on the heap.
  [[nodiscard]] std::size_t bytes() const;
};

/// The filter knows the claims alone here: their articles' sources and days are not compared.
[[nodiscard]] Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter);
/// What `filter` has left of the claims, as sift() found it.
[[nodiscard]] Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter,
                               const Sifted& sifted);

/// Index of the entity's node, or of its group's; -1 where the view does not show it.
[[nodiscard]] std::int64_t nodeOf(const Graph& graph, model::EntityId entity);

}  // namespace isnad::graph
