#include "rule_matcher.h"

#include <algorithm>
#include <set>

#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

/// More states than these in a row sign a treaty; what is said of it is not said of each pair.
constexpr std::size_t kFewStates = 3;

class Matcher : private SlotFiller {
 public:
  Matcher(const Reading& reading, const RuleBook& rules)
      : SlotFiller(reading), reading_(reading), rules_(rules) {}

  std::vector<RuleHit> match() {
    markTokens();
    std::vector<RuleHit> hits;
    for (auto token = tokens().begin; token < tokens().end; ++token) {
      if (document().tokens[token].kind != TokenKind::Arabic) continue;
      for (auto& hit : hitsAt(token)) {
        hits.push_back({hit, false, false, {}});
        apply(hits.back());
      }
    }
    return hits;
  }

 private:
  void markTokens() {
    marks_.reserve(tokens().size());
    for (auto token = tokens().begin; token < tokens().end; ++token) {
      auto& marks = marks_.emplace_back();
      for (const auto& reading : document().readings[token]) {
        marks.set(markOf(reading.stem));
        if (const auto bare = withoutArticle(reading.stem); !bare.empty()) marks.set(markOf(bare));
      }
    }
  }

  std::vector<Hit> hitsAt(std::uint32_t token) const {
    std::vector<Hit> hits;
    if (insideName(token)) return hits;
    std::set<std::uint32_t> seen;
    for (const auto& reading : document().readings[token]) {
      for (const std::string_view stem :
           {std::string_view(reading.stem), withoutArticle(reading.stem)}) {
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
          if (trigger.form == TriggerForm::Noun && namesOffice(token)) continue;
          const auto end = token + 1 + static_cast<std::uint32_t>(trigger.rest.size());
          if (end > tokens().end || !restFollows(trigger, token + 1)) continue;
          if (seen.insert(trigger.rule).second) {
            hits.push_back({&rules_.rules()[trigger.rule],
                            trigger.form,
                            {token, end},
                            reading.future,
                            reading.preposition,
                            reading.article});
          }
        }
      }
    }
    return hits;
  }

  /// وزير الاستثمار, هيئة الاستثمار: the noun says of what, not what is done.
  bool namesOffice(std::uint32_t token) const {
    return token > tokens().begin &&
           reading_.scene.lexicon.isInflectedAnyOf({WordClass::RoleHead, WordClass::HeadInside},
                                                   folded(token - 1)) &&
           folded(token).starts_with("ال");
  }

  /// Empty where it has none.
  static std::string_view withoutArticle(std::string_view stem) {
    constexpr std::string_view kArticle = "ال";
    return stem.starts_with(kArticle) ? stem.substr(kArticle.size()) : std::string_view();
  }

  bool restFollows(const Trigger& trigger, std::uint32_t token) const {
    for (const auto& word : trigger.rest) {
      const std::string_view next = folded(token++);
      if (!next.ends_with(word)) return false;
      const auto before = next.substr(0, next.size() - word.size());
      if (!before.empty() && before != "ال" && before != "لل" && before != "ل") return false;
    }
    return true;
  }

  bool hasWord(const WordSet& words, TokenRange within) const {
    for (auto token = within.begin; token < within.end; ++token) {
      if ((marks_[token - tokens().begin] & words.marks()).none()) continue;
      for (const auto& reading : document().readings[token]) {
        if (words.contains(reading.stem)) return true;
        if (const auto bare = withoutArticle(reading.stem); !bare.empty() && words.contains(bare))
          return true;
      }
    }
    return false;
  }

  /// «مع شركة بيانات، مقرها …», «بنك | مقره …»: the seat of a body that has no name here. In «X،
  /// وهي شركة مقرها …» the noun stands for X.
  bool isOfUnnamed(const Hit& hit) const {
    constexpr std::uint32_t kReach = 5;
    static constexpr std::array<std::string_view, 14> kBodies{
        "شركه", "بنك",    "مصرف", "موسسه", "منظمه", "وكاله", "مجموعه",
        "مركز", "مبادره", "هييه", "صندوق", "جماعه", "وسيط",  "حساب"};
    static constexpr std::array<std::string_view, 13> kIs{"هي",   "وهي",  "هو",  "وهو",   "كانت",
                                                          "ليست", "،",    "تعد", "تعتبر", "اكبر",
                                                          "اول",  "ابرز", "اضخم"};
    const auto is = [&](std::uint32_t token, const auto& words) {
      return std::ranges::any_of(document().readings[token],
                                 [&](const auto& reading) { return isOneOf(words, reading.stem); });
    };
    if (folded(hit.tokens.begin).find("مقر") == std::string::npos &&
        folded(hit.tokens.begin).find("تخذ") == std::string::npos)
      return false;
    for (auto token = hit.tokens.begin; token-- > tokens().begin + 1;) {
      if (hit.tokens.begin - token > kReach || isInArgument(token) || folded(token) == "ان")
        return false;
      if (is(token, kBodies)) return !is(token - 1, kIs) && !isOneOf(kIs, folded(token - 1));
    }
    return false;
  }

  bool isInArgument(std::uint32_t token) const {
    return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return argument.first <= token && token < argument.tokens.end;
    });
  }

  void apply(RuleHit& met) const {
    const auto& hit = met.hit;
    auto& found = met.picks;
    const auto& rule = *hit.rule;
    const auto clause = reading_.sentence.clauseOf(hit.tokens.begin);
    met.lacks_word = !rule.with.empty() && !hasWord(rule.with, clause);
    met.has_excluded = (!rule.without.empty() && hasWord(rule.without, clause)) ||
                       (rule.predicate == model::Predicate::LocatedIn && isOfUnnamed(hit));
    if (rule.hint) return;
    if (met.lacks_word) return miss(hit, "none of the words it needs is in the clause");
    if (met.has_excluded) return miss(hit, "a word that it excludes is in the clause");
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
    if (auto subjects = subjectFirst(hit, clause); rule.object && !subjects.empty()) {
      for (const auto& subject : subjects) taken.insert(subject.entity);
      objects = fill(*rule.object, hit, clause, taken);
      if (!objects.empty()) return add(hit, clause, subjects, objects, found);
      taken.clear();
    }
    // Else the object first: what stands right there is surer than who did it.
    if (rule.object) {
      objects = fill(*rule.object, hit, clause, {});
      if (objects.empty() && isSymmetric(rule.predicate) && mayPair(rule)) {
        // وقع A وB مذكرة تفاهم: each with each.
        const auto together = fill(rule.subject, hit, clause, {});
        if (together.size() > 1 && !isTreaty(together))
          return addPairs(hit, clause, together, found);
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
    if (subjects.empty() && rule.predicate == model::Predicate::MergesWith && objects.size() > 1)
      return addPairs(hit, clause, objects, found);  // اندماج A وB
    if (subjects.empty()) return miss(hit, "nothing fills its subject");
    add(hit, clause, subjects, objects, found);
    // بالشراكة مع A وB: they are partners of each other too.
    if (rule.predicate == model::Predicate::PartnersWith &&
        folded(hit.tokens.begin).starts_with("بال"))
      addPairs(hit, clause, objects, found);
  }

  /// Whom a pronoun means is told once it is known who else the words speak of.
  std::vector<Argument> subjectFirst(const Hit& hit, TokenRange clause) const {
    const auto& object = hit.rule->object;
    if (object && object->places.front().place == Place::Meant)
      return fill(hit.rule->subject, hit, clause, {});
    return subjectNext(hit);
  }

  bool isTreaty(const std::vector<Argument>& parties) const {
    const auto states = std::ranges::count_if(
        parties, [&](const Argument& party) { return typeOf(party) == EntityType::Place; });
    return static_cast<std::size_t>(states) > kFewStates;
  }

  /// Those named long before the trigger are no partners for its sake.
  static bool mayPair(const ClaimRule& rule) {
    return std::ranges::find(rule.subject.places, Place::Doer, &SlotPlace::place) ==
           rule.subject.places.end();
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
    readRuleValues(reading_, hit, finding.claim);
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

  const Reading& reading_;
  const RuleBook& rules_;
  std::vector<WordMarks> marks_;  ///< Per token: of all its readings.
};

}  // namespace

std::vector<RuleHit> matchRules(const Reading& reading, const RuleBook& rules) {
  return Matcher(reading, rules).match();
}

}  // namespace isnad::nlp
