#include <algorithm>
#include <array>

#include "isnad/text/fold.h"
#include "slot_filler.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;

namespace {

enum class Gender : std::uint8_t { Feminine, Masculine, Any };

bool beginsName(std::string_view name, std::string_view head) {
  return name.starts_with(head) && (name.size() == head.size() || name[head.size()] == ' ');
}

bool isMasculine(std::string_view name) {
  static constexpr std::array<std::string_view, 22> kHeads{
      "بنك",  "مصرف", "صندوق", "مجلس", "اتحاد", "نادي", "جهاز",   "معهد",
      "مركز", "حزب",  "مصنع",  "مطار", "متحف",  "مجمع", "مستشفي", "برنامج",
      "فريق", "مكتب", "ميناء", "بيت",  "موقع",  "تحالف"};
  for (const auto head : kHeads) {
    if (beginsName(withoutArticle(name), head)) return true;
  }
  return name.ends_with(" بنك");
}

}  // namespace

/// A firm is meant by ها, a bank or a man by ه.
bool SlotFiller::agrees(const Hit& hit, const Argument& argument) const {
  auto gender = Gender::Any;  // مقرها, مقره; of a verb and of others nothing tells
  for (auto token = hit.tokens.begin; token < hit.tokens.end; ++token) {
    const auto word = folded(token);
    if (word.ends_with("ها")) {
      gender = Gender::Feminine;
      break;
    }
    if (word.ends_with("ه") && !word.starts_with("ال") && !word.starts_with("لل"))
      gender = Gender::Masculine;
  }
  if (gender == Gender::Any) return true;
  if (typeOf(argument) == EntityType::Person) return gender == Gender::Masculine;
  const auto name = argument.description.empty()
                        ? text::foldKey(reading_.linked.entities[argument.entity].name)
                        : std::string(argument.description);
  return isMasculine(name) == (gender == Gender::Masculine);
}

/// «سحب X من البورصة», «قالت الوزارة إن»: neither where firms are traded nor who watches over them
/// is whom their pronouns mean.
bool SlotFiller::mayBeMeant(const Argument& argument) const {
  static constexpr std::array<std::string_view, 11> kAuthorities{
      "بورصه", "سوق",   "وزاره",  "هييه",   "محكمه",      "مجلس",
      "لجنه",  "حكومه", "مفوضيه", "برلمان", "بنك المركزي"};
  if (reading_.linked.isMedia(argument.entity)) return false;
  const auto name = text::foldKey(reading_.linked.entities[argument.entity].name);
  return std::ranges::none_of(
      kAuthorities, [&](std::string_view head) { return beginsName(withoutArticle(name), head); });
}

std::vector<Argument> SlotFiller::closestBefore(const Slot& slot, std::uint32_t token,
                                                std::uint32_t far,
                                                const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].tokens.end > token || taken.contains(all[i].entity)) continue;
    if (token - all[i].tokens.end > far) return {};
    if (typeFits(slot, all[i])) return {all[i]};
  }
  return {};
}

/// نادي | X, لعلامات | X: says of what kind the name is.
bool SlotFiller::isKind(std::string_view word, std::string_view particle) {
  static constexpr std::array<std::string_view, 11> kKinds{"نادي",   "شركه",  "تطبيق", "موقع",
                                                           "صحيفه",  "قناه",  "منصه",  "سلسله",
                                                           "علامات", "علامه", "متاجر"};
  return word.starts_with(particle) && isOneOf(kKinds, word.substr(particle.size()));
}

/// «X، | وحدة البيع بالتجزئة التابعة لـ Y»: what says what X is, up to the trigger.
bool SlotFiller::isGloss(std::uint32_t first, std::uint32_t trigger) const {
  static constexpr std::array<std::string_view, 12> kHeads{"وحده",  "ذراع",   "الذراع", "الوحده",
                                                           "شركه",  "الشركه", "بنك",    "منصه",
                                                           "صحيفه", "قناه",   "موقع",   "مجموعه"};
  if (first + 1 >= trigger || !isOneOf(kHeads, folded(first))) return false;
  for (auto token = first; token < trigger; ++token) {
    if (document().tokens[token].kind != text::TokenKind::Arabic || insideName(token)) return false;
  }
  return true;
}

/// لتطبيقي | A وB, شركات | A وB: the word before says that they are several.
bool SlotFiller::isOfSeveral(const Argument& argument) const {
  if (argument.first == argument.tokens.begin) return false;
  const auto word = folded(argument.first);
  return word.ends_with("ي") || word.ends_with("ات");
}

/// «الشركة، ومقرها», «الشركة التي تتخذ من»: as what is apposed to a name, to a description that
/// leaves little doubt whom it stands for.
std::vector<Argument> SlotFiller::described(const Slot& slot, const Hit& hit,
                                            const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = all.size(); i-- > 0;) {
    const auto& argument = all[i];
    if (argument.tokens.end > hit.tokens.begin || isAdjective(i)) continue;
    const auto start = startOfApposition(hit.tokens.begin, argument.tokens.end);
    if (endOfName(start, argument.tokens.end) > argument.tokens.end) return {};
    const bool sure = argument.lead == Lead::Much || argument.lead == Lead::Alone ||
                      argument.lead == Lead::Nationality;
    if (!argument.resolved || !sure || !typeFits(slot, argument) ||
        taken.contains(argument.entity) || !mayBeMeant(argument))
      return {};
    return {argument};
  }
  return {};
}

