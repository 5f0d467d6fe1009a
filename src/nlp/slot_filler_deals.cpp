#include <array>

#include "slot_filler.h"
#include "word_list.h"

namespace isnad::nlp {

using model::EntityType;

SlotFiller::Kin SlotFiller::isKin(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kWords{
      "منافستها", "منافسته", "منافسها", "منافسه", "نظيرتها", "نظيرته", "نظيرها",
      "غريمتها",  "غريمها",  "شريكتها", "شريكته", "شريكها",  "جارتها", "شقيقتها",
      "فرعها",    "فرعه",    "ذراعها",  "وحدتها", "وحدته"};
  if (isOneOf(kWords, word)) return Kin::Bare;
  constexpr std::string_view kTo = "ل";
  return word.starts_with(kTo) && isOneOf(kWords, word.substr(kTo.size())) ? Kin::Governed
                                                                           : Kin::None;
}

bool SlotFiller::isEach(std::uint32_t token) const {
  const auto word = folded(token);
  const auto each = [](std::string_view of) { return of == "كل" || of == "كلا"; };
  return each(word) || (word == "من" && token > tokens().begin && each(folded(token - 1)));
}

std::string_view SlotFiller::governmentOf(const Argument& argument) const {
  constexpr std::int64_t kAdjectives = 2;
  if (!argument.preposition.empty() || argument.governor < 0) return argument.preposition;
  const auto begin = static_cast<std::int64_t>(tokens().begin);
  for (auto at = argument.governor; at > begin && argument.governor - at <= kAdjectives; --at) {
    const auto token = static_cast<std::uint32_t>(at);
    const auto kin = isKin(folded(token));
    if (kin == Kin::Governed) return "ل";
    if (kin == Kin::Bare)
      return isPrepositionWord(folded(token - 1)) ? folded(token - 1) : std::string_view();
    if (!folded(token).starts_with("ال")) break;
  }
  return {};
}

bool SlotFiller::onlyTells(const Argument& argument, const Hit& hit) const {
  const bool teller =
      reading_.linked.isMedia(argument.entity) ||
      (typeOf(argument) == EntityType::Person && reading_.isSource(argument.entity));
  if (!teller) return false;
  for (auto token = argument.tokens.end; token < hit.tokens.begin; ++token) {
    if (folded(token) == "ان" || folded(token) == "بان") return true;
  }
  return false;
}

std::vector<Argument> SlotFiller::beyond(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                         TokenRange clause,
                                         const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kFar = 8;
  const auto* sum = nearestQuantity(
      document(), clause, hit.tokens.begin,
      [](const text::Quantity& quantity) { return quantity.kind == text::QuantityKind::Money; });
  if (sum == nullptr) return {};
  const auto end = sum->end_token;
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].tokens.begin < end) continue;
    if (all[i].first > end + kFar || all[i].first >= clause.end) break;
    if (!isOneOf(place.prepositions, governmentOf(all[i]))) continue;
    // ضخت X مليارا في الشركة: not in itself, so in the one that the article is about.
    if (taken.contains(all[i].entity))
      return all[i].resolved ? main(slot, hit, taken) : std::vector<Argument>();
    return typeFits(slot, all[i]) ? withConjoined(slot, i) : std::vector<Argument>();
  }
  return {};
}

std::vector<Argument> SlotFiller::main(const Slot& slot, const Hit& hit,
                                       const std::set<std::uint32_t>& taken) const {
  constexpr std::uint32_t kOften = 3;
  const auto& salience = reading_.salience;
  if (!salience.main || taken.contains(*salience.main)) return {};
  if (salience.times[*salience.main] < kOften || salience.in_title[*salience.main] == 0 ||
      reading_.linked.isMedia(*salience.main))
    return {};
  const auto argument = standIn(hit.tokens, *salience.main, "what the article names most");
  return typeFits(slot, argument) ? std::vector{argument} : std::vector<Argument>();
}

/// قادت | X, شارك فيها | X: an investor, whoever raised the money.
bool SlotFiller::isInvestor(const Argument& argument) const {
  static constexpr std::array<std::string_view, 12> kVerbs{"قاد",  "قادت", "قادها", "قادتها",
                                                           "يقود", "تقود", "شارك",  "شاركت",
                                                           "ضخ",   "ضخت",  "انضم",  "انضمت"};
  for (auto token = argument.first; token-- > tokens().begin && argument.first - token <= 3;) {
    if (isOneOf(kVerbs, behindAnd(folded(token)))) return true;
    if (insideName(token)) return false;
  }
  return false;
}

std::vector<Argument> SlotFiller::raiser(const Slot& slot, const Hit& hit,
                                         const std::set<std::uint32_t>& taken) const {
  const auto is_round = [&](std::uint32_t token) {
    return folded(token).find("جول") != std::string_view::npos;
  };
  auto round = tokens().begin;
  while (round < hit.tokens.begin && !is_round(round)) ++round;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin >= round) break;
    if (!argument.preposition.empty() || !typeFits(slot, argument)) continue;
    if (reading_.linked.isMedia(argument.entity) || isInvestor(argument)) continue;
    if (!taken.contains(argument.entity)) return {argument};
  }
  if (auto named_most = main(slot, hit, taken); !named_most.empty()) return named_most;
  return context(slot, hit, taken);
}

std::vector<Argument> SlotFiller::second(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                         const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  const auto first = std::ranges::find_if(
      all, [&](const Argument& argument) { return argument.tokens.begin >= hit.tokens.end; });
  if (first == all.end() || taken.contains(first->entity)) return {};
  auto both = taken;
  both.insert(first->entity);
  auto found = next(slot, place, hit, both);
  // باع X الشركة التي أسسها: the words say which, so it is none named before.
  if (!found.empty() && found.front().resolved) return {};
  return found;
}

bool SlotFiller::isOfPermission(const Argument& argument) const {
  static constexpr std::array<std::string_view, 4> kNouns{"موافقه", "تاشيره", "ترخيص", "اشراف"};
  if (argument.governor < 0) return false;
  auto noun = folded(static_cast<std::uint32_t>(argument.governor));
  constexpr std::string_view kBy = "ب";
  if (noun.starts_with(kBy)) noun.remove_prefix(kBy.size());
  return isOneOf(kNouns, noun);
}

std::vector<Argument> SlotFiller::ofDeal(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                         TokenRange clause,
                                         const std::set<std::uint32_t>& taken) const {
  if (place.place == Place::Second) return second(slot, place, hit, taken);
  if (place.place == Place::Beyond) return beyond(slot, place, hit, clause, taken);
  return place.place == Place::Main ? main(slot, hit, taken) : raiser(slot, hit, taken);
}

}  // namespace isnad::nlp
