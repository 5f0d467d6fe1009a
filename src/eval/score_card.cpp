#include "isnad/eval/score_card.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <vector>

#include "isnad/model/ontology.h"

namespace isnad::eval {

namespace {

using model::Claim;
using model::EntityType;
using model::Mention;

struct Pairing {
  std::size_t gold;
  std::size_t found;
  double weight;
};

/// Pairs one to one, the heaviest first; of equals the earlier.
template <class Weight>
std::vector<Pairing> pairGreedily(std::size_t gold, std::size_t found, Weight weight) {
  std::vector<Pairing> all;
  for (std::size_t i = 0; i < gold; ++i) {
    for (std::size_t j = 0; j < found; ++j) {
      if (const double w = weight(i, j); w > 0) all.push_back({i, j, w});
    }
  }
  std::ranges::sort(all, [](const Pairing& a, const Pairing& b) {
    return std::tuple(-a.weight, a.gold, a.found) < std::tuple(-b.weight, b.gold, b.found);
  });
  std::vector<bool> gold_taken(gold);
  std::vector<bool> found_taken(found);
  std::vector<Pairing> pairs;
  for (const auto& pair : all) {
    if (gold_taken[pair.gold] || found_taken[pair.found]) continue;
    gold_taken[pair.gold] = found_taken[pair.found] = true;
    pairs.push_back(pair);
  }
  return pairs;
}

double overlapOf(Span a, Span b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

/// One side of the comparison.
struct Side {
  explicit Side(const model::Analysis& of) : analysis(of), by_entity(of.entities.size()) {
    for (const auto& mention : of.mentions) {
      by_entity[index(mention.entity)].push_back(mention.span);
      if (typeOf(mention) != EntityType::Term) mentions.push_back(&mention);
    }
    for (std::size_t e = 0; e < by_entity.size(); ++e) {
      if (!by_entity[e].empty()) spoken_of.push_back(e);
    }
  }

  static std::size_t index(model::EntityId id) { return static_cast<std::size_t>(id.value) - 1; }
  EntityType typeOf(const Mention& mention) const {
    return analysis.entities[index(mention.entity)].type;
  }
  std::size_t countedEntities() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        spoken_of, [&](std::size_t e) { return analysis.entities[e].type != EntityType::Term; }));
  }

  const model::Analysis& analysis;
  std::vector<const Mention*> mentions;  ///< Without those of terms.
  std::vector<std::vector<Span>> by_entity;
  std::vector<std::size_t> spoken_of;  ///< Entities with a mention.
};

void addMentions(const Side& gold, const Side& found, ScoreCard& card) {
  std::set<std::tuple<Span, EntityType>> there;
  for (const auto* mention : gold.mentions) there.emplace(mention->span, gold.typeOf(*mention));
  std::set<std::tuple<Span, EntityType>> seen;
  for (const auto* mention : found.mentions) seen.emplace(mention->span, found.typeOf(*mention));
  const auto right = std::ranges::count_if(seen, [&](const auto& m) { return there.contains(m); });
  card.mention_strict.add(static_cast<std::uint32_t>(right), seen.size(), there.size());
  const auto lenient =
      pairGreedily(gold.mentions.size(), found.mentions.size(), [&](std::size_t i, std::size_t j) {
        const auto& a = *gold.mentions[i];
        const auto& b = *found.mentions[j];
        return gold.typeOf(a) == found.typeOf(b) ? overlapOf(a.span, b.span) : 0.0;
      });
  card.mention_lenient.add(static_cast<std::uint32_t>(lenient.size()), found.mentions.size(),
                           gold.mentions.size());
}

