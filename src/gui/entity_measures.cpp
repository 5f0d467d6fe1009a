#include "entity_measures.h"

#include <algorithm>
#include <numeric>

#include <QCollator>

#include "isnad/graph/measures.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

void rankNames(const KnowledgeView& view, std::vector<EntityMeasures>& entities) {
  std::vector<QCollatorSortKey> keys;
  const QCollator collator;
  for (const auto& entity : entities)
    keys.push_back(collator.sortKey(toQt(view.knowledge.entities[entity.entity].name)));
  std::vector<std::size_t> order(entities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return keys[a].compare(keys[b]) < 0; });
  for (std::size_t i = 0; i < order.size(); ++i)
    entities[order[i]].name_rank = static_cast<double>(i);
}

}  // namespace

ShownEntities shownEntities(const Filtered& filtered) {
  const auto& view = *filtered.view;
  ShownEntities shown;
  std::vector<std::uint32_t> place(view.knowledge.entities.size(), graph::ClaimFacets::kNone);
  const auto placeOf = [&](std::uint32_t entity) {
    if (place[entity] == graph::ClaimFacets::kNone) {
      place[entity] = static_cast<std::uint32_t>(shown.entities.size());
      shown.entities.push_back({entity});
    }
    ++shown.entities[place[entity]].claims;
    return place[entity];
  };
  for (std::size_t i = 0; i < view.facets.claims.size(); ++i) {
    const auto& of = view.facets.claims[i];
    if (!filtered.sifted.shows(i) || of.subject == graph::ClaimFacets::kNone) continue;
    const auto subject = placeOf(of.subject);
    if (of.object == graph::ClaimFacets::kNone || of.object == of.subject) continue;
    shown.structure.links.push_back({subject, placeOf(of.object)});
  }
  shown.structure.nodes = static_cast<std::uint32_t>(shown.entities.size());
  return shown;
}

Result<MeasuredEntitiesPtr> measureEntities(const Filtered& filtered, const std::stop_token& stop) {
  auto [entities, structure] = shownEntities(filtered);
  auto measured = std::make_shared<MeasuredEntities>();
  measured->view = filtered.view;
  if (!entities.empty()) {
    const auto degree = graph::degrees(structure);
    const auto weighted = graph::weightedDegrees(structure);
    ISNAD_TRY(const auto rank, graph::pageRank(structure, stop));
    ISNAD_TRY(const auto community, graph::communities(structure, graph::kMeasureSeed, stop));
    ISNAD_TRY(const auto core, graph::coreNumbers(structure, stop));
    const auto component = graph::components(structure);
    ISNAD_TRY(const auto between, graph::betweenness(structure, graph::kMeasureSeed, stop));
    for (std::size_t i = 0; i < entities.size(); ++i) {
      auto& entity = entities[i];
      entity.degree = degree[i];
      entity.weighted = weighted[i];
      entity.page_rank = rank[i];
      entity.core = core[i];
      entity.community = community.of[i];
      entity.component = component.of[i];
      entity.betweenness = between[i];
    }
    rankNames(*filtered.view, entities);
  }
  measured->entities = std::move(entities);
  return MeasuredEntitiesPtr(std::move(measured));
}

}  // namespace isnad::gui
