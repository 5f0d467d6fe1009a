#include "tagger_features.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace isnad::nlp {

namespace {

constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;

constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = (a ^ std::rotl(b, 29)) * kMix;
  x ^= x >> 32U;
  x *= 0xD6E8FEB86659FD93ULL;
  return x ^ (x >> 29U);
}

std::uint64_t hashOf(std::string_view bytes) {
  std::uint64_t hash = bytes.size() + 1;
  while (bytes.size() >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data(), 8);
    hash = mix(hash, eight);
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, bytes.data(), bytes.size());
  return mix(hash, rest + 1);
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view firstLetters(std::string_view word, int letters) {
  std::size_t end = 0;
  while (end < word.size() && letters-- > 0) {
    ++end;
    while (end < word.size() && isContinuation(word[end])) ++end;
  }
  return word.substr(0, end);
}

std::string_view lastLetters(std::string_view word, int letters) {
  std::size_t begin = word.size();
  while (begin > 0 && letters-- > 0) {
    --begin;
    while (begin > 0 && isContinuation(word[begin])) --begin;
  }
  return word.substr(begin);
}

std::uint8_t letterCount(std::string_view word) {
  return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(
      std::ranges::count_if(word, [](char c) { return !isContinuation(c); }), 10));
}

std::uint8_t shapeOf(const TaggerToken& token, std::string_view word) {
  const bool has_digit = word.find('0') != std::string_view::npos;
  switch (token.kind) {
    case text::TokenKind::Arabic:
      return has_digit ? 1 : 2;
    case text::TokenKind::Latin:
      return static_cast<std::uint8_t>(has_digit ? 3 : word.size() < 4 ? 4 : 5);
    case text::TokenKind::Number:
      return static_cast<std::uint8_t>(8 + std::min<std::size_t>(word.size(), 6));
    case text::TokenKind::Punctuation:
      return 6;
  }
  return 0;
}

constexpr std::uint64_t kBorder = 0x5EED;

constexpr std::size_t kArabicLetter = 2;  // bytes

/// Fills the slots of one token, one after the other.
class Slots {
 public:
  Slots(TokenFeatures& slots, std::size_t first) : slots_(slots), used_(first) {}

  void add(std::uint64_t value) {
    slots_[used_] = mix((used_ + 1) * kMix, value);
    ++used_;
  }
  void add(std::uint64_t left, std::uint64_t right) { add(mix(left + 1, right)); }
  /// A slot whose value 0 says nothing.
  void addIf(std::uint64_t value) {
    if (value != 0)
      add(value);
    else
      slots_[used_++] = 0;
  }

 private:
  TokenFeatures& slots_;
  std::size_t used_;
};

void addOwn(Slots& slots, const TokenView& own) {
  slots.add(own.word);
  for (const auto prefix : own.prefix) slots.addIf(prefix);
  for (const auto suffix : own.suffix) slots.addIf(suffix);
  slots.add(own.stem);
  slots.add(own.stem3);
  slots.add(own.stem4);
  slots.add(own.pattern);
  slots.add(own.shape);
  slots.add(own.length);
  slots.add(own.word_class);
  slots.add(own.stem_class);
  slots.addIf(own.profile);
  slots.addIf(own.name_lists);
  slots.addIf(own.hint);
}

void addNear(Slots& slots, const TokenView& near) {
  slots.add(near.word);
  slots.add(near.stem);
  slots.add(near.prefix[1]);
  slots.add(near.suffix[1]);
  slots.add(near.suffix[2]);
  slots.add(near.shape, near.pattern);
  slots.add(near.word_class);
  slots.add(near.stem_class);
  slots.addIf(near.profile);
  slots.addIf(near.name_lists);
  slots.addIf(near.hint);
}

void addFar(Slots& slots, const TokenView& far) {
  slots.add(far.word);
  slots.add(far.stem);
  slots.add(far.word_class);
  slots.addIf(far.profile);
}

void addPairs(Slots& slots, const TokenView& left, const TokenView& own, const TokenView& right) {
  slots.add(left.word, own.word);
  slots.add(own.word, right.word);
  slots.add(left.word, right.word);
  slots.add(left.word_class, own.word_class);
  slots.add(own.word_class, right.word_class);
  slots.add(left.word_class, right.word_class);
  slots.add(mix(left.profile + 1ULL, own.profile), right.profile);
  slots.add(left.pattern + 8ULL * own.pattern + 64ULL * right.pattern);
  slots.add(left.name_lists, own.name_lists);
  slots.add(own.name_lists, right.name_lists);
  slots.add(left.stem, own.profile);
  slots.add(1);
}

}  // namespace

std::string taggerWord(std::string_view folded) {
  std::string word(folded);
  for (auto& c : word) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return word;
}

