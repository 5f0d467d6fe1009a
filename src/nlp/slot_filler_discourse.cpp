#include "slot_filler.h"

namespace isnad::nlp {

using model::EntityType;

namespace {

constexpr std::uint32_t kSentenceReach = 32;  // tokens between a trigger and its sentence's topic

}  // namespace

std::vector<Argument> SlotFiller::topic(const Slot& slot, const Hit& hit,
                                        const std::set<std::uint32_t>& taken) const {
  // What the sentence began with, then what the last one was about.
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin >= hit.tokens.begin) break;
    if (taken.contains(argument.entity) || !argument.preposition.empty() ||
        !typeFits(slot, argument) || onlyTells(argument, hit))
      continue;
    if (hit.tokens.begin - argument.tokens.end > kSentenceReach) continue;
    return {argument};
  }
  return context(slot, hit, taken);
}

std::vector<Argument> SlotFiller::context(const Slot& slot, const Hit& hit,
                                          const std::set<std::uint32_t>& taken) const {
  if (const auto entity = reading_.discourse.topic;
      entity && !taken.contains(*entity) && !reading_.linked.isMedia(*entity)) {
    auto argument = standIn(hit.tokens, *entity, "what the sentence before is about");
    if (typeFits(slot, argument)) return {argument};
  }
  return {};
}

std::vector<Argument> SlotFiller::recent(const Slot& slot, const Hit& hit,
                                         const std::set<std::uint32_t>& taken) const {
  const auto& all = reading_.sentence.arguments;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].tokens.end <= hit.tokens.begin && !taken.contains(all[i].entity) &&
        typeFits(slot, all[i]))
      return {all[i]};
  }
  for (const auto entity : reading_.discourse.before) {
    auto argument = standIn(hit.tokens, entity, "the last one named that fits the slot");
    if (!taken.contains(entity) && typeFits(slot, argument) && !reading_.linked.isMedia(entity))
      return {argument};
  }
  return {};
}

std::vector<Argument> SlotFiller::pair(const Slot& slot, const Hit& hit) const {
  if (slot.types.size() == 1 && slot.types.front() == EntityType::Place) return twoStates(hit);
  std::vector<Argument> two;
  std::set<std::uint32_t> taken;
  while (two.size() < 2) {
    auto one = recent(slot, hit, taken);
    if (one.empty()) return {};
    taken.insert(one.front().entity);
    if (reading_.linked.isMedia(one.front().entity)) continue;
    one.front().resolved = true;
    two.push_back(std::move(one.front()));
  }
  return two;
}

std::vector<Argument> SlotFiller::teller(const Slot& slot, const Hit& hit,
                                         const std::set<std::uint32_t>& taken) const {
  const Frame* best = nullptr;
  for (const auto& frame : reading_.frames) {
    const bool over = frame.who.entity && frame.scope.contains(hit.tokens.begin) &&
                      frame.content <= hit.tokens.begin;
    if (over && (best == nullptr || best->content <= frame.content)) best = &frame;
  }
  if (best == nullptr) return {};
  const auto entity = static_cast<std::uint32_t>(best->who.entity->value - 1);
  const auto argument = standIn(hit.tokens, entity, "who says so");
  if (taken.contains(entity) || reading_.linked.isMedia(entity) || !typeFits(slot, argument))
    return {};
  return {argument};
}

}  // namespace isnad::nlp
