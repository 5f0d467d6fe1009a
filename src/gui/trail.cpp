#include "trail.h"

namespace isnad::gui {

namespace {

/// Whether it is the same place, or one whose words are still typed or whose days still dragged.
bool goesOn(const Outlook& from, const Outlook& to) {
  if (from.scope != to.scope || from.selected != to.selected || from.layout != to.layout)
    return false;
  auto filter = to.filter;
  if (!filter.words.empty() && !from.filter.words.empty()) filter.words = from.filter.words;
  if (filter.time && from.filter.time) filter.time = from.filter.time;
  return filter == from.filter;
}

}  // namespace

void Trail::visit(const Outlook& outlook) {
  if (!places_.empty() && goesOn(places_[at_], outlook)) {
    places_[at_] = outlook;
    return;
  }
  if (!places_.empty()) places_.resize(at_ + 1);
  places_.push_back(outlook);
  if (places_.size() > kMost) places_.erase(places_.begin());
  at_ = places_.size() - 1;
}

void Trail::clear() {
  places_.clear();
  at_ = 0;
}

std::optional<Outlook> Trail::go(int steps) {
  const auto to = static_cast<std::int64_t>(at_) + steps;
  if (to < 0 || to >= static_cast<std::int64_t>(places_.size())) return std::nullopt;
  at_ = static_cast<std::size_t>(to);
  return places_[at_];
}

}  // namespace isnad::gui
