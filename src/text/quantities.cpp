#include "isnad/text/quantities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "currencies.h"
#include "isnad/text/clitics.h"
#include "number_words.h"

namespace isnad::text {

namespace {

using Kind = NumberWord::Kind;

double toDouble(const std::string& digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view withoutWaw(std::string_view folded) {
  constexpr std::string_view kWaw = "و";
  return folded.starts_with(kWaw) && folded.size() > 4 ? folded.substr(kWaw.size()) : folded;
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Quantity> read() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      auto quantity = readAt(at);
      if (!quantity) {
        ++at;
        continue;
      }
      at = quantity->end_token;
      found_.push_back(std::move(*quantity));
    }
    joinCompounds();
    joinRanges();
    carryMoney();
    return std::move(found_);
  }

 private:
  struct Number {
    double value = 0;
    std::uint32_t end = 0;
    bool scaled = false;
    bool dozens = false;
    std::size_t prefix = 0;  // folded bytes of particles on the first word
  };

  std::string_view word(std::uint32_t at) const {
    return at < tokens_.size() ? std::string_view(tokens_[at].folded) : std::string_view();
  }
  bool isNumber(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::Number;
  }
  bool sameLine(std::uint32_t at) const {
    if (at >= tokens_.size() || at == 0) return at < tokens_.size();
    const auto gap =
        text_.substr(tokens_[at - 1].span.end, tokens_[at].span.begin - tokens_[at - 1].span.end);
    return gap.find('\n') == std::string_view::npos;
  }

  /// The number word at `at`, with its particles taken off where it begins a number.
  std::optional<NumberWord> numberWordAt(std::uint32_t at, bool first, std::size_t& prefix) const {
    prefix = 0;
    if (at >= tokens_.size()) return std::nullopt;
    if (const auto plain = numberWord(word(at))) return plain;
    if (!first || tokens_[at].kind != TokenKind::Arabic) return std::nullopt;
    for (const auto& reading : segmentations(word(at))) {
      if (reading.length == 0 || reading.article) continue;
      if (const auto known = numberWord(reading.stem)) {
        if (known->kind == Kind::Unit && known->value < 3) continue;  // بواحد …
        prefix = reading.length;
        return known;
      }
    }
    return std::nullopt;
  }

  /// A scale word right after a number: 62.5 | مليار.
  double scaleAt(std::uint32_t at) const {
    if (!sameLine(at)) return 0;
    const auto known = numberWord(word(at));
    return known && known->kind == Kind::Scale ? known->value : 0;
  }

  /// و + half, quarter: `ونصف`, with an optional repeat of the scale.
  double fractionAt(std::uint32_t at) const {
    const auto folded = word(at);
    if (withoutWaw(folded) == folded) return 0;
    const auto known = numberWord(withoutWaw(folded));
    return known && known->kind == Kind::Fraction ? known->value : 0;
  }

  void addScales(Number& number) const {
    double scale = 1;
    while (const double next = scaleAt(number.end)) {
      scale *= next;
      ++number.end;
      number.scaled = true;
    }
    number.value *= scale;
    if (scale == 1) return;
    if (const double fraction = fractionAt(number.end)) {
      number.value += fraction * scale;
      ++number.end;
      while (scaleAt(number.end) != 0 || word(number.end) == "المليون" ||
             word(number.end) == "المليار") {
        ++number.end;
      }
    }
  }

  std::optional<Number> numberAt(std::uint32_t at) const {
    Number number;
    number.end = at + 1;
    if (isNumber(at)) {
      number.value = toDouble(tokens_[at].folded);
      addScales(number);
      return number;
    }
    const auto first = numberWordAt(at, true, number.prefix);
    if (!first) return std::nullopt;
    number.scaled = true;
    switch (first->kind) {
      case Kind::Dual:
        number.value = first->value;
        while (const double next = scaleAt(number.end)) {  // ألفي مليار
          number.value *= next;
          ++number.end;
        }
        return number;
      case Kind::Scale:
        number.value = 1;
        number.end = at;
        // المليارات alone is no number; الف is ألف.
        if (word(at).starts_with("ال") && word(at) != "الف" && word(at) != "الفا")
          return std::nullopt;
        number.value = first->value;
        number.end = at + 1;
        addAfterScale(number, first->value);
        return number;
      case Kind::Dozens:
        return dozensAt(at, first->value, number.prefix);
      case Kind::Fraction:
        if (scaleAt(at + 1) == 0) return std::nullopt;
        number.value = first->value;
        addScales(number);
        return number;
      case Kind::Unit:
        return unitsAt(at, number);
    }
    return std::nullopt;
  }