std::uint64_t taggerWordHash(std::string_view folded) { return hashOf(taggerWord(folded)); }

BareWord bareWord(std::string_view word) {
  constexpr std::size_t kLong = 3 * kArabicLetter;
  std::uint8_t pattern = 0;
  if (word.size() > kLong && (word.starts_with("و") || word.starts_with("ف"))) {
    word.remove_prefix(kArabicLetter);
    pattern |= 1U;
  }
  if (word.size() > kLong && word.starts_with("لل")) {
    word.remove_prefix(2 * kArabicLetter);
    return {word, static_cast<std::uint8_t>(pattern | 6U)};
  }
  if (word.size() > kLong &&
      (word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك"))) {
    word.remove_prefix(kArabicLetter);
    pattern |= 2U;
  }
  if (word.size() > kLong + kArabicLetter && word.starts_with("ال")) {
    word.remove_prefix(2 * kArabicLetter);
    pattern |= 4U;
  }
  return {word, pattern};
}

TokenView borderView() {
  TokenView view;
  view.word = view.stem = view.word_class = kBorder;
  view.prefix.fill(kBorder);
  view.suffix.fill(kBorder);
  view.shape = 31;
  return view;
}

TokenView viewOf(const TaggerToken& token, const WordTable& table) {
  TokenView view;
  const auto word = taggerWord(token.folded);
  const auto [stem, pattern] = bareWord(word);
  view.word = hashOf(word);
  view.stem = stem.size() == word.size() ? view.word : hashOf(stem);
  for (int letters = 1; letters <= 4; ++letters) {
    const auto slot = static_cast<std::size_t>(letters - 1);
    const auto prefix = firstLetters(word, letters);
    const auto suffix = lastLetters(word, letters);
    view.prefix[slot] = hashOf(prefix);
    view.suffix[slot] = hashOf(suffix);
    if (prefix.size() == word.size()) break;
  }
  view.stem3 = hashOf(firstLetters(stem, 3));
  view.stem4 = hashOf(firstLetters(stem, 4));
  const auto* whole = table.find(view.word);
  const auto* bare = stem.size() == word.size() ? whole : table.find(view.stem);
  if (bare == nullptr && stem.size() > kArabicLetter) {
    bare = table.find(hashOf("ال" + std::string(stem)));
  }
  const auto* facts = whole != nullptr && whole->word_class != WordFacts::kNoClass ? whole : bare;
  if (facts != nullptr) {
    view.word_class = facts->word_class + (facts == whole ? 1ULL : 0x10001ULL);
    view.profile = facts->profile;
  }
  if (bare != nullptr) view.stem_class = bare->word_class + 1ULL;
  view.name_lists = static_cast<std::uint8_t>((whole != nullptr ? whole->name_lists : 0) |
                                              (bare != nullptr ? bare->name_lists << 4U : 0));
  view.pattern = pattern;
  view.shape = shapeOf(token, word);
  view.length = letterCount(word);
  view.hint = token.hint;
  return view;
}

void addPlaceFeatures(const TokenView& view, TokenPlace place, TokenFeatures& features) {
  Slots slots(features, kFirstSlot[static_cast<std::size_t>(place)]);
  switch (place) {
    case TokenPlace::Own:
      addOwn(slots, view);
      return;
    case TokenPlace::Before:
    case TokenPlace::After:
      addNear(slots, view);
      return;
    case TokenPlace::TwoBefore:
    case TokenPlace::TwoAfter:
      addFar(slots, view);
      return;
  }
}

void addPairFeatures(const TokenView& before, const TokenView& own, const TokenView& after,
                     TokenFeatures& features) {
  Slots slots(features, kFirstPairSlot);
  addPairs(slots, before, own, after);
}

void taggerFeatures(std::span<const TaggerToken> sentence, const WordTable& table,
                    std::vector<TokenFeatures>& features) {
  std::vector<TokenView> views(sentence.size() + 4, borderView());
  for (std::size_t i = 0; i < sentence.size(); ++i) views[i + 2] = viewOf(sentence[i], table);
  features.assign(sentence.size(), {});
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto* own = &views[i + 2];
    addPlaceFeatures(own[0], TokenPlace::Own, features[i]);
    addPlaceFeatures(own[-1], TokenPlace::Before, features[i]);
    addPlaceFeatures(own[1], TokenPlace::After, features[i]);
    addPlaceFeatures(own[-2], TokenPlace::TwoBefore, features[i]);
    addPlaceFeatures(own[2], TokenPlace::TwoAfter, features[i]);
    addPairFeatures(own[-1], own[0], own[1], features[i]);
  }
}

}  // namespace isnad::nlp
