#include "claim_features.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

namespace {

using model::EntityType;

template <class Enum>
FeatureValue enumValue(Enum value, std::string_view name) {
  return {static_cast<std::uint32_t>(value), name};
}

FeatureValue flag(bool on) { return on ? FeatureValue{1, "yes"} : FeatureValue{0, "no"}; }

FeatureValue countValue(std::uint32_t count) {
  static constexpr std::array<std::string_view, 5> kNames{"0", "1", "2", "3", "4+"};
  const auto capped = std::min<std::uint32_t>(count, kNames.size() - 1);
  return {capped, kNames[capped]};
}

FeatureValue distanceValue(std::uint32_t tokens) {
  static constexpr std::array<std::uint32_t, 8> kLimits{0, 1, 2, 4, 7, 12, 20, ~0U};
  static constexpr std::array<std::string_view, 8> kNames{"0",   "1",    "2",     "3-4",
                                                          "5-7", "8-12", "13-20", "21+"};
  std::uint32_t bucket = 0;
  while (tokens > kLimits[bucket]) ++bucket;
  return {bucket, kNames[bucket]};
}

FeatureValue formValue(TriggerForm form) {
  static constexpr std::array<std::string_view, 5> kNames{"past", "imperfect", "noun", "participle",
                                                          "word"};
  const auto index = static_cast<std::uint32_t>(form);
  return {index, kNames[index]};
}

constexpr std::uint32_t kNobodyBetween = 0;

// Kinds of features. Codes are part of the model file: never renumber.
constexpr FeatureValue kRule{1, "rule"};
constexpr FeatureValue kRuleForm{2, "rule form"};
constexpr FeatureValue kPredicateForm{3, "predicate form"};
constexpr FeatureValue kTriggerPrefix{4, "trigger particle"};
constexpr FeatureValue kWords{5, "rule's words"};
constexpr FeatureValue kValues{6, "values"};
constexpr FeatureValue kWordNear{7, "word near"};
constexpr FeatureValue kRoom{8, "fillers"};
constexpr FeatureValue kTrait{9, "trait"};
constexpr FeatureValue kSide{10, "side"};
constexpr FeatureValue kSideOfPredicate{11, "side of predicate"};
constexpr FeatureValue kSideOfForm{12, "side of form"};
constexpr FeatureValue kDistance{13, "distance"};
constexpr FeatureValue kPreposition{14, "preposition"};
constexpr FeatureValue kPrepositionOfPredicate{15, "preposition of predicate"};
constexpr FeatureValue kPrepositionOfRule{16, "preposition of rule"};
constexpr FeatureValue kRank{17, "rank"};
constexpr FeatureValue kBareRank{18, "bare rank"};
constexpr FeatureValue kType{19, "type"};
constexpr FeatureValue kBetween{20, "between"};
constexpr FeatureValue kSalience{21, "salience"};
constexpr FeatureValue kManner{22, "manner"};
constexpr FeatureValue kGovernor{23, "governor"};
constexpr FeatureValue kMannerOfPredicate{24, "manner of predicate"};
constexpr FeatureValue kRankOfPreposition{25, "rank under preposition"};
constexpr FeatureValue kTraitOfSide{26, "trait and side"};
constexpr FeatureValue kTraitOfType{27, "trait and type"};
constexpr FeatureValue kTraits{28, "traits"};
constexpr FeatureValue kPicked{30, "rule picks both"};
constexpr FeatureValue kPickedOfPredicate{31, "rule of predicate picks both"};
constexpr FeatureValue kPickedByRule{32, "this rule picks both"};
constexpr FeatureValue kOrder{33, "order"};
constexpr FeatureValue kOrderOfPredicate{34, "order of predicate"};
constexpr FeatureValue kPrepositions{35, "prepositions"};
constexpr FeatureValue kPrepositionsOfPredicate{36, "prepositions of predicate"};
constexpr FeatureValue kTypes{37, "types"};
constexpr FeatureValue kTie{38, "tie"};
constexpr FeatureValue kGap{39, "gap"};
constexpr FeatureValue kPickedSide{42, "pick's sides"};
constexpr FeatureValue kStemNear{43, "stem near"};
constexpr FeatureValue kTriggerWord{44, "trigger word"};
constexpr FeatureValue kHead{45, "head"};
constexpr FeatureValue kBeside{46, "beside"};
constexpr FeatureValue kDescription{47, "description"};
constexpr FeatureValue kLead{48, "lead"};
constexpr FeatureValue kAgreement{49, "agreement"};
constexpr FeatureValue kShapeAfter{50, "shape after"};
constexpr FeatureValue kNoObject{40, "no object"};
constexpr FeatureValue kNoObjectRoom{41, "no object though there is one"};

std::string_view typeName(EntityType type) { return keyOf(type); }

/// As its ending or its prefix tells: قالت, تقول are of a woman, a firm, a country.
FeatureValue genderOf(std::string_view verb, TriggerForm form) {
  constexpr FeatureValue kFeminine{1, "feminine"};
  constexpr FeatureValue kMasculine{2, "masculine"};
  if (form == TriggerForm::Past)
    return verb.ends_with("ت")    ? kFeminine
           : verb.ends_with("وا") ? FeatureValue{3, "plural"}
                                  : kMasculine;
  if (form != TriggerForm::Imperfect) return {0, "-"};
  for (const std::string_view particle : {"و", "ف", "س"}) {
    if (verb.starts_with(particle)) verb.remove_prefix(particle.size());
  }
  return verb.starts_with("ت")   ? kFeminine
         : verb.starts_with("ي") ? kMasculine
                                 : FeatureValue{0, "-"};
}

}  // namespace

