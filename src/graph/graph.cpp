#include "isnad/graph/graph.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace isnad::graph {

namespace {

using model::ClaimStatus;

template <class E>
bool isIn(const std::vector<E>& list, E value) {
  return std::ranges::find(list, value) != list.end();
}

/// The surest first: asserted, ended, planned, possible, denied; then the one with an amount.
int rank(const model::Claim& claim) {
  static constexpr std::array<int, 5> kOrder{0, 2, 3, 4, 1};  // by enumerator
  return kOrder[static_cast<std::size_t>(claim.status)] * 2 + (claim.amount ? 0 : 1);
}

using RelationKey = std::tuple<std::int64_t, std::int64_t, model::Predicate>;

RelationKey keyOfRelation(const model::Claim& claim) {
  auto subject = claim.subject.value;
  auto object = claim.object->value;
  if (isSymmetric(claim.predicate) && object < subject) std::swap(subject, object);
  return {subject, object, claim.predicate};
}

class Builder {
 public:
  /// `sifted` may be null: all claims are shown.
  Builder(const model::Knowledge& knowledge, const ViewFilter& filter, const Sifted* sifted)
      : knowledge_(knowledge), filter_(filter), sifted_(sifted) {}

  Graph build() {
    collect();
    addNodes();
    addEdges();
    addCallouts();
    return std::move(graph_);
  }

 private:
  bool isHidden(model::EntityId entity) const {
    const auto found = types_.find(entity.value);
    return found == types_.end() || isIn(filter_.hidden_types, found->second);
  }

  void collect() {
    for (const auto& entity : knowledge_.entities) types_[entity.id.value] = entity.type;
    for (std::size_t i = 0; i < knowledge_.claims.size(); ++i) {
      if (sifted_ != nullptr && !sifted_->shows(i)) continue;
      const auto& claim = knowledge_.claims[i];
      if (isHidden(claim.subject) || (claim.object && isHidden(*claim.object))) continue;
      if (claim.object && *claim.object != claim.subject)
        relations_[keyOfRelation(claim)].push_back(&claim);
      if (!claim.object) alone_.push_back(&claim);
      named_.insert(claim.subject.value);
      if (claim.object) named_.insert(claim.object->value);
    }
  }

  void addNodes() {
    for (const auto& entity : knowledge_.entities) {
      if (isHidden(entity.id) || (!filter_.show_isolated && !named_.contains(entity.id.value)))
        continue;
      node_[entity.id.value] = static_cast<std::uint32_t>(graph_.nodes.size());
      graph_.nodes.push_back({entity.id, entity.type, entity.name,
                              entity.latin_name == entity.name ? std::string() : entity.latin_name,
                              0});
    }
  }

  void addEdges() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> lanes;
    for (auto& [key, claims] : relations_) {
      std::ranges::stable_sort(claims, {}, [](const auto* claim) { return rank(*claim); });
      const auto& leading = *claims.front();
      Edge edge;
      edge.source = node_.at(std::get<0>(key));
      edge.target = node_.at(std::get<1>(key));
      edge.predicate = leading.predicate;
      edge.status = leading.status;
      edge.amount = leading.amount;
      edge.percent = leading.percent;
      bool denied = false;
      bool asserted = false;
      std::set<std::int64_t> articles;
      for (const auto* claim : claims) {
        edge.claims.push_back(claim->id);
        articles.insert(claim->evidence.article.value);
        denied = denied || claim->status == ClaimStatus::Denied;
        asserted = asserted || claim->status == ClaimStatus::Asserted;
        if (!edge.amount && claim->amount && claim->status == leading.status)
          edge.amount = claim->amount;
      }
      edge.disputed = denied && asserted;
      edge.sources = static_cast<std::uint32_t>(articles.size());
      edge.lane = lanes[std::minmax(edge.source, edge.target)]++;
      ++graph_.nodes[edge.source].relations;
      ++graph_.nodes[edge.target].relations;
      graph_.edges.push_back(std::move(edge));
    }
    for (auto& edge : graph_.edges) edge.lanes = lanes[std::minmax(edge.source, edge.target)];
  }

  void addCallouts() {
    std::map<std::int64_t, const model::Entity*> entities;
    for (const auto& entity : knowledge_.entities) entities[entity.id.value] = &entity;
    for (const auto* claim : alone_) {
      Callout callout;
      callout.node = node_.at(claim->subject.value);
      callout.claim = claim->id;
      callout.predicate = claim->predicate;
      callout.status = claim->status;
      callout.amount = claim->amount;
      callout.percent = claim->percent;
      callout.direction = claim->direction;
      callout.metric = claim->metric;
      callout.role = claim->role;
      callout.source = claim->attribution.entity
                           ? entities.at(claim->attribution.entity->value)->name
                           : claim->attribution.text;
      graph_.callouts.push_back(std::move(callout));
    }
  }

  const model::Knowledge& knowledge_;
  const ViewFilter& filter_;
  const Sifted* sifted_;
  std::map<std::int64_t, model::EntityType> types_;
  std::map<RelationKey, std::vector<const model::Claim*>> relations_;
  std::vector<const model::Claim*> alone_;
  std::set<std::int64_t> named_;
  std::unordered_map<std::int64_t, std::uint32_t> node_;
  Graph graph_;
};

}  // namespace

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter) {
  if (filter.showsAll()) return Builder(knowledge, filter, nullptr).build();
  return buildGraph(knowledge, filter, sift(knowledge, facetsOf(knowledge), filter));
}

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter,
                 const Sifted& sifted) {
  return Builder(knowledge, filter, &sifted).build();
}

std::int64_t nodeOf(const Graph& graph, model::EntityId entity) {
  const auto found = std::ranges::find(graph.nodes, entity, &Node::entity);
  return found == graph.nodes.end() ? -1 : found - graph.nodes.begin();
}

}  // namespace isnad::graph
