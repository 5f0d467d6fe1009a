#include "isnad/graph/view_filter.h"

#include <algorithm>
#include <unordered_map>

#include "isnad/graph/measures.h"

namespace isnad::graph {

namespace {

template <class E>
std::vector<bool> flagsOf(const std::vector<E>& hidden, std::size_t all) {
  std::vector<bool> flags(all, false);
  for (const auto value : hidden) flags[static_cast<std::size_t>(value)] = true;
  return flags;
}

std::vector<std::string> wordsIn(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto begin = std::min(text.find_first_not_of(' '), text.size());
    const auto end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return words;
}

bool isWithin(const std::optional<model::Amount>& amount, const AmountSpan& span) {
  return amount && amount->currency == span.currency &&
         (!span.least || amount->value >= *span.least) &&
         (!span.most || amount->value <= *span.most);
}

/// Asks each claim whether the filter hides it.
class Sieve {
 public:
  Sieve(const model::Knowledge& knowledge, const ClaimFacets& facets, const ViewFilter& filter,
        const Fold& fold)
      : knowledge_(knowledge),
        facets_(facets),
        filter_(filter),
        types_(flagsOf(filter.hidden_types, model::allEntityTypes().size())),
        predicates_(flagsOf(filter.hidden_predicates, model::allPredicates().size())),
        statuses_(flagsOf(filter.hidden_statuses, model::allClaimStatuses().size())),
        words_(wordsIn(fold ? fold(filter.words) : filter.words)) {
    for (const auto& source : facets.sources)
      sources_.push_back(std::ranges::find(filter.hidden_sources, source) !=
                         filter.hidden_sources.end());
  }

  [[nodiscard]] std::uint8_t hiddenBy(std::size_t i) const {
    const auto& claim = knowledge_.claims[i];
    const auto& of = facets_.claims[i];
    unsigned by = 0;
    const auto hide = [&by](Facet facet, bool hidden) {
      if (hidden) by |= static_cast<unsigned>(facet);
    };
    hide(Facet::Type, isTypeHidden(of.subject) || (claim.object && isTypeHidden(of.object)));
    hide(Facet::Predicate, predicates_[static_cast<std::size_t>(claim.predicate)]);
    hide(Facet::Status, statuses_[static_cast<std::size_t>(claim.status)]);
    hide(Facet::Source, sources_[of.source]);
    hide(Facet::Amount, filter_.amount && !isWithin(claim.amount, *filter_.amount));
    if (filter_.time) {
      const auto& days = of.at(filter_.time->clock);
      hide(Facet::Time, days ? !days->touches(filter_.time->days) : !filter_.time->undated);
    }
    hide(Facet::Words,
         !std::ranges::all_of(words_, [&](const auto& word) { return speaksOf(of, word); }));
    return static_cast<std::uint8_t>(by);
  }

 private:
  /// What is not among the entities cannot be shown.
  [[nodiscard]] bool isTypeHidden(std::uint32_t entity) const {
    return entity == ClaimFacets::kNone ||
           types_[static_cast<std::size_t>(knowledge_.entities[entity].type)];
  }
  [[nodiscard]] bool speaksOf(const ClaimFacets::Of& of, const std::string& word) const {
    const auto names = [&](std::uint32_t entity) {
      return entity != ClaimFacets::kNone &&
             facets_.entity_words[entity].find(word) != std::string::npos;
    };
    return names(of.subject) || names(of.object) ||
           facets_.source_words[of.source].find(word) != std::string::npos;
  }