ClaimFeatures::ClaimFeatures(const Reading& reading, const RuleHit& met,
                             const std::vector<Filler>& fillers)
    : reading_(reading),
      met_(met),
      fillers_(fillers),
      clause_(reading.sentence.clauseOf(met.hit.tokens.begin)),
      predicate_(enumValue(met.hit.rule->predicate, keyOf(met.hit.rule->predicate))),
      rule_(wordValue(met.hit.rule->name)),
      form_(formValue(met.hit.form)),
      gender_(genderOf(reading.scene.document.tokens[met.hit.tokens.begin].folded, met.hit.form)),
      shape_after_(shapeAfter()) {
  facts_.reserve(fillers.size());
  for (const auto& filler : fillers) facts_.push_back(factsOf(filler));
}

namespace {

FeatureValue sideValue(const Filler& filler, TokenRange trigger, bool same_clause) {
  switch (filler.kind) {
    case FillerKind::Topic:
      return {4, "topic"};
    case FillerKind::Main:
      return {5, "main"};
    case FillerKind::Recent:
      return {6, "recent"};
    case FillerKind::Adjective:
      return {7, "adjective"};
    case FillerKind::Nationality:
      return filler.argument.first < trigger.begin ? FeatureValue{9, "nationality before"}
                                                   : FeatureValue{10, "nationality after"};
    case FillerKind::Country:
      return {11, "country"};
    case FillerKind::Carried:
      return {12, "carried"};
    case FillerKind::InSentence:
      break;
  }
  const auto& argument = filler.argument;
  if (argument.first <= trigger.begin && argument.tokens.begin >= trigger.end) return {8, "headed"};
  const bool before = argument.tokens.end <= trigger.begin;
  if (same_clause) return before ? FeatureValue{0, "before"} : FeatureValue{1, "after"};
  return before ? FeatureValue{2, "clause before"} : FeatureValue{3, "clause after"};
}

/// What lies between filler and trigger, as bits.
FeatureValue betweenValue(const Reading& reading, std::uint32_t from, std::uint32_t to) {
  static constexpr std::array<std::string_view, 32> kNames{
      "-",    "c",     "cc", "s",   "sc", "scc", "r",    "rc", "rcc", "rs",   "rsc",
      "rscc", "t",     "tc", "tcc", "ts", "tsc", "tscc", "tr", "trc", "trcc", "trs",
      "trsc", "trscc", "?",  "?",   "?",  "?",   "?",    "?",  "?",   "?"};
  const auto& sentence = reading.sentence;
  std::uint32_t commas = 0;
  std::uint32_t signs = 0;
  for (auto token = from; token < to; ++token) {
    const auto sign = sentence.signs[token - sentence.tokens.begin];
    commas += sign & Sentence::kComma;
    signs |= sign;
  }
  const bool says = (signs & Sentence::kSays) != 0;
  const bool relative = (signs & Sentence::kRelative) != 0;
  const bool that = (signs & Sentence::kThat) != 0;
  const auto code =
      std::min(commas, 2U) + (says ? 3U : 0U) + (relative ? 6U : 0U) + (that ? 12U : 0U);
  return {code, kNames[code]};
}

FeatureValue salienceValue(const Reading& reading, std::uint32_t entity) {
  static constexpr std::array<std::string_view, 10> kNames{
      "once", "twice", "3-5", "6+", "?", "title once", "title twice", "title 3-5", "title 6+", "?"};
  const auto times = reading.salience.times[entity];
  std::uint32_t code = times <= 1 ? 0 : times == 2 ? 1 : times <= 5 ? 2 : 3;
  if (reading.salience.in_title[entity] != 0) code += 5;
  return {code, kNames[code]};
}

FeatureValue mannerValue(const Reading& reading, const Filler& filler) {
  static constexpr std::array<std::string_view, 16> kNames{"-",
                                                           "res",
                                                           "conj",
                                                           "res conj",
                                                           "media",
                                                           "res media",
                                                           "?",
                                                           "?",
                                                           "source",
                                                           "res source",
                                                           "conj source",
                                                           "res conj source",
                                                           "media source",
                                                           "res media source",
                                                           "?",
                                                           "?"};
  std::uint32_t code = filler.argument.resolved ? 1 : 0;
  if (filler.argument.conjoined) code += 2;
  if (reading.linked.isMedia(filler.argument.entity)) code = (code & 1U) + 4;
  if (reading.isSource(filler.argument.entity)) code += 8;
  return {code, kNames[code]};
}

}  // namespace