/// «X التي | مقرها», «X، | ومقرها», «بنك | بفروعه»: told of X, so of nobody else whom a pronoun
/// means.
bool SlotFiller::isOfApposed(const Hit& hit) const {
  static constexpr std::array<std::string_view, 3> kStands{"الواقع", "الكاين", "الموجود"};
  const auto start = startOfApposition(hit.tokens.begin, tokens().begin);
  if (start != hit.tokens.begin || hit.preposition == 'b') return true;
  if (start == tokens().begin) return false;
  return isOneOf(kStands, folded(start - 1)) || document().isMark(start - 1, "،");
}

bool SlotFiller::isCandidate(const Slot& slot, const Hit& hit, const Argument& argument,
                             const std::set<std::uint32_t>& taken) const {
  return argument.tokens.begin < hit.tokens.begin && typeFits(slot, argument) &&
         !taken.contains(argument.entity) && mayBeMeant(argument) && agrees(hit, argument);
}

/// True after a verb, أن or a mark: what stands after another noun belongs to it.
bool SlotFiller::isSubject(const Argument& argument) const {
  if (!argument.preposition.empty() || argument.conjoined) return false;
  if (argument.governor < 0) return true;
  const auto token = static_cast<std::uint32_t>(argument.governor);
  if ((reading_.sentence.signs[token - tokens().begin] & (Sentence::kThat | Sentence::kSays)) != 0)
    return true;
  const auto word = behindAnd(folded(token));
  return word.ends_with("ت") || word.starts_with("ت") || word.starts_with("ي") ||
         word.starts_with("ست") || word.starts_with("سي") || word == "كان";
}

/// The one of the sentence who agrees; of several the subject of the clause: the last that nothing
/// governs, if neither a partner nor a relative clause comes between.
std::optional<Argument> SlotFiller::meantHere(const Slot& slot, const Hit& hit,
                                              const std::set<std::uint32_t>& taken,
                                              bool& any) const {
  std::set<std::uint32_t> all;
  const Argument* last = nullptr;
  const Argument* subject = nullptr;
  bool doubtful = folded(hit.tokens.begin).starts_with("و");
  for (const auto& argument : reading_.sentence.arguments) {
    if (!isCandidate(slot, hit, argument, taken)) continue;
    all.insert(argument.entity);
    last = &argument;
    if (isSubject(argument))
      subject = &argument;
    else if (argument.conjoined || argument.preposition == "مع" || argument.preposition == "بين")
      doubtful = true;
  }
  any = !all.empty();
  const auto* found = all.size() == 1 ? last : doubtful ? nullptr : subject;
  constexpr std::uint32_t kFar = 30;
  if (found == nullptr || hit.tokens.begin - found->tokens.end > kFar) return std::nullopt;
  for (auto token = found->tokens.end; all.size() > 1 && token < hit.tokens.begin; ++token) {
    if ((reading_.sentence.signs[token - tokens().begin] & Sentence::kRelative) != 0)
      return std::nullopt;
  }
  auto one = *found;
  one.resolved = true;
  one.reason = "whom the pronoun means";
  return one;
}

std::vector<Argument> SlotFiller::meant(const Slot& slot, const Hit& hit,
                                        const std::set<std::uint32_t>& taken) const {
  // «X هي أكبر مساهم فيها»: the object is another than X.
  const bool is_object = hit.rule->object && &slot == &*hit.rule->object;
  if (!is_object && isOfApposed(hit)) return {};
  bool any = false;
  if (auto here = meantHere(slot, hit, taken, any); here) return {*here};
  if (any) return {};
  auto found = spokenOf(slot, hit, taken);
  if (!found.empty() && mayBeMeant(found.front()) && agrees(hit, found.front())) return found;
  return {};
}

/// What the sentence before is about, if it was named last, is named most or more than once; of men
/// the one named last.
std::vector<Argument> SlotFiller::spokenOf(const Slot& slot, const Hit& hit,
                                           const std::set<std::uint32_t>& taken) const {
  const auto& before = reading_.discourse.before;
  if (auto found = context(slot, hit, taken); !found.empty()) {
    const auto entity = found.front().entity;
    const bool last = !before.empty() && before.front() == entity;
    const bool known =
        last || reading_.salience.main == entity || reading_.salience.times[entity] > 1;
    return known ? found : std::vector<Argument>();
  }
  if (slot.types.size() != 1 || slot.types.front() != EntityType::Person) return {};
  for (const auto entity : before) {
    const auto argument = standIn(hit.tokens, entity, "the person named last");
    if (!typeFits(slot, argument)) continue;
    const bool known = reading_.salience.times[entity] > 1 && !taken.contains(entity);
    return known ? std::vector{argument} : std::vector<Argument>();
  }
  return {};
}

}  // namespace isnad::nlp
