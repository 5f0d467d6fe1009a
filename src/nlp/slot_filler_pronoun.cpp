#include <array>

#include "isnad/text/fold.h"
#include "slot_filler.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;

namespace {

enum class Gender : std::uint8_t { Feminine, Masculine, Any };

/// What the trigger ends in: مقرها, مقره; of a verb and of others nothing tells.
Gender genderOf(std::string_view word) {
  if (word.ends_with("ها")) return Gender::Feminine;
  if (word.ends_with("ه")) return Gender::Masculine;
  return Gender::Any;
}

bool beginsName(std::string_view name, std::string_view head) {
  return name.starts_with(head) && (name.size() == head.size() || name[head.size()] == ' ');
}

bool isMasculine(std::string_view name) {
  static constexpr std::array<std::string_view, 22> kHeads{
      "بنك",  "مصرف", "صندوق", "مجلس",   "اتحاد",   "نادي", "جهاز", "معهد",  "مركز", "حزب",  "مصنع",
      "مطار", "متحف", "مجمع",  "مستشفي", "برنامج", "فريق", "مكتب", "ميناء", "بيت",  "موقع", "تحالف"};
  constexpr std::string_view kArticle = "ال";
  if (name.starts_with(kArticle)) name.remove_prefix(kArticle.size());
  for (const auto head : kHeads) {
    if (beginsName(name, head)) return true;
  }
  return name.ends_with(" بنك");
}

}  // namespace

/// A firm is meant by ها, a bank or a man by ه.
bool SlotFiller::agrees(const Hit& hit, const Argument& argument) const {
  const auto gender = genderOf(folded(hit.tokens.end - 1));
  if (gender == Gender::Any) return true;
  if (typeOf(argument) == EntityType::Person) return gender == Gender::Masculine;
  const auto name = argument.description.empty()
                        ? text::foldKey(reading_.linked.entities[argument.entity].name)
                        : std::string(argument.description);
  return isMasculine(name) == (gender == Gender::Masculine);
}

/// «سحب X من البورصة»: where firms are traded is meant by no pronoun of theirs.
bool SlotFiller::mayBeMeant(const Argument& argument) const {
  if (reading_.linked.isMedia(argument.entity)) return false;
  const auto name = text::foldKey(reading_.linked.entities[argument.entity].name);
  return !beginsName(name, "بورصه") && !beginsName(name, "سوق");
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
    if (!argument.resolved || !sure || !typeFits(slot, argument) || taken.contains(argument.entity))
      return {};
    return {argument};
  }
  return {};
}

/// «X التي | مقرها», «X، وهي شركة | مقرها»: told of X, so of nobody whom a pronoun means.
bool SlotFiller::isOfApposed(const Hit& hit) const {
  static constexpr std::array<std::string_view, 3> kStands{"الواقع", "الكاين", "الموجود"};
  const auto start = startOfApposition(hit.tokens.begin, tokens().begin);
  if (start != hit.tokens.begin) return true;
  return start > tokens().begin && isOneOf(kStands, folded(start - 1));
}

/// The one of the sentence who agrees; of several the first, if it is the subject and named most.
std::optional<Argument> SlotFiller::meantHere(const Slot& slot, const Hit& hit,
                                              const std::set<std::uint32_t>& taken,
                                              bool& any) const {
  const Argument* first = nullptr;
  bool doubtful = false;
  const auto& times = reading_.salience.times;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin >= hit.tokens.begin) break;
    if (!typeFits(slot, argument) || taken.contains(argument.entity) || !mayBeMeant(argument) ||
        !agrees(hit, argument))
      continue;
    any = true;
    if (first == nullptr) {
      first = &argument;
    } else if (first->entity != argument.entity) {
      doubtful = doubtful || !first->preposition.empty() || argument.preposition.empty() ||
                 argument.preposition == "مع" || times[first->entity] < times[argument.entity];
    }
  }
  if (first == nullptr || doubtful) return std::nullopt;
  auto found = *first;
  found.resolved = true;
  return found;
}

std::vector<Argument> SlotFiller::meant(const Slot& slot, const Hit& hit,
                                        const std::set<std::uint32_t>& taken) const {
  if (isOfApposed(hit)) return {};
  bool any = false;
  if (auto here = meantHere(slot, hit, taken, any); here) return {*here};
  if (any) return {};
  auto found = context(slot, hit, taken);
  if (found.empty() || !agrees(hit, found.front())) return {};
  const auto entity = found.front().entity;
  const auto& before = reading_.discourse.before;
  const bool last = !before.empty() && before.front() == entity;
  if (!last && reading_.salience.main != entity) return {};
  return found;
}

}  // namespace isnad::nlp
