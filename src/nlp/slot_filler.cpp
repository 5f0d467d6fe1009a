#include "slot_filler.h"

#include <algorithm>
#include <array>

#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;

namespace {

constexpr std::uint32_t kReach = 16;  // tokens between a trigger and a filler

}  // namespace

bool SlotFiller::insideName(std::uint32_t token) const {
  return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
    return !argument.resolved && argument.tokens.contains(token);
  });
}

EntityType SlotFiller::typeOf(const Argument& argument) const {
  return reading_.linked.entities[argument.entity].type;
}

std::string SlotFiller::slotText(const char* slot, const Argument& argument) const {
  if (reading_.trace == nullptr) return {};
  auto text = std::string("; ") + slot + " " + reading_.linked.entities[argument.entity].name;
  if (!argument.preposition.empty()) text += " under " + argument.preposition;
  if (argument.resolved) text += " (" + std::string(argument.reason) + ")";
  return text;
}

bool SlotFiller::typeFits(const Slot& slot, const Argument& argument) const {
  const auto type = typeOf(argument);
  return std::ranges::find(slot.types, type) != slot.types.end();
}

std::vector<Argument> SlotFiller::withConjoined(const Slot& slot, std::size_t index) const {
  const auto& all = reading_.sentence.arguments;
  std::vector<Argument> group{all[index]};
  for (auto next = index + 1; next < all.size(); ++next) {
    if (isAdjective(next)) continue;
    const auto gap = all[next].first - all[next - 1].tokens.end;
    const bool bare = all[next].conjoined && gap <= 2;
    if (!bare || !typeFits(slot, all[next])) break;
    if (!all[next].preposition.empty() && all[next].preposition != all[index].preposition) break;
    group.push_back(all[next]);
  }
  return group;
}

std::vector<Argument> SlotFiller::withJoinedBefore(const Slot& slot, std::size_t last) const {
  const auto& all = reading_.sentence.arguments;
  std::vector<Argument> group{all[last]};
  for (auto at = last; at > 0 && all[at].conjoined;) {
    auto prior = at - 1;
    const auto gap = all[at].first - all[prior].tokens.end;
    if (isAdjective(prior)) --prior;
    if (gap > 2 || !typeFits(slot, all[prior])) break;
    group.insert(group.begin(), all[prior]);
    at = prior;
  }
  return group;
}

bool SlotFiller::blocked(std::uint32_t from, std::uint32_t to) const {
  for (auto token = from; token < to; ++token) {
    if (folded(token) == "؛" || folded(token) == ".") return true;
  }
  return false;
}

std::vector<Argument> SlotFiller::after(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                        std::uint32_t limit,
                                        const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& argument = all[i];
    if (argument.tokens.begin < hit.tokens.end || taken.contains(argument.entity)) continue;
    if (argument.first > hit.tokens.end + kReach || argument.first >= limit) break;
    if (blocked(hit.tokens.end, argument.first)) break;
    if (!typeFits(slot, argument)) continue;
    const auto preposition = governmentOf(argument);
    const bool fits = place.prepositions.empty() ? preposition.empty() && !argument.conjoined
                                                 : isOneOf(place.prepositions, preposition);
    if (fits) return withConjoined(slot, i);
  }
  return {};
}

std::vector<Argument> SlotFiller::genitive(const Slot& slot, const Hit& hit) const {
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
  return nationality(slot, hit);
}

std::vector<Argument> SlotFiller::before(const Slot& slot, const Hit& hit, TokenRange clause,
                                         const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  const Argument* best = nullptr;
  std::size_t best_index = 0;
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& argument = all[i];
    if (argument.tokens.end > hit.tokens.begin || taken.contains(argument.entity)) continue;
    if (argument.tokens.begin < clause.begin) break;
    if (!typeFits(slot, argument) || !argument.preposition.empty() || isAdjective(i) ||
        onlyTells(argument, hit))
      continue;
    best = &argument;
    best_index = i;
    if (argument.governor < 0 || !argument.conjoined) break;
  }
  if (best == nullptr || hit.tokens.begin - best->tokens.end > kReach) return {};
  return withJoinedBefore(slot, best_index);
}

std::vector<Argument> SlotFiller::relative(const Slot& slot, const Hit& hit,
                                           const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kFar = 5;
  // A participle that agrees with what stands before it: X المملوكة لـ Y، الشركة الأم لـ Z.
  if (hit.form == TriggerForm::Participle || folded(hit.tokens.begin).starts_with("ال")) {
    return closestBefore(slot, hit.tokens.begin, 3, taken);
  }
  for (auto token = hit.tokens.begin;
       token-- > tokens().begin && hit.tokens.begin - token <= kFar;) {
    const auto word = folded(token);
    if (word != "التي" && word != "الذي" && word != "والتي" && word != "والذي") {
      if (insideName(token)) return {};
      continue;
    }
    return closestBefore(slot, token, 4, taken);
  }
  return {};
}