ClaimFeatures::Facts ClaimFeatures::factsOf(const Filler& filler) const {
  const auto& argument = filler.argument;
  const auto trigger = met_.hit.tokens;
  Facts facts{};
  const bool here = filler.kind == FillerKind::InSentence;
  facts.side = sideValue(filler, trigger, clause_.contains(argument.tokens.begin));
  const bool before = here && argument.tokens.end <= trigger.begin;
  const auto from = before ? argument.tokens.end : trigger.end;
  const auto to = before ? trigger.begin : std::max(argument.first, trigger.end);
  facts.distance = here ? distanceValue(to - from) : FeatureValue{99, "-"};
  facts.preposition = wordValue(argument.preposition);
  std::uint32_t rank = 0;
  std::uint32_t bare = 0;
  std::uint32_t same = 0;
  for (const auto& other : fillers_) {
    if (!here || other.kind != FillerKind::InSentence || &other == &filler) continue;
    if (other.argument.tokens.begin < from || other.argument.tokens.end > to) continue;
    if (other.argument.entity == argument.entity) continue;
    ++rank;
    if (other.argument.preposition.empty()) ++bare;
    if (other.argument.preposition == argument.preposition) ++same;
  }
  facts.rank = countValue(rank);
  facts.bare_rank = countValue(argument.preposition.empty() ? bare : same);
  const auto type = reading_.linked.entities[argument.entity].type;
  facts.type = enumValue(type, typeName(type));
  facts.between = here ? betweenValue(reading_, from, to) : FeatureValue{99, "-"};
  facts.salience = salienceValue(reading_, argument.entity);
  facts.manner = mannerValue(reading_, filler);
  facts.governor =
      argument.governor < 0
          ? FeatureValue{kNobodyBetween, "-"}
          : wordValue(
                reading_.scene.document.tokens[static_cast<std::size_t>(argument.governor)].folded);
  const std::string_view name = reading_.linked.entities[argument.entity].name;
  facts.head = wordValue(name.substr(0, name.find(' ')));
  facts.word_before = facts.word_after = {0, "-"};
  facts.description = wordValue(argument.description);
  facts.lead = countValue(static_cast<std::uint32_t>(argument.lead));
  const auto sentence = reading_.sentence.tokens;
  if (here && argument.first > sentence.begin) facts.word_before = stemOf(argument.first - 1);
  if (here && argument.tokens.end < sentence.end) facts.word_after = stemOf(argument.tokens.end);
  return facts;
}

/// What follows the trigger tells whether its subject is dropped.
FeatureValue ClaimFeatures::shapeAfter() const {
  const auto token = met_.hit.tokens.end;
  if (token >= reading_.sentence.tokens.end) return {0, "end"};
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.first != token && argument.tokens.begin != token) continue;
    return argument.preposition.empty() ? FeatureValue{1, "name"}
                                        : FeatureValue{9, "governed name"};
  }
  const auto& next = reading_.scene.document.tokens[token];
  const std::string_view word = next.folded;
  if (next.kind == text::TokenKind::Punctuation) return {2, "mark"};
  if (next.kind != text::TokenKind::Arabic) return {3, "figure"};
  if (isPrepositionWord(word)) return {4, "preposition"};
  if (word.starts_with("ال")) return {5, "definite"};
  if (word.ends_with("ها")) return {6, "hers"};
  if (word.starts_with("لل") || word.starts_with("بال")) return {7, "governed"};
  return {8, "word"};
}

