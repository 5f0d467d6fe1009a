#include "claim_engine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "claim_features.h"
#include "modality.h"
#include "positions.h"
#include "rule_matcher.h"
#include "seats.h"

namespace isnad::nlp {

namespace {

using model::ClaimStatus;
using model::EntityType;
using model::Predicate;

Span spanOf(const Document& document, TokenRange range) {
  while (range.size() > 1 && document.tokens[range.end - 1].kind == text::TokenKind::Punctuation &&
         document.tokens[range.end - 1].folded != ")" &&
         document.tokens[range.end - 1].folded != "\"") {
    --range.end;
  }
  while (range.size() > 1 && document.tokens[range.begin].folded == "،") ++range.begin;
  return {document.tokens[range.begin].span.begin, document.tokens[range.end - 1].span.end};
}

/// The innermost frame over the trigger; a named source before one without a name.
const Frame* frameOver(const std::vector<Frame>& frames, std::uint32_t trigger) {
  const Frame* best = nullptr;
  for (const auto& frame : frames) {
    if (!frame.scope.contains(trigger)) continue;
    const bool named = frame.who.entity.has_value();
    const bool best_named = best != nullptr && best->who.entity.has_value();
    if (best == nullptr || (named && !best_named) ||
        (named == best_named && frame.scope.size() <= best->scope.size())) {
      best = &frame;
    }
  }
  return best;
}

/// Told in passing, beside what the sentence is about.
bool isBackground(Predicate predicate) {
  return predicate == Predicate::HoldsPosition || predicate == Predicate::Owns ||
         predicate == Predicate::LocatedIn || predicate == Predicate::Founded;
}
constexpr std::uint32_t kBackgroundReach = 4;  // tokens between a cue and what it may govern

/// A post, owner or seat told of a speaker beside his name, before what he says, or a post of
/// anyone in a sentence framed as a whole, is the article's own knowledge.
bool isAside(const Finding& finding, const Frame& frame, const std::vector<Frame>& frames,
             const Sentence& sentence) {
  const auto& claim = finding.claim;
  const auto names = [&](const Frame& other) {
    return other.who.entity &&
           (other.who.entity == claim.subject || other.who.entity == claim.object);
  };
  const bool beside = names(frame) && finding.trigger.begin < frame.content;
  const bool of_other = std::ranges::any_of(
      frames, [&](const Frame& other) { return &other != &frame && names(other); });
  const bool background =
      isBackground(claim.predicate) || claim.predicate == Predicate::CompetesWith;
  return (background && (beside || of_other)) || (claim.predicate == Predicate::HoldsPosition &&
                                                  (frame.scope == sentence.tokens || names(frame)));
}

/// A report that a paragraph opens with («وفقا لتقرير وكالة …،») speaks on to its end.
struct Report {
  std::optional<Frame> frame;
  std::uint32_t end = 0;  ///< Byte where the last sentence it covers ends.
};

void carryReport(const Scene& scene, const Sentence& sentence, std::vector<Frame>& frames,
                 Report& report) {
  const auto& document = scene.document;
  const auto begin = document.sentences[sentence.index].begin;
  if (report.frame &&
      document.text.substr(report.end, begin - report.end).find('\n') != std::string_view::npos) {
    report.frame.reset();
  }
  if (frames.empty() && report.frame) {
    frames.push_back({report.frame->who, sentence.tokens, sentence.tokens.begin});
  } else if (!frames.empty() && frames.front().scope == sentence.tokens &&
             frames.front().who.entity &&
             isAccordingTo(document.tokens[sentence.tokens.begin].folded)) {
    report.frame = frames.front();
  } else {
    report.frame.reset();
  }
  report.end = document.sentences[sentence.index].end;
}

int fullness(const model::Claim& claim) {
  return (claim.amount ? 4 : 0) + (claim.percent ? 2 : 0) + (claim.date.empty() ? 0 : 1) +
         (claim.resolved ? 0 : 1);
}

bool sameValue(const std::optional<double>& a, const std::optional<double>& b) {
  return !a || !b || std::abs(*a - *b) <= 0.01 * std::max(std::abs(*a), std::abs(*b));
}

std::optional<double> valueOf(const model::Claim& claim) {
  return claim.amount ? std::optional(claim.amount->value) : std::nullopt;
}

/// Two statements of one fact: nothing in the one contradicts the other.
bool isSameFact(const model::Claim& a, const model::Claim& b) {
  if (a.predicate != b.predicate) return false;
  const bool straight = a.subject == b.subject && a.object == b.object;
  const bool turned = isSymmetric(a.predicate) && a.object && b.object && a.subject == *b.object &&
                      b.subject == *a.object;
  if (!straight && !turned) return false;
  if (a.predicate == Predicate::HoldsPosition) {
    return a.object || a.role.substr(0, a.role.find(' ')) == b.role.substr(0, b.role.find(' '));
  }
  if (!sameValue(valueOf(a), valueOf(b)) || !sameValue(a.percent, b.percent)) return false;
  if (a.predicate != Predicate::ReportsResult && a.predicate != Predicate::PriceMoves) return true;
  if ((a.amount && b.amount) || (a.percent && b.percent)) return true;
  // «ارتفع النفط» beside «ارتفع النفط 3%» tells nothing more.
  const bool bare = (!a.amount && !a.percent) || (!b.amount && !b.percent);
  return bare && a.direction == b.direction && a.metric == b.metric;
}

/// A claim, and the trace of how it came about.
struct Stated {
  model::Claim claim;
  std::string why;
  bool told_again = false;  ///< Another sentence says the same.
};

std::vector<Stated> keepFullest(std::vector<Stated> stated) {
  std::vector<Stated> kept;
  for (auto& next : stated) {
    const auto same = std::ranges::find_if(
        kept, [&](const Stated& other) { return isSameFact(next.claim, other.claim); });
    if (same == kept.end()) {
      kept.push_back(std::move(next));
    } else if (fullness(next.claim) > fullness(same->claim)) {
      const auto earlier = std::move(same->claim);
      *same = std::move(next);
      same->claim.status = statusOfBoth(same->claim.status, earlier.status);
      if (same->claim.attribution.text.empty()) same->claim.attribution = earlier.attribution;
    } else {
      same->claim.status = statusOfBoth(same->claim.status, next.claim.status);
      // A headline leaves out who says so; the next to tell of it does not.
      const bool headline = same->claim.evidence.sentence.begin == 0 && !same->told_again;
      if (headline && same->claim.attribution.text.empty() && !isBackground(same->claim.predicate))
        same->claim.attribution = next.claim.attribution;
      same->told_again = same->told_again || next.claim.evidence.sentence.begin != 0;
    }
  }
  std::ranges::stable_sort(kept, {}, [](const Stated& s) { return s.claim.evidence.quote.begin; });
  for (std::size_t i = 0; i < kept.size(); ++i)
    kept[i].claim.id = {static_cast<std::int64_t>(i) + 1};
  return kept;
}

std::string whyOf(const Finding& finding, const Frame* frame, const Scene& scene) {
  const auto& claim = finding.claim;
  auto why = "rule " + claim.rule + " at «" +
             std::string(claim.evidence.cue.of(scene.document.text)) + "»" + finding.why +
             "; status " + std::string(keyOf(claim.status)) +
             (finding.status_decided    ? " by the rule"
              : finding.future_particle ? " by س"
                                        : "");
  if (frame != nullptr && !claim.attribution.text.empty())
    why += "; said by " + claim.attribution.text;
  return why + "; confidence " + std::to_string(claim.confidence).substr(0, 4);
}

/// Why a sentence that speaks of two or more says nothing.
std::string silence(const Sentence& sentence, const std::vector<std::string>& near_misses) {
  std::set<std::uint32_t> entities;
  for (const auto& argument : sentence.arguments) entities.insert(argument.entity);
  if (entities.size() < 2) return {};
  if (near_misses.empty()) return "no claim: no rule has a trigger here";
  std::string text = "no claim: ";
  for (const auto& miss : near_misses) text += (text.ends_with(": ") ? "" : "; ") + miss;
  return text;
}

/// «رفض العرض»: a refusal that speaks of a claim made before.
bool refersToOffer(std::string_view folded) {
  static constexpr std::array<std::string_view, 8> kNouns{"العرض", "الصفقه", "الاستحواذ", "عرضه",
                                                          "عرضها", "العروض", "الاندماج",  "الطرح"};
  return std::ranges::find(kNouns, folded) != kNouns.end();
}

void denyRefused(const Scene& scene, const Sentence& sentence, std::vector<Stated>& claims) {
  static constexpr std::array<std::string_view, 10> kRefusals{
      "رفض", "رفضت", "ورفض", "الغاء", "الغت", "الغي", "فشل", "فشلت", "انهيار", "وفشل"};
  const auto& tokens = scene.document.tokens;
  for (auto token = sentence.tokens.begin; token + 1 < sentence.tokens.end; ++token) {
    if (std::ranges::find(kRefusals, tokens[token].folded) == kRefusals.end()) continue;
    if (!refersToOffer(tokens[token + 1].folded)) continue;
    for (auto stated = claims.rbegin(); stated != claims.rend(); ++stated) {
      auto* const claim = &stated->claim;
      if (claim->predicate != Predicate::Acquires && claim->predicate != Predicate::MergesWith &&
          claim->predicate != Predicate::InvestsIn && claim->predicate != Predicate::GoesPublic) {
        continue;
      }
      claim->status = ClaimStatus::Denied;
      break;
    }
  }
}

/// What the sentence was about, for the next one: its first argument that no preposition governs
/// and that is not merely its source.
void updateTopic(const Linked& linked, const Sentence& sentence, const std::vector<Frame>& frames,
                 Discourse& discourse) {
  for (const auto& argument : sentence.arguments) {
    if (!argument.preposition.empty()) continue;
    const auto type = linked.entities[argument.entity].type;
    if (type == EntityType::Event || type == EntityType::Term || type == EntityType::Product)
      continue;
    if (linked.isMedia(argument.entity)) continue;
    const bool source = std::ranges::any_of(frames, [&](const Frame& frame) {
      return frame.who.entity && frame.who.entity->value == argument.entity + std::int64_t{1};
    });
    if (source && type != EntityType::Organization) continue;
    if (source && frames.front().scope == sentence.tokens) continue;
    discourse.topic = argument.entity;
    return;
  }
}

}  // namespace

bool Reading::isSource(std::uint32_t entity) const {
  return std::ranges::any_of(frames, [&](const Frame& frame) {
    return frame.who.entity && frame.who.entity->value == entity + std::int64_t{1};
  });
}

model::Amount toAmount(const Scene& scene, const Linked& linked, const text::Quantity& quantity) {
  model::Amount amount;
  amount.value = quantity.value;
  amount.currency = quantity.currency;
  amount.text = quantity.span.of(scene.document.text);
  switch (quantity.bound) {
    case text::Bound::Exact:
      amount.qualifier = model::AmountQualifier::Exact;
      break;
    case text::Bound::About:
      amount.qualifier = model::AmountQualifier::About;
      break;
    case text::Bound::MoreThan:
      amount.qualifier = model::AmountQualifier::MoreThan;
      break;
    case text::Bound::LessThan:
      amount.qualifier = model::AmountQualifier::LessThan;
      break;
    case text::Bound::UpTo:
      amount.qualifier = model::AmountQualifier::UpTo;
      break;
  }
  if (!quantity.ambiguous.empty()) {
    // Money without a country is that of the first country of the article that has such money.
    for (const auto& country : linked.countries) {
      amount.currency = text::currencyIn(quantity.ambiguous, country);
      if (!amount.currency.empty()) break;
    }
  }
  return amount;
}

std::string nearestDate(const Document& document, TokenRange within, std::uint32_t trigger) {
  std::string best;
  std::uint32_t least = ~std::uint32_t{0};
  for (const auto& date : document.dates) {
    if (!within.contains(date.first_token)) continue;
    const auto distance =
        date.first_token >= trigger ? date.first_token - trigger : trigger - date.first_token;
    if (distance < least) {
      least = distance;
      best = date.iso;
    }
  }
  return best;
}

Status ClaimEngine::addFolder(const std::filesystem::path& folder) {
  return rules_.addFolder(folder);
}

namespace {

/// Status, source and evidence of what a finder found.
Stated state(const Scene& scene, const Sentence& sentence, const std::vector<Frame>& frames,
             Finding finding, bool traced) {
  auto& claim = finding.claim;
  if (!finding.status_decided)
    claim.status = statusAt(scene, sentence, finding.trigger, finding.future_particle,
                            isBackground(claim.predicate) ? kBackgroundReach : ~0U);
  const auto* frame = frameOver(frames, finding.trigger.begin);
  if (frame != nullptr && !isAside(finding, *frame, frames, sentence))
    claim.attribution = frame->who;
  claim.evidence.sentence = scene.document.sentences[sentence.index];
  claim.evidence.quote = spanOf(scene.document, finding.quote);
  claim.evidence.cue = {scene.document.tokens[finding.trigger.begin].span.begin,
                        scene.document.tokens[finding.trigger.end - 1].span.end};
  auto why = traced ? whyOf(finding, frame, scene) : std::string();
  return {std::move(claim), std::move(why)};
}

/// What goes from one sentence to the next.
struct Thread {
  Discourse discourse;
  Report report;
};

/// Reads every sentence in turn and hands it to `visit`.
template <class Visit>
void readAll(const Scene& scene, const Linked& linked, Trace* trace, Visit visit) {
  Thread thread;
  const auto country = mainCountry(linked);
  const auto salience = salienceOf(scene, linked);
  for (std::uint32_t index = 0; index < scene.document.sentences.size(); ++index) {
    const auto sentence = readSentence(scene, linked, salience, index, thread.discourse);
    auto frames = findFrames(scene, linked, sentence, thread.discourse);
    carryReport(scene, sentence, frames, thread.report);
    visit(Reading{scene, linked, sentence, thread.discourse, frames, salience, country, trace});
    updateTopic(linked, sentence, frames, thread.discourse);
  }
}

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

/// What the scorer believes of a trigger. Claims of another kind that its rule draws along (firms
/// that found one thing are partners) stand and fall with it.
void findByScore(const Reading& reading, const RuleBook& rules, RuleHit& met,
                 const ClaimWeights& weights, std::vector<Finding>& found) {
  auto believed = scoreTrigger(reading, rules, met, weights, Wanted::Believed);
  for (auto& candidate : believed) {
    candidate.finding.claim.confidence = probability(candidate.score);
    found.push_back(std::move(candidate.finding));
  }
  if (believed.empty()) return;
  for (auto& pick : met.picks) {
    if (pick.claim.predicate != met.hit.rule->predicate) found.push_back(std::move(pick));
  }
}

/// عرض شراء knows better than شراء who buys whom.
void dropShadowed(std::vector<Finding>& found) {
  std::vector<std::pair<TokenRange, Predicate>> triggers;
  for (const auto& finding : found) triggers.emplace_back(finding.trigger, finding.claim.predicate);
  std::erase_if(found, [&](const Finding& finding) {
    return std::ranges::any_of(triggers, [&](const auto& other) {
      return other.second == finding.claim.predicate && other.first != finding.trigger &&
             other.first.contains(finding.trigger);
    });
  });
}

/// Every trigger of the sentence: of rules, and of movements.
std::vector<RuleHit> matchAll(const Reading& reading, const RuleBook& rules) {
  auto all = matchRules(reading, rules);
  for (auto& met : matchMovements(reading)) all.push_back(std::move(met));
  return all;
}

/// True where a rule without doubt says at these words what the other would say less surely.
bool isSettled(const RuleHit& met, const std::vector<RuleHit>& all) {
  return std::ranges::any_of(all, [&](const RuleHit& other) {
    return other.hit.rule->isCertain() && !other.picks.empty() &&
           other.hit.rule->predicate == met.hit.rule->predicate &&
           other.hit.tokens.overlaps(met.hit.tokens);
  });
}

/// A rule that picks nobody has the scorer weigh what it weighs for another of the same words.
bool isRepeated(const std::vector<RuleHit>& all, std::size_t index) {
  const auto& met = all[index];
  if (met.hit.rule->hint || met.values || !met.picks.empty()) return false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& other = all[i];
    const auto& rule = *other.hit.rule;
    if (i == index || rule.predicate != met.hit.rule->predicate || rule.isCertain() ||
        other.has_excluded || !other.hit.tokens.overlaps(met.hit.tokens))
      continue;
    if (rule.hint || !other.picks.empty() || i < index) return true;
  }
  return false;
}

void findByRules(const Reading& reading, const RuleBook& rules,
                 const std::optional<ClaimWeights>& weights, std::vector<Finding>& found) {
  auto all = matchAll(reading, rules);
  std::vector<bool> settled;
  for (std::size_t i = 0; i < all.size(); ++i)
    settled.push_back(!all[i].hit.rule->isCertain() &&
                      (isSettled(all[i], all) || isRepeated(all, i)));
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& met = all[i];
    if (settled[i]) continue;
    if (weights && !met.hit.rule->isCertain() && isKnown(*weights, *met.hit.rule)) {
      findByScore(reading, rules, met, *weights, found);
    } else {
      found.insert(found.end(), std::make_move_iterator(met.picks.begin()),
                   std::make_move_iterator(met.picks.end()));
    }
  }
  dropShadowed(found);
}

}  // namespace

