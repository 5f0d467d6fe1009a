#include "claim_candidates.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "claim_features.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using model::Predicate;

constexpr std::int32_t kNone = -1;
constexpr float kLeastOfRule = -0.7F;  // what a rule says too
constexpr float kWorthTelling = -1.5F;
constexpr float kHopeless = -4.5F;  // log-odds before the features of a pair

/// Arguments that «و» ties together, one after the other.
bool areCoordinate(const std::vector<Argument>& all, const Argument& a, const Argument& b) {
  const auto indexOf = [&](const Argument& argument) {
    return std::ranges::find_if(all,
                                [&](const Argument& other) {
                                  return other.tokens == argument.tokens &&
                                         other.entity == argument.entity;
                                }) -
           all.begin();
  };
  auto from = indexOf(a);
  auto to = indexOf(b);
  if (from > to) std::swap(from, to);
  if (to >= static_cast<std::ptrdiff_t>(all.size())) return false;
  constexpr std::uint32_t kTied = 3;
  for (auto i = from + 1; i <= to; ++i) {
    const auto& next = all[static_cast<std::size_t>(i)];
    const auto& before = all[static_cast<std::size_t>(i - 1)];
    const auto gap = next.first > before.tokens.end ? next.first - before.tokens.end : 0;
    if (gap > kTied || !(next.conjoined || i < to)) return false;
  }
  return true;
}

/// Everybody who may fill a slot of one trigger, and the scores of every choice.
class TriggerScorer : private SlotFiller {
 public:
  TriggerScorer(const Reading& reading, const RuleBook& rules, const RuleHit& met,
                const ClaimWeights& weights, Wanted wanted)
      : SlotFiller(reading),
        reading_(reading),
        met_(met),
        rule_(*met.hit.rule),
        subject_types_(rules.typesOfSubject(rule_)),
        object_types_(rules.typesOfObject(rule_)),
        weights_(weights),
        wanted_(wanted) {}

  std::vector<ClaimCandidate> score() {
    if (met_.has_excluded) return {};
    if (met_.values)
      values_ = *met_.values;
    else
      readRuleValues(reading_, met_.hit, values_);
    if (rule_.needs_amount && !values_.amount && !values_.percent) return {};
    collectFillers();
    const ClaimFeatures features(reading_, met_, fillers_);
    scoreTrigger(features);
    for (std::size_t s = 0; s < fillers_.size(); ++s) {
      if (!fits(subject_types_, s) || isHopeless(subjects_[s].score)) continue;
      if (!object_types_.empty()) scoreObjects(features, s);
      if (mayLackObject()) scoreMissingObject(features, s);
    }
    if (wanted_ == Wanted::Believed) keepCompatible();
    return std::move(candidates_);
  }

 private:
  bool fits(const std::vector<EntityType>& types, std::size_t filler) const {
    return std::ranges::find(types, typeOf(fillers_[filler].argument)) != types.end();
  }