std::uint32_t SlotFiller::startOfApposition(std::uint32_t trigger, std::uint32_t least) const {
  static constexpr std::array<std::string_view, 12> kRelatives{"التي",   "الذي",   "والتي", "والذي",
                                                               "اللتين", "اللذين", "الذين", "وهي",
                                                               "وهو",    "وهم",    "هي",    "هو"};
  static constexpr std::array<std::string_view, 4> kAuxiliaries{"قد", "سوف", "كان", "كانت"};
  static constexpr std::array<std::string_view, 5> kConjunctions{"بعدما", "عندما", "بينما", "حيث",
                                                                 "ان"};
  while (trigger > least && isOneOf(kAuxiliaries, folded(trigger - 1))) --trigger;
  constexpr std::uint32_t kFar = 6;
  // A definite participle stands with its name: الشركة التي تملك أسهم Y المدرجة.
  const std::uint32_t far = folded(trigger).starts_with("ال") ? 2 : kFar;
  const auto limit = std::max(least, trigger > kFar ? trigger - kFar : 0);
  for (auto token = trigger; token-- > limit;) {
    if (folded(token) == "،" && isGloss(token + 1, trigger)) return token + 1;
    if (folded(token) == "،" || isOneOf(kConjunctions, folded(token))) break;
    if (isOneOf(kRelatives, folded(token)) && trigger - token <= far) return token;
  }
  return trigger;
}

std::uint32_t SlotFiller::endOfName(std::uint32_t apposition, std::uint32_t least) const {
  constexpr std::uint32_t kAdjectives = 3;
  std::uint32_t adjectives = 0;
  auto end = apposition;
  bool bracketed = false;
  while (end > least) {
    const auto word = folded(end - 1);
    const bool mark = document().tokens[end - 1].kind == text::TokenKind::Punctuation;
    if (mark && word == ")") bracketed = true;
    const bool opens = mark && word == "(";
    const bool adjective =
        !mark && !bracketed && word.starts_with("ال") && ++adjectives <= kAdjectives;
    if (!mark && !bracketed && !adjective) break;
    if (mark && !bracketed && (word == "." || word == "؛" || word == ":")) break;
    --end;
    if (opens) bracketed = false;
  }
  return end;
}

std::vector<Argument> SlotFiller::apposed(const Slot& slot, const Hit& hit,
                                          const std::set<std::uint32_t>& taken) const {
  if (hit.preposition != 0) return {};  // ظفرت X بصانعة Y: she is another
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& name = all[i];
    if (name.tokens.end > hit.tokens.begin || isAdjective(i)) continue;
    const auto start = startOfApposition(hit.tokens.begin, name.tokens.end);
    if (endOfName(start, name.tokens.end) > name.tokens.end) return {};
    // مجموعته في غرب أفريقيا | استثمرت: where or what for it is done does nothing.
    const bool of_verb = slot.places.front().place == Place::Next;
    if (of_verb && start == hit.tokens.begin && !name.preposition.empty()) return {};
    // المجموعة التي يملكها X: the words say which, so it is none named before.
    if (!name.resolved && typeFits(slot, name) && !taken.contains(name.entity)) return {name};
    return {};
  }
  return {};
}

template <class Between, class Fits>
std::vector<Argument> SlotFiller::following(const Slot& slot, const Hit& hit, std::uint32_t reach,
                                            const std::set<std::uint32_t>& taken, Between between,
                                            Fits fits) const {
  const auto& all = reading_.sentence.arguments;
  auto from = hit.tokens.end;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& argument = all[i];
    if (argument.tokens.begin < from) continue;
    if (argument.first > from + reach) return {};
    for (auto token = from; token < argument.first; ++token) {
      if (!between(token)) return {};
    }
    if (taken.contains(argument.entity) && from == hit.tokens.end) {  // اشترت | X | Y
      from = argument.tokens.end;
      continue;
    }
    if (!fits(argument) || !typeFits(slot, argument) || taken.contains(argument.entity)) return {};
    return withConjoined(slot, i);
  }
  return {};
}

std::vector<Argument> SlotFiller::next(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                       const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kLongest = 4;
  const auto has = [&](std::string_view preposition) {
    return isOneOf(place.prepositions, preposition);
  };
  bool governed = false;  // المملوكة للملياردير الأمريكي X, إلى رجل الأعمال X
  const auto between = [&](std::uint32_t token) {
    const auto word = folded(token);
    const bool quote = document().tokens[token].kind == text::TokenKind::Punctuation &&
                       word != "،" && word != "." && word != "؛" && word != "/";
    const bool governs =
        has(word) || (has("ل") && (word.starts_with("لل") || word == "لرجل" ||
                                   isKin(word) == Kin::Governed || isKind(word, "ل")));
    governed = governed || governs;
    return quote || governs || word == "رجل" || word.starts_with("ال") || word.starts_with("وال") ||
           isKind(word, "") || isKin(word) == Kin::Bare || isEach(token);
  };
  const auto fits = [&](const Argument& argument) {
    const bool bare = argument.preposition.empty() && !argument.conjoined;
    return place.prepositions.empty() ? bare : has(argument.preposition) || (governed && bare);
  };
  return following(slot, hit, kLongest, taken, between, fits);
}

