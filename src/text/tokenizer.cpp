#include "isnad/text/tokenizer.h"

#include <algorithm>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "isnad/text/fold.h"
#include "utf8.h"

namespace isnad::text {

struct Tokenizer::Icu {
  std::unique_ptr<icu::BreakIterator> words;
  UText text = UTEXT_INITIALIZER;

  ~Icu() { utext_close(&text); }
};

namespace {

bool isDecimalMark(char32_t c) {
  return c == '.' || c == ',' || c == U'،' || c == U'٫' || c == U'٬';
}

/// What a character makes of the run it stands in.
enum class Charge : std::uint8_t { Arabic, Latin, Digit, Other };

Charge chargeOf(char32_t c) {
  if (isDigit(c)) return Charge::Digit;
  if (isArabicLetter(c)) return Charge::Arabic;
  if (c == '_') return Charge::Other;
  if (c < 0x80 ? std::isalpha(static_cast<int>(c)) != 0 : u_isalpha(static_cast<UChar32>(c)) != 0) {
    return Charge::Latin;
  }
  return Charge::Other;
}

std::uint32_t position(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Cuts pieces that ICU leaves whole: digits glued to Arabic letters, underscores.
class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  void cut(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end) {
      auto next = at;
      const char32_t c = nextCodePoint(text_, next);
      if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0xA0) {
        at = next;
        continue;
      }
      const auto charge = chargeOf(c);
      if (charge == Charge::Digit) {
        at = digits(at, end);
      } else if (charge == Charge::Other && !isFoldedAway(c)) {
        add(at, next, TokenKind::Punctuation);
        at = next;
      } else {
        at = letters(at, end);
      }
    }
  }

 private:
  char32_t at(std::size_t position) const {
    return position < text_.size() ? nextCodePoint(text_, position) : 0;
  }

  void add(std::size_t begin, std::size_t end, TokenKind kind) {
    out_.push_back(
        {{position(begin), position(end)}, kind, foldKey(text_.substr(begin, end - begin))});
  }

  /// Digits with marks between digits; `3ر2` with the old press's decimal ر; `5G` is Latin.
  std::size_t digits(std::size_t begin, std::size_t end) {
    auto at = begin;
    bool latin = false;
    while (at < end) {
      auto next = at;
      const char32_t c = nextCodePoint(text_, next);
      const auto charge = chargeOf(c);
      const bool mark = isDecimalMark(c) && isDigit(this->at(next)) && next < end;
      const bool decimal_ra = c == U'ر' && isDigit(this->at(next)) && next < end;
      if (charge == Charge::Digit || mark || decimal_ra || (latin && charge == Charge::Latin)) {
        at = next;
      } else if (charge == Charge::Latin && at - begin <= 3) {
        latin = true;
        at = next;
      } else {
        break;
      }
    }
    if (latin) {
      add(begin, at, TokenKind::Latin);
    } else {
      out_.push_back({{position(begin), position(at)}, TokenKind::Number, number(begin, at)});
    }
    return at;
  }

  /// The number in ASCII. ر is written where the eye wants it, so that in the order of letters the
  /// fraction comes first: 3ر2 is 2.3. Another mark is a decimal point unless it groups thousands:
  /// more than one of it, or a comma with exactly three digits after it and one to three before.
  std::string number(std::size_t begin, std::size_t end) const {
    std::string digits_only;
    std::vector<std::pair<std::size_t, char32_t>> marks;  // digits before it, mark
    for (auto at = begin; at < end;) {
      const char32_t c = nextCodePoint(text_, at);
      if (isDigit(c))
        digits_only += foldKey(text_.substr(at - (c < 0x80 ? 1 : 2), c < 0x80 ? 1 : 2));
      else
        marks.emplace_back(digits_only.size(), c);
    }
    if (marks.empty()) return digits_only;
    const auto [before, last] = marks.back();
    const auto after = digits_only.size() - before;
    const bool repeated = marks.size() > 1 && marks.front().second == last;
    const bool groups =
        last == U'٬' || repeated ||
        (last == ',' && after == 3 && before <= 3 && before > 0 && digits_only[0] != '0');
    if (groups) return digits_only;
    if (last == U'ر') return digits_only.substr(before) + '.' + digits_only.substr(0, before);
    return digits_only.substr(0, before) + '.' + digits_only.substr(before);
  }

  std::size_t letters(std::size_t begin, std::size_t end) {
    auto at = begin;
    bool arabic = false;
    bool latin = false;
    while (at < end) {
      auto next = at;
      const char32_t c = nextCodePoint(text_, next);
      const auto charge = chargeOf(c);
      if (charge == Charge::Arabic && !latin) {
        arabic = true;
      } else if (charge == Charge::Latin && !arabic) {
        latin = true;
      } else if (!((charge == Charge::Digit && latin) ||
                   (charge == Charge::Other && isFoldedAway(c)) ||
                   (latin && (c == '\'' || c == U'’') &&
                    chargeOf(this->at(next)) == Charge::Latin))) {
        break;
      }
      at = next;
    }
    if (at == begin) nextCodePoint(text_, at);
    if (arabic || latin) add(begin, at, arabic ? TokenKind::Arabic : TokenKind::Latin);
    return at;
  }

  std::string_view text_;
  std::vector<Token>& out_;
};

}  // namespace

Tokenizer::Tokenizer(std::unique_ptr<Icu> icu) : icu_(std::move(icu)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::create() {
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>();
  icu->words.reset(icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  if (U_FAILURE(status)) {
    return fail(ErrorCode::Io, std::string("ICU has no word break rules: ") + u_errorName(status));
  }
  return Tokenizer(std::move(icu));
}

std::vector<Token> Tokenizer::tokenize(std::string_view text) {
  std::vector<Token> tokens;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&icu_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu_->words->setText(&icu_->text, status);
  if (U_FAILURE(status)) return tokens;
  tokens.reserve(text.size() / 8);
  Cutter cutter(text, tokens);
  auto begin = icu_->words->first();
  for (auto end = icu_->words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = icu_->words->next()) {
    cutter.cut(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
  }
  return tokens;
}

}  // namespace isnad::text