  void collectFillers() {
    const auto hit = met_.hit;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.overlaps(hit.tokens)) continue;
      fillers_.push_back({argument, FillerKind::InSentence});
    }
    for (const auto& argument : nationality(rule_.subject, hit))
      fillers_.push_back({argument, FillerKind::Adjective});
    addNationalities();
    if (reading_.discourse.topic)
      addStandIn(*reading_.discourse.topic, FillerKind::Topic, "what the sentence before is about");
    if (reading_.salience.main)
      addStandIn(*reading_.salience.main, FillerKind::Main, "whom the article names most");
    for (const auto type : {EntityType::Organization, EntityType::Person}) {
      const auto& before = reading_.discourse.before;
      const auto recent = std::ranges::find_if(before, [&](std::uint32_t entity) {
        return reading_.linked.entities[entity].type == type && !reading_.linked.isMedia(entity);
      });
      if (recent != before.end()) addStandIn(*recent, FillerKind::Recent, "the last one named");
    }
    if (reading_.country)
      addStandIn(*reading_.country, FillerKind::Country, "the country that the article is about");
    for (const auto& pick : met_.picks) {
      addCarried(pick.claim.subject);
      if (pick.claim.object) addCarried(*pick.claim.object);
    }
  }

  void addCarried(model::EntityId entity) {
    addStandIn(static_cast<std::uint32_t>(entity.value - 1), FillerKind::Carried,
               "carried over from what was said before");
  }

  /// Countries that the clause has by their adjectives only.
  void addNationalities() {
    const auto trigger = met_.hit.tokens;
    const auto clause = reading_.sentence.clauseOf(trigger.begin);
    for (const auto& argument : reading_.sentence.nationalities) {
      const auto token = argument.tokens.begin;
      if (!clause.contains(token) || trigger.contains(token) || token == trigger.end) continue;
      const bool there = std::ranges::any_of(fillers_, [&](const Filler& filler) {
        return filler.argument.entity == argument.entity;
      });
      if (!there) fillers_.push_back({argument, FillerKind::Nationality});
    }
  }

  /// Unless it is there already: named before the trigger, or standing in for another reason.
  void addStandIn(std::uint32_t entity, FillerKind kind, std::string_view why) {
    const bool there = std::ranges::any_of(
        fillers_, [&](const Filler& filler) { return filler.argument.entity == entity; });
    if (there || reading_.linked.isMedia(entity)) return;
    fillers_.push_back({standIn(met_.hit.tokens, entity, why), kind});
  }

  void scoreTrigger(const ClaimFeatures& features) {
    FeatureSink sink(weights_, named(trigger_features_));
    features.ofTrigger(values_, sink);
    trigger_score_ = sink.sum();
    subjects_.resize(fillers_.size());
    objects_.resize(fillers_.size());
    bool hopeless = true;
    for (std::size_t i = 0; i < fillers_.size(); ++i) {
      if (!fits(subject_types_, i)) continue;
      scoreFiller(features, i, ClaimFeatures::SlotKind::Subject, subjects_[i]);
      hopeless = hopeless && isHopeless(subjects_[i].score);
    }
    for (std::size_t i = 0; i < fillers_.size() && !hopeless; ++i) {
      if (fits(object_types_, i))
        scoreFiller(features, i, ClaimFeatures::SlotKind::Object, objects_[i]);
    }
  }

  struct Scored {
    float score = 0;
    std::vector<NamedFeature> features;
  };

  void scoreFiller(const ClaimFeatures& features, std::size_t filler, ClaimFeatures::SlotKind slot,
                   Scored& scored) {
    FeatureSink sink(weights_, named(scored.features));
    features.ofFiller(filler, slot, sink);
    scored.score = sink.sum();
  }

  std::vector<NamedFeature>* named(std::vector<NamedFeature>& features) const {
    return wanted_ == Wanted::All ? &features : nullptr;
  }

  void scoreObjects(const ClaimFeatures& features, std::size_t s) {
    const bool symmetric = isSymmetric(rule_.predicate);
    for (std::size_t o = 0; o < fillers_.size(); ++o) {
      if (!fits(object_types_, o) || fillers_[o].argument.entity == fillers_[s].argument.entity)
        continue;
      if (symmetric && o < s && fits(subject_types_, o) && fits(object_types_, s)) continue;
      if (areOneState(s, o)) continue;
      if (isHopeless(subjects_[s].score + objects_[o].score)) continue;
      const bool picked = isPicked(s, static_cast<std::int32_t>(o));
      std::vector<NamedFeature> pair;
      FeatureSink sink(weights_, named(pair));
      features.ofPair(s, o, picked, sink);
      offer(s, static_cast<std::int32_t>(o), picked,
            trigger_score_ + subjects_[s].score + objects_[o].score + sink.sum(), pair);
    }
  }

  /// القاهرة and مصر: a government by its capital deals with others, not with its own country.
  bool areOneState(std::size_t s, std::size_t o) const {
    const auto a = fillers_[s].argument.entity;
    const auto b = fillers_[o].argument.entity;
    const auto& home = reading_.linked.countries[a];
    return typeOf(fillers_[s].argument) == EntityType::Place &&
           typeOf(fillers_[o].argument) == EntityType::Place && !home.empty() &&
           home == reading_.linked.countries[b];
  }

  /// What pair features never make good.
  bool isHopeless(float score) const {
    return wanted_ == Wanted::Believed && trigger_score_ + score < kHopeless;
  }

  bool mayLackObject() const {
    if (rule_.object && !rule_.object->optional && !rule_.hint) return false;
    return values_.amount || values_.percent || met_.values ||
           rule_.predicate == Predicate::GoesPublic || rule_.predicate == Predicate::IssuesDebt ||
           rule_.predicate == Predicate::RaisesFunding;
  }

  void scoreMissingObject(const ClaimFeatures& features, std::size_t s) {
    const bool picked = isPicked(s, kNone);
    std::vector<NamedFeature> pair;
    FeatureSink sink(weights_, named(pair));
    features.ofMissingObject(s, picked, sink);
    offer(s, kNone, picked, trigger_score_ + subjects_[s].score + sink.sum(), pair);
  }

  bool isPicked(std::size_t s, std::int32_t o) const {
    const auto subject = model::EntityId{fillers_[s].argument.entity + std::int64_t{1}};
    std::optional<model::EntityId> object;
    if (o != kNone)
      object =
          model::EntityId{fillers_[static_cast<std::size_t>(o)].argument.entity + std::int64_t{1}};
    return std::ranges::any_of(met_.picks, [&](const Finding& pick) {
      if (pick.claim.predicate != rule_.predicate) return false;
      const bool straight = pick.claim.subject == subject && pick.claim.object == object;
      const bool turned = isSymmetric(rule_.predicate) && object && pick.claim.object == subject &&
                          pick.claim.subject == *object;
      return straight || turned;
    });
  }

  void offer(std::size_t s, std::int32_t o, bool picked, float score,
             std::vector<NamedFeature>& pair) {
    const float least = picked ? kLeastOfRule : kLeastBelief;
    if (wanted_ == Wanted::Believed && score < least) return doubt(s, o, score);
    ClaimCandidate candidate;
    candidate.picked = picked;
    candidate.score = score;
    fill(candidate.finding, s, o);
    if (wanted_ == Wanted::All) {
      candidate.features = trigger_features_;
      const auto append = [&](const std::vector<NamedFeature>& more) {
        candidate.features.insert(candidate.features.end(), more.begin(), more.end());
      };
      append(subjects_[s].features);
      if (o != kNone) append(objects_[static_cast<std::size_t>(o)].features);
      append(pair);
    }
    candidates_.push_back(std::move(candidate));
    choices_.push_back({s, o});
  }

  /// Remembers the likeliest of what is not believed, for whoever asks why nothing was said.
  void doubt(std::size_t s, std::int32_t o, float score) {
    if (reading_.trace == nullptr || score < kWorthTelling) return;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(score));
    reading_.trace->near_misses.push_back("rule " + rule_.name + slotsText(s, o) + ": scored " +
                                          text.data() + ", too little");
  }

  std::string slotsText(std::size_t s, std::int32_t o) const {
    auto words = slotText("subject", fillers_[s].argument);
    if (o != kNone) words += slotText("object", fillers_[static_cast<std::size_t>(o)].argument);
    return words;
  }

  void fill(Finding& finding, std::size_t s, std::int32_t o) const {
    const auto& subject = fillers_[s].argument;
    finding.trigger = met_.hit.tokens;
    finding.quote =
        met_.quote.size() > 0 ? met_.quote : reading_.sentence.clauseOf(met_.hit.tokens.begin);
    finding.future_particle = met_.hit.future;
    auto& claim = finding.claim;
    claim = values_;
    claim.predicate = rule_.predicate;
    claim.rule = rule_.name;
    claim.subject = {subject.entity + std::int64_t{1}};
    claim.resolved = subject.resolved;
    if (rule_.status) {
      claim.status = *rule_.status;
      finding.status_decided = true;
    }
    widen(finding.quote, fillers_[s]);
    finding.why = slotsText(s, o);
    if (o == kNone) return;
    const auto& object = fillers_[static_cast<std::size_t>(o)];
    claim.object = model::EntityId{object.argument.entity + std::int64_t{1}};
    claim.resolved = claim.resolved || object.argument.resolved;
    widen(finding.quote, object);
  }

  /// The quote holds whoever fills a slot in the sentence.
  static void widen(TokenRange& quote, const Filler& filler) {
    if (!filler.isInSentence()) return;
    quote.begin = std::min(quote.begin, filler.argument.first);
    quote.end = std::max(quote.end, filler.argument.tokens.end);
  }

  /// The best choice, and those that differ from it by a coordinate filler only.
  void keepCompatible() {
    std::vector<std::size_t> order(candidates_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return candidates_[a].score > candidates_[b].score;
    });
    std::vector<std::size_t> kept;
    for (const auto next : order) {
      const bool compatible = std::ranges::all_of(
          kept, [&](std::size_t other) { return goTogether(choices_[next], choices_[other]); });
      if (compatible) kept.push_back(next);
    }
    std::ranges::sort(kept);  // as the text has them
    std::vector<ClaimCandidate> believed;
    for (const auto index : kept) believed.push_back(std::move(candidates_[index]));
    candidates_ = std::move(believed);
  }

  struct Choice {
    std::size_t subject;
    std::int32_t object;
  };

  bool goTogether(const Choice& a, const Choice& b) const {
    const bool subjects = a.subject == b.subject || tied(a.subject, b.subject);
    if (a.object == kNone || b.object == kNone) return a.object == b.object && subjects;
    const auto one = static_cast<std::size_t>(a.object);
    const auto other = static_cast<std::size_t>(b.object);
    const bool objects = one == other || tied(one, other);
    if (subjects && objects) return true;
    // Partners pairwise: A with B, B with C.
    return isSymmetric(rule_.predicate) && (one == b.subject || other == a.subject);
  }

  bool tied(std::size_t a, std::size_t b) const {
    return fillers_[a].kind == FillerKind::InSentence &&
           fillers_[b].kind == FillerKind::InSentence &&
           areCoordinate(reading_.sentence.arguments, fillers_[a].argument, fillers_[b].argument);
  }

  const Reading& reading_;
  const RuleHit& met_;
  const ClaimRule& rule_;
  const std::vector<EntityType>& subject_types_;
  const std::vector<EntityType>& object_types_;
  const ClaimWeights& weights_;
  Wanted wanted_;
  model::Claim values_;
  std::vector<Filler> fillers_;
  std::vector<NamedFeature> trigger_features_;
  float trigger_score_ = 0;
  std::vector<Scored> subjects_;
  std::vector<Scored> objects_;
  std::vector<ClaimCandidate> candidates_;
  std::vector<Choice> choices_;
};

}  // namespace

std::vector<ClaimCandidate> scoreTrigger(const Reading& reading, const RuleBook& rules,
                                         const RuleHit& met, const ClaimWeights& weights,
                                         Wanted wanted) {
  return TriggerScorer(reading, rules, met, weights, wanted).score();
}

}  // namespace isnad::nlp