void ClaimFeatures::ofTrigger(const model::Claim& values, FeatureSink& sink) const {
  const auto& hit = met_.hit;
  sink.add(kRule, {rule_});
  sink.add(kRuleForm, {rule_, form_});
  sink.add(kPredicateForm, {predicate_, form_});
  static constexpr std::array<std::string_view, 3> kPrefixNames{"b", "l", "k"};
  FeatureValue prefix{0, "-"};
  for (std::uint32_t i = 0; i < kPrefixNames.size(); ++i) {
    if (hit.preposition == kPrefixNames[i][0]) prefix = {i + 1, kPrefixNames[i]};
  }
  sink.add(kTriggerPrefix, {prefix, flag(hit.article), form_});
  const auto words = met_.lacks_word ? FeatureValue{1, "lacks"} : FeatureValue{0, "fine"};
  sink.add(kWords, {words});
  sink.add(kWords, {words, rule_});
  std::uint32_t here = 0;
  for (const auto& filler : fillers_) {
    if (filler.kind == FillerKind::InSentence && clause_.contains(filler.argument.tokens.begin))
      ++here;
  }
  sink.add(kRoom, {countValue(here), form_});
  sink.add(kValues,
           {predicate_, flag(values.amount.has_value()), flag(values.percent.has_value())});
  for (const auto& trait : met_.traits) sink.add(kTrait, {predicate_, trait});
  for (std::size_t i = 0; i + 1 < met_.traits.size(); ++i)
    sink.add(kTraits, {predicate_, met_.traits[i], met_.traits[i + 1]});
  ofWords(sink);
}

void ClaimFeatures::ofWords(FeatureSink& sink) const {
  const auto trigger = met_.hit.tokens;
  const auto sentence = reading_.sentence.tokens;
  constexpr std::uint32_t kNear = 3;
  constexpr std::uint32_t kAround = 6;
  const auto begin = std::max(sentence.begin + kAround, trigger.begin) - kAround;
  const auto end = std::min(trigger.end + kAround, sentence.end);
  for (auto token = begin; token < end; ++token) {
    const auto& word = reading_.scene.document.tokens[token];
    if (trigger.contains(token) || word.kind != text::TokenKind::Arabic) continue;
    sink.add(kStemNear, {predicate_, stemOf(token)});
    if (token + kNear < trigger.begin || token >= trigger.end + kNear) continue;
    const auto side = token < trigger.begin ? FeatureValue{0, "before"} : FeatureValue{1, "after"};
    sink.add(kWordNear, {predicate_, side, wordValue(word.folded)});
  }
  sink.add(kTriggerWord,
           {predicate_, wordValue(reading_.scene.document.tokens[trigger.begin].folded)});
}

FeatureValue ClaimFeatures::stemOf(std::uint32_t token) const {
  return wordValue(reading_.sentence.stems[token - reading_.sentence.tokens.begin]);
}

void ClaimFeatures::ofFiller(std::size_t filler, SlotKind slot, FeatureSink& sink) const {
  const auto& f = facts_[filler];
  const auto s = slot == SlotKind::Subject ? FeatureValue{0, "subject"} : FeatureValue{1, "object"};
  sink.add(kSide, {s, f.side});
  sink.add(kSideOfPredicate, {s, f.side, predicate_});
  sink.add(kSideOfForm, {s, f.side, form_, f.preposition});
  sink.add(kDistance, {s, f.side, f.distance});
  sink.add(kPreposition, {s, f.side, f.preposition});
  sink.add(kPrepositionOfPredicate, {s, f.side, f.preposition, predicate_});
  sink.add(kPrepositionOfRule, {s, f.side, f.preposition, rule_});
  sink.add(kRank, {s, f.side, f.rank});
  sink.add(kBareRank, {s, f.side, f.bare_rank});
  sink.add(kRankOfPreposition, {s, f.side, f.bare_rank, f.preposition});
  sink.add(kType, {s, f.type, predicate_});
  sink.add(kBetween, {s, f.side, f.between});
  sink.add(kSalience, {s, f.side, f.salience});
  sink.add(kManner, {s, f.side, f.manner});
  sink.add(kMannerOfPredicate, {s, f.manner, predicate_});
  ofReference(fillers_[filler], f, s, sink);
  if (slot == SlotKind::Subject) ofAgreement(fillers_[filler], f, sink);
  sink.add(kGovernor, {s, f.governor});
  sink.add(kHead, {s, predicate_, f.head});
  if (f.word_before.code != 0) sink.add(kBeside, {s, predicate_, {0, "before"}, f.word_before});
  if (f.word_after.code != 0) sink.add(kBeside, {s, predicate_, {1, "after"}, f.word_after});
  for (const auto& trait : met_.traits) {
    sink.add(kTraitOfSide, {f.side, f.preposition, trait});
    sink.add(kTraitOfType, {f.type, trait, predicate_});
  }
}

