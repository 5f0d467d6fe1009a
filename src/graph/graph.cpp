#include "isnad/graph/graph.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "isnad/graph/scope.h"

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

RelationKey keyOfRelation(std::int64_t subject, std::int64_t object, model::Predicate predicate) {
  if (isSymmetric(predicate) && object < subject) std::swap(subject, object);
  return {subject, object, predicate};
}

class Builder {
 public:
  /// `sifted` may be null: all claims are shown.
  Builder(const model::Knowledge& knowledge, const ViewFilter& filter, const Sifted* sifted,
          const Scope& scope)
      : knowledge_(knowledge), filter_(filter), sifted_(sifted), scope_(scope) {}

  Graph build() {
    collect();
    addNodes();
    addEdges();
    addCallouts();
    return std::move(graph_);
  }

 private:
  /// The node that an entity is part of: its own, or that of its group.
  void addStandIns() {
    std::unordered_map<std::int64_t, std::int64_t> group_of;
    for (std::size_t i = 0; i < scope_.groups.size(); ++i) {
      for (const auto member : scope_.groups[i].members)
        group_of[member.value] = -1 - static_cast<std::int64_t>(i);
    }
    for (const auto& entity : knowledge_.entities) {
      if (isIn(filter_.hidden_types, entity.type) || !scope_.shows(entity.id)) continue;
      const auto group = group_of.find(entity.id.value);
      stands_[entity.id.value] = group == group_of.end() ? entity.id.value : group->second;
    }
  }

  std::optional<std::int64_t> standInOf(model::EntityId entity) const {
    const auto found = stands_.find(entity.value);
    return found == stands_.end() ? std::nullopt : std::optional(found->second);
  }

  void collect() {
    addStandIns();
    for (std::size_t i = 0; i < knowledge_.claims.size(); ++i) {
      if (sifted_ != nullptr && !sifted_->shows(i)) continue;
      const auto& claim = knowledge_.claims[i];
      const auto subject = standInOf(claim.subject);
      const auto object = claim.object ? standInOf(*claim.object) : subject;
      if (!subject || !object) continue;
      if (claim.object && *object != *subject)
        relations_[keyOfRelation(*subject, *object, claim.predicate)].push_back(&claim);
      if (!claim.object && *subject == claim.subject.value) alone_.push_back(&claim);
      named_.insert(*subject);
      named_.insert(*object);
    }
  }

  void addNodes() {
    const bool alone = filter_.show_isolated || scope_.shown.has_value();
    for (const auto& entity : knowledge_.entities) {
      const auto stand_in = standInOf(entity.id);
      if (!stand_in || (!alone && !named_.contains(*stand_in))) continue;
      const auto next = static_cast<std::uint32_t>(graph_.nodes.size());
      const auto [place, added] = node_.emplace(*stand_in, next);
      if (*stand_in == entity.id.value) {
        graph_.nodes.push_back(
            {entity.id, entity.type, entity.name,
             entity.latin_name == entity.name ? std::string() : entity.latin_name, 0});
        continue;
      }
      if (added) {
        const auto& name = scope_.groups[static_cast<std::size_t>(-1 - *stand_in)].name;
        graph_.nodes.push_back({{*stand_in}, entity.type, name, {}, 0});
      }
      graph_.nodes[place->second].members.push_back(entity.id);
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
  const Scope& scope_;
  std::unordered_map<std::int64_t, std::int64_t> stands_;  // of what is shown
  std::map<RelationKey, std::vector<const model::Claim*>> relations_;
  std::vector<const model::Claim*> alone_;
  std::set<std::int64_t> named_;
  std::unordered_map<std::int64_t, std::uint32_t> node_;
  Graph graph_;
};

}  // namespace

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter) {
  return buildGraph(knowledge, filter, Scope{});
}

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter,
                 const Sifted& sifted) {
  return buildGraph(knowledge, filter, sifted, {});
}

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter, const Scope& scope) {
  if (filter.showsAll()) return Builder(knowledge, filter, nullptr, scope).build();
  return buildGraph(knowledge, filter, sift(knowledge, facetsOf(knowledge), filter), scope);
}

Graph buildGraph(const model::Knowledge& knowledge, const ViewFilter& filter, const Sifted& sifted,
                 const Scope& scope) {
  return Builder(knowledge, filter, &sifted, scope).build();
}

std::int64_t nodeOf(const Graph& graph, model::EntityId entity) {
  const auto found = std::ranges::find_if(graph.nodes, [&](const Node& node) {
    return node.entity == entity || isIn(node.members, entity);
  });
  return found == graph.nodes.end() ? -1 : found - graph.nodes.begin();
}

}  // namespace isnad::graph