  void addAfterScale(Number& number, double scale) const {
    while (const double next = scaleAt(number.end)) {
      number.value *= next;
      scale *= next;
      ++number.end;
    }
    if (const double fraction = fractionAt(number.end)) {
      number.value += fraction * scale;
      ++number.end;
      if (word(number.end) == "المليون" || word(number.end) == "المليار") ++number.end;
    }
  }

  std::optional<Number> dozensAt(std::uint32_t at, double dozens, std::size_t prefix) const {
    Number number{dozens, at + 1, true, true, prefix};
    double scale = scaleAt(number.end);
    if (scale == 0) return std::nullopt;
    while (scale != 0) {
      number.value *= scale;
      ++number.end;
      scale = scaleAt(number.end);
    }
    return number;
  }

  /// ثلاثة · خمسة وعشرون · مئة وخمسون, then a scale.
  std::optional<Number> unitsAt(std::uint32_t at, Number number) const {
    const auto first = numberWordAt(at, true, number.prefix);
    number.value = first->value;
    bool several = false;
    while (number.end < tokens_.size()) {
      const auto folded = word(number.end);
      const auto known = numberWord(withoutWaw(folded));
      const bool joined = withoutWaw(folded) != folded;
      const bool teen = known && known->value == 10 && !joined;
      if (!known || known->kind != Kind::Unit || !(joined || teen)) break;
      number.value += known->value;
      ++number.end;
      several = true;
    }
    const auto before = number.end;
    addScales(number);
    if (number.end == before && number.value < 3 && !several) return std::nullopt;  // واحد, اثنان
    return number;
  }

  std::optional<Quantity> readAt(std::uint32_t at) const {
    const bool sign_first = at < tokens_.size() && tokens_[at].kind == TokenKind::Punctuation &&
                            !currencyWord(word(at)).code.empty() && isNumber(at + 1);
    const auto number_at = sign_first ? at + 1 : at;
    const auto number = numberAt(number_at);
    if (!number) return std::nullopt;
    Quantity quantity;
    quantity.first_token = at;
    quantity.end_token = number->end;
    quantity.value = number->value;
    quantity.scaled = number->scaled;
    if (number->dozens) quantity.bound = Bound::MoreThan;
    if (sign_first) {
      quantity.kind = QuantityKind::Money;
      quantity.currency = currencyWord(word(at)).code;
    }
    if (!readUnit(quantity) && !sign_first && !isNumber(at) && !isPlainNumberWord(*number)) {
      return std::nullopt;
    }
    readBound(quantity);
    const auto first = tokens_[quantity.first_token].span;
    const auto skipped = number->prefix == 0 || sign_first
                             ? 0
                             : originalPrefixLength(first.of(text_), number->prefix);
    quantity.span = {first.begin + skipped, tokens_[quantity.end_token - 1].span.end};
    return quantity;
  }

  /// A bare number word counts only from three up and with a scale: واحد من … is none.
  static bool isPlainNumberWord(const Number& number) { return number.value >= 1000; }

  bool readUnit(Quantity& quantity) const { return readPercent(quantity) || readMoney(quantity); }

  bool readPercent(Quantity& quantity) const {
    const auto end = quantity.end_token;
    if (!sameLine(end)) return false;
    std::uint32_t taken = 0;
    const auto unit = word(end);
    if (unit == "%" || unit == "٪")
      taken = 1;
    else if (unit == "بالميه" || unit == "بالمايه" || unit == "بالماءه")
      taken = 1;
    else if (unit == "في" && (word(end + 1) == "الميه" || word(end + 1) == "المايه"))
      taken = 2;
    else if (unit == "نقطه" && word(end + 1) == "ميويه")
      taken = 2;
    if (taken == 0) return false;
    quantity.kind = QuantityKind::Percent;
    quantity.end_token = end + taken;
    return true;
  }

