#include "isnad/text/fold.h"

#include <algorithm>
#include <cassert>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "utf8.h"

namespace isnad::text {

namespace {

/// The one code point that stands for `c`, where one does; 0 where it vanishes; `c` itself else.
char32_t foldArabic(char32_t c) {
  switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ':
      return U'ا';
    case U'ى':
    case U'ی':
    case U'ئ':
    case U'ۍ':
    case U'ې':
      return U'ي';
    case U'ة':
    case U'ۀ':
    case U'ہ':
    case U'ۃ':
    case U'ە':
      return U'ه';
    case U'ؤ':
      return U'و';
    case U'ک':
    case U'گ':
      return U'ك';
    case U'پ':
      return U'ب';
    case U'چ':
    case U'ژ':
      return c == U'چ' ? U'ج' : U'ز';
    case U'ڤ':
    case U'ڨ':
      return c == U'ڤ' ? U'ف' : U'ق';
    default:
      break;
  }
  if (c >= 0x0660 && c <= 0x0669) return U'0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return U'0' + (c - 0x06F0);
  return c;
}

/// Compatibility decomposition of what is neither ASCII nor in the Arabic block.
void foldRare(char32_t c, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString whole(static_cast<UChar32>(c));
  const icu::UnicodeString parts = U_SUCCESS(status) ? nfkd->normalize(whole, status) : whole;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(i));
    if (isFoldedAway(part) || u_charType(static_cast<UChar32>(part)) == U_NON_SPACING_MARK)
      continue;
    appendCodePoint(foldArabic(static_cast<char32_t>(u_tolower(static_cast<UChar32>(part)))), out);
  }
}

void foldCodePoint(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : static_cast<char>(c);
  } else if (isFoldedAway(c)) {
    return;
  } else if (c >= 0x0600 && c < 0x0700) {
    appendCodePoint(foldArabic(c), out);
  } else {
    foldRare(c, out);
  }
}

}  // namespace

OffsetMap::OffsetMap(std::vector<Run> runs, std::uint32_t rewritten_size,
                     std::uint32_t original_size)
    : runs_(std::move(runs)), rewritten_size_(rewritten_size), original_size_(original_size) {}

Span OffsetMap::toOriginal(Span rewritten) const {
  assert(rewritten.begin <= rewritten.end && rewritten.end <= rewritten_size_);
  if (runs_.empty()) return rewritten;
  const auto runAt = [&](std::uint32_t at) {
    auto next = std::ranges::upper_bound(runs_, at, {}, &Run::rewritten_begin);
    return next == runs_.begin() ? next : next - 1;
  };
  const auto first = runAt(rewritten.begin);
  const auto begin = first->same
                         ? first->original_begin + (rewritten.begin - first->rewritten_begin)
                         : first->original_begin;
  if (rewritten.empty()) return {begin, begin};
  // The end is where what follows the last rewritten byte begins: signs folded away belong to it.
  const auto last = runAt(rewritten.end - 1);
  const auto next = last + 1;
  const auto next_rewritten = next == runs_.end() ? rewritten_size_ : next->rewritten_begin;
  if (last->same && rewritten.end < next_rewritten) {
    return {begin, last->original_begin + (rewritten.end - last->rewritten_begin)};
  }
  return {begin, next == runs_.end() ? original_size_ : next->original_begin};
}

Folded fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::vector<OffsetMap::Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const auto before = at;
    const char32_t c = nextCodePoint(text, at);
    const auto rewritten = out.size();
    foldCodePoint(c, out);
    if (out.size() == rewritten) continue;  // folded away: it lengthens the unit before it
    const bool same = out.size() - rewritten == at - before;
    const bool goes_on =
        same && !runs.empty() && runs.back().same &&
        before - runs.back().original_begin == rewritten - runs.back().rewritten_begin;
    if (!goes_on) {
      runs.push_back(
          {static_cast<std::uint32_t>(rewritten), static_cast<std::uint32_t>(before), same});
    }
  }
  const auto size = static_cast<std::uint32_t>(out.size());
  return {std::move(out),
          OffsetMap(std::move(runs), size, static_cast<std::uint32_t>(text.size()))};
}

std::string foldKey(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) foldCodePoint(nextCodePoint(text, at), out);
  return out;
}

}  // namespace isnad::text