double sharedMentions(const std::vector<Span>& a, const std::vector<Span>& b) {
  const auto hit = static_cast<double>(std::ranges::count_if(
      a, [&](Span x) { return std::ranges::any_of(b, [&](Span y) { return x.overlaps(y); }); }));
  return hit > 0 ? hit / (static_cast<double>(a.size() + b.size()) - hit) : 0;
}

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Entities that are spoken of in the same places, by their positions in `spoken_of`.
std::vector<Pairing> pairSides(const Side& gold, const Side& found) {
  return pairGreedily(gold.spoken_of.size(), found.spoken_of.size(),
                      [&](std::size_t i, std::size_t j) {
                        return sharedMentions(gold.by_entity[gold.spoken_of[i]],
                                              found.by_entity[found.spoken_of[j]]);
                      });
}

/// For each found entity the one of the gold that it is; kNobody where there is none.
std::vector<std::size_t> addEntities(const Side& gold, const Side& found, ScoreCard& card) {
  constexpr double kHalf = 0.5;
  const auto pairs = pairSides(gold, found);
  std::vector<std::size_t> to_gold(found.by_entity.size(), kNobody);
  std::uint32_t right = 0;
  for (const auto& pair : pairs) {
    const auto g = gold.spoken_of[pair.gold];
    const auto f = found.spoken_of[pair.found];
    to_gold[f] = g;
    const auto type = gold.analysis.entities[g].type;
    const bool same = type == found.analysis.entities[f].type && type != EntityType::Term;
    right += same && pair.weight >= kHalf ? 1 : 0;
  }
  card.entity.add(right, found.countedEntities(), gold.countedEntities());
  return to_gold;
}

bool sameNumber(std::optional<double> a, std::optional<double> b) {
  constexpr double kTolerance = 0.01;
  constexpr double kTiny = 1e-9;
  if (!a || !b) return !a && !b;
  return std::abs(*a - *b) <= kTolerance * std::max({std::abs(*a), std::abs(*b), kTiny});
}

std::optional<double> amountOf(const Claim& claim) {
  return claim.amount ? std::optional(claim.amount->value) : std::nullopt;
}

std::string firstWord(const std::string& text) { return text.substr(0, text.find(' ')); }

/// A claim with its arguments as entities of the gold; strangers get numbers beyond them.
struct Arguments {
  std::size_t subject;
  std::optional<std::size_t> object;
  bool operator==(const Arguments&) const = default;
  auto operator<=>(const Arguments&) const = default;
};

double likeness(const Claim& gold, Arguments there, const Claim& found, Arguments seen) {
  if (gold.predicate != found.predicate) return 0;
  const bool turned = model::isSymmetric(gold.predicate) && there.object && seen.object &&
                      there.subject == *seen.object && *there.object == seen.subject;
  if (there != seen && !turned) return 0;
  const bool same_amount = sameNumber(amountOf(gold), amountOf(found));
  const bool same_percent = sameNumber(gold.percent, found.percent);
  if (!gold.object) {
    const bool told = gold.amount || gold.percent;
    if (told && !(gold.amount && same_amount) && !(gold.percent && same_percent)) return 0;
    if (!told && !gold.role.empty() && firstWord(gold.role) != firstWord(found.role)) return 0;
  }
  const int extra =
      (same_amount ? 1 : 0) + (same_percent ? 1 : 0) + (gold.status == found.status ? 1 : 0);
  return 1 + extra / 10.0;
}

void note(ScoreCard& card, const char* qualifier, bool right) {
  auto& share = card.qualifiers[qualifier];
  ++share.of;
  share.right += right ? 1 : 0;
}

void addQualifiers(const Claim& gold, const Claim& found, const std::vector<std::size_t>& to_gold,
                   ScoreCard& card) {
  if (gold.amount)
    note(card, "amount",
         sameNumber(amountOf(gold), amountOf(found)) &&
             gold.amount->currency == found.amount->currency);
  if (gold.percent) note(card, "percent", sameNumber(gold.percent, found.percent));
  if (gold.direction) note(card, "direction", gold.direction == found.direction);
  note(card, "status", gold.status == found.status);
  const auto& said = gold.attribution;
  if (said.entity) {
    const auto& by = found.attribution.entity;
    note(card, "attribution", by && to_gold[Side::index(*by)] == Side::index(*said.entity));
  } else {
    note(card, "attribution", said.text.empty() == found.attribution.text.empty());
  }
}