/// How sure it is that the filler is meant, where the sentence does not name it.
void ClaimFeatures::ofReference(const Filler& filler, const Facts& f, FeatureValue slot,
                                FeatureSink& sink) const {
  if (filler.argument.description.empty()) return;
  sink.add(kDescription, {slot, f.description, predicate_});
  sink.add(kDescription, {slot, f.description, f.side});
  sink.add(kLead, {slot, f.lead, f.side});
  sink.add(kLead, {slot, f.lead, f.description});
}

/// Whether a subject agrees with its verb: باعت الشركة, باع البنك.
void ClaimFeatures::ofAgreement(const Filler& filler, const Facts& f, FeatureSink& sink) const {
  if (filler.isInSentence()) {
    sink.add(kAgreement, {f.side, gender_, f.type, f.preposition});
    sink.add(kAgreement, {f.side, gender_, f.head, f.bare_rank});
    sink.add(kAgreement, {f.side, gender_, f.description});
    return;
  }
  sink.add(kAgreement, {f.side, gender_, f.type, form_});
  sink.add(kAgreement, {f.side, gender_, f.head});
  sink.add(kShapeAfter, {f.side, shape_after_});
  sink.add(kShapeAfter, {f.side, shape_after_, predicate_, form_});
}

void ClaimFeatures::ofPair(std::size_t subject, std::size_t object, bool picked,
                           FeatureSink& sink) const {
  const auto& s = facts_[subject];
  const auto& o = facts_[object];
  sink.add(kPicked, {flag(picked)});
  if (picked) {
    sink.add(kPickedOfPredicate, {predicate_});
    sink.add(kPickedByRule, {rule_});
    sink.add(kPickedSide, {s.side, o.side});
  }
  const auto& a = fillers_[subject].argument;
  const auto& b = fillers_[object].argument;
  const auto first = a.tokens.begin < b.tokens.begin ? FeatureValue{0, "subject first"}
                                                     : FeatureValue{1, "object first"};
  sink.add(kOrder, {s.side, o.side, first, form_});
  sink.add(kOrderOfPredicate, {s.side, o.side, first, predicate_});
  sink.add(kPrepositions, {s.side, s.preposition, o.side, o.preposition});
  sink.add(kPrepositionsOfPredicate, {s.preposition, o.preposition, predicate_});
  sink.add(kTypes, {s.type, o.type, predicate_});
  const auto& later = a.tokens.begin < b.tokens.begin ? b : a;
  const auto& earlier = a.tokens.begin < b.tokens.begin ? a : b;
  const auto gap = later.first > earlier.tokens.end ? later.first - earlier.tokens.end : 0;
  sink.add(kTie, {flag(later.conjoined), distanceValue(gap),
                  flag(isSymmetric(met_.hit.rule->predicate))});
  sink.add(kGap, {distanceValue(gap), first, s.side, o.side});
}

void ClaimFeatures::ofMissingObject(std::size_t subject, bool picked, FeatureSink& sink) const {
  sink.add(kPicked, {flag(picked)});
  if (picked) {
    sink.add(kPickedOfPredicate, {predicate_});
    sink.add(kPickedByRule, {rule_});
  }
  sink.add(kNoObject, {predicate_});
  sink.add(kNoObject, {rule_, form_});
  std::uint32_t others = 0;
  for (std::size_t i = 0; i < fillers_.size(); ++i) {
    if (i != subject && fillers_[i].kind == FillerKind::InSentence &&
        clause_.contains(fillers_[i].argument.tokens.begin))
      ++others;
  }
  sink.add(kNoObjectRoom, {countValue(others), predicate_});
}

bool isKnown(const ClaimWeights& weights, const ClaimRule& rule) {
  FeatureSink sink(weights);
  sink.add(kRule, {wordValue(rule.name)});
  return sink.sum() != 0;
}

bool marksRule(const NamedFeature& feature) {
  return feature.name.starts_with(std::string(kRule.name) + "=");
}

}  // namespace isnad::nlp