  const model::Knowledge& knowledge_;
  const ClaimFacets& facets_;
  const ViewFilter& filter_;
  std::vector<bool> types_;
  std::vector<bool> predicates_;
  std::vector<bool> statuses_;
  std::vector<bool> sources_;
  std::vector<std::string> words_;
};

/// Hides claims of entities whose measure among what is shown so far is not one that `keeps`.
template <class Keeps>
void keepMeasured(const ClaimFacets& facets, Measure measure, const Keeps& keeps, Sifted& sifted,
                  const std::stop_token& stop) {
  Structure structure{static_cast<std::uint32_t>(facets.entity_words.size()), {}};
  for (std::size_t i = 0; i < facets.claims.size(); ++i) {
    const auto& of = facets.claims[i];
    if (sifted.shows(i) && of.object != ClaimFacets::kNone && of.object != of.subject)
      structure.links.push_back({of.subject, of.object});
  }
  const auto values = measured(structure, measure, stop);
  if (!values) return;
  for (std::size_t i = 0; i < facets.claims.size(); ++i) {
    const auto& of = facets.claims[i];
    const auto isOutside = [&](std::uint32_t entity) {
      return entity != ClaimFacets::kNone && !keeps((*values)[entity]);
    };
    if (isOutside(of.subject) || isOutside(of.object))
      sifted.hidden_by[i] |= static_cast<std::uint8_t>(Facet::Core);
  }
}

void keepMeasured(const ClaimFacets& facets, const MeasureSpan& span, Sifted& sifted,
                  const std::stop_token& stop) {
  if (!span.least && !span.most) return;
  const auto keeps = [&](double value) {
    return (!span.least || value >= *span.least) && (!span.most || value <= *span.most);
  };
  keepMeasured(facets, span.measure, keeps, sifted, stop);
}

}  // namespace

bool ViewFilter::showsAll() const {
  ViewFilter all;
  all.show_isolated = show_isolated;
  return *this == all;
}

ClaimFacets facetsOf(const model::Knowledge& knowledge, const ArticleLookUp& articles,
                     const Fold& fold) {
  const auto folded = [&fold](const std::string& text) { return fold ? fold(text) : text; };
  ClaimFacets facets;
  std::unordered_map<std::int64_t, std::uint32_t> entities;
  for (const auto& entity : knowledge.entities) {
    entities.emplace(entity.id.value, static_cast<std::uint32_t>(facets.entity_words.size()));
    auto names = entity.name + "\n" + entity.latin_name;
    for (const auto& alias : entity.aliases) names += "\n" + alias;
    facets.entity_words.push_back(folded(names));
  }
  const auto indexOf = [&entities](model::EntityId entity) {
    const auto found = entities.find(entity.value);
    return found == entities.end() ? ClaimFacets::kNone : found->second;
  };
  std::unordered_map<std::string, std::uint32_t> sources;
  facets.claims.reserve(knowledge.claims.size());
  for (const auto& claim : knowledge.claims) {
    const auto article = articles ? articles(claim.evidence.article) : ArticleFacts{};
    ClaimFacets::Of of;
    of.subject = indexOf(claim.subject);
    if (claim.object) of.object = indexOf(*claim.object);
    of.recorded = daysIn(article.published);
    of.valid = daysIn(claim.date);
    if (!of.valid) of.valid = of.recorded;
    auto source = claim.attribution.text;
    if (claim.attribution.entity) {
      if (const auto speaker = indexOf(*claim.attribution.entity); speaker != ClaimFacets::kNone)
        source = knowledge.entities[speaker].name;
    }
    if (source.empty()) source = article.publisher;
    const auto [known, is_new] =
        sources.try_emplace(source, static_cast<std::uint32_t>(facets.sources.size()));
    of.source = known->second;
    if (is_new) {
      facets.source_words.push_back(folded(source));
      facets.sources.push_back(std::move(source));
    }
    facets.claims.push_back(of);
  }
  return facets;
}

Sifted sift(const model::Knowledge& knowledge, const ClaimFacets& facets, const ViewFilter& filter,
            const Fold& fold, const std::stop_token& stop) {
  Sifted sifted;
  sifted.hidden_by.resize(knowledge.claims.size(), 0);
  if (!filter.showsAll()) {
    const Sieve sieve(knowledge, facets, filter, fold);
    for (std::size_t i = 0; i < knowledge.claims.size() && !stop.stop_requested(); ++i)
      sifted.hidden_by[i] = sieve.hiddenBy(i);
    if (filter.core > 0) {
      const auto inCore = [&](double core) { return core >= filter.core; };
      keepMeasured(facets, Measure::Core, inCore, sifted, stop);
    }
    if (filter.measure) keepMeasured(facets, *filter.measure, sifted, stop);
  }
  sifted.shown = static_cast<std::size_t>(std::ranges::count(sifted.hidden_by, 0));
  return sifted;
}

FacetCounts countFacets(const model::Knowledge& knowledge, const ClaimFacets& facets,
                        const Sifted& sifted) {
  FacetCounts counts;
  counts.types.resize(model::allEntityTypes().size(), 0);
  counts.predicates.resize(model::allPredicates().size(), 0);
  counts.statuses.resize(model::allClaimStatuses().size(), 0);
  counts.sources.resize(facets.sources.size(), 0);
  for (std::size_t i = 0; i < knowledge.claims.size(); ++i) {
    const auto& claim = knowledge.claims[i];
    const auto& of = facets.claims[i];
    if (sifted.showsBut(i, Facet::Predicate))
      ++counts.predicates[static_cast<std::size_t>(claim.predicate)];
    if (sifted.showsBut(i, Facet::Status))
      ++counts.statuses[static_cast<std::size_t>(claim.status)];
    if (sifted.showsBut(i, Facet::Source)) ++counts.sources[of.source];
    if (!sifted.showsBut(i, Facet::Type) || of.subject == ClaimFacets::kNone) continue;
    const auto subject = knowledge.entities[of.subject].type;
    ++counts.types[static_cast<std::size_t>(subject)];
    if (of.object == ClaimFacets::kNone) continue;
    const auto object = knowledge.entities[of.object].type;
    if (object != subject) ++counts.types[static_cast<std::size_t>(object)];
  }
  return counts;
}

}  // namespace isnad::graph
