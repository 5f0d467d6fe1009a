#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/base/span.h"

namespace isnad::text {

enum class TokenKind : std::uint8_t {
  Arabic,  ///< A word with at least one Arabic letter.
  Latin,   ///< A word of another script; may hold digits (`eBay`, `G20`, `5G`, `COP28`).
  Number,  ///< Digits of any script with decimal and group marks: `62.5`, `4,3`, `٤٥٫٥`, `2ر3`.
  Punctuation,  ///< One mark or symbol: « . ، % $ # _ -
};

/// One unit of text. White space is not a token.
struct Token {
  Span span;
  TokenKind kind;
  std::string
      folded;  ///< foldKey() of its text; of a Number in ASCII: `62.5`, `4.3`, `45.5`, `3.2`.

  bool operator==(const Token&) const = default;
};

/// Divides text into tokens: Unicode UAX #29 as ICU has it, and where the press writes otherwise:
///
///   الصفقة 3.5 مليار        ->  [الصفقة] [3.5] [مليار]
///   بـ7 مليارات، 20مليار     ->  [بـ] [7] [مليارات] [،] [20] [مليار]
///   #أبراج_الإماراتية        ->  [#] [أبراج] [_] [الإماراتية]
///   2ر3 في المئة، 4,3 مليار  ->  [2ر3] [في] [المئة] [،] [4,3] [مليار]
///
/// Diacritics and tatweel stay inside their word; clitics are not detached (see clitics.h).
/// Not thread-safe: it holds an ICU iterator; make one per thread.
class Tokenizer {
 public:
  /// Fails with Io if ICU's break rules cannot be loaded.
  [[nodiscard]] static Result<Tokenizer> create();

  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// The tokens of `text`, in order and disjoint. Requires valid UTF-8 under 4 GiB.
  [[nodiscard]] std::vector<Token> tokenize(std::string_view text);

 private:
  struct Icu;
  explicit Tokenizer(std::unique_ptr<Icu> icu);
  std::unique_ptr<Icu> icu_;
};

/// Sentences of `text`, in order, disjoint, trimmed of white space. A line end always ends one; ؟ !
/// and a full stop do, but not the full stops of `62.5`, `د. أحمد`, `سي.إن.بي.سي`, `U.S.`, of an
/// ellipsis (`..`, `…`), nor those inside a short quotation. ؛ parts clauses, not sentences.
[[nodiscard]] std::vector<Span> splitSentences(std::string_view text,
                                               const std::vector<Token>& tokens);

}  // namespace isnad::text