bool SlotFiller::saidWith(std::uint32_t token, const SlotPlace& place) const {
  static constexpr std::array<std::string_view, 14> kOpeners{"التي", "الذي", "والتي", "والذي", "ان",
                                                             "انها", "انه",  "بان",   "او",    "ثم",
                                                             "بعد",  "قبل",  "هو",    "هي"};
  static constexpr std::array<std::string_view, 6> kOfSums{"بقيمه", "بمبلغ",   "بحجم",
                                                           "بنحو",  "بقيمتها", "بلغت"};
  const auto word = folded(token);
  const auto holds = [&](const auto& words) { return isOneOf(words, word); };
  if (document().tokens[token].kind == text::TokenKind::Punctuation)
    return word != "،" && word != "." && word != "؛" && word != ":";
  if (holds(place.prepositions) || holds(kOfSums)) return true;
  const bool particle = word.starts_with("ل") || word.starts_with("ب");
  return !particle && !isPrepositionWord(word) && !holds(kOpeners);
}

std::vector<Argument> SlotFiller::soon(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                       const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kLongest = 9;
  return following(
      slot, hit, kLongest, taken, [&](std::uint32_t token) { return saidWith(token, place); },
      [&](const Argument& argument) {
        if (place.prepositions.empty()) return argument.preposition.empty() && !argument.conjoined;
        return isOneOf(place.prepositions, argument.preposition);
      });
}

/// في العاصمة الأردنية | عمان, بمدينة | لندن: governed over the words that say what the place is.
bool SlotFiller::isGovernedFromAfar(const Argument& argument) const {
  constexpr std::uint32_t kFar = 3;
  auto token = argument.first;
  for (std::uint32_t steps = 0; steps < kFar && token > tokens().begin; ++steps) {
    const auto word = folded(--token);
    if (isPrepositionWord(word)) return true;
    if (word.starts_with("بال") || word.starts_with("لل") || word == "بمدينه") return true;
    if (!word.starts_with("ال") && word != "مدينه") return false;
  }
  return false;
}

std::vector<Argument> SlotFiller::doer(const Slot& slot, const Hit& hit, TokenRange clause,
                                       const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  const auto start = startOfApposition(hit.tokens.begin, clause.begin);
  const bool relative = start + 1 == hit.tokens.begin;
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& argument = all[i];
    if (argument.tokens.end > hit.tokens.begin || isAdjective(i)) continue;
    const bool near =
        argument.tokens.begin >= clause.begin && hit.tokens.begin - argument.tokens.end <= kReach;
    if (!near) return {};
    if (relative && endOfName(start, argument.tokens.end) > argument.tokens.end) return {};
    // لشركتي غوغل | ويوتيوب: what governs the first governs the second.
    const bool tied = i > 0 && argument.conjoined && !all[i - 1].preposition.empty() &&
                      argument.first - all[i - 1].tokens.end <= 1;
    if (!argument.preposition.empty() || tied || isGovernedFromAfar(argument) ||
        isOfPermission(argument)) {
      if (relative) return {};
      continue;
    }
    if (!typeFits(slot, argument) || taken.contains(argument.entity) ||
        reading_.linked.isMedia(argument.entity) || onlyTells(argument, hit))
      return {};
    return relative ? std::vector{argument} : withJoinedBefore(slot, i);
  }
  return {};
}

std::vector<Argument> SlotFiller::near(const Slot& slot, const Hit& hit, TokenRange clause,
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

std::vector<Argument> SlotFiller::fill(const Slot& slot, const Hit& hit, TokenRange clause,
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
      case Place::Pair:
        found = pair(slot, hit);
        break;
      case Place::Apposed:
        found = apposed(slot, hit, taken);
        break;
      case Place::Next:
        found = next(slot, place, hit, taken);
        break;
      case Place::Sole:
        found = next(slot, place, hit, taken);
        if (found.size() > 1 && !isOfSeveral(found.front()))
          found.erase(found.begin() + 1, found.end());
        break;
      case Place::Soon:
        found = soon(slot, place, hit, taken);
        break;
      case Place::Nation:
        found = nation(slot, hit, taken);
        break;
      case Place::Doer:
        found = doer(slot, hit, clause, taken);
        break;
      case Place::Described:
        found = described(slot, hit, taken);
        break;
      case Place::Meant:
        found = meant(slot, hit, taken);
        break;
      case Place::Teller:
        found = teller(slot, hit, taken);
        break;
      case Place::Near:
        found = near(slot, hit, clause, taken);
        break;
      case Place::Second:
      case Place::Beyond:
      case Place::Main:
      case Place::Raiser:
        found = ofDeal(slot, place, hit, clause, taken);
        break;
    }
    std::erase_if(found, [&](const Argument& argument) { return taken.contains(argument.entity); });
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<Argument> SlotFiller::subjectNext(const Hit& hit) const {
  if (hit.form != TriggerForm::Word) return {};
  const auto& first = hit.rule->subject.places.front();
  if (first.place != Place::Next || !first.prepositions.empty()) return {};
  return next(hit.rule->subject, first, hit, {});
}

std::vector<Argument> SlotFiller::verbSubject(const Hit& hit) const {
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

}  // namespace isnad::nlp