  bool readMoney(Quantity& quantity) const {
    auto end = quantity.end_token;
    if (!sameLine(end)) return false;
    if (readMillionDinars(quantity)) return true;
    if (word(end) == "من" && quantity.bound == Bound::MoreThan) ++end;  // مئات الملايين من اليورو
    const auto currency = currencyWord(word(end));
    const auto national =
        sameLine(end + 1) ? currencyWithAdjective(word(end), word(end + 1)) : std::string();
    if (currency.code.empty() && currency.ambiguous.empty() && national.empty()) return false;
    quantity.kind = QuantityKind::Money;
    quantity.currency = national.empty() ? currency.code : national;
    if (national.empty()) quantity.ambiguous = currency.ambiguous;
    quantity.end_token = end + (national.empty() ? 1 : 2);
    return true;
  }

  /// 900 م د, 5 م.د.: million dinars, as Tunisian papers write.
  bool readMillionDinars(Quantity& quantity) const {
    auto end = quantity.end_token;
    if (word(end++) != "م") return false;
    if (word(end) == ".") ++end;
    if (word(end++) != "د") return false;
    quantity.kind = QuantityKind::Money;
    quantity.value *= 1e6;
    quantity.scaled = true;
    quantity.ambiguous = currencyWord("دينار").ambiguous;
    quantity.end_token = end;
    return true;
  }

  void readBound(Quantity& quantity) const {
    if (quantity.bound != Bound::Exact) return;
    struct Words {
      Bound bound;
      std::string_view words;
    };
    static constexpr std::array<Words, 34> kWords{{
        {Bound::MoreThan, "اكثر من"},    {Bound::MoreThan, "ازيد من"},
        {Bound::MoreThan, "ما يزيد عن"}, {Bound::MoreThan, "يزيد عن"},
        {Bound::MoreThan, "تزيد عن"},    {Bound::MoreThan, "يزيد علي"},
        {Bound::MoreThan, "تزيد علي"},   {Bound::MoreThan, "تتجاوز"},
        {Bound::MoreThan, "يتجاوز"},     {Bound::MoreThan, "تجاوز"},
        {Bound::MoreThan, "تجاوزت"},     {Bound::MoreThan, "يفوق"},
        {Bound::MoreThan, "تفوق"},       {Bound::MoreThan, "فوق"},
        {Bound::LessThan, "اقل من"},     {Bound::LessThan, "دون"},
        {Bound::UpTo, "يصل الي"},        {Bound::UpTo, "تصل الي"},
        {Bound::UpTo, "ليصل الي"},       {Bound::UpTo, "يصل حتي"},
        {Bound::UpTo, "بحد اقصي"},       {Bound::About, "نحو"},
        {Bound::About, "بنحو"},          {Bound::About, "حوالي"},
        {Bound::About, "بحوالي"},        {Bound::About, "قرابه"},
        {Bound::About, "زهاء"},          {Bound::About, "تقارب"},
        {Bound::About, "يقارب"},         {Bound::About, "يقرب من"},
        {Bound::About, "حدود"},          {Bound::About, "يناهز"},
        {Bound::About, "تناهز"},         {Bound::About, "قاربت"},
    }};
    const auto first = quantity.first_token;
    for (const auto& [bound, words] : kWords) {
      const auto space = words.find(' ');
      if (space == std::string_view::npos) {
        if (first >= 1 && withoutWaw(word(first - 1)) == words) quantity.bound = bound;
      } else if (first >= 2 && word(first - 1) == words.substr(words.rfind(' ') + 1) &&
                 (word(first - 2) == words.substr(0, space) ||
                  "ب" + std::string(words.substr(0, space)) == word(first - 2))) {
        quantity.bound = bound;
      }
      if (quantity.bound != Bound::Exact) return;
    }
  }