void addClaims(const model::Analysis& gold, const model::Analysis& found,
               const std::vector<std::size_t>& to_gold, ScoreCard& card) {
  const auto asGold = [&](model::EntityId id) {
    const auto index = Side::index(id);
    return to_gold[index] != kNobody ? to_gold[index] : gold.entities.size() + index;
  };
  std::vector<Arguments> there;
  std::vector<Arguments> seen;
  for (const auto& claim : gold.claims)
    there.push_back({Side::index(claim.subject),
                     claim.object ? std::optional(Side::index(*claim.object)) : std::nullopt});
  for (const auto& claim : found.claims)
    seen.push_back({asGold(claim.subject),
                    claim.object ? std::optional(asGold(*claim.object)) : std::nullopt});
  const auto pairs = pairGreedily(there.size(), seen.size(), [&](std::size_t i, std::size_t j) {
    return likeness(gold.claims[i], there[i], found.claims[j], seen[j]);
  });
  card.claim.add(static_cast<std::uint32_t>(pairs.size()), seen.size(), there.size());
  for (const auto& claim : gold.claims)
    ++card.predicates[std::string(keyOf(claim.predicate))].missed;
  for (const auto& claim : found.claims)
    ++card.predicates[std::string(keyOf(claim.predicate))].invented;
  for (const auto& pair : pairs) {
    auto& predicate = card.predicates[std::string(keyOf(gold.claims[pair.gold].predicate))];
    ++predicate.right;
    --predicate.missed;
    --predicate.invented;
    addQualifiers(gold.claims[pair.gold], found.claims[pair.found], to_gold, card);
  }

  const auto twos = [](const std::vector<Arguments>& claims) {
    std::set<std::pair<std::size_t, std::size_t>> pairs_of;
    for (const auto& c : claims) {
      if (c.object) pairs_of.insert(std::minmax(c.subject, *c.object));
    }
    return pairs_of;
  };
  const auto gold_twos = twos(there);
  const auto found_twos = twos(seen);
  const auto right =
      std::ranges::count_if(found_twos, [&](const auto& two) { return gold_twos.contains(two); });
  card.pair.add(static_cast<std::uint32_t>(right), found_twos.size(), gold_twos.size());
}

}  // namespace

void Counts::add(std::uint32_t found_right, std::size_t found, std::size_t there) {
  right += found_right;
  invented += static_cast<std::uint32_t>(found) - found_right;
  missed += static_cast<std::uint32_t>(there) - found_right;
}

double Counts::precision() const {
  return right == 0 ? 0 : static_cast<double>(right) / (right + invented);
}

double Counts::recall() const {
  return right == 0 ? 0 : static_cast<double>(right) / (right + missed);
}

double Counts::f1() const {
  return right == 0 ? 0 : 2.0 * right / (2.0 * right + invented + missed);
}

void ScoreCard::add(const model::Analysis& gold, const model::Analysis& found) {
  ++articles;
  const Side there(gold);
  const Side seen(found);
  addMentions(there, seen, *this);
  const auto to_gold = addEntities(there, seen, *this);
  addClaims(gold, found, to_gold, *this);
}

std::vector<std::optional<model::EntityId>> pairEntities(const model::Analysis& gold,
                                                         const model::Analysis& found) {
  const Side there(gold);
  const Side seen(found);
  std::vector<std::optional<model::EntityId>> to_gold(found.entities.size());
  for (const auto& pair : pairSides(there, seen))
    to_gold[seen.spoken_of[pair.found]] = gold.entities[there.spoken_of[pair.gold]].id;
  return to_gold;
}

bool statesClaim(const model::Claim& gold, const model::Claim& found) {
  const auto argumentsOf = [](const model::Claim& claim) {
    return Arguments{Side::index(claim.subject),
                     claim.object ? std::optional(Side::index(*claim.object)) : std::nullopt};
  };
  return likeness(gold, argumentsOf(gold), found, argumentsOf(found)) > 0;
}

}  // namespace isnad::eval
