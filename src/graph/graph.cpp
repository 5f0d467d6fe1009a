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
    graph_.nodes.shrink_to_fit();
    graph_.edges.shrink_to_fit();
    graph_.claims.shrink_to_fit();
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
            {entity.id, entity.type, 0, entity.name,
             entity.latin_name == entity.name ? std::string() : entity.latin_name});
        continue;
      }
      if (added) {
        const auto& name = scope_.groups[static_cast<std::size_t>(-1 - *stand_in)].name;
        graph_.nodes.push_back({{*stand_in}, entity.type, 0, name, {}});
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
      EdgeFigures figures{leading.amount, leading.percent};
      bool denied = false;
      bool asserted = false;
      std::vector<model::ClaimId> ids;
      std::set<std::int64_t> articles;
      for (const auto* claim : claims) {
        ids.push_back(claim->id);
        articles.insert(claim->evidence.article.value);
        denied = denied || claim->status == ClaimStatus::Denied;
        asserted = asserted || claim->status == ClaimStatus::Asserted;
        if (!figures.amount && claim->amount && claim->status == leading.status)
          figures.amount = claim->amount;
      }
      edge.disputed = denied && asserted;
      edge.sources = static_cast<std::uint32_t>(articles.size());
      auto& taken = lanes[std::minmax(edge.source, edge.target)];
      edge.lane = static_cast<std::uint8_t>(std::min(taken, Edge::kMostLanes - 1));
      ++taken;
      ++graph_.nodes[edge.source].relations;
      ++graph_.nodes[edge.target].relations;
      graph_.add(edge, ids, figures);
    }
    for (auto& edge : graph_.edges) {
      const auto count = lanes[std::minmax(edge.source, edge.target)];
      edge.lanes = static_cast<std::uint8_t>(std::min(count, Edge::kMostLanes)) & 0x7FU;
    }
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

std::span<const model::ClaimId> Graph::claimsOf(std::size_t edge) const {
  const auto begin = edges[edge].first_claim;
  const auto end = edge + 1 < edges.size() ? edges[edge + 1].first_claim : claims.size();
  return std::span(claims).subspan(begin, end - begin);
}

const std::optional<model::Amount>& Graph::amountOf(const Edge& edge) const {
  static const std::optional<model::Amount> kNone;
  return edge.figures == Edge::kNoFigures ? kNone : figures[edge.figures].amount;
}

std::optional<double> Graph::percentOf(const Edge& edge) const {
  return edge.figures == Edge::kNoFigures ? std::nullopt : figures[edge.figures].percent;
}

void Graph::add(Edge edge, std::span<const model::ClaimId> of, const EdgeFigures& with) {
  edge.first_claim = static_cast<std::uint32_t>(claims.size());
  claims.insert(claims.end(), of.begin(), of.end());
  if (with.amount || with.percent) {
    edge.figures = static_cast<std::uint32_t>(figures.size());
    figures.push_back(with);
  }
  edges.push_back(edge);
}

std::size_t Graph::bytes() const {
  const auto ofText = [](const std::string& text) {
    constexpr std::size_t kHeader = 16;  // of an allocation, with what is lost to rounding
    return text.capacity() <= std::string().capacity() ? 0 : text.capacity() + kHeader;
  };
  std::size_t total = nodes.capacity() * sizeof(Node) + edges.capacity() * sizeof(Edge) +
                      callouts.capacity() * sizeof(Callout) +
                      claims.capacity() * sizeof(model::ClaimId) +
                      figures.capacity() * sizeof(EdgeFigures);
  for (const auto& node : nodes) {
    total += ofText(node.label) + ofText(node.latin_label) +
             node.members.capacity() * sizeof(model::EntityId);
  }
  for (const auto& [amount, percent] : figures) total += amount ? ofText(amount->text) : 0;
  for (const auto& callout : callouts)
    total += ofText(callout.metric) + ofText(callout.role) + ofText(callout.source);
  return total;
}

std::int64_t nodeOf(const Graph& graph, model::EntityId entity) {
  const auto found = std::ranges::find_if(graph.nodes, [&](const Node& node) {
    return node.entity == entity || isIn(node.members, entity);
  });
  return found == graph.nodes.end() ? -1 : found - graph.nodes.begin();
}

}  // namespace isnad::graph
