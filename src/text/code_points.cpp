#include "isnad/text/code_points.h"

#include <algorithm>

namespace isnad::text {

namespace {

constexpr std::uint32_t kStep = 64;

bool startsCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (!startsCodePoint(text[at])) continue;
    if (size_ % kStep == 0) every_64th_.push_back(at);
    ++size_;
  }
}

std::uint32_t CodePointIndex::toCodePoints(std::uint32_t bytes) const {
  const auto next = std::ranges::upper_bound(every_64th_, bytes);
  if (next == every_64th_.begin()) return 0;
  const auto step = static_cast<std::uint32_t>(next - every_64th_.begin()) - 1;
  std::uint32_t points = step * kStep;
  const auto end = std::min<std::size_t>(bytes, text_.size());
  for (std::size_t at = every_64th_[step]; at < end; ++at)
    points += startsCodePoint(text_[at]) ? 1 : 0;
  return points;
}

std::uint32_t CodePointIndex::toBytes(std::uint32_t code_points) const {
  const auto all = static_cast<std::uint32_t>(text_.size());
  if (code_points >= size_) return all;
  std::uint32_t at = every_64th_[code_points / kStep];
  for (auto left = code_points % kStep; left > 0; --left) {
    do ++at;
    while (!startsCodePoint(text_[at]));
  }
  return at;
}

std::uint32_t CodePointIndex::size() const { return size_; }

}  // namespace isnad::text
