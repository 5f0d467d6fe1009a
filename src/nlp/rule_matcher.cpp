#include <algorithm>
#include <set>

#include "claim_engine.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::uint32_t kReach = 16;  // tokens between a trigger and a filler

/// One trigger met in the text.
struct Hit {
  const ClaimRule* rule;
  TriggerForm form;
  TokenRange tokens;
  bool future = false;
  bool passive = false;
};

class Matcher {
 public:
  Matcher(const Reading& reading, const RuleBook& rules) : reading_(reading), rules_(rules) {}

  void match(std::vector<Finding>& found) {
    for (auto token = tokens().begin; token < tokens().end; ++token) {
      if (document().tokens[token].kind != TokenKind::Arabic) continue;
      for (const auto& hit : hitsAt(token)) apply(hit, found);
    }
  }

 private:
  const Document& document() const { return reading_.scene.document; }
  TokenRange tokens() const { return reading_.sentence.tokens; }
  const std::string& folded(std::uint32_t token) const { return document().tokens[token].folded; }

  bool insideName(std::uint32_t token) const {
    return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return !argument.resolved && argument.tokens.contains(token);
    });
  }

  std::vector<Hit> hitsAt(std::uint32_t token) const {
    std::vector<Hit> hits;
    if (insideName(token)) return hits;
    std::set<std::uint32_t> seen;
    for (const auto& reading : document().readings[token]) {
      for (const auto& stem : {reading.stem, withoutArticle(reading.stem)}) {
        const auto* triggers = rules_.triggersOf(stem);
        if (triggers == nullptr) continue;
        for (const auto& trigger : *triggers) {
          const bool verb =
              trigger.form == TriggerForm::Past || trigger.form == TriggerForm::Imperfect;
          if (verb && (reading.article || reading.preposition != 0)) {
            if (!(trigger.form == TriggerForm::Imperfect && reading.preposition == 'l' &&
                  !reading.article))
              continue;
          }
          const auto end = token + 1 + static_cast<std::uint32_t>(trigger.rest.size());
          if (end > tokens().end || !restFollows(trigger, token + 1)) continue;
          if (seen.insert(trigger.rule).second) {
            hits.push_back(
                {&rules_.rules()[trigger.rule], trigger.form, {token, end}, reading.future, false});
          }
        }
      }
    }
    return hits;
  }

  static std::string withoutArticle(const std::string& stem) {
    constexpr std::string_view kArticle = "ال";
    return stem.starts_with(kArticle) ? stem.substr(kArticle.size()) : std::string();
  }

  bool restFollows(const Trigger& trigger, std::uint32_t token) const {
    for (const auto& word : trigger.rest) {
      const auto& next = folded(token++);
      if (next != word && next != "ال" + word && next != "لل" + word && next != "ل" + word)
        return false;
    }
    return true;
  }

  bool hasWord(const std::vector<std::string>& words, TokenRange within) const {
    for (auto token = within.begin; token < within.end; ++token) {
      for (const auto& reading : document().readings[token]) {
        if (std::ranges::find(words, reading.stem) != words.end()) return true;
        if (const auto bare = withoutArticle(reading.stem);
            !bare.empty() && std::ranges::find(words, bare) != words.end()) {
          return true;
        }
      }
    }
    return false;
  }

  EntityType typeOf(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type;
  }

  bool typeFits(const Slot& slot, const Argument& argument) const {
    const auto type = typeOf(argument);
    return std::ranges::find(slot.types, type) != slot.types.end();
  }

  /// The argument and those that «و» ties to it.
  std::vector<Argument> withConjoined(const Slot& slot, std::size_t index) const {
    const auto& all = reading_.sentence.arguments;
    std::vector<Argument> group{all[index]};
    for (auto next = index + 1; next < all.size(); ++next) {
      const auto gap = all[next].first - all[next - 1].tokens.end;
      const bool bare = all[next].conjoined && gap <= 2;
      if (!bare || !typeFits(slot, all[next])) break;
      if (!all[next].preposition.empty() && all[next].preposition != all[index].preposition) break;
      group.push_back(all[next]);
    }
    return group;
  }

  /// Barriers between trigger and filler that no slot reaches over.
  bool blocked(std::uint32_t from, std::uint32_t to) const {
    for (auto token = from; token < to; ++token) {
      if (folded(token) == "؛" || folded(token) == ".") return true;
    }
    return false;
  }

  std::vector<Argument> after(const Slot& slot, const SlotPlace& place, const Hit& hit,
                              std::uint32_t limit, const std::set<std::uint32_t>& taken) const {
    const auto& all = reading_.sentence.arguments;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& argument = all[i];
      if (argument.tokens.begin < hit.tokens.end || taken.contains(argument.entity)) continue;
      if (argument.first > hit.tokens.end + kReach || argument.first >= limit) break;
      if (blocked(hit.tokens.end, argument.first)) break;
      if (!typeFits(slot, argument)) continue;
      const bool fits = place.prepositions.empty()
                            ? argument.preposition.empty() && !argument.conjoined
                            : std::ranges::find(place.prepositions, argument.preposition) !=
                                  place.prepositions.end();
      if (fits) return withConjoined(slot, i);
    }
    return {};
  }

  /// The genitive of a noun trigger: right after it, at most a word between.
  std::vector<Argument> genitive(const Slot& slot, const Hit& hit) const {
    const auto& all = reading_.sentence.arguments;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& argument = all[i];
      if (argument.tokens.begin < hit.tokens.end) continue;
      const bool headed_by_trigger =
          argument.first <= hit.tokens.begin;  // نموذج X: the trigger is its head
      if (argument.first > hit.tokens.end + 1 ||
          (!argument.preposition.empty() && !headed_by_trigger))
        break;
      if (typeFits(slot, argument)) return withConjoined(slot, i);
      break;
    }
    return {};
  }

  std::vector<Argument> before(const Slot& slot, const Hit& hit, TokenRange clause,
                               const std::set<std::uint32_t>& taken) const {
    const auto& all = reading_.sentence.arguments;
    const Argument* best = nullptr;
    std::size_t best_index = 0;
    for (std::size_t i = all.size(); i-- > 0;) {
      const auto& argument = all[i];
      if (argument.tokens.end > hit.tokens.begin || taken.contains(argument.entity)) continue;
      if (argument.tokens.begin < clause.begin) break;
      if (!typeFits(slot, argument) || !argument.preposition.empty()) continue;
      best = &argument;
      best_index = i;
      if (argument.governor < 0 || !argument.conjoined) break;
    }
    if (best == nullptr || hit.tokens.begin - best->tokens.end > kReach) return {};
    auto first = best_index;
    while (first > 0 && all[first].conjoined && all[first].first - all[first - 1].tokens.end <= 2 &&
           typeFits(slot, all[first - 1])) {
      --first;
    }
    return {all.begin() + static_cast<std::ptrdiff_t>(first),
            all.begin() + static_cast<std::ptrdiff_t>(best_index) + 1};
  }

  /// X التي استحوذت: the argument closest before the relative pronoun before the trigger.
  std::vector<Argument> relative(const Slot& slot, const Hit& hit,
                                 const std::set<std::uint32_t>& taken) const {
    constexpr std::uint32_t kFar = 5;
    // A participle that agrees with what stands before it: X المملوكة لـ Y، الشركة الأم لـ Z.
    if (hit.form == TriggerForm::Participle || folded(hit.tokens.begin).starts_with("ال")) {
      return closestBefore(slot, hit.tokens.begin, 3, taken);
    }
    for (auto token = hit.tokens.begin;
         token-- > tokens().begin && hit.tokens.begin - token <= kFar;) {
      const auto& word = folded(token);
      if (word != "التي" && word != "الذي" && word != "والتي" && word != "والذي") {
        if (insideName(token)) return {};
        continue;
      }
      return closestBefore(slot, token, 4, taken);
    }
    return {};
  }

  std::vector<Argument> closestBefore(const Slot& slot, std::uint32_t token, std::uint32_t far,
                                      const std::set<std::uint32_t>& taken) const {
    const auto& all = reading_.sentence.arguments;
    for (std::size_t i = all.size(); i-- > 0;) {
      if (all[i].tokens.end > token || taken.contains(all[i].entity)) continue;
      if (token - all[i].tokens.end > far) return {};
      if (typeFits(slot, all[i])) return {all[i]};
    }
    return {};
  }

  std::vector<Argument> topic(const Slot& slot, const Hit& hit,
                              const std::set<std::uint32_t>& taken) const {
    // What the sentence began with, then what the last one was about.
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.begin >= hit.tokens.begin) break;
      if (taken.contains(argument.entity) || !argument.preposition.empty() ||
          !typeFits(slot, argument))
        continue;
      if (hit.tokens.begin - argument.tokens.end > 2 * kReach) continue;
      return {argument};
    }
    return context(slot, hit, taken);
  }

  std::vector<Argument> context(const Slot& slot, const Hit& hit,
                                const std::set<std::uint32_t>& taken) const {
    if (const auto entity = reading_.discourse.topic;
        entity && !taken.contains(*entity) && !reading_.linked.isMedia(*entity)) {
      Argument argument{hit.tokens, hit.tokens.begin,
                        *entity,    true,
                        {},         -1,
                        false,      "what the sentence before is about"};
      if (typeFits(slot, argument)) return {argument};
    }
    return {};
  }

  std::vector<Argument> recent(const Slot& slot, const Hit& hit,
                               const std::set<std::uint32_t>& taken) const {
    const auto& all = reading_.sentence.arguments;
    for (std::size_t i = all.size(); i-- > 0;) {
      if (all[i].tokens.end <= hit.tokens.begin && !taken.contains(all[i].entity) &&
          typeFits(slot, all[i]))
        return {all[i]};
    }
    for (const auto entity : reading_.discourse.before) {
      Argument argument{hit.tokens, hit.tokens.begin,
                        entity,     true,
                        {},         -1,
                        false,      "the last one named that fits the slot"};
      if (!taken.contains(entity) && typeFits(slot, argument) && !reading_.linked.isMedia(entity))
        return {argument};
    }
    return {};
  }

  std::vector<Argument> near(const Slot& slot, const Hit& hit, TokenRange clause,
                             const std::set<std::uint32_t>& taken) const {
    const auto& all = reading_.sentence.arguments;
    std::size_t best = all.size();
    std::uint32_t least = kReach;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& argument = all[i];
      if (!typeFits(slot, argument) || taken.contains(argument.entity) ||
          !clause.contains(argument.tokens.begin))
        continue;
      const auto distance = argument.tokens.begin >= hit.tokens.end
                                ? argument.tokens.begin - hit.tokens.end
                                : hit.tokens.begin - argument.tokens.end;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    if (best == all.size()) return {};
    return {all[best]};
  }

  std::vector<Argument> fill(const Slot& slot, const Hit& hit, TokenRange clause,
                             const std::set<std::uint32_t>& taken) const {
    for (const auto& place : slot.places) {
      std::vector<Argument> found;
      switch (place.place) {
        case Place::Before:
          found = before(slot, hit, clause, taken);
          break;
        case Place::After:
          found = after(slot, place, hit, clause.end, taken);
          break;
        case Place::Of:
          found = genitive(slot, hit);
          break;
        case Place::Relative:
          found = relative(slot, hit, taken);
          break;
        case Place::Topic:
          found = topic(slot, hit, taken);
          break;
        case Place::Context:
          found = context(slot, hit, taken);
          break;
        case Place::Recent:
          found = recent(slot, hit, taken);
          break;
        case Place::Near:
          found = near(slot, hit, clause, taken);
          break;
      }
      std::erase_if(found,
                    [&](const Argument& argument) { return taken.contains(argument.entity); });
      if (!found.empty()) return found;
    }
    return {};
  }

  /// A finite verb's subject right after it: اشترت | مايكروسوفت | نوكيا.
  std::vector<Argument> verbSubject(const Hit& hit) const {
    if (hit.form != TriggerForm::Past && hit.form != TriggerForm::Imperfect) return {};
    const auto& slot = hit.rule->subject;
    const bool may_follow = std::ranges::any_of(slot.places, [](const SlotPlace& place) {
      return place.place == Place::After && place.prepositions.empty();
    });
    const auto& all = reading_.sentence.arguments;
    for (std::size_t i = 0; may_follow && i < all.size(); ++i) {
      if (all[i].tokens.begin < hit.tokens.end) continue;
      const bool adjacent =
          all[i].first <= hit.tokens.end && all[i].preposition.empty() && !all[i].conjoined;
      if (adjacent && typeFits(slot, all[i])) return withConjoined(slot, i);
      break;
    }
    return {};
  }

  void apply(const Hit& hit, std::vector<Finding>& found) const {
    const auto& rule = *hit.rule;
    const auto clause = reading_.sentence.clauseOf(hit.tokens.begin);
    if (!rule.with.empty() && !hasWord(rule.with, clause))
      return miss(hit, "none of the words it needs is in the clause");
    if (!rule.without.empty() && hasWord(rule.without, clause))
      return miss(hit, "a word that it excludes is in the clause");
    std::vector<Argument> objects;
    std::set<std::uint32_t> taken;
    if (auto subjects = verbSubject(hit); !subjects.empty()) {
      for (const auto& subject : subjects) taken.insert(subject.entity);
      if (rule.object) objects = fill(*rule.object, hit, clause, taken);
      if (!objects.empty() || !rule.object || rule.object->optional) {
        add(hit, clause, subjects, objects, found);
        return;
      }
      taken.clear();
    }
    // Else the object first: what stands right there is surer than who did it.
    if (rule.object) {
      objects = fill(*rule.object, hit, clause, {});
      if (objects.empty() && isSymmetric(rule.predicate)) {
        // وقع A وB مذكرة تفاهم: each with each.
        const auto together = fill(rule.subject, hit, clause, {});
        if (together.size() > 1) return addPairs(hit, clause, together, found);
      }
      if (objects.empty() && !rule.object->optional) return miss(hit, "nothing fills its object");
      for (const auto& object : objects) taken.insert(object.entity);
    }
    auto subjects = fill(rule.subject, hit, clause, taken);
    if (subjects.empty() && !objects.empty() && rule.object->optional) {
      // The only argument may be the subject after all.
      objects.clear();
      subjects = fill(rule.subject, hit, clause, {});
    }
    if (isSymmetric(rule.predicate) && objects.size() > 1 && objects.front().preposition == "بين") {
      return addPairs(hit, clause, objects, found);  // بين A وB وC
    }
    if (subjects.empty()) return miss(hit, "nothing fills its subject");
    add(hit, clause, subjects, objects, found);
    // بالشراكة مع A وB: they are partners of each other too.
    if (rule.predicate == model::Predicate::PartnersWith && folded(hit.tokens.begin).starts_with("بال"))
      addPairs(hit, clause, objects, found);
  }

  /// Firms that found one thing together are partners, each of each.
  void addFounders(Finding finding, const std::vector<Argument>& founders,
                   std::vector<Finding>& found) const {
    finding.claim.predicate = model::Predicate::PartnersWith;
    for (std::size_t i = 0; i + 1 < founders.size(); ++i) {
      for (std::size_t j = i + 1; j < founders.size(); ++j) {
        const auto& a = founders[i];
        const auto& b = founders[j];
        if (typeOf(a) != EntityType::Organization || typeOf(b) != EntityType::Organization ||
            a.entity == b.entity)
          continue;
        finding.claim.subject = {a.entity + std::int64_t{1}};
        finding.claim.object = model::EntityId{b.entity + std::int64_t{1}};
        finding.claim.resolved = a.resolved || b.resolved;
        finding.why = slotText("subject", a) + slotText("object", b);
        found.push_back(finding);
      }
    }
  }

  void addPairs(const Hit& hit, TokenRange clause, const std::vector<Argument>& all,
                std::vector<Finding>& found) const {
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      add(hit, clause, {all[i]}, {all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end()},
          found);
    }
  }

  void add(const Hit& hit, TokenRange clause, const std::vector<Argument>& subjects,
           const std::vector<Argument>& objects, std::vector<Finding>& found) const {
    const auto& rule = *hit.rule;
    Finding finding;
    finding.trigger = hit.tokens;
    finding.quote = clause;
    finding.future_particle = hit.future;
    finding.claim.predicate = rule.predicate;
    finding.claim.rule = rule.name;
    finding.claim.confidence = rule.confidence;
    if (rule.status) {
      finding.claim.status = *rule.status;
      finding.status_decided = true;
    }
    readValues(rule, hit, clause, finding.claim);
    if (rule.needs_amount && !finding.claim.amount && !finding.claim.percent)
      return miss(hit, "no amount and no percentage is in the clause");
    if (objects.empty() && !finding.claim.amount && !finding.claim.percent &&
        rule.predicate != model::Predicate::GoesPublic &&
        rule.predicate != model::Predicate::IssuesDebt &&
        rule.predicate != model::Predicate::RaisesFunding) {
      return miss(hit, "neither an object nor an amount is in the clause");
    }
    if (rule.predicate == model::Predicate::Founded) addFounders(finding, subjects, found);
    for (const auto& subject : subjects) {
      finding.claim.subject = {subject.entity + std::int64_t{1}};
      finding.claim.resolved = subject.resolved;
      if (objects.empty()) {
        finding.claim.object.reset();
        finding.why = slotText("subject", subject);
        found.push_back(finding);
      }
      for (const auto& object : objects) {
        if (object.entity == subject.entity) continue;
        finding.claim.object = model::EntityId{object.entity + std::int64_t{1}};
        finding.claim.resolved = subject.resolved || object.resolved;
        finding.why = slotText("subject", subject) + slotText("object", object);
        found.push_back(finding);
      }
    }
  }

  void miss(const Hit& hit, const char* lacked) const {
    if (reading_.trace == nullptr) return;
    const Span span{document().tokens[hit.tokens.begin].span.begin,
                    document().tokens[hit.tokens.end - 1].span.end};
    reading_.trace->near_misses.push_back("rule " + hit.rule->name + " at «" +
                                          std::string(span.of(document().text)) + "»: " + lacked);
  }

  std::string slotText(const char* slot, const Argument& argument) const {
    if (reading_.trace == nullptr) return {};
    auto text = std::string("; ") + slot + " " + reading_.linked.entities[argument.entity].name;
    if (!argument.preposition.empty()) text += " under " + argument.preposition;
    if (argument.resolved) text += " (" + std::string(argument.reason) + ")";
    return text;
  }

  void readValues(const ClaimRule& rule, const Hit& hit, TokenRange clause,
                  model::Claim& claim) const {
    if (rule.takes_amount) {
      if (const int money =
              nearestQuantity(document(), clause, hit.tokens.begin, text::QuantityKind::Money);
          money >= 0) {
        claim.amount = toAmount(reading_.scene, reading_.linked,
                                document().quantities[static_cast<std::size_t>(money)]);
      }
    }
    if (rule.takes_percent) {
      if (const int share =
              nearestQuantity(document(), clause, hit.tokens.begin, text::QuantityKind::Percent);
          share >= 0) {
        claim.percent = document().quantities[static_cast<std::size_t>(share)].value;
      }
    }
    claim.date = nearestDate(document(), clause, hit.tokens.begin);
  }

  const Reading& reading_;
  const RuleBook& rules_;
};

}  // namespace

void findByRules(const Reading& reading, const RuleBook& rules, std::vector<Finding>& found) {
  Matcher(reading, rules).match(found);
}

}  // namespace isnad::nlp