  /// 165 مليار و600 مليون دولار: one number in two scales, the unit behind the last.
  void joinCompounds() {
    std::vector<Quantity> joined;
    for (auto& quantity : found_) {
      if (joined.empty() || !isCompound(joined.back(), quantity)) {
        joined.push_back(std::move(quantity));
        continue;
      }
      auto& whole = joined.back();
      quantity.value += whole.value;
      quantity.first_token = whole.first_token;
      quantity.span.begin = whole.span.begin;
      quantity.bound = whole.bound;
      quantity.scaled = true;
      whole = quantity;
    }
    found_ = std::move(joined);
  }

  bool isCompound(const Quantity& large, const Quantity& small) const {
    if (large.kind != QuantityKind::Count || !large.scaled || !sameLine(small.first_token))
      return false;
    double scale = 1000;  // the greatest power of a thousand that divides it
    while (scale < large.value && std::fmod(large.value, scale * 1000) == 0) scale *= 1000;
    if (std::fmod(large.value, scale) != 0 || small.value >= scale || small.value < 1) return false;
    const auto between = small.first_token - large.end_token;
    if (between == 0) return word(small.first_token).starts_with("و");
    return between == 1 && word(large.end_token) == "و";
  }

  /// بين 3 و5 مليارات · 3-5 % · من 3 إلى 5 مليارات: one quantity, its upper bound.
  void joinRanges() {
    std::vector<Quantity> joined;
    for (auto& quantity : found_) {
      if (!joined.empty() && isRange(joined.back(), quantity)) {
        auto& lower = joined.back();
        quantity.first_token = lower.first_token;
        quantity.span.begin = lower.span.begin;
        quantity.bound = Bound::UpTo;
        lower = quantity;
        continue;
      }
      joined.push_back(std::move(quantity));
    }
    found_ = std::move(joined);
  }

  bool isRange(const Quantity& lower, const Quantity& upper) const {
    if (lower.kind != QuantityKind::Count || upper.kind == QuantityKind::Count) return false;
    if (lower.value >= upper.value || lower.first_token == 0) return false;
    const auto between = upper.first_token - lower.end_token;
    const auto before = word(lower.first_token - 1);
    const bool opened = before == "بين" || before == "من";
    if (between == 1) {
      const auto joint = word(lower.end_token);
      return joint == "-" || joint == "–" || (opened && (joint == "و" || joint == "الي"));
    }
    return between == 0 && before == "بين" && word(upper.first_token).starts_with("و");
  }

  /// 214 مليار دينار … إلى 38 مليارا تحت …: milliards that count nothing are money like the last.
  void carryMoney() {
    constexpr double kMilliard = 1e9;
    constexpr std::uint32_t kFar = 60;
    const Quantity* money = nullptr;
    for (auto& quantity : found_) {
      if (quantity.kind == QuantityKind::Money) money = &quantity;
      const bool bare = quantity.kind == QuantityKind::Count && quantity.scaled &&
                        quantity.value >= kMilliard && countsNothing(quantity.end_token);
      if (!bare || money == nullptr || quantity.first_token - money->end_token > kFar) continue;
      quantity.kind = QuantityKind::Money;
      quantity.currency = money->currency;
      quantity.ambiguous = money->ambiguous;
    }
  }

  bool countsNothing(std::uint32_t next) const {
    static constexpr std::array<std::string_view, 18> kParticles{
        "في",  "من",  "الي", "علي", "عن",     "خلال", "تحت",   "مقابل", "مقارنه",
        "قبل", "بعد", "حتي", "منذ", "بنهايه", "عام",  "سنويا", "لدي",   "بين"};
    if (next >= tokens_.size() || !sameLine(next)) return true;
    return tokens_[next].kind == TokenKind::Punctuation ||
           std::ranges::find(kParticles, word(next)) != kParticles.end();
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> findQuantities(std::string_view text, const std::vector<Token>& tokens) {
  return Reader(text, tokens).read();
}

}  // namespace isnad::text