void ClaimEngine::setWeights(ClaimWeights weights) { weights_ = std::move(weights); }

std::vector<ClaimCandidate> ClaimEngine::candidates(const Scene& scene,
                                                    const Linked& linked) const {
  std::vector<ClaimCandidate> all;
  const ClaimWeights none;
  readAll(scene, linked, nullptr, [&](const Reading& reading) {
    for (const auto& met : matchAll(reading, rules_)) {
      for (auto& candidate :
           scoreTrigger(reading, rules_, met, weights_ ? *weights_ : none, Wanted::All)) {
        candidate.finding.claim.evidence.sentence =
            scene.document.sentences[reading.sentence.index];
        all.push_back(std::move(candidate));
      }
    }
  });
  return all;
}

std::vector<model::Claim> ClaimEngine::extract(const Scene& scene, const Linked& linked,
                                               Trace* trace) const {
  std::vector<Stated> stated;
  PositionMemory positions;
  readAll(scene, linked, trace, [&](const Reading& reading) {
    std::vector<Finding> found;
    findByRules(reading, rules_, weights_, found);
    findPositions(reading, positions, found);
    findSeats(reading, found);
    if (trace != nullptr) {
      trace->sentences.push_back(found.empty() ? silence(reading.sentence, trace->near_misses)
                                               : std::string());
      trace->near_misses.clear();
    }
    for (auto& finding : found)
      stated.push_back(
          state(scene, reading.sentence, reading.frames, std::move(finding), trace != nullptr));
    denyRefused(scene, reading.sentence, stated);
  });
  std::vector<model::Claim> claims;
  for (auto& kept : keepFullest(std::move(stated))) {
    claims.push_back(std::move(kept.claim));
    if (trace != nullptr) trace->claims.push_back(std::move(kept.why));
  }
  return claims;
}

}  // namespace isnad::nlp
